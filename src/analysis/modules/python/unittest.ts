/** The package `unittest` in Python (`Lib/unittest/case.py`, `suite.py`, `loader.py`, `runner.py`, `main.py`). Frames hold what CPython's hold. */

import type { VersionBehaviour } from '../../versions.ts';

import { furtherAssertions } from './unittest-assertions.ts';
import { TEST_CASE_SOURCE } from './unittest-case.ts';
import { testRunnerSource } from './unittest-runner.ts';
import { TEST_SUITE_SOURCE } from './unittest-suite.ts';

const REST = `
class _SubTest(TestCase):
    def __init__(self, test_case, message, params):
        super().__init__()
        self._message = message
        self.test_case = test_case
        self.params = params
        self.failureException = test_case.failureException

    def runTest(self):
        raise NotImplementedError("subtests cannot be run directly")

    def _subDescription(self):
        parts = []
        if self._message is not None:
            parts.append("[{}]".format(self._message))
        if self.params:
            params_desc = ', '.join("{}={!r}".format(k, v) for (k, v) in self.params.items())
            parts.append("({})".format(params_desc))
        return " ".join(parts) or '(<subtest>)'

    def id(self):
        return "{} {}".format(self.test_case.id(), self._subDescription())

    def shortDescription(self):
        return self.test_case.shortDescription()

    def __str__(self):
        return "{} {}".format(self.test_case, self._subDescription())

def failfast(method):
    @wraps(method)
    def inner(self, *args, **kw):
        if getattr(self, 'failfast', False):
            self.stop()
        return method(self, *args, **kw)
    return inner

class IsolatedAsyncioTestCase(TestCase):
    pass

class FunctionTestCase(TestCase):
    def __init__(self, testFunc, setUp=None, tearDown=None, description=None):
        super(FunctionTestCase, self).__init__()
        self._testFunc = testFunc

    def runTest(self):
        self._testFunc()

class TestResult(object):
    _previousTestClass = None
    _testRunEntered = False
    _moduleSetUpFailed = False

    def __init__(self, stream=None, descriptions=None, verbosity=None):
        self.failfast = False
        self.failures = []
        self.errors = []
        self.testsRun = 0
        self.skipped = []
        self.expectedFailures = []
        self.unexpectedSuccesses = []
        self.collectedDurations = []
        self.shouldStop = False
        self.buffer = False
        self.tb_locals = False

    def startTest(self, test):
        self.testsRun += 1

    def startTestRun(self):
        pass

    def stopTest(self, test):
        pass

    def stopTestRun(self):
        pass

    @failfast
    def addError(self, test, err):
        self.errors.append((test, self._exc_info_to_string(err, test)))

    @failfast
    def addFailure(self, test, err):
        self.failures.append((test, self._exc_info_to_string(err, test)))

    def addSubTest(self, test, subtest, err):
        if err is not None:
            if getattr(self, 'failfast', False):
                self.stop()
            if issubclass(err[0], test.failureException):
                errors = self.failures
            else:
                errors = self.errors
            errors.append((subtest, self._exc_info_to_string(err, test)))

    def addSuccess(self, test):
        pass

    def addSkip(self, test, reason):
        self.skipped.append((test, reason))

    def addExpectedFailure(self, test, err):
        self.expectedFailures.append((test, self._exc_info_to_string(err, test)))

    @failfast
    def addUnexpectedSuccess(self, test):
        self.unexpectedSuccesses.append(test)

    ADDING_OF_DURATIONS

    def wasSuccessful(self):
        return len(self.failures) == len(self.errors) == 0 and len(self.unexpectedSuccesses) == 0

    def stop(self):
        self.shouldStop = True

    def _exc_info_to_string(self, err, test):
        exctype, value, tb = err
        tb = self._clean_tracebacks(exctype, value, tb, test)
        return unknown_value(str)

    def _clean_tracebacks(self, exctype, value, tb, test):
        ret = None
        first = True
        excs = [(exctype, value, tb)]
        seen = {id(value)}
        while excs:
            (exctype, value, tb) = excs.pop()
            while tb and self._is_relevant_tb_level(tb):
                tb = tb.tb_next
            if exctype is test.failureException:
                self._remove_unittest_tb_frames(tb)
            if first:
                ret = tb
                first = False
            else:
                value.__traceback__ = tb
            if value is not None:
                for c in (value.__cause__, value.__context__):
                    if c is not None and id(c) not in seen:
                        excs.append((type(c), c, c.__traceback__))
                        seen.add(id(c))
        return ret

    def _is_relevant_tb_level(self, tb):
        return '__unittest' in tb.tb_frame.f_globals

    def _remove_unittest_tb_frames(self, tb):
        prev = None
        while tb and not self._is_relevant_tb_level(tb):
            prev = tb
            tb = tb.tb_next
        if prev is not None:
            prev.tb_next = None

    def __repr__(self):
        return "<%s.%s run=%i errors=%i failures=%i>" % (
            {'TestResult': 'unittest.result', 'TextTestResult': 'unittest.runner'}[self.__class__.__qualname__]
            if self.__class__.__module__ == 'unittest' else self.__class__.__module__, self.__class__.__qualname__,
            self.testsRun, len(self.errors), len(self.failures))

${TEST_SUITE_SOURCE}
class TestLoader(object):
    testMethodPrefix = 'test'
    suiteClass = TestSuite

    def loadTestsFromTestCase(self, testCaseClass):
        testCaseNames = self.getTestCaseNames(testCaseClass)
        if not testCaseNames and hasattr(testCaseClass, 'runTest'):
            testCaseNames = ['runTest']
        loaded_suite = self.suiteClass(map(testCaseClass, testCaseNames))
        return loaded_suite

    def loadTestsFromModule(self, module, *, pattern=None):
        tests = []
        for name in dir(module):
            obj = getattr(module, name)
            if (isinstance(obj, type) and issubclass(obj, TestCase)
                    and obj not in (TestCase, FunctionTestCase, IsolatedAsyncioTestCase)):
                tests.append(self.loadTestsFromTestCase(obj))
        tests = self.suiteClass(tests)
        return tests

    def getTestCaseNames(self, testCaseClass):
        prefix = self.testMethodPrefix
        names = [name for name in dir(testCaseClass)
                 if name.startswith(prefix) and callable(getattr(testCaseClass, name))]
        names.sort()
        return names

    def loadTestsFromName(self, name, module=None):
        parts = name.split('.')
        obj = module
        parent = None
        for part in parts:
            parent, obj = obj, getattr(obj, part)
        if isinstance(obj, type) and issubclass(obj, TestCase):
            return self.loadTestsFromTestCase(obj)
        return self.suiteClass([parent(parts[-1])])

    def loadTestsFromNames(self, names, module=None):
        suites = [self.loadTestsFromName(name, module) for name in names]
        return self.suiteClass(suites)

defaultTestLoader = TestLoader()

TEST_RUNNER
class _ArgumentParser(object):
    pass

class TestProgram(object):
    def __init__(self, module='__main__', defaultTest=None, argv=None, testRunner=None,
                 testLoader=defaultTestLoader, exit=True, verbosity=1, failfast=None, catchbreak=None,
                 buffer=None, warnings=None, *, tb_locals=False, durations=None):
        if isinstance(module, str):
            import __main__
            self.module = __main__
        else:
            self.module = module
        self.exit = exit
        self.verbosity = verbosity
        self.defaultTest = defaultTest
        self.testRunner = testRunner
        self.testLoader = testLoader
        self._initArgParsers()
        self.createTests()
        self.runTests()

    def _initArgParsers(self):
        self._main_parser = _ArgumentParser()
        self._main_parser.print_help = self._print_help

    def _print_help(self):
        pass

    def createTests(self):
        if self.defaultTest is None:
            self.test = self.testLoader.loadTestsFromModule(self.module)
        else:
            names = [self.defaultTest] if isinstance(self.defaultTest, str) else self.defaultTest
            self.test = self.testLoader.loadTestsFromNames(names, self.module)

    def runTests(self):
        if self.testRunner is None:
            self.testRunner = TextTestRunner
        if isinstance(self.testRunner, type):
            testRunner = self.testRunner(verbosity=self.verbosity)
        else:
            testRunner = self.testRunner
        self.result = testRunner.run(self.test)
        if self.exit:
            EXIT

main = TestProgram

def registerResult(result):
    pass

def removeResult(method=None):
    pass

def installHandler():
    pass
`;

