/** The module `types`. */

/** A method that changes an attribute by a function, where one was given. */
const changing = (method: string, parameters: string, slot: string, change: string): string => `
    def ${method}(self, ${parameters}):
        if self.${slot} is None:
            raise AttributeError("can't ${change} attribute")
        self.${slot}(${parameters})
`;

/** A method that makes another attribute with a function in the place of one. */
const replacing = (method: string, slot: string, functions: string): string => `
    def ${method}(self, ${slot}):
        made = type(self)(${functions}, self.__doc__)
        made.overwrite_doc = self.overwrite_doc
        return made
`;

/** What a wrapper shows of its generator, and shows as coroutines show it. */
const ofGenerator = (name: string): string => `
    @property
    def gi_${name}(self):
        return self.__wrapped.gi_${name}

    cr_${name === 'yieldfrom' ? 'await' : name} = gi_${name}
`;

/** The module's text. */
export const typesSource = `
import _types
from _types import _mark_coroutine, AsyncGeneratorType
from _types import SimpleNamespace, GenericAlias, UnionType, ModuleType, FunctionType, MethodType, CellType, CodeType
from _types import GeneratorType, CoroutineType, BuiltinFunctionType, BuiltinMethodType, WrapperDescriptorType
from _types import MethodWrapperType, MethodDescriptorType, ClassMethodDescriptorType, MappingProxyType, FrameType
from _types import TracebackType, GetSetDescriptorType, MemberDescriptorType, NoneType, EllipsisType, NotImplementedType

LambdaType = FunctionType


def new_class(name, bases=(), kwds=None, exec_body=None):
    real_bases = resolve_bases(bases)
    meta, namespace, kwds = prepare_class(name, real_bases, kwds)
    if exec_body is not None:
        exec_body(namespace)
    if real_bases is not bases:
        namespace['__orig_bases__'] = bases
    return meta(name, real_bases, namespace, **kwds)


# What stands for other classes is replaced by these.
def resolve_bases(bases):
    resolved, entries, more = list(bases), None, 0
    for place, base in enumerate(bases):
        if not isinstance(base, type) and hasattr(base, '__mro_entries__'):
            entries = base.__mro_entries__(bases)
            if not isinstance(entries, tuple):
                raise TypeError('__mro_entries__ must return a tuple')
            resolved[place + more:place + more + 1] = entries
            more += len(entries) - 1
    return bases if entries is None else tuple(resolved)


def prepare_class(name, bases=(), kwds=None):
    kwds = {} if kwds is None else dict(kwds)
    meta = kwds.pop('metaclass', type(bases[0]) if bases else type)
    if isinstance(meta, type):
        meta = _calculate_meta(meta, bases)
    namespace = meta.__prepare__(name, bases, **kwds) if hasattr(meta, '__prepare__') else {}
    return meta, namespace, kwds


# The metaclass that is below those of all bases.
def _calculate_meta(meta, bases):
    lowest = meta
    for base in bases:
        other = type(base)
        if not issubclass(lowest, other):
            if not issubclass(other, lowest):
                raise TypeError('metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass '
                                'of the metaclasses of all its bases')
            lowest = other
    return lowest


def get_original_bases(cls, /):
    try:
        return cls.__dict__.get('__orig_bases__', cls.__bases__)
    except AttributeError:
        raise TypeError(f'Expected an instance of type, not {type(cls).__name__!r}') from None


class DynamicClassAttribute:
    def __init__(self, fget=None, fset=None, fdel=None, doc=None):
        self.fget, self.fset, self.fdel = fget, fset, fdel
        self.__doc__, self.overwrite_doc = doc or fget.__doc__, doc is None
        self.__isabstractmethod__ = bool(getattr(fget, '__isabstractmethod__', False))

    # A class shows what its metaclass has of that name; abstract methods have to be found there.
    def __get__(self, instance, ownerclass=None):
        if instance is not None:
            if self.fget is None:
                raise AttributeError('unreadable attribute')
            return self.fget(instance)
        if not self.__isabstractmethod__:
            raise AttributeError()
        return self
${changing('__set__', 'instance, value', 'fset', 'set')}${changing('__delete__', 'instance', 'fdel', 'delete')}
    def getter(self, fget):
        text = self.overwrite_doc and fget.__doc__ or self.__doc__
        made = type(self)(fget, self.fset, self.fdel, text)
        made.overwrite_doc = self.overwrite_doc
        return made
${replacing('setter', 'fset', 'self.fget, fset, self.fdel')}${replacing('deleter', 'fdel', 'self.fget, self.fset, fdel')}

def coroutine(func):
    if not callable(func):
        raise TypeError('types.coroutine() expects a callable')
    if type(func) is FunctionType:
        flags = func.__code__.co_flags
        if flags & 0x180:
            return func
        if flags & 0x20:
            _mark_coroutine(func)
            return func
    import functools
    from collections.abc import Coroutine, Generator

    @functools.wraps(func)
    def wrapped(*args, **kwargs):
        made = func(*args, **kwargs)
        is_awaitable = made.__class__ is CoroutineType or (
            made.__class__ is GeneratorType and made.gi_code.co_flags & 0x100)
        if not is_awaitable and isinstance(made, Generator) and not isinstance(made, Coroutine):
            return _GeneratorWrapper(made)
        return made

    return wrapped


class _GeneratorWrapper:
    def __init__(self, gen):
        self.__wrapped, self.__isgen = gen, gen.__class__ is GeneratorType
        self.__name__, self.__qualname__ = getattr(gen, '__name__', None), getattr(gen, '__qualname__', None)

    def send(self, val):
        return self.__wrapped.send(val)

    def throw(self, tp, *rest):
        return self.__wrapped.throw(tp, *rest)

    def close(self):
        return self.__wrapped.close()

    def __next__(self):
        return next(self.__wrapped)

    def __iter__(self):
        return self.__wrapped if self.__isgen else self

    __await__ = __iter__
${['code', 'frame', 'running', 'yieldfrom'].map(ofGenerator).join('')}`;
