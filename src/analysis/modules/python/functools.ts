/** The part of `functools` that is not native. */
import type { VersionBehaviour } from '../../versions.ts';

const COPIED_NAMES = ['__module__', '__name__', '__qualname__', '__doc__'];

/** How each comparison follows from the one that a class has. */
const DERIVED_ORDERS: readonly (readonly [root: string, derived: string, result: string])[] = [
  ['lt', 'gt', 'not op_result and self != other'],
  ['lt', 'le', 'op_result or self == other'],
  ['lt', 'ge', 'not op_result'],
  ['le', 'ge', 'not op_result or self == other'],
  ['le', 'lt', 'op_result and self != other'],
  ['le', 'gt', 'not op_result'],
  ['gt', 'lt', 'not op_result and self != other'],
  ['gt', 'ge', 'op_result or self == other'],
  ['gt', 'le', 'not op_result'],
  ['ge', 'le', 'not op_result or self == other'],
  ['ge', 'gt', 'op_result and self != other'],
  ['ge', 'lt', 'not op_result'],
];

const ORDER_FUNCTIONS = DERIVED_ORDERS.map(
  ([root, derived, result]) => `def _${derived}_from_${root}(self, other):
    op_result = type(self).__${root}__(self, other)
    if op_result is NotImplemented:
        return op_result
    return ${result}
`,
).join('\n\n');

const ORDER_TABLE = ['lt', 'le', 'gt', 'ge'].map((root) => {
  const rows = DERIVED_ORDERS.filter((row) => row[0] === root);
  return `'__${root}__': [${rows.map(([, derived]) => `('__${derived}__', _${derived}_from_${root})`).join(', ')}]`;
});

const ORDER_METHODS = `${ORDER_FUNCTIONS}

_order_methods = {${ORDER_TABLE.join(', ')}}
`;

/** What a function is cached by; both forms of the decorator end so. */
const cachedFunction = (
  indent: string,
): string => `wrapper = _lru_cache_wrapper(user_function, maxsize, typed, _CacheInfo)
${indent}wrapper.cache_parameters = lambda: {'maxsize': maxsize, 'typed': typed}
${indent}return update_wrapper(wrapper, user_function)`;

/** An attribute that says of a function's wrapper whether the function is abstract. */
const ABSTRACT = `@property
    def __isabstractmethod__(self):
        return getattr(self.func, '__isabstractmethod__', False)`;

/** Refuses what can neither be called nor bound. */
const CHECKED = `if not (callable(func) or hasattr(func, '__get__')):
            raise TypeError(f'{func!r} is not callable or a descriptor')`;