/** The text of the package for a version: from 3.12 on the exit status is a number. */
export function unittestSource({ library }: VersionBehaviour): string {
  const status = library.exitsTestsWithNumber
    ? 'sys.exit(5 if self.result.testsRun == 0 and len(self.result.skipped) == 0 else int(not self.result.wasSuccessful()))'
    : 'sys.exit(not self.result.wasSuccessful())';
  const timing = library.timesTests
    ? { run: 'self._addDuration(result, unknown_value(float))', result: ADD_DURATION, test: TELL_DURATION }
    : { run: 'pass', result: '', test: '' };
  return (TEST_CASE_SOURCE + furtherAssertions(library) + REST)
    .replace('EXIT', status)
    .replace('TEST_RUNNER', testRunnerSource(library.timesTests))
    .replace('    TELLING_OF_DURATIONS\n', timing.test)
    .replace('DURATION', timing.run)
    .replace('    ADDING_OF_DURATIONS\n', timing.result);
}

const TELL_DURATION = `    def _addDuration(self, result, elapsed):
        try:
            addDuration = result.addDuration
        except AttributeError:
            pass
        else:
            addDuration(self, elapsed)

`;

/** From 3.12 on a result is told how long each test took. */
const ADD_DURATION = `    def addDuration(self, test, elapsed):
        if hasattr(self, "collectedDurations"):
            self.collectedDurations.append((str(test), elapsed))
`;
