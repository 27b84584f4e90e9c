/** What `logging` makes texts of: levels, records and formatters. Times, processes and tracebacks as text are not known. */
import type { VersionBehaviour } from '../../versions.ts';

/** The first part of the text of `logging`. */
export function loggingRecords({ library }: VersionBehaviour): string {
  return LEVELS + recordClass(library.logRecordsNameTasks) + FORMATS;
}

/** The levels, highest first: their numbers, and names that stand for the same number. */
const LEVEL_NUMBERS: readonly (readonly [number: number, name: string, other?: string])[] = [
  [50, 'CRITICAL', 'FATAL'],
  [40, 'ERROR'],
  [30, 'WARNING', 'WARN'],
  [20, 'INFO'],
  [10, 'DEBUG'],
  [0, 'NOTSET'],
];

const levelConstants = LEVEL_NUMBERS.map(
  ([number, name, other]) => `${name} = ${number}\n${other === undefined ? '' : `${other} = ${name}\n`}`,
).join('');

/** The keys of the dict of levels by name, in its order. */
const namedLevels = ['CRITICAL', 'FATAL', 'ERROR', 'WARN', 'WARNING', 'INFO', 'DEBUG', 'NOTSET'];

const LEVELS = `
import collections.abc
import sys
import threading
import warnings
import weakref
from string import Template, Formatter as StrFormatter
from _unknown_values import value as _value, long_text as _long_text, thing as _thing, loaded as _loaded

__all__ = ['BASIC_FORMAT', 'BufferingFormatter', 'CRITICAL', 'DEBUG', 'ERROR', 'FATAL', 'FileHandler', 'Filter', 'Formatter',
           'Handler', 'INFO', 'LogRecord', 'Logger', 'LoggerAdapter', 'NOTSET', 'NullHandler', 'StreamHandler', 'WARN',
           'WARNING', 'addLevelName', 'basicConfig', 'captureWarnings', 'critical', 'debug', 'disable', 'error', 'exception',
           'fatal', 'getLevelName', 'getLogger', 'getLoggerClass', 'info', 'log', 'makeLogRecord', 'setLoggerClass',
           'shutdown', 'warn', 'warning', 'getLogRecordFactory', 'setLogRecordFactory', 'lastResort', 'raiseExceptions']

raiseExceptions = True
${levelConstants}
_nameToLevel = {${namedLevels.map((name) => `'${name}': ${name}`).join(', ')}}
_levelToName = {${LEVEL_NUMBERS.map(([, name]) => `${name}: '${name}'`).join(', ')}}


def getLevelNamesMapping():
    return _nameToLevel.copy()


# A number gives its name and a name its number.
def getLevelName(level):
    for known in _levelToName, _nameToLevel:
        if (found := known.get(level)) is not None:
            return found
    return 'Level %s' % level


def addLevelName(level, levelName):
    _levelToName[level] = levelName
    _nameToLevel[levelName] = level


def _checkLevel(level):
    if isinstance(level, int):
        return level
    if str(level) == level:
        if level in _nameToLevel:
            return _nameToLevel[level]
        raise ValueError('Unknown level: %r' % (level,))
    raise TypeError('Level not an integer or a valid string: %r' % (level,))
`;

/** The class of records, and what makes them. */
function recordClass(namesTasks: boolean): string {
  return `

def _current_task_name():
    asyncio = _loaded('asyncio')
    try:
        return asyncio and asyncio.current_task().get_name()
    except Exception:
        return None


class LogRecord(object):
    def __init__(self, name, level, pathname, lineno, msg, args, exc_info, func=None, sinfo=None, **kwargs):
        self.name, self.msg = name, msg
        # A single mapping is for the names in the message.
        if args and len(args) == 1 and isinstance(args[0], collections.abc.Mapping) and args[0]:
            args = args[0]
        self.args = args
        self.levelname = getLevelName(level)
        self.levelno, self.pathname = level, pathname
        if isinstance(pathname, str):
            self.filename = pathname.rpartition('/')[2]
            self.module = self.filename.rpartition('.')[0] or self.filename
        else:
            self.filename, self.module = pathname, 'Unknown module'
        self.exc_info, self.exc_text, self.stack_info = exc_info, None, sinfo
        self.lineno, self.funcName = lineno, func
        self.created, self.msecs, self.relativeCreated = _value(float), _value(float), _value(float)
        self.thread, self.threadName = _value(int), 'MainThread'
        self.processName, self.process = 'MainProcess', _value(int)
${namesTasks ? '        self.taskName = _current_task_name()\n' : ''}
    def __repr__(self):
        shown = self.name, self.levelno, self.pathname, self.lineno, self.msg
        return '<LogRecord: %s, %s, %s, %s, "%s">' % shown

    def getMessage(self):
        text = str(self.msg)
        return text % self.args if self.args else text


_logRecordFactory = LogRecord


def getLogRecordFactory():
    return _logRecordFactory


def setLogRecordFactory(factory):
    global _logRecordFactory
    _logRecordFactory = factory


def makeLogRecord(dict):
    made = _logRecordFactory(None, None, '', 0, '', (), None, None)
    made.__dict__.update(dict)
    return made
`;
}

