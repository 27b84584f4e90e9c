/** Suites of `unittest` and the fixtures of classes and modules (`Lib/unittest/suite.py`); see `unittest.ts`. */

/** Puts lines of Python below each other at an indentation. */
const at = (indent: number, ...lines: string[]) => lines.join('\n').replaceAll('\n', `\n${' '.repeat(indent)}`);

/** In a debugging run, errors go to the caller. */
const debugRaises = (what: string) => `if isinstance(result, _DebugResult):
    raise${what}`;

/** Calls something of the program and tells the result of its error, under the name of a fixture. */
const attempt = (call: string, fixture: string, owner: string, ...failing: string[]) => `try:
    ${call}()
except Exception as fault:
    ${at(4, ...failing, `self._createClassOrModuleLevelException(result, fault, '${fixture}', ${owner})`)}`;

/** Tells the result of each error that the cleanups of a class had. */
const cleanClass = (kind: string, fixture: string, ...first: string[]) => `doClassCleanups()
for fault in ${kind}.tearDown_exceptions:
    ${at(4, ...first, `self._createClassOrModuleLevelException(result, fault[1], '${fixture}', owner, info=fault)`)}`;

/** Marks a class whose fixture failed, if it can be marked. */
const markClass = (failed: string) => `try:
    currentClass._classSetupFailed = ${failed}
except TypeError:
    pass`;

/** The module of a name. What follows a handler is compiled with loads that own, in 3.14 too. */
const moduleOr = (name: string) => `try:
    module = sys.modules[${name}]
except KeyError:
    return`;

/** Whether something is marked so that its tests are not run. */
const failed = (owner: string, mark: string) => `getattr(${owner}, '${mark}', False)`;

/** An attribute, or nothing. */
const optional = (owner: string, name: string) => `getattr(${owner}, '${name}', None)`;