/** The module's text. */
export function functoolsSource({ library }: VersionBehaviour): string {
  const names = [...COPIED_NAMES, ...library.wrapperAssignments].map((name) => `'${name}'`).join(', ');
  return String.raw`
from _functools import reduce, partial, cmp_to_key, _lru_cache_wrapper
from collections import namedtuple
from types import GenericAlias, MappingProxyType

__all__ = ['update_wrapper', 'wraps', 'WRAPPER_ASSIGNMENTS', 'WRAPPER_UPDATES', 'total_ordering', 'cache', 'cmp_to_key',
           'lru_cache', 'reduce', 'partial', 'partialmethod', 'singledispatch', 'singledispatchmethod', 'cached_property']

WRAPPER_ASSIGNMENTS = (${names})
WRAPPER_UPDATES = ('__dict__',)


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    for attr in assigned:
        try:
            value = getattr(wrapped, attr)
        except AttributeError:
            continue
        setattr(wrapper, attr, value)
    for attr in updated:
        getattr(wrapper, attr).update(getattr(wrapped, attr, {}))
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    return partial(update_wrapper, wrapped=wrapped, assigned=assigned, updated=updated)


${ORDER_METHODS}

def total_ordering(cls):
    roots = {op for op in _order_methods if getattr(cls, op, None) is not getattr(object, op, None)}
    if not roots:
        raise ValueError('must define at least one ordering operation: < > <= >=')
    root = max(roots)
    for opname, opfunc in _order_methods[root]:
        if opname not in roots:
            opfunc.__name__ = opname
            setattr(cls, opname, opfunc)
    return cls


_CacheInfo = namedtuple('CacheInfo', ['hits', 'misses', 'maxsize', 'currsize'])
_CacheInfo.__module__ = 'functools'


def lru_cache(maxsize=128, typed=False):
    if callable(maxsize) and isinstance(typed, bool) and not isinstance(maxsize, int):
        user_function, maxsize = maxsize, 128
        ${cachedFunction('        ')}
    if isinstance(maxsize, int) and maxsize < 0:
        maxsize = 0
    elif not isinstance(maxsize, int) and maxsize is not None:
        raise TypeError('Expected first argument to be an integer, a callable, or None')

    def decorating_function(user_function):
        ${cachedFunction('        ')}

    return decorating_function


def cache(user_function, /):
    return lru_cache(maxsize=None)(user_function)


_NOT_FOUND = object()


class cached_property:
    def __init__(self, func):
        self.func = func
        self.attrname = None
        self.__doc__ = func.__doc__

    def __set_name__(self, owner, name):
        if self.attrname is not None and name != self.attrname:
            both = f'({self.attrname!r} and {name!r})'
            raise TypeError(f'Cannot assign the same cached_property to two different names {both}.')
        self.attrname = name

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        if self.attrname is None:
            raise TypeError('Cannot use cached_property instance without calling __set_name__ on it.')
        try:
            kept = instance.__dict__
        except AttributeError:
            where = f'on {type(instance).__name__!r} instance'
            raise TypeError(f"No '__dict__' attribute {where} to cache {self.attrname!r} property.") from None
        value = kept.get(self.attrname, _NOT_FOUND)
        if value is _NOT_FOUND:
            value = self.func(instance)
            kept[self.attrname] = value
        return value

    __class_getitem__ = classmethod(GenericAlias)


class partialmethod:
    def __init__(self, func, /, *args, **keywords):
        ${CHECKED}
        if isinstance(func, partialmethod):
            args = func.args + args
            keywords = {**func.keywords, **keywords}
            func = func.func
        self.func = func
        self.args = args
        self.keywords = keywords

    def _make_unbound_method(self):
        def _method(cls_or_self, /, *args, **keywords):
            keywords = {**self.keywords, **keywords}
            return self.func(cls_or_self, *self.args, *args, **keywords)
        _method.__isabstractmethod__ = self.__isabstractmethod__
        return _method

    def __get__(self, obj, cls=None):
        bind = getattr(self.func, '__get__', None)
        if bind is None or (bound := bind(obj, cls)) is self.func:
            return self._make_unbound_method().__get__(obj, cls)
        result = partial(bound, *self.args, **self.keywords)
        try:
            result.__self__ = bound.__self__
        except AttributeError:
            pass
        return result

    ${ABSTRACT}

    __class_getitem__ = classmethod(GenericAlias)


def _merged_order(sequences):
    order = []
    while True:
        sequences = [sequence for sequence in sequences if sequence]
        if not sequences:
            return order
        for sequence in sequences:
            candidate = sequence[0]
            if not any(candidate in other[1:] for other in sequences):
                break
        else:
            raise RuntimeError('Inconsistent hierarchy')
        order.append(candidate)
        for sequence in sequences:
            if sequence[0] == candidate:
                del sequence[0]


def _order_with(cls, abstract):
    bases = list(cls.__bases__)
    boundary = 0
    for index, base in enumerate(bases):
        if hasattr(base, '__abstractmethods__'):
            boundary = index + 1
    added = [one for one in abstract if issubclass(cls, one) and not any(issubclass(base, one) for base in bases)]
    rest = [one for one in abstract if one not in added]
    explicit, other = bases[:boundary], bases[boundary:]
    orders = [_order_with(base, rest) for base in explicit + added + other]
    return _merged_order([[cls]] + orders + [explicit, added, other])


def _dispatch_order(cls, candidates):
    own = set(cls.__mro__)
    related = [one for one in candidates
               if one not in own and hasattr(one, '__mro__') and not isinstance(one, GenericAlias) and issubclass(cls, one)]
    related = [one for one in related if not any(one != other and one in other.__mro__ for other in related)]
    abstract = []
    for one in related:
        found = [[base for base in sub.__mro__ if base in related] for sub in one.__subclasses__()
                 if sub not in own and issubclass(cls, sub)]
        for base in [base for bases in sorted(found, key=len, reverse=True) for base in bases] if found else [one]:
            if base not in abstract:
                abstract.append(base)
    return _order_with(cls, abstract)


def _find_implementation(cls, registry):
    if cls in registry:
        return registry[cls]
    match = None
    for one in _dispatch_order(cls, registry.keys()):
        if match is not None:
            if one in registry and one not in cls.__mro__ and match not in cls.__mro__ and not issubclass(match, one):
                raise RuntimeError(f'Ambiguous dispatch: {match} or {one}')
            break
        if one in registry:
            match = one
    return registry.get(match)


def _is_union(cls):
    return type(cls).__name__ in ('UnionType', 'Union', '_UnionGenericAlias')


def _dispatches(cls):
    return isinstance(cls, type) or _is_union(cls) and all(isinstance(arg, type) for arg in cls.__args__)


def singledispatch(func):
    registry = {}
    dispatch_cache = {}

    def dispatch(cls):
        found = dispatch_cache.get(id(cls))
        if found is None:
            found = dispatch_cache[id(cls)] = _find_implementation(cls, registry)
        return found

    def register(cls, func=None):
        if _dispatches(cls):
            if func is None:
                return lambda f: register(cls, f)
        else:
            if func is not None:
                raise TypeError(
                    f"Invalid first argument to \x60register()\x60. {cls!r} is not a class or union type."
                )
            ann = getattr(cls, '__annotations__', {})
            if not ann:
                raise TypeError(
                    f"Invalid first argument to \x60register()\x60: {cls!r}. "
                    f"Use either \x60@register(some_class)\x60 or plain \x60@register\x60 on an annotated function."
                )
            func = cls
            argname, cls = next(iter(ann.items()))
            if isinstance(cls, str):
                cls = func.__globals__[cls] if cls in func.__globals__ else getattr(func.__builtins__, cls, cls)
            if cls is None:
                cls = type(None)
            if not _dispatches(cls):
                problem = 'not all arguments are classes' if _is_union(cls) else 'is not a class'
                raise TypeError(f'Invalid annotation for {argname!r}. {cls!r} {problem}.')
        if _is_union(cls):
            for arg in cls.__args__:
                registry[arg] = func
        else:
            registry[cls] = func
        dispatch_cache.clear()
        return func

    def wrapper(*args, **kw):
        if not args:
            raise TypeError(f'{funcname} requires at least 1 positional argument')
        return dispatch(args[0].__class__)(*args, **kw)

    funcname = getattr(func, '__name__', 'singledispatch function')
    registry[object] = func
    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = MappingProxyType(registry)
    wrapper._clear_cache = dispatch_cache.clear
    update_wrapper(wrapper, func)
    return wrapper


${SINGLE_DISPATCH_METHODS[library.dispatchedMethod]}`;
}

