/** The part of `unittest` with test cases (`Lib/unittest/case.py`); see `unittest.ts`. */
import type { VersionBehaviour } from '../../versions.ts';

import { assertionMethods } from './unittest-assertions.ts';
import { contextClasses } from './unittest-contexts.ts';
import { SHOWING_SOURCE } from './unittest-equality.ts';
import { OUTCOME_SOURCE } from './unittest-outcome.ts';

/** The text up to the end of the class `TestCase`. From 3.12 on the result is told how long a test took. */
export function testCaseSource(library: VersionBehaviour['library']): string {
  return [
    MODULE_HEAD,
    OUTCOME_SOURCE,
    SKIPPING,
    contextClasses(library),
    SHOWING_SOURCE,
    TEST_CASE,
    informs('_addExpectedFailure(self, result, exc_info)', 'addExpectedFailure', 'self, exc_info', SUCCESS),
    informs('_addUnexpectedSuccess(self, result)', 'addUnexpectedSuccess', 'self', FAILURE),
    library.timesTests ? informs('_addDuration(self, result, elapsed)', 'addDuration', 'self, elapsed', 'pass') : '',
    running(library.timesTests ? 'self._addDuration(result, unknown_value(float))' : ''),
    assertionMethods(library),
  ].join('');
}

const MODULE_HEAD = `
import re
import sys
import collections
import contextlib
import contextlib as result  # the compiler makes no method calls of result.method() where the module imports that name
from functools import wraps
from _unknown_values import value as unknown_value

del result
__unittest = True
_subtest_msg_sentinel = object()

__all__ = ['TestResult', 'TestCase', 'IsolatedAsyncioTestCase', 'TestSuite', 'TextTestRunner', 'TestLoader',
           'FunctionTestCase', 'main', 'defaultTestLoader', 'SkipTest', 'skip', 'skipIf', 'skipUnless',
           'expectedFailure', 'TextTestResult', 'installHandler', 'registerResult', 'removeResult',
           'removeHandler', 'addModuleCleanup', 'doModuleCleanups', 'enterModuleContext']

class SkipTest(Exception):
    pass

class _ShouldStop(Exception):
    pass

class _UnexpectedSuccess(Exception):
    pass
`;

/** Methods that note what is done at the end of a test or of a class, and that enter a context until then. */
const cleanupMethods = (owner: 'self' | 'cls', adds: string, list: string, enters: string) => {
  const ofClass = owner === 'cls' ? '    @classmethod\n' : '';
  return `${ofClass}    def ${adds}(${owner}, function, /, *args, **kwargs):
        ${owner}.${list}.append((function, args, kwargs))

${ofClass}    def ${enters}(${owner}, cm):
        return _enter_context(cm, ${owner}.${adds})
`;
};

/** Takes the cleanups of a list off, the last one first, and does something with each. */
const eachCleanup = (list: string, body: string) => `while ${list}:
            function, arguments, named = ${list}.pop()
            ${body.replaceAll('CALL', 'function, *arguments, **named').replaceAll('\n', '\n            ')}`;

/** What is asked of the class first, then of a method. */
const eitherMark = (owner: string, method: string, mark: string, absent: string) =>
  `(getattr(${owner}, '${mark}', ${absent}) or getattr(${method}, '${mark}', ${absent}))`;
const IS_SKIPPED = eitherMark('self.__class__', 'method', '__unittest_skip__', 'False');
const WHY_SKIPPED = eitherMark('self.__class__', 'method', '__unittest_skip_why__', "''");

const skipsWhere = (name: string, test: string) => `
def ${name}(condition, reason):
    return skip(reason) if ${test} else _id
`;

