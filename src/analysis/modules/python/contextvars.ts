/**
 * `contextvars` (`Python/context.c`): a context holds its variables in a mapping that copies share until one of them is changed. A task of
 * asyncio has a context of its own; callbacks of its loop that use variables end the run.
 */
import type { VersionBehaviour } from '../../versions.ts';

const SOURCE = `
from collections.abc import Mapping
from types import GenericAlias
from _contextvars import _Runner
from _unknown_values import stop as _stop, loaded as _loaded, value as _value

__all__ = ('Context', 'ContextVar', 'Token', 'copy_context')

_unset = object()


class Context(_Runner, Mapping):
    __slots__ = ('_values', '_before')

    def __init__(self):
        self._values = {}
        self._before = None

    def _enter(self):
        global _current
        if _task() is not None:
            _stop('a context is entered inside of a task')
        if self._before is not None:
            raise RuntimeError('cannot enter context: %r is already entered' % (self,))
        self._before = _current
        _current = self

    def _exit(self):
        global _current
        _current = self._before
        self._before = None

    def copy(self):
        return _copied(self)

    def __getitem__(self, var):
        if not isinstance(var, ContextVar):
            raise TypeError('a ContextVar key was expected, got %r' % (var,))
        return self._values[var]

    def __contains__(self, var):
        if not isinstance(var, ContextVar):
            raise TypeError('a ContextVar key was expected, got %r' % (var,))
        return var in self._values

    def get(self, var, default=None, /):
        return self._values.get(var, default)

    def __iter__(self):
        return iter(self._values)

    def __len__(self):
        return len(self._values)

    def keys(self):
        return iter(self._values.keys())

    def values(self):
        return iter(self._values.values())

    def items(self):
        return iter(self._values.items())

    def __eq__(self, other):
        return self._values == other._values if isinstance(other, Context) else NotImplemented

    __hash__ = None


def _copied(context):
    copy = Context()
    copy._values = context._values
    return copy


_current = Context()


def copy_context():
    return _copied(_context())


def _context():
    task = _task()
    if task is None:
        return _current
    context = _loaded('_asyncio')._task_context(task)
    if context is None:
        context = _copied(_current)
        _loaded('_asyncio')._set_task_context(task, context)
    return context


def _task():
    asyncio = _loaded('asyncio')
    if asyncio is None or asyncio._get_running_loop() is None:
        return None
    task = asyncio.current_task()
    if task is None:
        _stop('the contexts of callbacks are not simulated')
    return task


def _put(context, var, value):
    values = dict(context._values)
    if value is _unset:
        del values[var]
    else:
        values[var] = value
    context._values = values


class ContextVar:
    __slots__ = ('_name', '_default')

    def __init__(self, name, *, default=_unset):
        if not isinstance(name, str):
            raise TypeError('context variable name must be a str')
        self._name = name
        if default is not _unset:
            self._default = default

    @property
    def name(self):
        return self._name

    def get(self, default=_unset, /):
        values = _context()._values
        if self in values:
            return values[self]
        if default is not _unset:
            return default
        try:
            return self._default
        except AttributeError:
            pass
        raise LookupError(self)

    def set(self, value, /):
        context = _context()
        old = context._values.get(self, _unset)
        _put(context, self, value)
        token = Token.__new__(Token)
        token._context = context
        token._var = self
        token._old = Token.MISSING if old is _unset else old
        token._used = False
        return token

    def reset(self, token, /):
        if token._used:
            raise RuntimeError('%r has already been used once' % (token,))
        if token._var is not self:
            raise ValueError('%r was created by a different ContextVar' % (token,))
        context = _context()
        if context is not token._context:
            raise ValueError('%r was created in a different Context' % (token,))
        token._used = True
        _put(context, self, _unset if token._old is Token.MISSING else token._old)

    def __repr__(self):
        return _value(str)

    __class_getitem__ = classmethod(GenericAlias)


class Token:
    __slots__ = ('_context', '_var', '_old', '_used')

    def __init__(self):
        raise RuntimeError('Tokens can only be created by ContextVars')

    @property
    def var(self):
        return self._var

    @property
    def old_value(self):
        return self._old

    def __repr__(self):
        return _value(str)

    __class_getitem__ = classmethod(GenericAlias)
ENTERING

class _Missing:
    def __repr__(self):
        return '<Token.MISSING>'


Token.MISSING = _Missing()
`;

const ENTERING = `
    def __enter__(self):
        return self

    def __exit__(self, *args):
        self._var.reset(self)

`;

/** The text of the module in a version. */
export function contextvarsSource({ library }: VersionBehaviour): string {
  return SOURCE.replace('ENTERING', library.tokensAreContextManagers ? ENTERING : '');
}
