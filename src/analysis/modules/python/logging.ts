/** `logging` in Python: handlers and loggers. What is written to standard error is not shown, and files are not written. */
import type { VersionBehaviour } from '../../versions.ts';
import { LOGGING_FUNCTIONS } from './logging-functions.ts';
import { ADAPTER_DELEGATES, ADAPTER_LEVELS, LOGGER_LEVELS } from './logging-levels.ts';
import { loggingRecords } from './logging-records.ts';

/** The text of `logging`. */
export function loggingSource(version: VersionBehaviour): string {
  const { filtersGiveRecords, adaptersMergeExtra } = version.library;
  return [
    loggingRecords(version),
    filters(filtersGiveRecords),
    HANDLERS,
    MANAGER,
    LOGGERS,
    adapters(adaptersMergeExtra),
    LOGGING_FUNCTIONS,
  ].join('');
}

/** Methods that put something into a list once and take it out. */
const listed = (what: string, parameter: string, list: string): string => `    def add${what}(self, ${parameter}):
        if not (${parameter} in self.${list}):
            self.${list}.append(${parameter})

    def remove${what}(self, ${parameter}):
        if ${parameter} in self.${list}:
            self.${list}.remove(${parameter})
`;

/** A method that does with the lock of a handler, where it has one, what the lock's method of that name does. */
const ofLock = (name: string): string => `
    def ${name}(self):
        if self.lock:
            self.lock.${name}()
`;

/** Statements that refuse what is no class of loggers. */
const loggerClassCheck = (indent: number): string =>
  `if klass != Logger and not issubclass(klass, Logger):
    raise TypeError('logger not derived from logging.Logger: ' + klass.__name__)
`
    .replace(/^/gm, ' '.repeat(indent))
    .replace(/ +$/, '');

/** What asks filters: a filter says whether a record passes, or gives the one that passes in its place. */
const filters = (giveRecords: boolean): string => `

class Filterer(object):
    def __init__(self):
        self.filters = []

${listed('Filter', 'filter', 'filters')}
    def filter(self, record):
        for test in self.filters:
            verdict = test.filter(record) if hasattr(test, 'filter') else test(record)
            if not verdict:
                return False
${
  giveRecords
    ? `            if isinstance(verdict, LogRecord):
                record = verdict
        return record`
    : '        return True'
}
`;

const HANDLERS = String.raw`

_handlers = weakref.WeakValueDictionary()
_handlerList = []


def _removeHandlerRef(wr):
    if wr in _handlerList:
        _handlerList.remove(wr)


def _addHandlerRef(handler):
    _handlerList.append(weakref.ref(handler, _removeHandlerRef))


def getHandlerByName(name):
    return _handlers.get(name)


def getHandlerNames():
    return frozenset(_handlers)


def _free_name(handler):
    if handler._name and handler._name in _handlers:
        del _handlers[handler._name]


class Handler(Filterer):
    def __init__(self, level=NOTSET):
        Filterer.__init__(self)
        self._name, self.level = None, _checkLevel(level)
        self.formatter, self._closed = None, False
        _addHandlerRef(self)
        self.createLock()

    def get_name(self):
        return self._name

    def set_name(self, name):
        _free_name(self)
        self._name = name
        if name:
            _handlers[name] = self

    name = property(get_name, set_name)

    def createLock(self):
        self.lock = threading.RLock()
${['acquire', 'release'].map(ofLock).join('')}
    def setLevel(self, level):
        self.level = _checkLevel(level)

    def format(self, record):
        formatter = self.formatter or _defaultFormatter
        return formatter.format(record)

    def emit(self, record):
        raise NotImplementedError('emit must be implemented by Handler subclasses')

    def handle(self, record):
        passed = self.filter(record)
        if isinstance(passed, LogRecord):
            record = passed
        if passed:
            self.acquire()
            try:
                self.emit(record)
            finally:
                self.release()
        return passed

    def setFormatter(self, fmt):
        self.formatter = fmt

    def flush(self):
        pass

    def close(self):
        self._closed = True
        _free_name(self)

    # What the record says is told on standard error, as far as it can be shown.
    def handleError(self, record):
        if not raiseExceptions or not sys.stderr:
            return
        failure = sys.exc_info()[1]
        try:
            sys.stderr.write(_long_text())
            try:
                sys.stderr.write('Message: %r\nArguments: %s\n' % (record.msg, record.args))
            except RecursionError:
                raise
            except Exception:
                sys.stderr.write(_long_text())
        except OSError:
            pass
        finally:
            del failure

    def __repr__(self):
        return f'<{self.__class__.__name__} ({getLevelName(self.level)})>'


class StreamHandler(Handler):
    terminator = '\n'

    def __init__(self, stream=None):
        Handler.__init__(self)
        self.stream = sys.stderr if stream is None else stream

    def flush(self):
        if self.stream and hasattr(self.stream, 'flush'):
            self.stream.flush()

    def emit(self, record):
        try:
            text, target = self.format(record), self.stream
            target.write(text + self.terminator)
            self.flush()
        except RecursionError:
            raise
        except Exception:
            self.handleError(record)

    def setStream(self, stream):
        before = self.stream
        if stream is before:
            return None
        self.flush()
        self.stream = stream
        return before

    def __repr__(self):
        level = getLevelName(self.level)
        label = str(getattr(self.stream, 'name', ''))
        return '<%s %s(%s)>' % (self.__class__.__name__, label and label + ' ', level)


class FileHandler(StreamHandler):
    def __init__(self, filename, mode='a', encoding=None, delay=False, errors=None):
        self.baseFilename, self.mode = _value(str), mode
        self.encoding, self.errors, self.delay = encoding, errors, delay
        StreamHandler.__init__(self, _thing())

    def emit(self, record):
        StreamHandler.emit(self, record)

    def __repr__(self):
        return f'<{self.__class__.__name__} {self.baseFilename} ({getLevelName(self.level)})>'


# Writes to what is standard error at that moment.
class _StderrHandler(StreamHandler):
    def __init__(self, level=NOTSET):
        Handler.__init__(self, level)

    stream = property(lambda self: sys.stderr)


lastResort = _defaultLastResort = _StderrHandler(WARNING)


class NullHandler(Handler):
    def handle(self, record):
        pass

    def emit(self, record):
        pass

    def createLock(self):
        self.lock = None
`;

