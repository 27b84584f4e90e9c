/** `contextlib`. What plain and asynchronous context managers have in common is one text. */
import type { VersionBehaviour } from '../../versions.ts';
import { ASYNCHRONOUS, exitStacks, type Kind, PLAIN } from './exit-stacks.ts';

const HEAD = `
import sys
from abc import ABC, abstractmethod
from functools import wraps
from types import GenericAlias, MethodType
from _collections import deque
import _collections_abc

__all__ = ['asynccontextmanager', 'contextmanager', 'closing', 'aclosing', 'nullcontext', 'AbstractContextManager',
           'AbstractAsyncContextManager', 'AsyncExitStack', 'ContextDecorator', 'AsyncContextDecorator', 'ExitStack',
           'redirect_stdout', 'redirect_stderr', 'suppress', 'chdir']
`;

/** The names of the classes and functions of a kind. */
const namesOf = ({ a }: Kind) => ({
  manager: a ? 'AbstractAsyncContextManager' : 'AbstractContextManager',
  decorator: a ? 'AsyncContextDecorator' : 'ContextDecorator',
  generator: a ? '_AsyncGeneratorContextManager' : '_GeneratorContextManager',
});

const abstractManager = (kind: Kind, hasSlots: boolean): string => `

class ${namesOf(kind).manager}(ABC):
    __class_getitem__ = classmethod(GenericAlias)
${hasSlots ? '    __slots__ = ()' : ''}

    ${kind.def} __${kind.a}enter__(self):
        return self

    @abstractmethod
    ${kind.def} __${kind.a}exit__(self, exc_type, exc_value, traceback):
        pass

    @classmethod
    def __subclasshook__(cls, C):
        if cls is not ${namesOf(kind).manager}:
            return NotImplemented
        return _collections_abc._check_methods(C, '__${kind.a}enter__', '__${kind.a}exit__')
`;

const decorator = (kind: Kind): string => `

class ${namesOf(kind).decorator}(object):
    def _recreate_cm(self):
        return self

    def __call__(self, func):
        @wraps(func)
        ${kind.def} inner(*args, **kwds):
            ${kind.a && 'async '}with self._recreate_cm():
                return ${kind.wait}func(*args, **kwds)
        return inner
`;

const GENERATOR_BASE = `

class _GeneratorContextManagerBase:
    def __init__(self, func, args, kwds):
        self.gen = func(*args, **kwds)
        self.func = func
        self.args = args
        self.kwds = kwds
        doc = getattr(func, '__doc__', None)
        self.__doc__ = type(self).__doc__ if doc is None else doc

    def _recreate_cm(self):
        return self.__class__(self.func, self.args, self.kwds)
`;

/** A context manager over a generator: its one `yield` stands for the block. */
function generatorManager({ library }: VersionBehaviour, kind: Kind): string {
  const { def, wait, a } = kind;
  const { manager, decorator, generator } = namesOf(kind);
  const next = a ? 'await anext(self.gen)' : 'next(self.gen)';
  const stop = a ? 'StopAsyncIteration' : 'StopIteration';
  const stops = a ? '(StopIteration, StopAsyncIteration)' : 'StopIteration';
  const thrown = library.throwsContextValue ? 'value' : 'typ, value, traceback';
  const goesOn = (indent: string, after: string): string => {
    const raising = `raise RuntimeError("generator didn't stop${after}")`;
    return library.closesContextGenerator
      ? `try:
${indent}    ${raising}
${indent}finally:
${indent}    ${wait}self.gen.${a}close()`
      : raising;
  };
  return `

class ${generator}(_GeneratorContextManagerBase, ${manager}, ${decorator}):
    ${def} __${a}enter__(self):
        del self.args, self.kwds, self.func
        try:
            return ${next}
        except ${stop}:
            raise RuntimeError("generator didn't yield") from None

    ${def} __${a}exit__(self, typ, value, traceback):
        if typ is None:
            try:
                ${next}
            except ${stop}:
                return False
            ${goesOn('            ', '')}
        if value is None:
            value = typ()
        try:
            ${wait}self.gen.${a}throw(${thrown})
        except ${stop} as exc:
            return exc is not value
        except BaseException as exc:
            # The error of the block has come back, as it is or, where it ends a generator, in what that is turned into.
            is_turned = isinstance(exc, RuntimeError) and isinstance(value, ${stops}) and exc.__cause__ is value
            if exc is not value and not is_turned:
                raise
            value.__traceback__ = traceback
            return False
        ${goesOn('        ', ` after ${a}throw()`)}
`;
}

const generatorFunction = (name: string, kind: Kind): string => `

def ${name}(func):
    @wraps(func)
    def helper(*args, **kwds):
        return ${namesOf(kind).generator}(func, args, kwds)
    return helper
`;

const closing = (kind: Kind): string => `

class ${kind.a}closing(${namesOf(kind).manager}):
    def __init__(self, thing):
        self.thing = thing

    ${kind.def} __${kind.a}enter__(self):
        return self.thing

    ${kind.def} __${kind.a}exit__(self, *exc_info):
        ${kind.wait}self.thing.${kind.a}close()
`;

const redirection = (stream: string): string => `

class redirect_${stream}(_RedirectStream):
    _stream = '${stream}'
`;

const REDIRECTIONS = `

class _RedirectStream(AbstractContextManager):
    _stream = None

    def __init__(self, new_target):
        self._new_target = new_target
        self._old_targets = []

    def __enter__(self):
        self._old_targets.append(getattr(sys, self._stream))
        setattr(sys, self._stream, self._new_target)
        return self._new_target

    def __exit__(self, exctype, excinst, exctb):
        setattr(sys, self._stream, self._old_targets.pop())
${redirection('stdout')}${redirection('stderr')}`;

const suppression = (opensGroups: boolean): string => `

class suppress(AbstractContextManager):
    def __init__(self, *exceptions):
        self._exceptions = exceptions

    def __enter__(self):
        pass

    def __exit__(self, exctype, excinst, exctb):
        if exctype is None:
            return None
        if issubclass(exctype, self._exceptions):
            return True
${
  opensGroups
    ? `        if issubclass(exctype, BaseExceptionGroup):
            match, rest = excinst.split(self._exceptions)
            if rest is not None:
                raise rest
            return True`
    : ''
}
        return False
`;

const nullMethods = ({ def, a }: Kind): string => `
    ${def} __${a}enter__(self):
        return self.enter_result

    ${def} __${a}exit__(self, *excinfo):
        pass
`;

/** The module's text. */
export function contextlibSource(behaviour: VersionBehaviour): string {
  const { abstractContextsHaveSlots, suppressesInGroups } = behaviour.library;
  const both = (text: (kind: Kind) => string): string => text(PLAIN) + text(ASYNCHRONOUS);
  return [
    HEAD,
    both((kind) => abstractManager(kind, abstractContextsHaveSlots)),
    both(decorator),
    GENERATOR_BASE,
    both((kind) => generatorManager(behaviour, kind)),
    generatorFunction('contextmanager', PLAIN),
    generatorFunction('asynccontextmanager', ASYNCHRONOUS),
    both(closing),
    REDIRECTIONS,
    suppression(suppressesInGroups),
    exitStacks(behaviour),
    `

class nullcontext(AbstractContextManager, AbstractAsyncContextManager):
    def __init__(self, enter_result=None):
        self.enter_result = enter_result
${both(nullMethods)}`,
  ].join('');
}
