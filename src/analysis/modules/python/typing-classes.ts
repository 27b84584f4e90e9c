import { GENERIC_ARGUMENTS } from './typing-generic-arguments.ts';

/** Protocols of one special method that gives a value of a type, or of the type that the protocol is told. */
const SUPPORTS: readonly (readonly [name: string, result?: string, parameter?: string])[] = [
  ['Int', 'int'],
  ['Float', 'float'],
  ['Complex', 'complex'],
  ['Bytes', 'bytes'],
  ['Index', 'int'],
  ['Abs'],
  ['Round', undefined, 'ndigits: int = 0'],
];

const supporting = ([name, result, parameter]: (typeof SUPPORTS)[number]): string => `
@runtime_checkable
class Supports${name}(${result === undefined ? 'Protocol[T_co]' : 'Protocol'}):
    __slots__ = ()

    @abstractmethod
    def __${name.toLowerCase()}__(self${parameter === undefined ? '' : `, ${parameter}`}) -> ${result ?? 'T_co'}:
        pass

`;

/** A decorator that writes its name on what it is given, where that takes it. */
const marking = (name: string, parameters: string): string => {
  const [marked] = parameters.split(',');
  return `def ${name}(${parameters}):
    try:
        ${marked}.__${name}__ = True
    except (AttributeError, TypeError):
        pass
    return ${marked}


`;
};

