/** Assertions of test cases that are younger, or that only 3.11 has, and those of logging (`Lib/unittest/case.py`, `_log.py`). */
import type { VersionBehaviour } from '../../versions.ts';

/** The end of the class `TestCase`. */
export function furtherAssertions({ hasDeprecatedAssertions, assertsNoWarnings, assertsKinds }: Library): string {
  return [
    LOGS,
    assertsNoWarnings ? NO_WARNINGS : '',
    hasDeprecatedAssertions ? DEPRECATED : '',
    assertsKinds ? KINDS : '',
  ].join('');
}

type Library = VersionBehaviour['library'];

const LOGS = `    def assertLogs(self, logger=None, level=None):
        from unittest._log import _AssertLogsContext
        return _AssertLogsContext(self, logger, level, no_logs=False)

    def assertNoLogs(self, logger=None, level=None):
        from unittest._log import _AssertLogsContext
        return _AssertLogsContext(self, logger, level, no_logs=True)

    def _truncateMessage(self, message, diff):
        if self.maxDiff is None or len(diff) <= self.maxDiff:
            return message + diff
        return message + f'\\nDiff is {len(diff)} characters long. Set self.maxDiff to None to see it.'

`;

const NO_WARNINGS = `    def _assertNotWarns(self, expected_warning, *args, **kwargs):
        import warnings
        callable_obj, *args = args
        with warnings.catch_warnings(record=True) as seen:
            warnings.simplefilter('always', expected_warning)
            callable_obj(*args, **kwargs)
        if any(isinstance(w.message, expected_warning) for w in seen):
            self.fail(f'{expected_warning.__name__} triggered by {callable_obj.__name__}')

`;

const DEPRECATED = `    def assertDictContainsSubset(self, subset, dictionary, msg=None):
        import warnings
        warnings.warn('assertDictContainsSubset is deprecated', DeprecationWarning)
        for key, value in subset.items():
            if key not in dictionary or value != dictionary[key]:
                raise self.failureException(unknown_value(str))

    def _deprecate(original_func):
        def deprecated_func(*args, **kwargs):
            import warnings
            warnings.warn('Please use {0} instead.'.format(original_func.__name__), DeprecationWarning, 2)
            return original_func(*args, **kwargs)
        return deprecated_func

    failUnlessEqual = assertEquals = _deprecate(assertEqual)
    failIfEqual = assertNotEquals = _deprecate(assertNotEqual)
    failUnlessAlmostEqual = assertAlmostEquals = _deprecate(assertAlmostEqual)
    failIfAlmostEqual = assertNotAlmostEquals = _deprecate(assertNotAlmostEqual)
    failUnless = assert_ = _deprecate(assertTrue)
    failUnlessRaises = _deprecate(assertRaises)
    failIf = _deprecate(assertFalse)
    assertRaisesRegexp = _deprecate(assertRaisesRegex)
    assertRegexpMatches = _deprecate(assertRegex)
    assertNotRegexpMatches = _deprecate(assertNotRegex)

`;

