import type { LibraryBehaviour } from '../../versions/library-behaviour.ts';
import type { VersionBehaviour } from '../../versions.ts';
import { TYPING_FORM_TABLE } from './typing-form-table.ts';

/** Methods that refuse to be asked for instances and subclasses: `error` is the text of the error. */
const refusedChecks = (error: (check: string) => string): string =>
  [['instance', 'obj', 'isinstance'] as const, ['subclass', 'cls', 'issubclass'] as const]
    .map(
      ([name, parameter, check]) =>
        `    def __${name}check__(self, ${parameter}):\n        raise TypeError(${error(check)})\n`,
    )
    .join('\n')
    .trimEnd();

/** Other attributes of an alias are those of what it stands for, but for special ones. */
const OF_ORIGIN = `
    def __getattr__(self, attr):
        if attr == '__name__' or attr == '__qualname__':
            return self._name or self.__origin__.__name__
        is_special = attr.startswith('__') and attr.endswith('__')
        if is_special or '__origin__' not in self.__dict__:
            raise AttributeError(attr)
        return getattr(self.__origin__, attr)
`;

/** Special forms, generic aliases and type variables: a text that is part of the module `typing`. */
export const typingForms = ({ hasTypingUnion, library }: VersionBehaviour): string => `

def _type_repr(obj):
    if obj is ...:
        return '...'
    if isinstance(obj, type) and not isinstance(obj, GenericAlias):
        return obj.__qualname__ if obj.__module__ == 'builtins' else f'{obj.__module__}.{obj.__qualname__}'
    if type(obj) is FunctionType:
        return obj.__name__
${
  library.showsParameterLists
    ? `    if isinstance(obj, tuple):
        return '[' + ', '.join(_type_repr(t) for t in obj) + ']'