/** `Generic`, `Protocol`, `NamedTuple`, `TypedDict` and decorators: a text that is part of the module `typing`. */
export const TYPING_CLASSES = `

class Generic:
    __slots__ = ()
    _is_protocol = False

    @classmethod
    @_tp_cache
    def __class_getitem__(cls, params):
        if not isinstance(params, tuple):
            params = (params,)
        params = tuple(_convert(p) for p in params)
        if cls is Generic or cls is Protocol:
            if not params:
                raise TypeError(f'Parameter list to {cls.__qualname__}[...] cannot be empty')
            if not all(_is_parameter(p) or getattr(p, '__origin__', None) is Unpack
                       for p in params):
                raise TypeError(f'Parameters to {cls.__name__}[...] must all be type variables or parameter specification '
                                'variables.')
            if len(set(params)) != len(params):
                raise TypeError(f'Parameters to {cls.__name__}[...] must all be unique')
            return _GenericAlias(cls, params, name=cls.__name__)
        own = getattr(cls, '__parameters__', ())
        if any(isinstance(param, TypeVarTuple) for param in own):
            if len(own) == len(params):
                params = tuple([tuple(p) if isinstance(p, list) and isinstance(v, ParamSpec) else p for v, p in zip(own, params)])
        else:
            for param in own:
                prepare = _preparation(param)
                if prepare is not None:
                    if isinstance(param, TypeVar) and own.index(param) >= len(params) and not _has_default(param):
                        # typevar_typing_prepare_subst, which is no Python code.
                        raise TypeError(f'Too few arguments for {cls}; actual {len(params)}, '
                                        f'expected at least {own.index(param) + 1}')
                    params = prepare(cls, params)
            _check_generic(cls, params, len(own))
        return _GenericAlias(cls, params)

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        tvars = ()
        if '__orig_bases__' in cls.__dict__:
            given = None
            for base in cls.__orig_bases__:
                if isinstance(base, _GenericAlias) and base.__origin__ is Generic:
                    given = base.__parameters__
            tvars = _parameters_of(cls.__orig_bases__) if given is None else given
        cls.__parameters__ = tuple(tvars)


${GENERIC_ARGUMENTS}

def _protocol_attributes(cls):
    found = []
    for base in cls.__mro__[:-1]:
        if base.__name__ in ('Protocol', 'Generic') or not getattr(base, '_is_protocol', False):
            continue
        try:
            annotations = base.__annotations__
        except Exception:
            annotations = _call_annotate(base.__annotate__, _format_named('FORWARDREF'))
        for attr in [*base.__dict__.keys(), *annotations]:
            if not attr.startswith('_abc_') and attr not in _NOT_PROTOCOL and attr not in found:
                found.append(attr)
    return found


def _members_of(cls):
    members = _protocol_attributes(cls)
    return members if _HOOK_IS_CLOSURE else [name for name in members if name in cls.__protocol_attrs__]


_NOT_PROTOCOL = frozenset({
    '__abstractmethods__', '__annotations__', '__dict__', '__doc__', '__init__', '__module__', '__new__', '__slots__',
    '__subclasshook__', '__weakref__', '__class_getitem__', '__match_args__', '__static_attributes__', '__firstlineno__',
    '__parameters__', '__orig_bases__', '_is_protocol', '_is_runtime_protocol', '__annotate_func__', '__annotations_cache__',
    '__protocol_attrs__', '__non_callable_proto_members__', '__type_params__'})


class _ProtocolMeta(ABCMeta):
    if not _HOOK_IS_CLOSURE:
        def __init__(cls, *args, **kwargs):
            if getattr(cls, '_is_protocol', False):
                cls.__protocol_attrs__ = set(_protocol_attributes(cls))

        def __subclasscheck__(cls, other):
            if cls is Protocol:
                return type.__subclasscheck__(cls, other)
            asker = sys._getframe(1).f_globals.get('__name__')
            if getattr(cls, '_is_protocol', False) and asker not in ('abc', 'functools', __name__):
                if not isinstance(other, type):
                    raise TypeError('issubclass() arg 1 must be a class')
                others = sorted(name for name in _members_of(cls) if not callable(getattr(cls, name, None)))
                if others and cls.__dict__.get('__subclasshook__') is _proto_hook:
                    names = f'. Non-method members: {str(others)[1:-1]}.' if _NAMES_NON_METHODS else ''
                    raise TypeError("Protocols with non-method members don't support issubclass()" + names)
                if not getattr(cls, '_is_runtime_protocol', False):
                    raise TypeError('Instance and class checks can only be used with @runtime_checkable protocols')
            return super().__subclasscheck__(other)

    def __instancecheck__(cls, instance):
        if cls is Protocol:
            return type.__instancecheck__(cls, instance)
        if not getattr(cls, '_is_protocol', False):
            return super().__instancecheck__(instance)
        if not getattr(cls, '_is_runtime_protocol', False):
            raise TypeError('Instance and static checks can only be used with @runtime_checkable protocols'.replace(
                'static', 'class'))
        if super().__instancecheck__(instance):
            return True
        if not _HOOK_IS_CLOSURE:
            return all(_has_member(cls, instance, attr) for attr in _members_of(cls))
        return all(hasattr(instance, attr) and not (callable(getattr(cls, attr, None)) and getattr(instance, attr) is None)
                   for attr in _members_of(cls))


# Whether an instance or its class has an attribute; no code of theirs is asked. None does not count as a method.
def _has_member(cls, instance, attr):
    spaces = [base.__dict__ for base in type(instance).__mro__]
    if '__dict__' in dir(type(instance)):
        spaces.insert(0, object.__getattribute__(instance, '__dict__'))
    if issubclass(type(instance), type):
        spaces[:0] = [base.__dict__ for base in type.__getattribute__(instance, '__mro__')]
    there = [space[attr] for space in spaces if attr in space][:1]
    return there != [] and (there[0] is not None or not callable(getattr(cls, attr, None)))


def _no_init_or_replace_init(self, *args, **kwargs):
    cls = type(self)
    if cls._is_protocol:
        raise TypeError('Protocols cannot be instantiated')
    if cls.__init__ is _no_init_or_replace_init:
        # The next one above takes its place; object has one.
        for base in cls.__mro__:
            init = base.__dict__.get('__init__')
            if not (init is None or init is _no_init_or_replace_init):
                break
        cls.__init__ = init
        cls.__init__(self, *args, **kwargs)


class Protocol(Generic, metaclass=_ProtocolMeta):
    __slots__ = ()
    _is_protocol, _is_runtime_protocol = True, False

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        if not cls.__dict__.get('_is_protocol'):
            cls._is_protocol = True in [base is Protocol for base in cls.__bases__]
        if '__subclasshook__' not in cls.__dict__:
            cls.__subclasshook__ = _hook_of(cls)
        if cls._is_protocol and cls.__init__ is Protocol.__init__:
            cls.__init__ = _no_init_or_replace_init


def _check_members(cls, other):
    if not cls.__dict__.get('_is_protocol', False):
        return NotImplemented
    if not getattr(cls, '_is_runtime_protocol', False):
        return NotImplemented
    for attr in _members_of(cls):
        owners = [base for base in other.__mro__ if attr in base.__dict__]
        if not owners or owners[0].__dict__[attr] is None:
            return NotImplemented
    return True


if _HOOK_IS_CLOSURE:
    def _hook_of(cls):
        def _proto_hook(other):
            return _check_members(cls, other)
        return _proto_hook
else:
    _proto_hook = classmethod(_check_members)

    def _hook_of(cls):
        return _proto_hook


def runtime_checkable(cls):
    if not issubclass(cls, Generic) or not getattr(cls, '_is_protocol', False):
        raise TypeError(f'@runtime_checkable can be only applied to protocol classes, got {cls!r}')
    cls._is_runtime_protocol = True
    return cls


${SUPPORTS.map(supporting).join('')}class _Names(dict):
    def __init__(self, namespace):
        super().__init__(namespace)
        self.namespace = namespace

    def __missing__(self, name):
        return ForwardRef(name)


_formats = []


def _format_named(name):
    # annotationlib.Format: made when a class needs it, as CPython imports that module then.
    if not _formats:
        from enum import IntEnum

        class Format(IntEnum):
            VALUE = 1
            VALUE_WITH_FAKE_GLOBALS = 2
            FORWARDREF = 3
            STRING = 4
        _formats.append(Format)
    return getattr(_formats[0], name)


def _closure_of(annotate):
    if not annotate.__closure__:
        return None, None
    cells = []
    cell_by_name = {}
    for name, cell in zip(annotate.__code__.co_freevars, annotate.__closure__):
        cell_by_name[name] = cell
        try:
            cell.cell_contents
        except ValueError:
            cell = CellType(ForwardRef(name))
        cells.append(cell)
    return tuple(cells), cell_by_name


def _call_annotate(annotate, format, owner=None):
    try:
        return annotate(format)
    except NotImplementedError:
        pass
    namespace = {**annotate.__builtins__, **annotate.__globals__}
    globals = _Names(namespace)
    closure, cell_by_name = _closure_of(annotate)
    func = FunctionType(annotate.__code__, globals, closure=closure, argdefs=annotate.__defaults__,
                        kwdefaults=annotate.__kwdefaults__)
    return func(_format_named('VALUE_WITH_FAKE_GLOBALS'))


class _NamedTupleMeta(type):
    def __new__(cls, typename, bases, ns):
        if _NamedTuple not in bases:
            return super().__new__(cls, typename, bases, ns)
        bases = tuple(tuple if base is _NamedTuple else base for base in bases)
        annotate = ns.get('__annotate__') or ns.get('__annotate_func__')
        if '__annotations__' in ns:
            types = ns['__annotations__']
        elif annotate is not None:
            types = _call_annotate(annotate, _format_named('FORWARDREF'))
        else:
            types = {}
        default_names = []
        for field_name in types:
            has_default = field_name in ns
            if has_default:
                default_names.append(field_name)
            if default_names and not has_default:
                raise TypeError(f'Non-default namedtuple field {field_name} cannot follow default field'
                                f'{"s" if len(default_names) > 1 else ""} {", ".join(default_names)}')
        nm_tpl = _make_named(typename, types, [ns[n] for n in default_names], ns['__module__'], annotate)
        nm_tpl.__bases__ = bases
        if Generic in bases:
            nm_tpl.__class_getitem__ = classmethod(Generic.__class_getitem__.__func__)
        for key in ns:
            if key in ('__new__', '__init__', '__slots__', '__getnewargs__', '_fields', '_field_defaults', '_make', '_replace',
                       '_asdict'):
                raise AttributeError('Cannot overwrite NamedTuple attribute ' + key)
            if key not in ('__module__', '__name__', '__annotations__', '__qualname__', '__annotate__', '__annotate_func__',
                           '__classdictcell__', '__classcell__', '__firstlineno__', '__static_attributes__',
                           '__conditional_annotations__') and key not in nm_tpl._fields:
                setattr(nm_tpl, key, ns[key])
        if Generic in bases:
            nm_tpl.__init_subclass__()
        return nm_tpl


def _eager_annotate(types):
    checked_types = {n: _convert(t) for n, t in types.items()}

    def annotate(format):
        if format in (_format_named('VALUE'), _format_named('FORWARDREF')):
            return checked_types
        if format == _format_named('STRING'):
            return {n: t if isinstance(t, str) else _type_repr(t) for n, t in types.items()}
        raise NotImplementedError(format)
    return annotate


def _checked_annotate(original):
    def annotate(format):
        return {n: _convert(t) for n, t in _call_annotate(original, format).items()}
    return annotate


def _make_named(name, types, defaults, module, annotate=None):
    fields = [n for n in types]
    nm_tpl = collections.namedtuple(name, fields, defaults=defaults, module=module)
    if annotate is not None:
        nm_tpl.__annotate__ = nm_tpl.__new__.__annotate__ = _checked_annotate(annotate)
    elif _LAZY_ANNOTATIONS:
        nm_tpl.__annotate__ = nm_tpl.__new__.__annotate__ = _eager_annotate(types)
    else:
        nm_tpl.__annotations__ = nm_tpl.__new__.__annotations__ = {n: _convert(t) for n, t in types.items()}
    return nm_tpl


def NamedTuple(typename, fields=None, /, **kwargs):
    types = {n: _convert(t) for n, t in (fields or kwargs.items())}
    nt = _make_named(typename, types, [], _caller_module())
    if _KEEPS_TYPED_DICT_BASES:
        nt.__orig_bases__ = (NamedTuple,)
    return nt


_NamedTuple = type.__new__(_NamedTupleMeta, 'NamedTuple', (), {})


def _namedtuple_mro_entries(bases):
    assert NamedTuple in bases
    return (_NamedTuple,)


NamedTuple.__mro_entries__ = _namedtuple_mro_entries


_LAZY_ANNOTATIONS = '__annotate__' in type.__dict__


class _TypedDictMeta(type):
    def __new__(cls, name, bases, ns, total=True, closed=None, extra_items=None):
        own = ns.pop('__annotations__', None) if _LAZY_ANNOTATIONS else ns.get('__annotations__')
        generic = (Generic,) if any(issubclass(base, Generic) for base in bases) else ()
        tp_dict = type.__new__(_TypedDictMeta, name, (*generic, dict), ns)
        if _KEEPS_TYPED_DICT_BASES and not hasattr(tp_dict, '__orig_bases__'):
            tp_dict.__orig_bases__ = bases
        annotations = {}
        required = set()
        optional = set()
        for base in bases:
            annotations.update(base.__dict__.get('__annotations__', {}))
            required |= base.__dict__.get('__required_keys__', set())
            optional |= base.__dict__.get('__optional_keys__', set())
        annotate = ns.get('__annotate__') or ns.get('__annotate_func__')
        if own is None:
            own = _call_annotate(annotate, _format_named('FORWARDREF'), tp_dict) if annotate is not None else {}
        checked = {key: _convert(value) for key, value in own.items()}
        annotations.update(checked)
        for key, value in checked.items():
            origin = getattr(value, '__origin__', None)
            if origin is Required or (total and origin is not NotRequired):
                required.add(key)
            else:
                optional.add(key)
        if _LAZY_ANNOTATIONS:
            def __annotate__(format):
                found = {}
                for base in bases:
                    if getattr(base, '__annotate__', None) is not None:
                        of_base = _call_annotate(base.__annotate__, format, base)
                        found.update(of_base)
                if annotate is not None:
                    here = _call_annotate(annotate, format, tp_dict)
                    found.update((key, _convert(value)) for key, value in here.items())
                else:
                    found.update(own if format == _format_named('STRING') else checked)
                return found
            tp_dict.__annotate__ = __annotate__
        else:
            tp_dict.__annotations__ = annotations
        tp_dict.__required_keys__ = frozenset(required)
        tp_dict.__optional_keys__ = frozenset(optional)
        tp_dict.__total__ = total
        return tp_dict

    __call__ = dict

    def __subclasscheck__(cls, other):
        raise TypeError('TypedDict does not support instance and class checks')

    __instancecheck__ = __subclasscheck__


def TypedDict(typename, fields=None, /, *, total=True, **kwargs):
    td = _TypedDictMeta(typename, (), {'__annotations__': dict(fields or kwargs), '__module__': _caller_module()},
                        total=total)
    if _KEEPS_TYPED_DICT_BASES:
        td.__orig_bases__ = (TypedDict,)
    return td


_TypedDict = type.__new__(_TypedDictMeta, 'TypedDict', (), {})
TypedDict.__mro_entries__ = lambda bases: (_TypedDict,)


class NewType(_Operand):
    def __init__(self, name, tp):
        self.__qualname__ = name
        self.__name__ = name.rpartition('.')[-1]
        self.__supertype__ = tp
        def_mod = _caller_module()
        if def_mod != 'typing':
            self.__module__ = def_mod

    def __call__(self, x):
        return x

    def __mro_entries__(self, bases):
        superclass = self.__name__

        class Dummy:
            def __init_subclass__(cls):
                subclass = cls.__name__
                raise TypeError('Cannot subclass an instance of NewType. Perhaps you were looking for: '
                                f'\`{subclass} = NewType({subclass!r}, {superclass})\`')
        return (Dummy,)

    def __reduce__(self):
        return self.__qualname__

    def __repr__(self):
        return f'{self.__module__}.{self.__qualname__}'


def cast(typ, val):
    return val


def assert_type(val, typ, /):
    return val


def reveal_type(obj, /):
    import sys
    print(f'Runtime type is {type(obj).__name__!r}', file=sys.stderr)
    return obj


def assert_never(arg, /):
    value = repr(arg)
    raise AssertionError(f'Expected code to be unreachable, but got: {value}')


def no_type_check(arg):
    arg.__no_type_check__ = True
    return arg


${marking('final', 'f')}${marking('override', 'method, /')}def _overload_dummy(*args, **kwds):
    raise NotImplementedError('You should not call an overloaded function. A series of @overload-decorated functions '
                              'outside a stub module should always be followed by an implementation that is not '
                              '@overload-ed.')


_overloads = {}


# The overloads of a function, by the lines where they begin.
def _overloads_of(function):
    return _overloads.setdefault(function.__module__, {}).setdefault(function.__qualname__, {})


def overload(func):
    plain = getattr(func, '__func__', func)
    try:
        _overloads_of(plain)[plain.__code__.co_firstlineno] = func
    except AttributeError:
        pass
    return _overload_dummy


def get_overloads(func):
    return list(_overloads_of(getattr(func, '__func__', func)).values())


def clear_overloads():
    _overloads.clear()


def dataclass_transform(*, eq_default=True, order_default=False, kw_only_default=False, frozen_default=False,
                        field_specifiers=(), **kwargs):
    return lambda cls_or_fn: cls_or_fn
`;
