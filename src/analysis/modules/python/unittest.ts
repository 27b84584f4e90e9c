/** The package `unittest` in Python (`Lib/unittest/case.py`, `suite.py`, `loader.py`, `runner.py`, `main.py`). Frames hold what CPython's hold. */

import type { VersionBehaviour } from '../../versions.ts';

import { TEST_CASE_SOURCE } from './unittest-case.ts';

const REST = `
class _SubTest(object):
    failureException = AssertionError

    def __init__(self, test_case, message, params):
        self.test_case = test_case
        self._message = message
        self.params = params

class _SubTestContext(object):
    def __init__(self, case, msg, params):
        self.case = case
        self.msg = msg
        self.params = params

    def __enter__(self):
        case = self.case
        if case._outcome is None:
            return
        self.parent = case._subtest
        case._subtest = _SubTest(case, self.msg, self.params)
        self.part = case._outcome.testPartExecutor(case._subtest, subTest=True)
        self.part.__enter__()

    def __exit__(self, kind, value, tb):
        case = self.case
        if case._outcome is None:
            return False
        try:
            return self.part.__exit__(kind, value, tb)
        finally:
            case._subtest = self.parent
            self.part = None

class IsolatedAsyncioTestCase(TestCase):
    pass

class FunctionTestCase(TestCase):
    def __init__(self, testFunc, setUp=None, tearDown=None, description=None):
        super(FunctionTestCase, self).__init__()
        self._testFunc = testFunc

    def runTest(self):
        self._testFunc()

class TestResult(object):
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
        self._testRunEntered = False

    def startTest(self, test):
        self.testsRun += 1

    def startTestRun(self):
        pass

    def stopTest(self, test):
        pass

    def stopTestRun(self):
        pass

    def addError(self, test, err):
        self.errors.append((test, unknown_value(str)))

    def addFailure(self, test, err):
        self.failures.append((test, unknown_value(str)))

    def addSubTest(self, test, subtest, err):
        if err is not None:
            if issubclass(err[0], test.failureException):
                errors = self.failures
            else:
                errors = self.errors
            errors.append((subtest, unknown_value(str)))

    def addSuccess(self, test):
        pass

    def addSkip(self, test, reason):
        self.skipped.append((test, reason))

    def addExpectedFailure(self, test, err):
        self.expectedFailures.append((test, unknown_value(str)))

    def addUnexpectedSuccess(self, test):
        self.unexpectedSuccesses.append(test)

    def wasSuccessful(self):
        return len(self.failures) == len(self.errors) == 0 and len(self.unexpectedSuccesses) == 0

    def stop(self):
        self.shouldStop = True

    def __repr__(self):
        return "<%s.%s run=%i errors=%i failures=%i>" % (
            'unittest.runner' if type(self) is TextTestResult else 'unittest.result', type(self).__qualname__,
            self.testsRun, len(self.errors), len(self.failures))

class TextTestResult(TestResult):
    pass

class TestSuite(object):
    _cleanup = True

    def __init__(self, tests=()):
        self._tests = []
        self._removed_tests = 0
        self.addTests(tests)

    def __iter__(self):
        return iter(self._tests)

    def countTestCases(self):
        cases = self._removed_tests
        for test in self:
            if test:
                cases += test.countTestCases()
        return cases

    def addTest(self, test):
        if not callable(test):
            raise TypeError("{} is not callable".format(repr(test)))
        self._tests.append(test)

    def addTests(self, tests):
        for test in tests:
            self.addTest(test)

    def run(self, result, debug=False):
        topLevel = False
        if getattr(result, '_testRunEntered', False) is False:
            result._testRunEntered = topLevel = True
        for index, test in enumerate(self):
            if result.shouldStop:
                break
            if isinstance(test, TestCase):
                self._tearDownPreviousClass(test, result)
                self._handleClassSetUp(test, result)
                result._previousTestClass = test.__class__
                if getattr(test.__class__, '_classSetupFailed', False):
                    continue
            test(result)
            if self._cleanup:
                self._removeTestAtIndex(index)
        if topLevel:
            self._tearDownPreviousClass(None, result)
            result._testRunEntered = False
        return result

    def _removeTestAtIndex(self, index):
        test = self._tests[index]
        self._removed_tests += test.countTestCases()
        self._tests[index] = None

    def __call__(self, *args, **kwds):
        return self.run(*args, **kwds)

    def _handleClassSetUp(self, test, result):
        previousClass = getattr(result, '_previousTestClass', None)
        currentClass = test.__class__
        if currentClass == previousClass:
            return
        if getattr(currentClass, "__unittest_skip__", False):
            return
        currentClass._classSetupFailed = False
        setUpClass = getattr(currentClass, 'setUpClass', None)
        doClassCleanups = getattr(currentClass, 'doClassCleanups', None)
        try:
            setUpClass()
        except Exception as e:
            currentClass._classSetupFailed = True
            result.errors.append((currentClass, unknown_value(str)))

    def _tearDownPreviousClass(self, test, result):
        previousClass = getattr(result, '_previousTestClass', None)
        currentClass = test.__class__
        if currentClass == previousClass or previousClass is None:
            return
        if getattr(previousClass, '_classSetupFailed', False):
            return
        if getattr(previousClass, "__unittest_skip__", False):
            return
        tearDownClass = getattr(previousClass, 'tearDownClass', None)
        doClassCleanups = getattr(previousClass, 'doClassCleanups', None)
        try:
            tearDownClass()
        except Exception as e:
            result.errors.append((previousClass, unknown_value(str)))
        doClassCleanups()

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

class TextTestRunner(object):
    resultclass = TextTestResult

    def __init__(self, stream=None, descriptions=True, verbosity=1, failfast=False, buffer=False,
                 resultclass=None, warnings=None, *, tb_locals=False, durations=None):
        self.stream = stream
        self.descriptions = descriptions
        self.verbosity = verbosity
        self.failfast = failfast
        if resultclass is not None:
            self.resultclass = resultclass

    def _makeResult(self):
        return self.resultclass(self.stream, self.descriptions, self.verbosity)

    def run(self, test):
        result = self._makeResult()
        result.failfast = self.failfast
        result.startTestRun()
        try:
            test(result)
        finally:
            result.stopTestRun()
        if self.stream is not None:
            self.stream.write(unknown_value(str))
        return result

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
  // The frames of a failed test stay alive from 3.12 on: what they hold is not known exactly.
  const kept = library.exitsTestsWithNumber
    ? 'bound(outcome, outcome.result, self.test_case, value); bound_frames(tb)'
    : 'pass';
  return (TEST_CASE_SOURCE + REST).replace('EXIT', status).replace('KEPT', kept);
}