`
    : ''
}    return repr(obj)


def _convert(arg):
    if arg is None:
        return type(None)
    if isinstance(arg, str):
        return ForwardRef(arg)
    return arg


def _is_parameter(arg):
    if type(arg) in _VARIABLES:
        return True
    return type(arg).__module__ == 'typing' and type(arg).__name__ in ('TypeVar', 'ParamSpec', 'TypeVarTuple')


def _parameters_of(args, is_ordered=False):
    found = []
    for arg in args:
        if _is_parameter(arg):
            if arg not in found:
                if is_ordered and not _has_default(arg) and any(map(_has_default, found)):
                    raise TypeError(f'Type parameter {arg!r} without a default follows type parameter with a default')
                found.append(arg)
        elif isinstance(arg, (list, tuple)):
            for parameter in _parameters_of(arg):
                if parameter not in found:
                    found.append(parameter)
        else:
            for parameter in getattr(arg, '__parameters__', ()):
                if parameter not in found:
                    found.append(parameter)
    return tuple(found)


def _tp_cache(func, typed=False):
    cached = functools.lru_cache(typed=typed)(func)

    @functools.wraps(func)
    def inner(*args, **kwds):
        try:
            return cached(*args, **kwds)
        except TypeError:
            pass
        return func(*args, **kwds)
    return inner


# What can stand beside an upright line.
class _Operand:
    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]


class ForwardRef(_Operand):
    def __init__(self, arg, is_argument=True, module=None, *, is_class=False):
        self.__forward_arg__ = arg
        self.__forward_module__ = module

    def __eq__(self, other):
        if not isinstance(other, ForwardRef):
            return NotImplemented
        return self.__forward_arg__ == other.__forward_arg__

    def __hash__(self):
        return hash(self.__forward_arg__)

    def __repr__(self):
        return f'ForwardRef({self.__forward_arg__!r})'


class _SpecialForm(_Operand):
    def __init__(self, getitem):
        self._getitem = getitem
        self._name, self.__doc__ = getitem.__name__, getitem.__doc__

    def __getattr__(self, item):
        if item != '__name__' and item != '__qualname__':
            raise AttributeError(item)
        return self._name

    def __reduce__(self):
        return self._name

    def __mro_entries__(self, bases):
        raise TypeError(f'Cannot subclass {self!r}')

    def __repr__(self):
        return 'typing.' + self._name

    def __call__(self, *args, **kwds):
        raise TypeError(f'Cannot instantiate {self!r}')

${refusedChecks((check) => `f'{self} cannot be used with ${check}()'`)}

    @_tp_cache
    def __getitem__(self, parameters):
        return self._getitem(self, parameters)


class _TypedCacheSpecialForm(_SpecialForm):
    def __getitem__(self, parameters):
        if not isinstance(parameters, tuple):
            parameters = (parameters,)
        return self._getitem(self, *parameters)


class _LiteralSpecialForm(_TypedCacheSpecialForm):
    pass


def _typed(func):
    return _tp_cache(func, typed=True)


class _GenericAlias(_Operand):
    def __init__(self, origin, args, *, name=None, inst=True):
        self.__origin__ = origin
        self.__args__ = (*args,)
        self.__parameters__ = _parameters_of(args, name in ('Generic', 'Protocol'))
        self._name = name
        self._inst = inst

    def __eq__(self, other):
        if not isinstance(other, _GenericAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__args__ == other.__args__

    def __hash__(self):
        return hash((self.__origin__, self.__args__))

    def __reduce__(self):
        args = tuple(self.__args__)
        is_single = len(args) == 1 and not isinstance(args[0], tuple)
        base = globals()[self._name] if self._name else self.__origin__
        return operator.getitem, (base, args[0] if is_single else args)

    def __repr__(self):
        name = 'typing.' + self._name if self._name else _type_repr(self.__origin__)
        args = ', '.join([_type_repr(a) for a in self.__args__]) or '()'
        return f'{name}[{args}]'

    @_tp_cache
    def __getitem__(self, args):
        if not isinstance(args, tuple):
            args = (args,)
        args = tuple(_convert(p) for p in args)
        if not self.__parameters__:
            raise TypeError(f'{self} is not a generic class')
        known = dict(zip(self.__parameters__, args))
        return self.copy_with(tuple(_substitute(a, known) for a in self.__args__))

    def copy_with(self, args):
        return self.__class__(self.__origin__, args, name=self._name, inst=self._inst)

    def __mro_entries__(self, bases):
        if self.__origin__ is Generic:
            if Protocol in bases:
                return ()
            i = bases.index(self)
            for b in bases[i + 1:]:
                if isinstance(b, _GenericAlias) and b is not self:
                    return ()
            return (Generic,)
        origin = self.__origin__
        if self._name and Generic not in bases and not issubclass(origin, Generic):
            return (origin, Generic)
        return (origin,)

    def __call__(self, *args, **kwargs):
        made = self.__origin__(*args, **kwargs)
        # Not every object can be told what it was made by.
        try:
            made.__orig_class__ = self
        except Exception:
            pass
        return made
${OF_ORIGIN}
${refusedChecks(() => "'Subscripted generics cannot be used with class and instance checks'")}


def _substitute(arg, known):
    if _is_parameter(arg):
        return known.get(arg, arg)
    parameters = getattr(arg, '__parameters__', ())
    if parameters:
        return arg[tuple(known.get(p, p) for p in parameters)]
    if isinstance(arg, tuple):
        return tuple(_substitute(a, known) for a in arg)
    return arg


class _UnionGenericAlias(_GenericAlias):
    def __eq__(self, other):
        if not isinstance(other, (_UnionGenericAlias, UnionType)):
            return NotImplemented
        return len(self.__args__) == len(other.__args__) and all(a in other.__args__ for a in self.__args__)

    def __hash__(self):
        return hash(frozenset(self.__args__))

    def copy_with(self, args):
        return Union[args]

    def __reduce__(self):
        func, (origin, args) = super().__reduce__()
        return func, (Union, args)

    def __repr__(self):
        args = self.__args__
        nothing = [place for place, arg in enumerate(args) if arg is type(None)]
        if len(args) != 2 or not nothing:
            return super().__repr__()
        return f'typing.Optional[{_type_repr(args[1 - nothing[0]])}]'

    def __instancecheck__(self, obj):
${
  library.unionsAskInstances
    ? `        for arg in self.__args__:
            if isinstance(obj, arg):
                return True`
    : '        return self.__subclasscheck__(type(obj))'
}

    def __subclasscheck__(self, cls):
        for arg in self.__args__:
            if issubclass(cls, arg):
                return True


class _CallableGenericAlias(_GenericAlias):
    def __reduce__(self):
        args = self.__args__
        if not (len(args) == 2 and args[0] is ...):
            args = list(args[:-1]), args[-1]
        return operator.getitem, (Callable, args)

    def __repr__(self):
        args = self.__args__
        if len(args) == 2 and (args[0] is ... or type(args[0]).__name__ == 'ParamSpec'):
            return super().__repr__()
        shown = ', '.join(_type_repr(a) for a in args[:-1])
        return f'typing.Callable[[{shown}], {_type_repr(args[-1])}]'


def _with_types(values):
    return [(value, type(value)) for value in values]


class _LiteralGenericAlias(_GenericAlias):
    def __eq__(self, other):
        if not isinstance(other, _LiteralGenericAlias):
            return NotImplemented
        return set(_with_types(self.__args__)) == set(_with_types(other.__args__))

    def __hash__(self):
        return hash(frozenset(_with_types(self.__args__)))


class _AnnotatedAlias(_GenericAlias):
    def __init__(self, origin, metadata):
        super().__init__(origin, (origin,), name='Annotated')
        self.__metadata__ = metadata

    def __reduce__(self):
        return operator.getitem, (Annotated, (self.__origin__,) + self.__metadata__)

    def __repr__(self):
        return f'typing.Annotated[{_type_repr(self.__origin__)}, {", ".join(repr(a) for a in self.__metadata__)}]'


class _SpecialGenericAlias(_Operand):
    def __init__(self, origin, name, count=-1, kind=_GenericAlias):
        self.__origin__ = origin
        self._name = name
        self._count = count
        self._kind = kind

    def __repr__(self):
        return 'typing.' + self._name

    def __reduce__(self):
        return self._name

    @_tp_cache
    def __getitem__(self, params):
        if not isinstance(params, tuple):
            params = (params,)
        params = tuple(_convert(p) for p in params)
        if self._count >= 0 and len(params) != self._count:
            few = 'many' if len(params) > self._count else 'few'
            raise TypeError(f'Too {few} arguments for {self}; actual {len(params)}, expected {self._count}')
        return self._kind(self.__origin__, params, name=self._name)

    def __mro_entries__(self, bases):
        if Generic not in bases:
            return (self.__origin__, Generic)
        return (self.__origin__,)

    def __call__(self, *args, **kwargs):
        return self.__origin__(*args, **kwargs)

    def __instancecheck__(self, obj):
        return isinstance(obj, self.__origin__)

    def __subclasscheck__(self, cls):
        return issubclass(cls, self.__origin__)

${OF_ORIGIN.slice(1)}

class _CallableType(_SpecialGenericAlias):
    def __getitem__(self, params):
        if not isinstance(params, tuple) or len(params) != 2:
            raise TypeError('Callable must be used as Callable[[arg, ...], result].')
        args, result = params
        params = (tuple(args) if isinstance(args, list) else args, result)
        return self.__getitem_inner__(params)

    @_tp_cache
    def __getitem_inner__(self, params):
        args, result = params
        if not isinstance(args, tuple):
            args = (args,)
        return self._kind(self.__origin__, tuple(_convert(p) for p in args + (result,)), name=self._name)


class _TupleType(_SpecialGenericAlias):
    pass


class _AnyMeta(type):
    def __instancecheck__(self, obj):
        if self is not Any:
            return super().__instancecheck__(obj)
        raise TypeError('typing.Any cannot be used with isinstance()')

    def __repr__(self):
        return 'typing.Any' if self is Any else super().__repr__()


class Any(metaclass=_AnyMeta):
    def __new__(cls, *args, **kwargs):
        if cls is Any:
            raise TypeError('Any cannot be instantiated')
        return super().__new__(cls)


def _bare(name):
    def form(self, parameters):
        raise TypeError(f'{self} is not subscriptable')
    form.__name__ = name
    return _SpecialForm(form)


def _wrapping(name):
    def form(self, parameters):
        return _GenericAlias(self, (_convert(parameters),))
    form.__name__ = name
    return _SpecialForm(form)


NoReturn, Never, Self, LiteralString, TypeAlias = map(_bare, ('NoReturn', 'Never', 'Self', 'LiteralString', 'TypeAlias'))
ClassVar, Final, Required, NotRequired, ReadOnly, TypeGuard, TypeIs = map(
    _wrapping, ('ClassVar', 'Final', 'Required', 'NotRequired', 'ReadOnly', 'TypeGuard', 'TypeIs'))


class _UnpackGenericAlias(_GenericAlias):
    def __repr__(self):
        return ${library.showsUnpackAsStar ? "'*' + repr(self.__args__[0])" : 'super().__repr__()'}


@_SpecialForm
def Unpack(self, parameters):
    return _UnpackGenericAlias(self, (_convert(parameters),))


${hasTypingUnion ? 'Union = UnionType\n\n\n' : UNION}@_SpecialForm
def Optional(self, parameters):
    return Union[parameters, type(None)]


@${library.sharesTypedForms ? '_TypedCacheSpecialForm' : '_LiteralSpecialForm'}
@_typed
def Literal(self, *parameters):
    flat = []
    for p in parameters:
        flat.extend(p.__args__ if isinstance(p, _LiteralGenericAlias) else (p,))
    try:
        flat = [value for value, _ in dict.fromkeys(_with_types(flat))]
    except TypeError:
        pass
    return _LiteralGenericAlias(self, tuple(flat))


@_SpecialForm
def Concatenate(self, parameters):
    return _GenericAlias(self, parameters if isinstance(parameters, tuple) else (parameters,), name='Concatenate')


${library.annotatedIsClass ? ANNOTATED_CLASS : ANNOTATED_FORM}


${library.typeParametersMayHaveDefaults ? 'from _typing import NoDefault\n\n' : ''}
class _Variable(_Operand):
    def __reduce__(self):
        return self.__name__
${defaults(library).method}
    def __repr__(self):
        return ('+' if self.__covariant__ else '-' if self.__contravariant__ else '~') + self.__name__

    def __mro_entries__(self, bases):
        raise TypeError(f'Cannot subclass an instance of {type(self).__name__}')


class TypeVar(_Variable):
    def __init__(self, name, *constraints, bound=None, covariant=False, contravariant=False, infer_variance=False${defaults(library).parameter}):
        self.__name__ = name${defaults(library).assignment}
        self.__constraints__ = constraints
        self.__bound__ = bound
        self.__covariant__ = covariant
        self.__contravariant__ = contravariant
        self.__module__ = _caller_module()


class ParamSpec(_Variable):
    def __init__(self, name, *, bound=None, covariant=False, contravariant=False${defaults(library).parameter}):
        self.__name__ = name${defaults(library).assignment}
        self.__bound__ = bound
        self.__covariant__ = covariant
        self.__contravariant__ = contravariant
        self.__module__ = _caller_module()

    @property
    def args(self):
        return _ParamSpecPart(self, 'args')

    @property
    def kwargs(self):
        return _ParamSpecPart(self, 'kwargs')


class _ParamSpecPart:
    def __init__(self, origin, kind):
        self.__origin__ = origin
        self._kind = kind

    def __repr__(self):
        return f'{self.__origin__.__name__}.{self._kind}'

    def __eq__(self, other):
        if not isinstance(other, _ParamSpecPart) or other._kind != self._kind:
            return NotImplemented
        return self.__origin__ == other.__origin__


ParamSpecArgs = ParamSpecKwargs = _ParamSpecPart


class TypeVarTuple(_Operand):
    def __reduce__(self):
        return self.__name__

    def __init__(self, name${library.typeParametersMayHaveDefaults ? ', *, default=NoDefault' : ''}):
        self.__name__ = name${defaults(library).assignment}
${defaults(library).method}
    def __iter__(self):
        yield Unpack[self]

    def __repr__(self):
        return self.__name__


${library.typeVariablesAreNative ? NATIVE_VARIABLES : '_VARIABLES = {TypeVar, ParamSpec, TypeVarTuple}'}


${TYPING_FORM_TABLE}
T = TypeVar('T')
KT = TypeVar('KT')
VT = TypeVar('VT')
T_co = TypeVar('T_co', covariant=True)
AnyStr = TypeVar('AnyStr', bytes, str)
Text = str
TYPE_CHECKING = False
`;