/** How a style fills its format in: the attributes of the record are `values`. */
const formatMethod = (filled: string): string => `
    def _format(self, record):
        values = own | record.__dict__ if (own := self._defaults) else record.__dict__
        return ${filled}`;

const FORMATS = String.raw`

BASIC_FORMAT = '%(levelname)s:%(name)s:%(message)s'


class PercentStyle(object):
    default_format = '%(message)s'
    asctime_format = '%(asctime)s'
    asctime_search = '%(asctime)'

    def __init__(self, fmt, *, defaults=None):
        self._fmt = fmt or self.default_format
        self._defaults = defaults

    def usesTime(self):
        return self.asctime_search in self._fmt

    def validate(self):
        if self._fmt.find('%(') < 0:
            raise ValueError(f"Invalid format '{self._fmt}' for '{self.default_format[0]}' style")
${formatMethod('self._fmt % values')}

    def format(self, record):
        try:
            return self._format(record)
        except KeyError as missing:
            raise ValueError('Formatting field not found in record: %s' % missing)


class StrFormatStyle(PercentStyle):
    default_format, asctime_format, asctime_search = '{message}', '{asctime}', '{asctime'

    def validate(self):
        if not any(field for text, field, spec, conversion in StrFormatter().parse(self._fmt)):
            raise ValueError('invalid format: no fields')
${formatMethod('self._fmt.format(**values)')}


class StringTemplateStyle(PercentStyle):
    default_format, asctime_format, asctime_search = '$' '{message}', '$' '{asctime}', '$' '{asctime}'

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self._tpl = Template(self._fmt)

    def usesTime(self):
        return '$asctime' in self._fmt or self.asctime_search in self._fmt

    def validate(self):
        if '$' not in self._fmt:
            raise ValueError('invalid format: no fields')
${formatMethod('self._tpl.substitute(**values)')}


_STYLES = {
    '%': (PercentStyle, BASIC_FORMAT),
    '{': (StrFormatStyle, '{levelname}:{name}:{message}'),
    '$': (StringTemplateStyle, ':'.join('$' '{%s}' % name for name in ('levelname', 'name', 'message'))),
}


_style_error = 'Style must be one of: ' + ','.join(_STYLES)


def _with_line_end(text):
    return text if text[-1:] == '\n' else text + '\n'


class Formatter(object):
    default_time_format = '%Y-%m-%d %H:%M:%S'
    default_msec_format = '%s,%03d'

    def __init__(self, fmt=None, datefmt=None, style='%', validate=True, *, defaults=None):
        if style not in _STYLES:
            raise ValueError(_style_error)
        self._style = _STYLES[style][0](fmt, defaults=defaults)
        if validate:
            self._style.validate()
        self._fmt, self.datefmt = self._style._fmt, datefmt

    def converter(self, seconds):
        return _thing()

    def formatTime(self, record, datefmt=None):
        return _long_text()

    def formatException(self, ei):
        return _long_text()

    def usesTime(self):
        return self._style.usesTime()

    def formatMessage(self, record):
        return self._style.format(record)

    def formatStack(self, stack_info):
        return stack_info

    def format(self, record):
        record.message = record.getMessage()
        if self.usesTime():
            record.asctime = self.formatTime(record, self.datefmt)
        text = self.formatMessage(record)
        # The traceback is made into text once; other handlers find it in the record.
        if record.exc_info and not record.exc_text:
            record.exc_text = self.formatException(record.exc_info)
        if record.exc_text:
            text = _with_line_end(text)
            text = text + record.exc_text
        if record.stack_info:
            text = _with_line_end(text)
            text = text + self.formatStack(record.stack_info)
        return text


_defaultFormatter = Formatter()


class BufferingFormatter(object):
    def __init__(self, linefmt=None):
        self.linefmt = linefmt or _defaultFormatter

    def formatHeader(self, records):
        return ''

    def formatFooter(self, records):
        return ''

    def format(self, records):
        text = ''
        if len(records) > 0:
            text = text + self.formatHeader(records)
            for record in records:
                text = text + self.linefmt.format(record)
            text = text + self.formatFooter(records)
        return text


# Lets the records of one logger through, and those of the loggers below it.
class Filter(object):
    def __init__(self, name=''):
        self.name, self.nlen = name, len(name)

    def filter(self, record):
        return not self.nlen or record.name == self.name or record.name.startswith(self.name + '.')
`;
