/** The package `unittest` in Python (`Lib/unittest/case.py`, `suite.py`, `loader.py`, `runner.py`, `main.py`). Frames hold what CPython's hold. */

import type { VersionBehaviour } from '../../versions.ts';

import { testCaseSource } from './unittest-case.ts';
import { testRunnerSource } from './unittest-runner.ts';
import { TEST_SUITE_SOURCE } from './unittest-suite.ts';
import { SHOWN_EXCEPTIONS, TRACEBACK_METHODS } from './unittest-tracebacks.ts';

/** What a result keeps of a test, in the list of its kind. */
const keeps = (name: string, what: string, list: string, kept: string) => `
    def ${name}(self, ${what}):
        self.${list}.append(${kept})
`;

/** The same, and no further test is run if the result is to stop at the first failure. */
const keepsAndStops = (name: string, what: string, list: string, kept: string) =>
  `\n    @failfast${keeps(name, what, list, kept)}`;

const WITH_TRACEBACK = '(test, self._exc_info_to_string(err, test))';

/** A fixture that a case of a function was given, or not. */
const ifGiven = (fixture: string) => `
    def ${fixture}(self):
        if self._${fixture}Func is not None:
            self._${fixture}Func()
`;

/** What a result may be told without keeping anything. */
const ignores = (head: string) => `
    def ${head}:
        pass
`;

const REST = `
class _SubTest(TestCase):
    def __init__(self, test_case, message, params):
        super().__init__()
        self._message, self.test_case, self.params = message, test_case, params
        self.failureException = test_case.failureException

    def runTest(self):
        raise NotImplementedError('subtests cannot be run directly')

    def _subDescription(self):
        message = [] if self._message is _subtest_msg_sentinel else ['[{}]'.format(self._message)]
        if self.params:
            message.append('(' + ', '.join('{}={!r}'.format(name, value) for name, value in self.params.items()) + ')')
        return ' '.join(message) or '(<subtest>)'

    def id(self):
        return '{} {}'.format(self.test_case.id(), self._subDescription())

    def __str__(self):
        return '{} {}'.format(self.test_case, self._subDescription())

    def shortDescription(self):
        return self.test_case.shortDescription()

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
        self._setUpFunc, self._tearDownFunc = setUp, tearDown
        self._testFunc, self._description = testFunc, description

${ifGiven('setUp')}${ifGiven('tearDown')}
    def runTest(self):
        self._testFunc()

    def id(self):
        return self._testFunc.__name__

    def __str__(self):
        return f'{_strclass(self.__class__)} ({self._testFunc.__name__})'

    def __repr__(self):
        return '<%s tec=%s>' % (_strclass(self.__class__), self._testFunc)

    def shortDescription(self):
        if self._description is not None:
            return self._description
        text = self._testFunc.__doc__ or ''
        return text.split('\\n')[0].strip() or None

${SHOWN_EXCEPTIONS}
class TestResult(object):
    _previousTestClass, _testRunEntered, _moduleSetUpFailed = None, False, False

    def __init__(self, stream=None, descriptions=None, verbosity=None):
        self.failfast = False
        self.failures, self.errors, self.testsRun = [], [], 0
        self.skipped, self.expectedFailures, self.unexpectedSuccesses = [], [], []
        self.collectedDurations = []
        self.shouldStop = self.buffer = self.tb_locals = False

    def startTest(self, test):
        self.testsRun += 1
${ignores('startTestRun(self)')}${ignores('stopTest(self, test)')}${ignores('stopTestRun(self)')}${ignores('addSuccess(self, test)')}
${keepsAndStops('addError', 'test, err', 'errors', WITH_TRACEBACK)}
${keepsAndStops('addFailure', 'test, err', 'failures', WITH_TRACEBACK)}
${keeps('addSkip', 'test, reason', 'skipped', '(test, reason)')}
${keeps('addExpectedFailure', 'test, err', 'expectedFailures', WITH_TRACEBACK)}
${keepsAndStops('addUnexpectedSuccess', 'test', 'unexpectedSuccesses', 'test')}
    def addSubTest(self, test, subtest, err):
        if err is None:
            return
        if getattr(self, 'failfast', False):
            self.stop()
        kept = self.failures if issubclass(err[0], test.failureException) else self.errors
        kept.append((subtest, self._exc_info_to_string(err, test)))

    ADDING_OF_DURATIONS

    def wasSuccessful(self):
        return not (self.failures or self.errors or getattr(self, 'unexpectedSuccesses', None))

    def stop(self):
        self.shouldStop = True

${TRACEBACK_METHODS}
    def __repr__(self):
        kind = self.__class__
        module = kind.__module__
        if module == 'unittest':
            module = 'unittest.result' if kind is TestResult else 'unittest.runner'
        return (f'<{module}.{kind.__qualname__} run={self.testsRun:d} errors={len(self.errors)}'
                f' failures={len(self.failures)}>')

${TEST_SUITE_SOURCE}
class TestLoader(object):
    testMethodPrefix = 'test'
    suiteClass = TestSuite

    def loadTestsFromTestCase(self, testCaseClass):
        if testCaseClass in (TestCase, FunctionTestCase):
            names = []
        else:
            names = self.getTestCaseNames(testCaseClass)
            if hasattr(testCaseClass, 'runTest') and not names:
                names = ['runTest']
        return self.suiteClass(map(testCaseClass, names))

    def loadTestsFromModule(self, module, *, pattern=None):
        tests = []
        for name in dir(module):
            obj = getattr(module, name)
            if (isinstance(obj, type) and issubclass(obj, TestCase)
                    and obj not in (TestCase, FunctionTestCase, IsolatedAsyncioTestCase)):
                tests.append(self.loadTestsFromTestCase(obj))
        load_tests = getattr(module, 'load_tests', None)
        tests = self.suiteClass(tests)
        return tests if load_tests is None else load_tests(self, tests, pattern)

    def getTestCaseNames(self, testCaseClass):
        found = []
        for name in dir(testCaseClass):
            if name.startswith(self.testMethodPrefix) and callable(getattr(testCaseClass, name)):
                found.append(name)
        return sorted(found)

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
  return (testCaseSource(library) + REST)
    .replace('EXIT', status)
    .replace('TEST_RUNNER', testRunnerSource(library.timesTests))
    .replace('    ADDING_OF_DURATIONS\n', library.timesTests ? ADD_DURATION : '');
}

/** From 3.12 on a result is told how long each test took. */
const ADD_DURATION = `    def addDuration(self, test, elapsed):
        if hasattr(self, "collectedDurations"):
            self.collectedDurations.append((str(test), elapsed))
`;