const SINGLE_DISPATCH_METHOD = `
class singledispatchmethod:
    def __init__(self, func):
        ${CHECKED}
        self.dispatcher = singledispatch(func)
        self.func = func
        self._methods = {}

    def register(self, cls, method=None):
        return self.dispatcher.register(cls, func=method)

    ${ABSTRACT}

    def _bind(self, obj, cls):
        dispatch = self.dispatcher.dispatch
        funcname = getattr(self.func, '__name__', 'singledispatchmethod method')
        def _method(*args, **kwargs):
            if not args:
                raise TypeError(f'{funcname} requires at least 1 positional argument')
            return dispatch(args[0].__class__).__get__(obj, cls)(*args, **kwargs)
        _method.__isabstractmethod__ = self.__isabstractmethod__
        _method.register = self.register
        update_wrapper(_method, self.func)
        return _method
`;

/** What `singledispatchmethod` gives an instance, by the kind of it. */
const SINGLE_DISPATCH_METHODS = {
  function: `${SINGLE_DISPATCH_METHOD}
    def __get__(self, obj, cls=None):
        return self._bind(obj, cls)
`,
  cached: `${SINGLE_DISPATCH_METHOD.replace('self._methods = {}', "self._methods = __import__('weakref').WeakKeyDictionary()")}
    def __get__(self, obj, cls=None):
        if self._methods is not None:
            try:
                return self._methods[obj]
            except TypeError:
                self._methods = None
            except KeyError:
                pass
        method = self._bind(obj, cls)
        if self._methods is not None:
            self._methods[obj] = method
        return method
`,
  object: `${SINGLE_DISPATCH_METHOD}
    def __get__(self, obj, cls=None):
        return _singledispatchmethod_get(self, obj, cls)


class _singledispatchmethod_get:
    def __init__(self, unbound, obj, cls):
        self._unbound = unbound
        self._dispatch = unbound.dispatcher.dispatch
        self._obj = obj
        self._cls = cls
        func = unbound.func
        try:
            self.__module__ = func.__module__
        except AttributeError:
            pass
        try:
            self.__doc__ = func.__doc__
        except AttributeError:
            pass

    def __call__(self, /, *args, **kwargs):
        if not args:
            funcname = getattr(self._unbound.func, '__name__', 'singledispatchmethod method')
            raise TypeError(f'{funcname} requires at least 1 positional argument')
        return self._dispatch(args[0].__class__).__get__(self._obj, self._cls)(*args, **kwargs)

    def __getattr__(self, name):
        if name not in {'__name__', '__qualname__', '__isabstractmethod__', '__annotations__', '__type_params__'}:
            raise AttributeError
        return getattr(self._unbound.func, name)

    @property
    def __wrapped__(self):
        return self._unbound.func

    @property
    def register(self):
        return self._unbound.register
`,
} as const;