const KINDS = `    def assertIsSubclass(self, cls, superclass, msg=None):
        try:
            if issubclass(cls, superclass):
                return
        except TypeError:
            if not isinstance(cls, type):
                self.fail(self._formatMessage(msg, f'{cls!r} is not a class'))
            raise
        which = 'any of ' if isinstance(superclass, tuple) else ''
        self.fail(self._formatMessage(msg, f'{cls!r} is not a subclass of {which}{superclass!r}'))

    def assertNotIsSubclass(self, cls, superclass, msg=None):
        try:
            if not issubclass(cls, superclass):
                return
        except TypeError:
            if not isinstance(cls, type):
                self.fail(self._formatMessage(msg, f'{cls!r} is not a class'))
            raise
        self.fail(self._formatMessage(msg, f'{cls!r} is a subclass of {superclass!r}'))

    def assertHasAttr(self, obj, name, msg=None):
        if not hasattr(obj, name):
            self.fail(self._formatMessage(msg, f'{_owner_text(obj)} has no attribute {name!r}'))

    def assertNotHasAttr(self, obj, name, msg=None):
        if hasattr(obj, name):
            self.fail(self._formatMessage(msg, f'{_owner_text(obj)} has unexpected attribute {name!r}'))

    def _tail_type_check(self, s, tails, msg):
        for tail in tails if isinstance(tails, tuple) else (tails,):
            if isinstance(tail, str) and not isinstance(s, str):
                self.fail(self._formatMessage(msg, f'Expected str, not {type(s).__name__}'))
            if isinstance(tail, (bytes, bytearray)) and not isinstance(s, (bytes, bytearray)):
                self.fail(self._formatMessage(msg, f'Expected bytes, not {type(s).__name__}'))

    def assertStartsWith(self, s, prefix, msg=None):
        try:
            if s.startswith(prefix):
                return
        except (AttributeError, TypeError):
            self._tail_type_check(s, prefix, msg)
            raise
        self.fail(self._formatMessage(msg, _tail_text(s, "doesn't start with", 'any of ', prefix)))

    def assertNotStartsWith(self, s, prefix, msg=None):
        try:
            if not s.startswith(prefix):
                return
        except (AttributeError, TypeError):
            self._tail_type_check(s, prefix, msg)
            raise
        if isinstance(prefix, tuple):
            prefix = next(x for x in prefix if s.startswith(x))
        self.fail(self._formatMessage(msg, _tail_text(s, 'starts with', '', prefix)))

    def assertEndsWith(self, s, suffix, msg=None):
        try:
            if s.endswith(suffix):
                return
        except (AttributeError, TypeError):
            self._tail_type_check(s, suffix, msg)
            raise
        self.fail(self._formatMessage(msg, _tail_text(s, "doesn't end with", 'any of ', suffix)))

    def assertNotEndsWith(self, s, suffix, msg=None):
        try:
            if not s.endswith(suffix):
                return
        except (AttributeError, TypeError):
            self._tail_type_check(s, suffix, msg)
            raise
        if isinstance(suffix, tuple):
            suffix = next(x for x in suffix if s.endswith(x))
        self.fail(self._formatMessage(msg, _tail_text(s, 'ends with', '', suffix)))


def _owner_text(obj):
    if isinstance(obj, type(sys)):
        return f'module {obj.__name__!r}'
    if isinstance(obj, type):
        return f'type object {obj.__name__!r}'
    return f'{type(obj).__name__!r} object'

def _tail_text(s, verb, several, tail):
    text = _repr(s)
    if len(text) >= 80:
        text = text[:80] + ' [truncated]...'
    return f'{text} {verb} {several if isinstance(tail, tuple) else ""}{_repr(tail)}'

`;

/** The module `unittest._log`. */
export const UNITTEST_LOG_SOURCE = `
import collections
import logging
from unittest import _AssertRaisesContext

_LoggingWatcher = collections.namedtuple('_LoggingWatcher', ['records', 'output'])


class _CapturingHandler(logging.Handler):
    def __init__(self):
        logging.Handler.__init__(self)
        self.watcher = _LoggingWatcher([], [])

    def flush(self):
        pass

    def emit(self, record):
        self.watcher.records.append(record)
        msg = self.format(record)
        self.watcher.output.append(msg)


class _AssertLogsContext:
    LOGGING_FORMAT = '%(levelname)s:%(name)s:%(message)s'
    _raiseFailure = _AssertRaisesContext._raiseFailure

    def __init__(self, test_case, logger_name, level, no_logs):
        self.test_case = test_case
        self.logger_name = logger_name
        self.level = logging._nameToLevel.get(level, level) if level else logging.INFO
        self.msg = None
        self.no_logs = no_logs

    def __enter__(self):
        if isinstance(self.logger_name, logging.Logger):
            logger = self.logger = self.logger_name
        else:
            logger = self.logger = logging.getLogger(self.logger_name)
        formatter = logging.Formatter(self.LOGGING_FORMAT)
        handler = _CapturingHandler()
        handler.setLevel(self.level)
        handler.setFormatter(formatter)
        self.watcher = handler.watcher
        self.old_handlers = logger.handlers[:]
        self.old_level = logger.level
        self.old_propagate = logger.propagate
        logger.handlers = [handler]
        logger.setLevel(self.level)
        logger.propagate = False
        if self.no_logs:
            return
        return handler.watcher

    def __exit__(self, exc_type, exc_value, tb):
        self.logger.handlers = self.old_handlers
        self.logger.propagate = self.old_propagate
        self.logger.setLevel(self.old_level)
        if exc_type is not None:
            return False
        if self.no_logs:
            if len(self.watcher.records) > 0:
                self._raiseFailure('Unexpected logs found: {!r}'.format(self.watcher.output))
        elif len(self.watcher.records) == 0:
            self._raiseFailure('no logs of level {} or higher triggered on {}'.format(
                logging.getLevelName(self.level), self.logger.name))
`;