/** What type variables have besides where they may have defaults. */
function defaults({ typeParametersMayHaveDefaults }: LibraryBehaviour): {
  readonly parameter: string;
  readonly assignment: string;
  readonly method: string;
} {
  if (!typeParametersMayHaveDefaults) return { parameter: '', assignment: '', method: '' };
  return {
    parameter: ', default=NoDefault',
    assignment: '\n        self.__default__ = default',
    method: `
    def has_default(self):
        return self.__default__ is not NoDefault
`,
  };
}

/** `Union` up to 3.13; then it is the class of `int | None`. */
const ANNOTATED_FORM = `@_TypedCacheSpecialForm
@_typed
def Annotated(self, *params):
    return _AnnotatedAlias(_convert(params[0]), tuple(params[1:]))`;

const ANNOTATED_CLASS = `class Annotated:
    __slots__ = ()

    def __new__(cls, *args, **kwargs):
        raise TypeError('Type Annotated cannot be instantiated.')

    @_tp_cache
    def __class_getitem__(cls, params):
        if not isinstance(params, tuple) or len(params) < 2:
            raise TypeError('Annotated[...] should be used with at least two arguments (a type and an annotation).')
        return _AnnotatedAlias(_convert(params[0]), tuple(params[1:]))

    def __init_subclass__(cls, *args, **kwargs):
        raise TypeError(f'Cannot subclass {cls.__module__}.Annotated')`;

const UNION = `
@_SpecialForm
def Union(self, parameters):
    if parameters == ():
        raise TypeError('Cannot take a Union of no types.')
    united = []
    for kind in parameters if isinstance(parameters, tuple) else (parameters,):
        kind = _convert(kind)
        for member in kind.__args__ if isinstance(kind, (_UnionGenericAlias, UnionType)) else (kind,):
            if member not in united:
                united.append(member)
    if len(united) == 1:
        return united[0]
    name = 'Optional' if len(united) == 2 and type(None) in united else None
    return _UnionGenericAlias(self, tuple(united), name=name)


`;

/** Type variables are also what the syntax of type parameters makes. */
const NATIVE_VARIABLES = `import _typing
from _typing import TypeAliasType
_VARIABLES = {TypeVar, ParamSpec, TypeVarTuple, _typing.TypeVar, _typing.ParamSpec, _typing.TypeVarTuple}`;