const SKIPPING = `
def skip(reason):
    def decorator(test_item):
        if isinstance(test_item, type):
            skipped = test_item
        else:
            @wraps(test_item)
            def skip_wrapper(*args, **kwargs):
                raise SkipTest(reason)
            skipped = skip_wrapper
        skipped.__unittest_skip__ = True
        skipped.__unittest_skip_why__ = reason
        return skipped
    if not isinstance(reason, type(skip)):
        return decorator
    bare, reason = reason, ''
    return decorator(bare)

def _id(obj):
    return obj
${skipsWhere('skipIf', 'condition')}${skipsWhere('skipUnless', 'not condition')}
def expectedFailure(test_item):
    test_item.__unittest_expecting_failure__ = True
    return test_item

def _enter_context(cm, addcleanup):
    kind = type(cm)
    try:
        enter, leave = kind.__enter__, kind.__exit__
    except AttributeError:
        raise TypeError(f"'{kind.__module__}.{kind.__qualname__}' object does not support the context manager protocol") from None
    result = enter(cm)
    addcleanup(leave, cm, None, None, None)
    return result

def _strclass(cls):
    module = cls.__module__
    return f"{'unittest.case' if module == 'unittest' else module}.{cls.__qualname__}"
`;

/** Methods of a case that do nothing until a program defines them. */
const FIXTURES = ['setUp', 'tearDown', 'setUpClass', 'tearDownClass']
  .map((name) => {
    const isClassMethod = name.endsWith('Class');
    return `${isClassMethod ? '\n    @classmethod' : ''}\n    def ${name}(${isClassMethod ? 'cls' : 'self'}):\n        pass\n`;
  })
  .join('');

const TEST_CASE = `
_ASSERTIONS_OF_TYPES = ((dict, 'assertDictEqual'), (list, 'assertListEqual'), (tuple, 'assertTupleEqual'),
                        (set, 'assertSetEqual'), (frozenset, 'assertSetEqual'), (str, 'assertMultiLineEqual'))

class _OrderedChainMap(collections.ChainMap):
    def __iter__(self):
        yield from dict.fromkeys(key for mapping in self.maps for key in mapping)

class TestCase(object):
    failureException = AssertionError
    longMessage = True
    maxDiff = 640
    _diffThreshold = 65536

    def __init_subclass__(cls, *args, **kwargs):
        cls._classSetupFailed, cls._class_cleanups = False, []
        super().__init_subclass__(*args, **kwargs)

    def __init__(self, methodName='runTest'):
        self._testMethodName = methodName
        self._outcome = None
        self._testMethodDoc = 'No test'
        try:
            method = getattr(self, methodName)
        except AttributeError:
            if methodName != 'runTest':
                raise ValueError('no such test method in %s: %s' % (self.__class__, methodName))
        else:
            self._testMethodDoc = method.__doc__
        self._cleanups, self._subtest, self._type_equality_funcs = [], None, {}
        for kind, name in _ASSERTIONS_OF_TYPES:
            self.addTypeEqualityFunc(kind, name)

    def addTypeEqualityFunc(self, typeobj, function):
        self._type_equality_funcs[typeobj] = function

${cleanupMethods('self', 'addCleanup', '_cleanups', 'enterContext')}
${cleanupMethods('cls', 'addClassCleanup', '_class_cleanups', 'enterClassContext')}
${FIXTURES}
    def countTestCases(self):
        return 1

    def defaultTestResult(self):
        return TestResult()

    def shortDescription(self):
        text = self._testMethodDoc
        if text:
            return text.strip().split('\\n')[0].strip()

    def id(self):
        return f'{_strclass(self.__class__)}.{self._testMethodName}'

    def __eq__(self, other):
        return self._testMethodName == other._testMethodName if type(self) is type(other) else NotImplemented

    def __hash__(self):
        return hash((type(self), self._testMethodName))

    def __str__(self):
        return f'{self._testMethodName} ({_strclass(self.__class__)}.{self._testMethodName})'

    def __repr__(self):
        return f'<{_strclass(self.__class__)} testMethod={self._testMethodName}>'

    def skipTest(self, reason):
        raise SkipTest(reason)

    def fail(self, msg=None):
        raise self.failureException(msg)

    def _formatMessage(self, msg, standardMsg):
        if self.longMessage:
            return standardMsg if msg is None else '%s : %s' % (standardMsg, msg)
        return msg or standardMsg

    @contextlib.contextmanager
    def subTest(self, msg=_subtest_msg_sentinel, **params):
        if self._outcome is None or not self._outcome.result_supports_subtests:
            yield
            return
        outer = self._subtest
        given = _OrderedChainMap(params) if outer is None else outer.params.new_child(params)
        self._subtest = _SubTest(self, msg, given)
        try:
            with self._outcome.testPartExecutor(self._subtest, subTest=True):
                yield
            if self._outcome.success:
                stops = self._outcome.expectedFailure is not None
            else:
                result = self._outcome.result
                stops = result is not None and result.failfast
            if stops:
                raise _ShouldStop
        finally:
            self._subtest = outer

    def _callSetUp(self):
        self.setUp()

    def _callTestMethod(self, method):
        if method() is not None:
            pass

    def _callTearDown(self):
        self.tearDown()

    def _callCleanup(self, function, /, *args, **kwargs):
        function(*args, **kwargs)

    def __call__(self, *args, **kwds):
        return self.run(*args, **kwds)

    def debug(self):
        method = getattr(self, self._testMethodName)
        if ${IS_SKIPPED}:
            raise SkipTest(${WHY_SKIPPED})
        self._callSetUp()
        self._callTestMethod(method)
        self._callTearDown()
        ${eachCleanup('self._cleanups', 'self._callCleanup(CALL)')}

    def doCleanups(self):
        outcome = self._outcome or _Outcome()
        ${eachCleanup('self._cleanups', 'with outcome.testPartExecutor(self):\n    self._callCleanup(CALL)')}
        return outcome.success

    @classmethod
    def doClassCleanups(cls):
        cls.tearDown_exceptions = []
        ${eachCleanup('cls._class_cleanups', 'try:\n    function(*arguments, **named)\nexcept Exception:\n    cls.tearDown_exceptions.append(sys.exc_info())')}
`;

