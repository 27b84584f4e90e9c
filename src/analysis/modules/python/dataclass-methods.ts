/** The decorator `dataclass` and the methods that it makes: a text that is part of the module `dataclasses`. */
export const DATACLASS_METHODS = `
class _Functions:
    def __init__(self, globals):
        self.globals = globals
        self.names = []
        self.texts = []
        self.locals = {}
        self.made = {}

    def add(self, name, args, body, locals=None, annotates=False, decorator=None):
        text = f' def {name}({",".join(args)})'
        if annotates and _ANNOTATES:
            locals['__dataclass_return_type__'] = None
            text += '->__dataclass_return_type__'
        text += ':\\n' + '\\n'.join(body)
        if decorator is not None:
            text = f' @{decorator}\\n{text}'
        self.names.append(name)
        if _AT_ONCE:
            self.texts.append(text)
            if locals is not None:
                self.locals.update(locals)
        else:
            self.made[name] = self._make([text], [name], locals or {})[0]

    def _make(self, texts, names, locals):
        source = '\\n'.join(texts)
        text = f'def __create_fn__({",".join(locals)}):\\n{source}\\n return ({",".join(names)},)'
        namespace = {}
        exec(text, self.globals, namespace)
        return namespace['__create_fn__'](**locals)

    def functions(self):
        if _AT_ONCE:
            return list(zip(self.names, self._make(self.texts, self.names, self.locals)))
        return list(self.made.items())


def _set_new(cls, name, value):
    if name in cls.__dict__:
        return True
    setattr(cls, name, value)
    return False


def _recursive_repr(user_function):
    inside = set()

    @wraps(user_function)
    def wrapper(self):
        own = id(self)
        if own in inside:
            return '...'
        try:
            inside.add(own)
            return user_function(self)
        finally:
            inside.discard(own)
    return wrapper


def _get_field(cls, a_name, a_type, default_kw_only):
    default = getattr(cls, a_name, MISSING)
    if type(default).__name__ == 'member_descriptor':
        default = MISSING
    f = default if isinstance(default, Field) else Field(default, MISSING, True, True, None, True, None, MISSING)
    f.name, f.type, f._field_type = a_name, a_type, _kind_of(a_type)
    if f._field_type != 'field' and f.default_factory is not MISSING:
        raise TypeError(f'field {f.name} cannot have a default factory')
    if f._field_type == 'class':
        if f.kw_only is not MISSING:
            raise TypeError(f'field {f.name} is a ClassVar but specifies kw_only')
    elif f.kw_only is MISSING:
        f.kw_only = default_kw_only
    if f._field_type == 'field' and f.default is not MISSING and type(f.default).__hash__ is None:
        raise ValueError(f'mutable default {type(f.default)} for field {f.name} is not allowed: use default_factory')
    return f


def _init_parameter(f):
    text = f.name + (f':__dataclass_type_{f.name}__' if _ANNOTATES else '')
    if f.default is not MISSING:
        return f'{text}=__dataclass_dflt_{f.name}__'
    if f.default_factory is not MISSING:
        return f'{text}=__dataclass_HAS_DEFAULT_FACTORY__'
    return text


def _init_value(f, locals):
    default = f'__dataclass_dflt_{f.name}__'
    if f.default_factory is not MISSING:
        locals[default] = f.default_factory
        if not f.init:
            return f'{default}()'
        return f'{default}() if {f.name} is __dataclass_HAS_DEFAULT_FACTORY__ else {f.name}'
    if f.init:
        if f.default is not MISSING:
            locals[default] = f.default
        return f.name
    return None


def _add_init(functions, fields, positional, keyword_only, frozen, has_post_init, self_name, slots):
    seen_default = None
    for f in positional:
        if f.init:
            if f.default is not MISSING or f.default_factory is not MISSING:
                seen_default = f
            elif seen_default:
                raise TypeError(f'non-default argument {f.name!r} follows default argument {seen_default.name!r}')
    locals = {f'__dataclass_type_{f.name}__': f.type for f in fields} if _ANNOTATES else {}
    locals['__dataclass_HAS_DEFAULT_FACTORY__'] = _HAS_DEFAULT_FACTORY
    locals['__dataclass_builtins_object__'] = object
    body = []
    for f in fields:
        value = _init_value(f, locals)
        if slots and value is None and f.default is not MISSING:
            locals[f'__dataclass_dflt_{f.name}__'] = f.default
            value = f'__dataclass_dflt_{f.name}__'
        if value is None or f._field_type == 'init':
            continue
        if frozen:
            body.append(f'  __dataclass_builtins_object__.__setattr__({self_name},{f.name!r},{value})')
        else:
            body.append(f'  {self_name}.{f.name}={value}')
    if has_post_init:
        given = ','.join(f.name for f in fields if f._field_type == 'init')
        body.append(f'  {self_name}.__post_init__({given})')
    parameters = [_init_parameter(f) for f in positional if f.init]
    keywords = [_init_parameter(f) for f in keyword_only if f.init]
    if keywords:
        parameters += ['*'] + keywords
    functions.add('__init__', [self_name] + parameters, body or ['  pass'], locals, True)


def _tuple_text(obj_name, fields):
    if not fields:
        return '()'
    return f'({",".join([f"{obj_name}.{f.name}" for f in fields])},)'


def _add_repr(functions, fields):
    shown = ', '.join([f'{f.name}={{self.{f.name}!r}}' for f in fields])
    if _AT_ONCE:
        functions.add('__repr__', ['self'], [f'  return f"{{self.__class__.__qualname__}}({shown})"'],
                      {'__dataclasses_recursive_repr': _recursive_repr}, decorator='__dataclasses_recursive_repr')
        return
    functions.add('__repr__', ['self'], [f'  return self.__class__.__qualname__ + f"({shown})"'])
    functions.made['__repr__'] = _recursive_repr(functions.made['__repr__'])


def _add_eq(functions, fields):
    if _AT_ONCE:
        terms = ' and '.join(f'self.{f.name}==other.{f.name}' for f in fields) or 'True'
        body = ['  if self is other:', '   return True', '  if other.__class__ is self.__class__:',
                f'   return {terms}', '  return NotImplemented']
    else:
        body = ['  if other.__class__ is self.__class__:',
                f'   return {_tuple_text("self", fields)}=={_tuple_text("other", fields)}', '  return NotImplemented']
    functions.add('__eq__', ['self', 'other'], body)


def _add_frozen(functions, cls, fields):
    condition = 'type(self) is cls'
    if fields:
        condition += ' or name in {' + ', '.join(repr(f.name) for f in fields) + '}'
    for name, args, verb, call in [('__setattr__', ['self', 'name', 'value'], 'assign to', '(name, value)'),
                                   ('__delattr__', ['self', 'name'], 'delete', '(name)')]:
        functions.add(name, args, [f'  if {condition}:',
                                   f'   raise FrozenInstanceError(f"cannot {verb} field {{name!r}}")',
                                   f'  super(cls, self).{name}{call}'],
                      {'cls': cls, 'FrozenInstanceError': FrozenInstanceError})


def _annotate_of(__class__, method_name, names):
    def __annotate__(format, /):
        known = {}
        for base in reversed(__class__.__mro__[:-1]):
            known.update(base.__annotations__)
        return {name: known[name] for name in names if name in known} | {'return': None}
    __annotate__.__qualname__ = f'{__class__.__qualname__}.{method_name}.__annotate__'
    return __annotate__


def _own_fields(cls, annotations, fields, kw_only):
    found = []
    for name, annotation in annotations.items():
        if _kind_of(annotation) == 'keywords':
            kw_only = True
        else:
            found.append(_get_field(cls, name, annotation, kw_only))
    for f in found:
        fields[f.name] = f
        if not isinstance(getattr(cls, f.name, None), Field):
            continue
        # The class shows the default, if there is one.
        if f.default is not MISSING:
            setattr(cls, f.name, f.default)
        else:
            delattr(cls, f.name)
    for name, value in cls.__dict__.items():
        if isinstance(value, Field) and name not in annotations:
            raise TypeError(f'{name!r} is a field but has no type annotation')


def _annotations_of(cls):
    own = cls.__dict__.get('__annotations__') or ({} if _ANNOTATES else cls.__annotations__) or {}
    return dict(own) if _COPIES_ANNOTATIONS else own


def _parameter_text(f):
    text = f.name
    if isinstance(f.type, type) and not hasattr(f.type, '__args__'):
        prefix = '' if f.type.__module__ == 'builtins' else f.type.__module__ + '.'
        text += f': {prefix}{f.type.__qualname__}'
    else:
        text += f': {f.type!r}'.replace('typing.', '')
    if f.default is not MISSING:
        text += f' = {f.default!r}'
    elif f.default_factory is not MISSING:
        text += ' = <factory>'
    return text


def _docstring(cls, positional, keyword_only):
    if not _ANNOTATES:
        getattr(cls.__init__, '__annotations__', None)
    # Parameters of a signature hold types and defaults while these are shown.
    parameters = [(f.type, f.default) for f in positional + keyword_only if f.init]
    parts = [_parameter_text(f) for f in positional if f.init]
    if keyword_only:
        parts += ['*'] + [_parameter_text(f) for f in keyword_only if f.init]
    return f'{cls.__name__}({", ".join(parts)})'


def _process_class(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot):
    fields = {}
    globals = import_module(cls.__module__).__dict__
    setattr(cls, _PARAMS, _DataclassParams(init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots,
                                           weakref_slot))
    any_frozen = False
    all_frozen = None
    for base in cls.__mro__[-1:0:-1]:
        base_fields = getattr(base, _FIELDS, None)
        if base_fields is not None:
            for f in base_fields.values():
                fields[f.name] = f
            is_frozen = getattr(base, _PARAMS).frozen
            all_frozen = is_frozen if all_frozen is None else all_frozen and is_frozen
            any_frozen = any_frozen or is_frozen
    annotations = _annotations_of(cls)
    # A loop over the annotations holds the last one.
    last_annotation = next(reversed(annotations.values()), None)
    _own_fields(cls, annotations, fields, kw_only)
    if all_frozen is not None:
        if any_frozen and not frozen:
            raise TypeError('cannot inherit non-frozen dataclass from a frozen one')
        if not all_frozen and frozen:
            raise TypeError('cannot inherit frozen dataclass from a non-frozen one')
    setattr(cls, _FIELDS, fields)
    class_hash = cls.__dict__.get('__hash__', MISSING)
    has_explicit_hash = not (class_hash is MISSING or (class_hash is None and '__eq__' in cls.__dict__))
    if order and not eq:
        raise ValueError('eq must be true if order is true')
    init_fields = [f for f in fields.values() if f._field_type != 'class']
    positional = [f for f in init_fields if not f.kw_only]
    keyword_only = [f for f in init_fields if f.kw_only]
    functions = _Functions(globals)
    if init:
        _add_init(functions, init_fields, positional, keyword_only, frozen, hasattr(cls, '__post_init__'),
                  '__dataclass_self__' if 'self' in fields else 'self', slots)
    own = [f for f in fields.values() if f._field_type == 'field']
    compared = [f for f in own if f.compare]
    if repr:
        _add_repr(functions, [f for f in own if f.repr])
    if eq:
        _add_eq(functions, compared)
    if order:
        for name, op in [('__lt__', '<'), ('__le__', '<='), ('__gt__', '>'), ('__ge__', '>=')]:
            if name in cls.__dict__:
                raise TypeError(f'Cannot overwrite attribute {name} in class {cls.__name__}. '
                                'Consider using functools.total_ordering')
            functions.add(name, ['self', 'other'], [
                '  if other.__class__ is self.__class__:',
                f'   return {_tuple_text("self", compared)}{op}{_tuple_text("other", compared)}',
                '  return NotImplemented'])
    if frozen:
        for name in ('__setattr__', '__delattr__'):
            if name in cls.__dict__:
                raise TypeError(f'Cannot overwrite attribute {name} in class {cls.__name__}')
        _add_frozen(functions, cls, own)
    if unsafe_hash and has_explicit_hash:
        raise TypeError(f'Cannot overwrite attribute __hash__ in class {cls.__name__}')
    if unsafe_hash or (eq and frozen and not has_explicit_hash):
        hashed = [f for f in own if (f.compare if f.hash is None else f.hash)]
        functions.add('__hash__', ['self'], [f'  return hash({_tuple_text("self", hashed)})'])
    for name, function in functions.functions():
        function.__qualname__ = f'{cls.__qualname__}.{name}'
        if name == '__init__' and not _ANNOTATES:
            function.__annotate__ = _annotate_of(cls, name, [f.name for f in positional + keyword_only])
        if name == '__hash__':
            setattr(cls, name, function)
        else:
            _set_new(cls, name, function)
    if eq and not (unsafe_hash or frozen) and not has_explicit_hash:
        cls.__hash__ = None
    if not getattr(cls, '__doc__'):
        cls.__doc__ = _docstring(cls, positional, keyword_only)
    if match_args:
        _set_new(cls, '__match_args__', tuple(f.name for f in positional if f.init))
    if _AT_ONCE:
        _set_new(cls, '__replace__', _replace)
    if weakref_slot and not slots:
        raise TypeError('weakref_slot is True but slots is False')
    if slots:
        cls = _add_slots(cls, frozen, weakref_slot)
    if hasattr(cls, '__abstractmethods__'):
        from abc import update_abstractmethods
        update_abstractmethods(cls)
    return cls


def _state_of(self):
    return [getattr(self, f.name) for f in fields(self)]


def _set_state(self, state):
    for f, value in zip(fields(self), state):
        object.__setattr__(self, f.name, value)


def _add_slots(cls, is_frozen, weakref_slot):
    if '__slots__' in cls.__dict__:
        raise TypeError(f'{cls.__name__} already specifies __slots__')
    cls_dict = dict(cls.__dict__)
    field_names = tuple(f.name for f in fields(cls))
    inherited = set()
    for base in cls.__mro__[1:-1]:
        inherited.update(base.__dict__.get('__slots__', ()))
    cls_dict['__slots__'] = tuple(
        name for name in field_names + (('__weakref__',) if weakref_slot else ()) if name not in inherited)
    for name in (*field_names, '__dict__', '__weakref__'):
        cls_dict.pop(name, None)
    qualname = getattr(cls, '__qualname__', None)
    newcls = type(cls)(cls.__name__, cls.__bases__, cls_dict)
    if qualname is not None:
        newcls.__qualname__ = qualname
    for name, method in ('__getstate__', _state_of), ('__setstate__', _set_state):
        if is_frozen and name not in cls_dict:
            setattr(newcls, name, method)
    if _AT_ONCE:
        for member in newcls.__dict__.values():
            function = getattr(member, '__func__', member)
            if type(function) is type(dataclass):
                _update_cell(function, cls, newcls)
                if not _ANNOTATES and getattr(function, '__annotate__', None) is not None:
                    _update_cell(function.__annotate__, cls, newcls)
    return newcls


def _update_cell(function, cls, newcls):
    names = function.__code__.co_freevars
    if '__class__' in names:
        cell = function.__closure__[names.index('__class__')]
        if cell.cell_contents is cls:
            cell.cell_contents = newcls


def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False,
              match_args=True, kw_only=False, slots=False, weakref_slot=False):
    def wrap(cls):
        return _process_class(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot)
    if cls is None:
        return wrap
    return wrap(cls)
`;