const MANAGER = `

# Stands for a logger that others have as an ancestor before it is made.
class PlaceHolder(object):
    def __init__(self, alogger):
        self.loggerMap = {alogger: None}

    def append(self, alogger):
        self.loggerMap.setdefault(alogger)


_loggerClass = None


def setLoggerClass(klass):
    global _loggerClass
${loggerClassCheck(4)}    _loggerClass = klass


def getLoggerClass():
    return _loggerClass


class Manager(object):
    def __init__(self, rootnode):
        self.root = rootnode
        self.disable = 0
        self.emittedNoHandlerWarning, self.loggerDict = False, {}
        self.loggerClass = self.logRecordFactory = None

    @property
    def disable(self):
        return self._disable

    @disable.setter
    def disable(self, value):
        self._disable = _checkLevel(value)

    def getLogger(self, name):
        if not isinstance(name, str):
            raise TypeError('A logger name must be a string')
        known = self.loggerDict.get(name)
        if known is None:
            logger = (self.loggerClass or _loggerClass)(name)
        elif isinstance(known, PlaceHolder):
            logger = (self.loggerClass or _loggerClass)(name)
        else:
            return known
        logger.manager = self
        self.loggerDict[name] = logger
        if known is not None:
            self._fixupChildren(known, logger)
        self._fixupParents(logger)
        return logger

    def setLoggerClass(self, klass):
${loggerClassCheck(8)}        self.loggerClass = klass

    def setLogRecordFactory(self, factory):
        self.logRecordFactory = factory

    # The nearest ancestor that is a logger becomes the parent; the places between remember who looked.
    def _fixupParents(self, alogger):
        name, parent = alogger.name, None
        end = name.rfind('.')
        while end > 0 and not parent:
            there = self.loggerDict.get(name[:end])
            if there is None:
                self.loggerDict[name[:end]] = PlaceHolder(alogger)
            elif isinstance(there, Logger):
                parent = there
            else:
                there.append(alogger)
            end = name.rfind('.', 0, end - 1)
        alogger.parent = parent or self.root

    # Those that waited for this logger are below it, unless their parent is nearer.
    def _fixupChildren(self, ph, alogger):
        for below in ph.loggerMap.keys():
            if below.parent.name[:len(alogger.name)] != alogger.name:
                alogger.parent = below.parent
                below.parent = alogger

    def _clear_cache(self):
        for logger in *self.loggerDict.values(), self.root:
            if isinstance(logger, Logger):
                logger._cache.clear()
`;

