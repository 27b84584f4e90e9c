/** Assertions of test cases (`Lib/unittest/case.py`): those with one condition are rows of a table. Further ones depend on the version. */
import type { VersionBehaviour } from '../../versions.ts';

import { contextMethods } from './unittest-contexts.ts';
import { EQUALITY_METHODS } from './unittest-equality.ts';

type Library = VersionBehaviour['library'];

/** An assertion of one condition. The frame that the traceback keeps holds the text of the failure. */
const check = (name: string, parameters: string, failure: string, text: string, before = '') => `
    def assert${name}(self, ${parameters}, msg=None):
        if ${failure}:${before}
            text = ${text}
            self.fail(self._formatMessage(msg, text))
`;

/** The truth of a value; the frame has the whole message only. */
const truth = (name: string, failure: string) => `
    def assert${name[0]?.toUpperCase()}${name.slice(1)}(self, expr, msg=None):
        if ${failure}:
            msg = self._formatMessage(msg, f'{safe_repr(expr)} is not ${name}')
            raise self.failureException(msg)
`;

/** Two values in an order. */
const order = (name: string, operator: string, text: string) =>
  check(name, 'a, b', `not a ${operator} b`, `f'{safe_repr(a)} not ${text} {safe_repr(b)}'`);

/** Two values, shown one after the other. */
const pair = (name: string, first: string, second: string, failure: string, between: string) =>
  check(name, `${first}, ${second}`, failure, `f'{safe_repr(${first})} ${between} {safe_repr(${second})}'`);

/** A pattern is found in a text, or is not. */
const pattern = (name: string, regex: string, search: string, text: string, refused = '') => `
    def assert${name}(self, text, ${regex}, msg=None):
        if isinstance(${regex}, (str, bytes)):${refused}
            ${regex} = re.compile(${regex})
        ${search}:
            shown = ${text}
            msg = self._formatMessage(msg, shown)
            raise self.failureException(msg)
`;

/** Where several are allowed, the text says so or names the first that holds (3.14). */
const anyOf = (several: string) => `{'any of ' if isinstance(${several}, tuple) else ''}`;
const firstOf = (several: string, holds: (one: string) => string, indent: string) =>
  [`if isinstance(${several}, tuple):`, `    for one in ${several}:`, `        if ${holds('one')}:`]
    .concat([`            ${several} = one`, '            break'])
    .map((line) => `\n${indent}${line}`)
    .join('');

function instances(namesKinds: boolean): string {
  const isOne = (kind: string) => `isinstance(obj, ${kind})`;
  const found = namesKinds ? firstOf('cls', isOne, '            ') : '';
  return (
    check(
      'IsInstance',
      'obj, cls',
      `not ${isOne('cls')}`,
      `f"{safe_repr(obj)} is not an instance of ${namesKinds ? anyOf('cls') : ''}{cls!r}"`,
    ) + check('NotIsInstance', 'obj, cls', isOne('cls'), "f'{safe_repr(obj)} is an instance of {cls!r}'", found)
  );
}

/** The methods of test cases that assert something. */
export function assertionMethods(library: Library): string {
  return [
    truth('false', 'expr'),
    truth('true', 'not expr'),
    contextMethods(library),
    LOGS,
    EQUALITY_METHODS,
    pair('In', 'member', 'container', 'member not in container', 'not found in'),
    pair('NotIn', 'member', 'container', 'member in container', 'unexpectedly found in'),
    pair('Is', 'expr1', 'expr2', 'expr1 is not expr2', 'is not'),
    check('IsNot', 'expr1, expr2', 'expr1 is expr2', "f'unexpectedly identical: {safe_repr(expr1)}'"),
    order('Less', '<', 'less than'),
    order('LessEqual', '<=', 'less than or equal to'),
    order('Greater', '>', 'greater than'),
    order('GreaterEqual', '>=', 'greater than or equal to'),
    check('IsNone', 'obj', 'obj is not None', "f'{safe_repr(obj)} is not None'"),
    check('IsNotNone', 'obj', 'obj is None', "'unexpectedly None'"),
    instances(library.assertsKinds),
    pattern(
      'Regex',
      'expected_regex',
      'if not expected_regex.search(text)',
      `f"Regex didn't match: {expected_regex.pattern!r} not found in {text!r}"`,
      `\n            assert expected_regex, 'expected_regex must not be empty.'`,
    ),
    pattern(
      'NotRegex',
      'unexpected_regex',
      'match = unexpected_regex.search(text)\n        if match',
      "f'Regex matched: {text[slice(*match.span())]!r} matches {unexpected_regex.pattern!r} in {text!r}'",
    ),
    library.hasDeprecatedAssertions ? DEPRECATED : '',
    library.assertsKinds ? KINDS : '',
  ].join('');
}