/** A method that tells a result something, and does something else where the result has no such method. */
const informs = (head: string, method: string, told: string, otherwise: string) => `
    def ${head}:
        try:
            tell = result.${method}
        except AttributeError:
            ${otherwise.replaceAll('\n', '\n            ')}
        else:
            tell(${told})
`;

const SUCCESS = 'result.addSuccess(self)';
const FAILURE = `try:
    raise _UnexpectedSuccess from None
except _UnexpectedSuccess:
    result.addFailure(self, sys.exc_info())`;

/** What runs a test and tells its result; no frame of CPython is missing while parts of the test run. */
const running = (telling: string) => `
    def run(self, result=None):
        stopTestRun = None
        if result is None:
            result = self.defaultTestResult()
            startTestRun, stopTestRun = getattr(result, 'startTestRun', None), getattr(result, 'stopTestRun', None)
            if startTestRun is not None:
                startTestRun()
        result.startTest(self)
        try:
            method = getattr(self, self._testMethodName)
            if ${IS_SKIPPED}:
                reason = ${WHY_SKIPPED}
                _addSkip(result, self, reason)
                return result
            should_fail = ${eitherMark('self', 'method', '__unittest_expecting_failure__', 'False')}
            outcome = _Outcome(result)
            try:
                self._outcome = outcome
                with outcome.testPartExecutor(self):
                    self._callSetUp()
                if outcome.success:
                    outcome.expecting_failure = should_fail
                    with outcome.testPartExecutor(self):
                        self._callTestMethod(method)
                    outcome.expecting_failure = False
                    with outcome.testPartExecutor(self):
                        self._callTearDown()
                self.doCleanups()
                ${telling}
                if not outcome.success:
                    return result
                if not should_fail:
                    result.addSuccess(self)
                elif outcome.expectedFailure:
                    self._addExpectedFailure(result, outcome.expectedFailure)
                else:
                    self._addUnexpectedSuccess(result)
                return result
            finally:
                outcome.expectedFailure = None
                self._outcome = outcome = None
        finally:
            result.stopTest(self)
            if stopTestRun is not None:
                stopTestRun()
`;