/** The result is another name where its methods are called: see the imports of the text of `unittest`. */
export const TEST_SUITE_SOURCE = `
class BaseTestSuite(object):
    _cleanup = True

    def __init__(self, tests=()):
        self._tests, self._removed_tests = [], 0
        self.addTests(tests)

    def __repr__(self):
        module = self.__class__.__module__
        if module == 'unittest':
            module = 'unittest.suite'
        return f'<{module}.{self.__class__.__qualname__} tests={list(self)}>'

    def __eq__(self, other):
        return list(self) == list(other) if isinstance(other, self.__class__) else NotImplemented

    def __iter__(self):
        return iter(self._tests)

    def __call__(self, *args, **kwds):
        return self.run(*args, **kwds)

    def countTestCases(self):
        number = self._removed_tests
        for test in self:
            if test:
                number += test.countTestCases()
        return number

    def addTest(self, test):
        if not callable(test):
            raise TypeError(f'{repr(test)} is not callable')
        if isinstance(test, type) and issubclass(test, (TestCase, TestSuite)):
            raise TypeError('TestCases and TestSuites must be instantiated before passing them to addTest()')
        self._tests.append(test)

    def addTests(self, tests):
        if isinstance(tests, str):
            raise TypeError('tests must be an iterable of tests, not a string')
        for test in tests:
            self.addTest(test)

    def run(self, result):
        for place, test in enumerate(self):
            if result.shouldStop:
                return result
            test(result)
            if self._cleanup:
                self._removeTestAtIndex(place)
        return result

    def _removeTestAtIndex(self, index):
        try:
            test = self._tests[index]
        except TypeError:
            return
        if hasattr(test, 'countTestCases'):
            self._removed_tests += test.countTestCases()
        self._tests[index] = None

    def debug(self):
        for test in self:
            test.debug()

class TestSuite(BaseTestSuite):
    def run(self, result, debug=False):
        is_outermost = getattr(result, '_testRunEntered', False) is False
        if is_outermost:
            result._testRunEntered = True
        for place, test in enumerate(self):
            if result.shouldStop:
                break
            if _isnotsuite(test):
                ${at(16, ...['tearDownPreviousClass', 'handleModuleFixture', 'handleClassSetUp'].map((name) => `self._${name}(test, result)`))}
                result._previousTestClass = test.__class__
                if ${failed('test.__class__', '_classSetupFailed')} or ${failed('result', '_moduleSetUpFailed')}:
                    continue
            if debug:
                test.debug()
            else:
                test(result)
            if self._cleanup:
                self._removeTestAtIndex(place)
        if is_outermost:
            self._tearDownPreviousClass(None, result)
            self._handleModuleTearDown(result)
            result._testRunEntered = False
        return result

    def debug(self):
        faults_raised = _DebugResult()
        self.run(faults_raised, True)

    def _handleClassSetUp(self, test, result):
        previousClass = ${optional('result', '_previousTestClass')}
        currentClass = test.__class__
        if currentClass == previousClass or result._moduleSetUpFailed or ${failed('currentClass', '__unittest_skip__')}:
            return
        failed, owner = False, _strclass(currentClass)
        ${at(8, markClass('False'))}
        setUpClass, doClassCleanups = ${optional('currentClass', 'setUpClass')}, ${optional('currentClass', 'doClassCleanups')}
        if setUpClass is None:
            return
        ${at(8, attempt('setUpClass', 'setUpClass', 'owner', debugRaises(''), 'failed = True', markClass('True')))}
        if failed and doClassCleanups is not None:
            ${at(12, cleanClass('currentClass', 'setUpClass'))}

    def _get_previous_module(self, result):
        previousClass = ${optional('result', '_previousTestClass')}
        return None if previousClass is None else previousClass.__module__

    def _handleModuleFixture(self, test, result):
        before, current = self._get_previous_module(result), test.__class__.__module__
        if before == current:
            return
        self._handleModuleTearDown(result)
        result._moduleSetUpFailed = False
        ${at(8, moduleOr('current'))}
        setUpModule = ${optional('module', 'setUpModule')}
        if setUpModule is not None:
            ${at(12, attempt('setUpModule', 'setUpModule', 'current', debugRaises(''), 'result._moduleSetUpFailed = True'))}
            if result._moduleSetUpFailed:
                ${at(16, attempt('doModuleCleanups', 'setUpModule', 'current'))}

    def _handleModuleTearDown(self, result):
        before = self._get_previous_module(result)
        if before is None or result._moduleSetUpFailed:
            return
        ${at(8, moduleOr('before'))}
        tearDownModule = ${optional('module', 'tearDownModule')}
        if tearDownModule is not None:
            ${at(12, attempt('tearDownModule', 'tearDownModule', 'before', debugRaises('')))}
        ${at(8, attempt('doModuleCleanups', 'tearDownModule', 'before', debugRaises('')))}

    def _tearDownPreviousClass(self, test, result):
        previousClass = ${optional('result', '_previousTestClass')}
        currentClass = test.__class__
        if currentClass == previousClass or previousClass is None:
            return
        if (${failed('previousClass', '_classSetupFailed')} or ${failed('result', '_moduleSetUpFailed')}
                or ${failed('previousClass', '__unittest_skip__')}):
            return
        tearDownClass, doClassCleanups = ${optional('previousClass', 'tearDownClass')}, ${optional('previousClass', 'doClassCleanups')}
        owner = _strclass(previousClass)
        if tearDownClass is not None:
            ${at(12, attempt('tearDownClass', 'tearDownClass', 'owner', debugRaises('')))}
        if doClassCleanups is not None:
            ${at(12, cleanClass('previousClass', 'tearDownClass', debugRaises(' fault[1]')))}

    def _createClassOrModuleLevelException(self, result, exc, method_name, parent, info=None):
        description = f'{method_name} ({parent})'
        self._addClassOrModuleLevelException(result, exc, description, info)

    def _addClassOrModuleLevelException(self, receiver, exception, errorName, info=None):
        error = _ErrorHolder(errorName)
        skip_test = ${optional('receiver', 'addSkip')}
        if isinstance(exception, SkipTest) and skip_test is not None:
            skip_test(error, str(exception))
        elif info:
            receiver.addError(error, info)
        else:
            receiver.addError(error, sys.exc_info())

class _ErrorHolder(object):
    failureException = None

    def __init__(self, description):
        self.description = description

    def __repr__(self):
        return f'<ErrorHolder description={self.description!r}>'

    def __str__(self):
        return self.id()

    def __call__(self, result):
        return self.run(result)

    def run(self, result):
        pass

    def id(self):
        return self.description

    def shortDescription(self):
        return None

    def countTestCases(self):
        return 0

def _isnotsuite(test):
    try:
        iter(test)
    except TypeError:
        return True
    return False

class _DebugResult(object):
    _previousTestClass, _moduleSetUpFailed, shouldStop = None, False, False

_module_cleanups = []

def addModuleCleanup(function, /, *args, **kwargs):
    _module_cleanups.append((function, args, kwargs))

def enterModuleContext(cm):
    return _enter_context(cm, addModuleCleanup)

def doModuleCleanups():
    faults = []
    while _module_cleanups:
        function, args, kwargs = _module_cleanups.pop()
        try:
            function(*args, **kwargs)
        except Exception as fault:
            faults.append(fault)
    if faults:
        raise faults[0]
`;