const LOGGERS = `

class Logger(Filterer):
    def __init__(self, name, level=NOTSET):
        Filterer.__init__(self)
        self.name, self.level = name, _checkLevel(level)
        self.parent, self.propagate = None, True
        self.handlers, self.disabled, self._cache = [], False, {}

    def setLevel(self, level):
        self.level = _checkLevel(level)
        self.manager._clear_cache()

${LOGGER_LEVELS}
    def log(self, level, msg, *args, **kwargs):
        if isinstance(level, int):
            if self.isEnabledFor(level):
                self._log(level, msg, args, **kwargs)
        elif raiseExceptions:
            raise TypeError('level must be an integer')

    # Frames of this module are passed over, and as many more as the caller says.
    def findCaller(self, stack_info=False, stacklevel=1):
        frame = sys._getframe(1)
        while stacklevel > 0 and (outer := frame.f_back) is not None:
            frame = outer
            if frame.f_globals is not globals():
                stacklevel -= 1
        code = frame.f_code
        return code.co_filename, frame.f_lineno, code.co_name, _long_text() if stack_info else None

    def makeRecord(self, name, level, fn, lno, msg, args, exc_info, func=None, extra=None, sinfo=None):
        record = _logRecordFactory(name, level, fn, lno, msg, args, exc_info, func, sinfo)
        if extra is not None:
            for key in extra:
                if key in ['message', 'asctime'] or key in record.__dict__:
                    raise KeyError('Attempt to overwrite %r in LogRecord' % key)
                record.__dict__[key] = extra[key]
        return record

    def _log(self, level, msg, args, exc_info=None, extra=None, stack_info=False, stacklevel=1):
        path, line, function, stack = self.findCaller(stack_info, stacklevel)
        if not exc_info or isinstance(exc_info, tuple):
            pass
        elif isinstance(exc_info, BaseException):
            exc_info = type(exc_info), exc_info, exc_info.__traceback__
        else:
            exc_info = sys.exc_info()
        record = self.makeRecord(self.name, level, path, line, msg, args, exc_info, function, extra, stack)
        self.handle(record)

    def handle(self, record):
        if not self.disabled and (passed := self.filter(record)):
            if isinstance(passed, LogRecord):
                record = passed
            self.callHandlers(record)

${listed('Handler', 'hdlr', 'handlers')}
    def hasHandlers(self):
        logger = self
        while logger:
            if logger.handlers:
                return True
            logger = logger.parent if logger.propagate else None
        return False

    def callHandlers(self, record):
        logger, told = self, 0
        while logger:
            for handler in logger.handlers:
                told += 1
                if record.levelno >= handler.level:
                    handler.handle(record)
            logger = logger.parent if logger.propagate else None
        if told == 0:
            if lastResort:
                if record.levelno >= lastResort.level:
                    lastResort.handle(record)
            elif raiseExceptions:
                self.manager.emittedNoHandlerWarning = True

    def getEffectiveLevel(self):
        logger = self
        while logger:
            if not logger.level:
                logger = logger.parent
            else:
                return logger.level
        return NOTSET

    # What was found out about a level is kept until a level is set anywhere.
    def isEnabledFor(self, level):
        if self.disabled:
            return False
        try:
            answer = self._cache[level]
        except KeyError:
            answer = False if self.manager.disable >= level else level >= self.getEffectiveLevel()
            self._cache[level] = answer
        return answer

    def getChild(self, suffix):
        full = suffix if self.root is self else '.'.join((self.name, suffix))
        return self.manager.getLogger(full)

    def getChildren(self):
        return {one for one in self.manager.loggerDict.values() if isinstance(one, Logger) and one.parent is self}

    def __repr__(self):
        level = getLevelName(self.getEffectiveLevel())
        return f'<{self.__class__.__name__} {self.name} ({level})>'

    def __reduce__(self):
        if getLogger(self.name) is self:
            return getLogger, (self.name,)
        from pickle import PicklingError
        raise PicklingError('logger cannot be pickled')


class RootLogger(Logger):
    def __init__(self, level):
        Logger.__init__(self, 'root', level)

    def __reduce__(self):
        return getLogger, ()


_loggerClass = Logger
`;

/** Loggers with names and values of their own for every record. */
const adapters = (mergeExtra: boolean): string => `

class LoggerAdapter(object):
    def __init__(self, logger, extra=None${mergeExtra ? ', merge_extra=False' : ''}):
        self.logger, self.extra = logger, extra
${
  mergeExtra
    ? `        self.merge_extra = merge_extra

    def process(self, msg, kwargs):
        merges = self.merge_extra and 'extra' in kwargs
        kwargs['extra'] = {**self.extra, **kwargs['extra']} if merges else self.extra
        return msg, kwargs`
    : `
    def process(self, msg, kwargs):
        kwargs['extra'] = self.extra
        return msg, kwargs`
}

${ADAPTER_LEVELS}
    def log(self, level, msg, *args, **kwargs):
        if self.isEnabledFor(level):
            msg, kwargs = self.process(msg, kwargs)
            self.logger.log(level, msg, *args, **kwargs)
${ADAPTER_DELEGATES}
    @manager.setter
    def manager(self, value):
        self.logger.manager = value

    def __repr__(self):
        level = getLevelName(self.logger.getEffectiveLevel())
        return f'<{self.__class__.__name__} {self.logger.name} ({level})>'
`;