const logContext = (name: string, refusesLogs: boolean) => `
    def ${name}(self, logger=None, level=None):
        from unittest._log import _AssertLogsContext
        return _AssertLogsContext(self, logger, level, no_logs=${refusesLogs ? 'True' : 'False'})
`;
const LOGS = logContext('assertLogs', false) + logContext('assertNoLogs', true);

/** What the names of old were before 3.12. */
const OLD_NAMES: readonly (readonly [string, string])[] = [
  ['failUnlessEqual assertEquals', 'assertEqual'],
  ['failIfEqual assertNotEquals', 'assertNotEqual'],
  ['failUnlessAlmostEqual assertAlmostEquals', 'assertAlmostEqual'],
  ['failIfAlmostEqual assertNotAlmostEquals', 'assertNotAlmostEqual'],
  ['failUnless assert_', 'assertTrue'],
  ['failUnlessRaises', 'assertRaises'],
  ['failIf', 'assertFalse'],
  ['assertRaisesRegexp', 'assertRaisesRegex'],
  ['assertRegexpMatches', 'assertRegex'],
  ['assertNotRegexpMatches', 'assertNotRegex'],
];

const DEPRECATED = `
    def assertDictContainsSubset(self, subset, dictionary, msg=None):
        import warnings
        warnings.warn('assertDictContainsSubset is deprecated', DeprecationWarning)
        missing, mismatched = [], []
        for key, value in subset.items():
            if key not in dictionary:
                missing.append(key)
            elif value != dictionary[key]:
                mismatched.append(
                    f'{safe_repr(key)}, expected: {safe_repr(value)}, actual: {safe_repr(dictionary[key])}')
        if missing or mismatched:
            parts = ['Missing: ' + ','.join(safe_repr(key) for key in missing)] if missing else []
            if mismatched:
                parts.append('Mismatched values: ' + ','.join(mismatched))
            text = '; '.join(parts)
            self.fail(self._formatMessage(msg, text))

    def _deprecate(original_func):
        def deprecated_func(*args, **kwargs):
            import warnings
            warnings.warn(f'Please use {original_func.__name__} instead.', DeprecationWarning, 2)
            return original_func(*args, **kwargs)
        return deprecated_func

${OLD_NAMES.map(([old, name]) => `    ${old.replace(' ', ' = ')} = _deprecate(${name})\n`).join('')}`;

/** One class below another, or not. */
const subclass = (negated: boolean) => `
    def assert${negated ? 'Not' : ''}IsSubclass(self, cls, superclass, msg=None):
        try:
            if ${negated ? 'not ' : ''}issubclass(cls, superclass):
                return
        except TypeError:
            if not isinstance(cls, type):
                self.fail(self._formatMessage(msg, f'{cls!r} is not a class'))
            raise${negated ? firstOf('superclass', (one) => `issubclass(cls, ${one})`, '        ') : ''}
        text = f"{cls!r} is ${negated ? 'a subclass of ' : `not a subclass of ${anyOf('superclass')}`}{superclass!r}"
        self.fail(self._formatMessage(msg, text))
`;

