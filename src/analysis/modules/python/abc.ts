/** `abc`: with the part of it that CPython writes in C (`Modules/_abc.c`). */

/** The old names for class methods and static methods that are abstract. */
const abstractWrapper = (kind: string) => `
class abstract${kind}method(${kind}method):
    __isabstractmethod__ = True

    def __init__(self, callable):
        super().__init__(abstractmethod(callable))

`;

/** What the class of abstract classes leaves to a function. */
const leftTo = (name: string, parameter: string, target: string) => `
    def ${name}(cls, ${parameter}):
        return ${target}(cls, ${parameter})
`;

/** Asks the names of an abstract class's bases; those of its own namespace come before or after them. */
const INHERITED = `for base in cls.__bases__:
        for name in _find_abstract(cls, _abstract_names(base)):
            if name not in found:
                found.append(name)`;

/** The module's text. */
export const abcSource = `
from _abc import _abc_instancecheck, _abc_subclasscheck, _mark_pattern, _mark_pattern_as
from _weakref import ref

__all__ = ['ABCMeta', 'ABC', 'abstractmethod', 'abstractclassmethod', 'abstractstaticmethod', 'abstractproperty',
           'get_cache_token', 'update_abstractmethods']


def abstractmethod(funcobj):
    funcobj.__isabstractmethod__ = True
    return funcobj

${['class', 'static'].map(abstractWrapper).join('')}
class abstractproperty(property):
    __isabstractmethod__ = True


class _abc_data:
    __slots__ = ('abstract', 'registry', 'cache', 'negative', 'version')


class _Token:
    value = 0


def _find_abstract(cls, names):
    found = []
    for name in names:
        if name not in found and getattr(getattr(cls, name, None), '__isabstractmethod__', False):
            found.append(name)
    return found


def _abstract_names(cls):
    data = cls.__dict__.get('_abc_impl')
    return () if data is None else data.abstract


def _abc_init(cls):
    # Each value is held once while it is asked.
    size = len(cls.__dict__)
    flags = map(getattr, cls.__dict__.values(), ['__isabstractmethod__'] * size, [False] * size)
    found = [name for name, flag in zip(cls.__dict__, flags) if flag]
    ${INHERITED}
    cls.__abstractmethods__ = frozenset(found)
    data = _abc_data()
    data.abstract = found
    data.registry = []
    data.cache = set()
    data.negative = set()
    data.version = _Token.value
    cls._abc_impl = data
    flags = cls.__dict__.get('__abc_tpflags__')
    if flags is not None:
        _mark_pattern(cls, flags)
        del cls.__abc_tpflags__


def _abc_register(cls, subclass):
    if not isinstance(subclass, type):
        raise TypeError('Can only register classes')
    if not issubclass(subclass, cls):
        if issubclass(cls, subclass):
            raise RuntimeError('Refusing to create an inheritance cycle')
        cls.__dict__['_abc_impl'].registry.append(ref(subclass))
        _mark_pattern_as(subclass, cls)
        _Token.value += 1
    return subclass


def _known_instance(cls, subclass):
    data = cls.__dict__['_abc_impl']
    if id(subclass) in data.cache:
        return True
    if data.version == _Token.value and id(subclass) in data.negative:
        return False
    return None


def _known_subclass(cls, subclass):
    if not isinstance(subclass, type):
        raise TypeError('issubclass() arg 1 must be a class')
    data = cls.__dict__['_abc_impl']
    if id(subclass) in data.cache:
        return True
    if data.version < _Token.value:
        data.negative = set()
        data.version = _Token.value
    elif id(subclass) in data.negative:
        return False
    return None


def _remember_subclass(cls, subclass, answer):
    data = cls.__dict__['_abc_impl']
    if answer is NotImplemented:
        answer = cls in subclass.__mro__ or _is_registered(cls, subclass, data)
    if answer:
        data.cache.add(id(subclass))
    else:
        data.negative.add(id(subclass))
    return bool(answer)


def _is_registered(cls, subclass, data):
    for reference in data.registry:
        registered = reference()
        if registered is not None and issubclass(subclass, registered):
            return True
    for derived in type.__subclasses__(cls):
        if issubclass(subclass, derived):
            return True
    return False


class ABCMeta(type):
    def __new__(mcls, name, bases, namespace, /, **kwargs):
        cls = super().__new__(mcls, name, bases, namespace, **kwargs)
        _abc_init(cls)
        return cls
${[
  leftTo('register', 'subclass', '_abc_register'),
  leftTo('__instancecheck__', 'instance', '_abc_instancecheck'),
  leftTo('__subclasscheck__', 'subclass', '_abc_subclasscheck'),
].join('')}
    def _dump_registry(cls, file=None):
        pass

    def _abc_registry_clear(cls):
        cls.__dict__['_abc_impl'].registry.clear()

    def _abc_caches_clear(cls):
        cls.__dict__['_abc_impl'].cache.clear()
        cls.__dict__['_abc_impl'].negative.clear()


class ABC(metaclass=ABCMeta):
    __slots__ = ()


def get_cache_token():
    return _Token.value


def update_abstractmethods(cls):
    if not hasattr(cls, '__abstractmethods__'):
        return cls
    found = []
    ${INHERITED}
    for name, value in cls.__dict__.items():
        if name not in found and getattr(value, '__isabstractmethod__', False):
            found.append(name)
    cls.__abstractmethods__ = frozenset(found)
    cls.__dict__['_abc_impl'].abstract = found
    return cls
`;
