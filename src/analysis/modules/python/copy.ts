/** `copy`, and `copyreg` as far as copying needs it. */
import type { VersionBehaviour } from '../../versions.ts';

/** How both functions ask an object what it is made of anew; `made` is the answer. The usual answer is given natively: what is called is bound to it. */
const asked = (indent: string): string =>
  `reductor = dispatch_table.get(cls)
if reductor is not None:
    made = reductor(x)
elif cls.__reduce_ex__ is _object_reductor:
    reductor = partial(_reduce, x)
    made = reductor()
else:
    reductor = x.__reduce_ex__
    made = reductor(4)`.replaceAll('\n', `\n${indent}`);

/** The text of `copy`. */
export function copySource({ library }: VersionBehaviour): string {
  return `
from copyreg import dispatch_table, _reduce
from _functools import partial

__all__ = ['Error', 'copy', 'deepcopy'${library.hasCopyReplace ? ", 'replace'" : ''}]


class Error(Exception):
    pass


error = Error
_object_reductor = object.__reduce_ex__
_weakref_kind = type(__import__('weakref').ref(Error))
_ATOMIC = {type(None), int, float, bool, complex, str, bytes, type, range, property, type(Ellipsis),
           type(NotImplemented), type(len), type(lambda: None), _weakref_kind, type((lambda: None).__code__)}


def copy(x):
    cls = type(x)
    if cls in _ATOMIC or cls is tuple or cls is frozenset or cls is slice:
        return x
    if cls is list or cls is dict or cls is set or cls is bytearray:
        return cls.copy(x)
    if issubclass(cls, type):
        return x
    copier = getattr(cls, '__copy__', None)
    if copier is not None:
        return copier(x)
    ${asked('    ')}
    return x if isinstance(made, str) else _reconstruct(x, None, *made)


def deepcopy(x, memo=None, _nil=[]):
    place = id(x)
    if memo is None:
        memo = {}
    elif (y := memo.get(place, _nil)) is not _nil:
        return y
    cls = type(x)
    if cls in _ATOMIC:
        return x
    copier = _deepcopy_dispatch.get(cls)
    if copier is not None:
        y = copier(x, memo)
    elif issubclass(cls, type):
        return x
    elif (copier := getattr(x, '__deepcopy__', None)) is not None:
        y = copier(memo)
    else:
        ${asked('        ')}
        if isinstance(made, str):
            return x
        y = _reconstruct(x, memo, *made)
    if y is not x:
        memo[place] = y
        _keep_alive(x, memo)
    return y


def _deepcopy_list(x, memo, deepcopy=deepcopy):
    memo[id(x)] = copied = []
    append = copied.append
    for item in x:
        append(deepcopy(item, memo))
    return copied


def _deepcopy_tuple(x, memo, deepcopy=deepcopy):
    copies = [deepcopy(item, memo) for item in x]
    if id(x) in memo:
        return memo[id(x)]
    return x if all(item is copied for item, copied in zip(x, copies)) else tuple(copies)


def _deepcopy_dict(x, memo, deepcopy=deepcopy):
    memo[id(x)] = copied = {}
    for key, value in x.items():
        copied[deepcopy(key, memo)] = deepcopy(value, memo)
    return copied


def _deepcopy_method(x, memo):
    return type(x)(x.__func__, deepcopy(x.__self__, memo))


_deepcopy_dispatch = {list: _deepcopy_list, tuple: _deepcopy_tuple, dict: _deepcopy_dict}


class _Bound:
    def method(self):
        pass


_deepcopy_dispatch[type(_Bound().method)] = _deepcopy_method


def _keep_alive(x, memo):
    # What was copied has to stay while its place stands in the memo.
    if id(memo) in memo:
        memo[id(memo)].append(x)
    else:
        memo[id(memo)] = [x]


def _reconstruct(x, memo, func, args, state=None, listiter=None, dictiter=None, *, deepcopy=deepcopy):
    is_deep = memo is not None
    if is_deep and args:
        args = (deepcopy(arg, memo) for arg in args)
    y = func(*args)
    if is_deep:
        memo[id(x)] = y
    if state is not None:
        if is_deep:
            state = deepcopy(state, memo)
        slots = None
        if hasattr(y, '__setstate__'):
            y.__setstate__(state)
            state = None
        elif isinstance(state, tuple) and len(state) == 2:
            state, slots = state
        if state is not None:
            y.__dict__.update(state)
        if slots is not None:
            for key, value in slots.items():
                setattr(y, key, value)
    if listiter is not None:
        for item in listiter:
            if is_deep:
                item = deepcopy(item, memo)
            y.append(item)
    if dictiter is not None:
        for key, value in dictiter:
            if is_deep:
                key = deepcopy(key, memo)
                value = deepcopy(value, memo)
            y[key] = value
    return y
${
  library.hasCopyReplace
    ? `

def replace(obj, /, **changes):
    cls = obj.__class__
    func = getattr(cls, '__replace__', None)
    if func is None:
        raise TypeError(f'replace() does not support {cls.__name__} objects')
    return func(obj, **changes)
`
    : ''
}`;
}

/** The text of `copyreg`: what objects are made of anew. */
export const copyregSource = ({ hasTypingUnion }: VersionBehaviour): string => `
from _copyreg import _reduce, _state, _has_own_state, _is_static

dispatch_table = {}


def pickle(ob_type, pickle_function, constructor_ob=None):
    dispatch_table[ob_type] = pickle_function


def pickle_complex(c):
    return complex, (c.real, c.imag)


pickle(complex, pickle_complex, complex)


def pickle_union(obj):
    import functools, operator${hasTypingUnion ? ', typing' : ''}
    return ${hasTypingUnion ? 'operator.getitem, (typing.Union, obj.__args__)' : 'functools.reduce, (operator.or_, obj.__args__)'}


pickle(type(int | str), pickle_union)


def _reconstructor(cls, base, state):
    # The class that is native makes the object; what it takes besides is the state.
    obj = object.__new__(cls) if base is object else base.__new__(cls, state)
    if base is not object and base.__init__ != object.__init__:
        base.__init__(obj, state)
    return obj


def _reduce_ex(self, proto):
    cls = self.__class__
    base = next(filter(_is_static, cls.__mro__), object)
    if base is cls and base is not object:
        raise TypeError(f"cannot pickle {cls.__name__!r} object")
    state = None if base is object else base(self)
    args = (cls, base, state)
    if _has_own_state(self):
        getstate = self.__getstate__
        contents = getstate()
    elif getattr(self, '__slots__', None):
        raise TypeError('a class that defines __slots__ without defining __getstate__ cannot be pickled')
    else:
        contents = _state(self)
    return (_reconstructor, args, contents) if contents else (_reconstructor, args)


def __newobj__(cls, *args):
    return cls.__new__(cls, *args)


def __newobj_ex__(cls, args, kwargs):
    return cls.__new__(cls, *args, **kwargs)
`;