/** The begin or the end of a text. */
const tail = (which: 'Start' | 'End', part: string, negated: boolean) => {
  const verb = `${which.toLowerCase()}s`;
  const holds = (one: string) => `s.${verb}with(${one})`;
  return `
    def assert${negated ? 'Not' : ''}${which}sWith(self, s, ${part}, msg=None):
        try:
            if ${negated ? 'not ' : ''}${holds(part)}:
                return
        except (AttributeError, TypeError):
            self._tail_type_check(s, ${part}, msg)
            raise${negated ? firstOf(part, holds, '        ') : ''}
        shown, wanted = safe_repr(s, short=True), safe_repr(${part})
        text = f"{shown} ${negated ? `${verb} with ` : `doesn't ${which.toLowerCase()} with ${anyOf(part)}`}{wanted}"
        self.fail(self._formatMessage(msg, text))
`;
};

const KINDS = `${subclass(false)}${subclass(true)}
${check('HasAttr', 'obj, name', 'not hasattr(obj, name)', "f'{_owner_text(obj)} has no attribute {name!r}'")}
${check('NotHasAttr', 'obj, name', 'hasattr(obj, name)', "f'{_owner_text(obj)} has unexpected attribute {name!r}'")}
    def _tail_type_check(self, s, tails, msg):
        for one in tails if isinstance(tails, tuple) else (tails,):
            for texts, name in ((str, 'str'), ((bytes, bytearray), 'bytes')):
                if isinstance(one, texts) and not isinstance(s, texts):
                    self.fail(self._formatMessage(msg, f'Expected {name}, not {type(s).__name__}'))
${tail('Start', 'prefix', false)}${tail('Start', 'prefix', true)}${tail('End', 'suffix', false)}${tail('End', 'suffix', true)}

def _owner_text(obj):
    if isinstance(obj, (type, type(sys))):
        return f"{'type object' if isinstance(obj, type) else 'module'} {obj.__name__!r}"
    return f'{type(obj).__name__!r} object'

`;

/** The module `unittest._log`. */
export const UNITTEST_LOG_SOURCE = `
import logging
from collections import namedtuple
from unittest import _BaseTestCaseContext

_LoggingWatcher = namedtuple('_LoggingWatcher', 'records output')

class _CapturingHandler(logging.Handler):
    def __init__(self):
        logging.Handler.__init__(self)
        self.watcher = _LoggingWatcher(records=[], output=[])

    def emit(self, record):
        self.watcher.records.append(record)
        line = self.format(record)
        self.watcher.output.append(line)

    def flush(self):
        pass

class _AssertLogsContext(_BaseTestCaseContext):
    LOGGING_FORMAT = '%(levelname)s:%(name)s:%(message)s'

    def __init__(self, test_case, logger_name, level, no_logs):
        _BaseTestCaseContext.__init__(self, test_case)
        self.logger_name = logger_name
        self.level = logging._nameToLevel.get(level, level) if level else logging.INFO
        self.msg, self.no_logs = None, no_logs

    def __enter__(self):
        logger = self.logger_name
        if not isinstance(logger, logging.Logger):
            logger = logging.getLogger(logger)
        self.logger = logger
        catching = _CapturingHandler()
        catching.setLevel(self.level)
        catching.setFormatter(logging.Formatter(self.LOGGING_FORMAT))
        self.watcher = catching.watcher
        self.old_handlers, self.old_level, self.old_propagate = logger.handlers[:], logger.level, logger.propagate
        logger.handlers = [catching]
        logger.setLevel(self.level)
        logger.propagate = False
        return None if self.no_logs else catching.watcher

    def __exit__(self, exc_type, exc_value, tb):
        self.logger.handlers, self.logger.propagate = self.old_handlers, self.old_propagate
        self.logger.setLevel(self.old_level)
        if exc_type is not None:
            return False
        if self.watcher.records and self.no_logs:
            self._raiseFailure(f'Unexpected logs found: {self.watcher.output!r}')
        if not (self.watcher.records or self.no_logs):
            level = logging.getLevelName(self.level)
            self._raiseFailure(f'no logs of level {level} or higher triggered on {self.logger.name}')
`;
