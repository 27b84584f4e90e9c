/** The module `warnings` in Python (`Python/_warnings.c`, `Lib/warnings.py`). What is shown goes to standard error, which is not simulated. */
export const WARNINGS_SOURCE = String.raw`
import re
import sys
from _unknown_values import value as _unknown_value

__all__ = ["warn", "warn_explicit", "showwarning", "formatwarning", "filterwarnings", "simplefilter",
           "resetwarnings", "catch_warnings"]

filters = [
    ('default', None, DeprecationWarning),
    ('ignore', None, PendingDeprecationWarning),
    ('ignore', None, ImportWarning),
    ('ignore', None, ResourceWarning),
]
defaultaction = "default"
_state = {'log': None, 'version': 0, 'seen': 0}
_registry = {}

class WarningMessage(object):
    def __init__(self, message, category, filename, lineno, file=None, line=None, source=None):
        self.message = message
        self.category = category
        self.filename = filename
        self.lineno = lineno
        self.file = file
        self.line = line
        self.source = source
        self._category_name = category.__name__ if category else None

def _action(category, text):
    for action, message, kind in filters:
        if issubclass(category, kind) and (message is None or message.match(text)):
            return action
    return defaultaction

def warn(message, category=None, stacklevel=1, source=None, *, skip_file_prefixes=()):
    if isinstance(message, Warning):
        category = message.__class__
        text = str(message)
    else:
        if category is None:
            category = UserWarning
        elif not isinstance(category, type) or not issubclass(category, Warning):
            raise TypeError("category must be a Warning subclass, not '%s'" % type(category).__name__)
        text = message
        message = category(message)
    action = _action(category, text)
    if action == 'ignore':
        return
    if action == 'error':
        raised = [message]
        del message, text, category, source
        raise raised.pop()
    try:
        lineno = sys._getframe(stacklevel).f_lineno
    except ValueError:
        lineno = 1
    if _state['seen'] != _state['version']:
        _registry.clear()
        _state['seen'] = _state['version']
    if action != 'always' and action != 'all':
        key = (text, category, 0 if action == 'once' or action == 'module' else lineno)
        if key in _registry:
            return
        _registry[key] = 1
    if _state['log'] is not None:
        _state['log'].append(WarningMessage(message, category, _unknown_value(str), lineno, None, None, source))

def _warn_unawaited_coroutine(coro):
    msg_lines = [f"coroutine '{coro.__qualname__}' was never awaited"]
    msg = "".join(msg_lines)
    warn(msg, category=RuntimeWarning, stacklevel=2, source=coro)

def warn_explicit(message, category, filename, lineno, module=None, registry=None, module_globals=None, source=None):
    if isinstance(message, Warning):
        category = message.__class__
    else:
        message = category(message)
    action = _action(category, str(message))
    if action == 'error':
        raise message
    if action != 'ignore' and _state['log'] is not None:
        _state['log'].append(WarningMessage(message, category, filename, lineno, None, None, source))

def showwarning(message, category, filename, lineno, file=None, line=None):
    pass

def formatwarning(message, category, filename, lineno, line=None):
    return "%s:%s: %s: %s\n" % (filename, lineno, category.__name__, message)

def filterwarnings(action, message="", category=Warning, module="", lineno=0, append=False):
    if action not in {"error", "ignore", "always", "all", "default", "module", "once"}:
        raise ValueError("invalid action: %r" % action)
    _add((action, re.compile(message, re.I) if message else None, category), append)

def simplefilter(action, category=Warning, lineno=0, append=False):
    if action not in {"error", "ignore", "always", "all", "default", "module", "once"}:
        raise ValueError("invalid action: %r" % action)
    _add((action, None, category), append)

def _add(item, append):
    if append:
        if item not in filters:
            filters.append(item)
    else:
        if item in filters:
            filters.remove(item)
        filters.insert(0, item)
    _state['version'] += 1

def resetwarnings():
    filters[:] = []
    _state['version'] += 1

class catch_warnings(object):
    def __init__(self, *, record=False, module=None, action=None, category=Warning, lineno=0, append=False):
        self._record = record
        self._entered = False
        self._filter = None if action is None else (action, category, lineno, append)

    def __repr__(self):
        args = []
        if self._record:
            args.append("record=True")
        return "%s(%s)" % (type(self).__name__, ", ".join(args))

    def __enter__(self):
        if self._entered:
            raise RuntimeError("Cannot enter %r twice" % self)
        self._entered = True
        self._filters = filters[:]
        self._log = _state['log']
        _state['version'] += 1
        if self._filter is not None:
            simplefilter(*self._filter)
        if self._record:
            log = []
            _state['log'] = log
            return log
        return None

    def __exit__(self, *exc_info):
        if not self._entered:
            raise RuntimeError("Cannot exit %r without entering first" % self)
        filters[:] = self._filters
        _state['log'] = self._log
        _state['version'] += 1

def deprecated(message, /, *, category=DeprecationWarning, stacklevel=1):
    def decorate(target):
        if isinstance(target, type):
            original = target.__new__
            target.__deprecated__ = message
            return target
        def wrapper(*args, **kwargs):
            warn(message, category=category, stacklevel=stacklevel + 1)
            return target(*args, **kwargs)
        target.__deprecated__ = wrapper.__deprecated__ = message
        wrapper.__name__ = target.__name__
        wrapper.__wrapped__ = target
        return wrapper
    return decorate
`;
