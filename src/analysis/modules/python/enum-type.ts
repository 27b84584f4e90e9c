/** How classes of enumerations are made: a text that is part of the module `enum`. */
import type { LibraryBehaviour } from '../../versions/library-behaviour.ts';
import { ENUM_BODY } from './enum-body.ts';

/** The text in a version. */
export function enumType(library: LibraryBehaviour): string {
  return [
    PARTS,
    enumProperty(),
    protoMember(library),
    ENUM_BODY,
    METACLASS,
    madeClass(library),
    use(library),
    FINDING,
  ].join('');
}

/** Names of one kind, and small classes. */
const PARTS = `
def _is_descriptor(obj):
    return hasattr(obj, '__get__') or hasattr(obj, '__set__') or hasattr(obj, '__delete__')


# Whether a name has so many underscores on both sides, and not more.
def _between(name, underscores):
    bare = name.strip('_')
    sides = '_' * underscores
    return len(name) > 2 * underscores and bare != '' and name.startswith(sides + bare[0]) and name.endswith(bare[-1] + sides)


def _is_private(cls_name, name):
    start = f'_{cls_name}__'
    return name.startswith(start) and name != start and not name.endswith('__')


def _is_internal_class(cls_name, obj):
    if not isinstance(obj, type):
        return False
    return f'.{getattr(obj, "__qualname__", "")}'.endswith(f'.{cls_name}.{getattr(obj, "__name__", "")}')


def _is_single_bit(num):
    return num > 0 and not num & (num - 1)


def _shown_as(member_type):
    def __str__(self):
        return member_type.__repr__(self)
    return __str__


class nonmember:
    def __init__(self, value):
        self.value = value


class member:
    def __init__(self, value):
        self.value = value


class auto:
    def __init__(self, value=_auto_null):
        self.value = value

    def __repr__(self):
        return f'auto({self.value!r})'
`;

/** A method of \`enum.property\` that changes what a member shows, where a function for it was given. */
const changing = (method: string, parameters: string, slot: string, change: string): string => `
    def ${method}(self, ${parameters}):
        if self.${slot} is None:
            raise AttributeError('<enum %r> cannot ${change} attribute %r' % (self.clsname, self.name))
        return self.${slot}(${parameters})
`;

function enumProperty(): string {
  return `

class property(DynamicClassAttribute):
    member = _attr_type = _cls_type = None

    # Asked of the class it is the member of that name; asked of a member, what the member hides.
    def __get__(self, instance, ownerclass=None):
        if instance is None:
            if self.member is None:
                raise AttributeError('%r has no attribute %r' % (ownerclass, self.name))
            return self.member
        if self.fget is not None:
            return self.fget(instance)
        if self._attr_type == 'attr':
            return getattr(self._cls_type, self.name)
        if self._attr_type == 'desc':
            return getattr(instance._value_, self.name)
        try:
            return ownerclass._member_map_[self.name]
        except KeyError:
            raise AttributeError('%r member has no attribute %r' % (ownerclass, self.name)) from None
${changing('__set__', 'instance, value', 'fset', 'set')}${changing('__delete__', 'instance', 'fdel', 'delete')}
    def __set_name__(self, ownerclass, name):
        self.name, self.clsname = name, ownerclass.__name__
`;
}

/** What stands for a member in the body of the class, and puts it there once the class is made. */
function protoMember({ enumMembersHideMethods, mapsUnhashableEnumValues, hasEnumDict }: LibraryBehaviour): string {
  const keepsMethods = enumMembersHideMethods
    ? `
                setattr(shown, '_' + slot, getattr(hidden, method, None))
        shown._attr_type, shown._cls_type = kind, owner`
    : '';
  const keepsOthers = enumMembersHideMethods
    ? `
        if _is_descriptor(there):
            found, kind, owner = there, kind or 'desc', owner or base
        else:
            kind, owner = 'attr', base`
    : '';
  const keepsHashable = hasEnumDict
    ? `
            if value not in enum_class._hashable_values_:
                enum_class._hashable_values_.append(value)`
    : '';
  const mapsUnhashable = mapsUnhashableEnumValues
    ? `
            enum_class._unhashable_values_map_.setdefault(member_name, []).append(value)`
    : '';
  return `

# What a name stands for in the bases of a class: the descriptor, of which kind it is, and the class that has it.
def _hidden_by(enum_class, name):
    found = kind = owner = None
    for base in enum_class.__mro__[1:]:
        there = base.__dict__.get(name)
        if there is None:
            continue
        if isinstance(there, (property, DynamicClassAttribute)):
            return there, 'enum', base${keepsOthers}
    return found, kind, owner


def _bind_member(enum_class, name, enum_member):
    hidden, kind, owner = _hidden_by(enum_class, name)
    shown = enum_member
    if hidden:
        shown = property()
        shown.member = enum_member
        shown.__set_name__(enum_class, name)
        if kind != 'attr':
            for slot, method in ('get', '__get__'), ('set', '__set__'), ('del', '__delete__'):
                setattr(shown, 'f' + slot, getattr(hidden, 'f' + slot, None))${keepsMethods}
    setattr(enum_class, name, shown)
    enum_class._member_map_[name] = enum_member


class _proto_member:
    def __init__(self, value):
        self.value = value

    def __set_name__(self, enum_class, member_name):
        delattr(enum_class, member_name)
        value = self.value
        args = value if isinstance(value, tuple) else (value,)
        if enum_class._member_type_ is tuple:
            args = (args,)
        if enum_class._use_args_:
            enum_member = enum_class._new_member_(enum_class, *args)
        else:
            enum_member = enum_class._new_member_(enum_class)
        if not hasattr(enum_member, '_value_'):
            if enum_class._member_type_ is object:
                enum_member._value_ = value
            else:
                try:
                    enum_member._value_ = enum_class._member_type_(*args)
                except Exception as cause:
                    unset = TypeError('_value_ not set in __new__, unable to create it')
                    unset.__cause__ = cause
                    raise unset
        value = enum_member._value_
        enum_member._name_, enum_member.__objclass__ = member_name, enum_class
        enum_member.__init__(*args)
        enum_member._sort_order_ = len(enum_class._member_names_)
        is_flag = Flag is not None and issubclass(enum_class, Flag)
        is_canonical = not is_flag or isinstance(value, int) and _is_single_bit(value)
        if is_flag:
            if isinstance(value, int):
                enum_class._flag_mask_ |= value
                enum_class._singles_mask_ |= value if is_canonical else 0
            enum_class._all_bits_ = (1 << enum_class._flag_mask_.bit_length()) - 1
        # Another name for a value that is there is an alias of its member.
        try:
            same = enum_class._value2member_map_.get(value)
        except TypeError:
            for same in enum_class._member_map_.values():
                if same._value_ == value:
                    break
            else:
                same = None
        if same is not None:
            enum_member = same
        elif is_canonical:
            enum_class._member_names_.append(member_name)
        same = None
        ${hasEnumDict ? 'enum_class._add_member_(member_name, enum_member)' : '_bind_member(enum_class, member_name, enum_member)'}
        try:
            enum_class._value2member_map_.setdefault(value, enum_member)${keepsHashable}
        except TypeError:
            enum_class._unhashable_values_.append(value)${mapsUnhashable}
`;
}

const METACLASS = `

class EnumType(type):
    @classmethod
    def __prepare__(metacls, cls, bases, **kwds):
        metacls._check_for_existing_members_(cls, bases)
        body = _EnumDict(cls)
        first_enum = metacls._get_mixins_(cls, bases)[1]
        if first_enum is not None:
            body['_generate_next_value_'] = getattr(first_enum, '_generate_next_value_', None)
        return body
`;

/** How an error while members are made leaves the metaclass. */
const MEMBER_ERRORS: Readonly<Record<LibraryBehaviour['enumMemberErrors'], string>> = {
  unwrapped: `
        except RuntimeError as wrapping:
            failure = wrapping.__cause__ or wrapping
        if failure is not None:
            raise failure`,
  'made anew': `
        except Exception as first:
            failure = type(first)(str(first))
            failure.__cause__, failure.__context__ = first.__cause__, first.__context__
            passed = first.__traceback__
        if failure is not None:
            raise failure.with_traceback(passed)`,
  'without note': `
        except Exception as failure:
            if hasattr(failure, '__notes__'):
                del failure.__notes__
            raise`,
};

/** What the class has that is made of the body's members: the maps of members are filled while \`type\` makes the class. */
function madeClass({ enumMemberErrors, hasEnumDict }: LibraryBehaviour): string {
  const lists = ['_member_names_ []', '_member_map_ {}', '_value2member_map_ {}', '_unhashable_values_ []'];
  if (hasEnumDict) lists.splice(3, 0, '_hashable_values_ []');
  if (hasEnumDict) lists.push('_unhashable_values_map_ {}');
  const progress = (text: string): string => (hasEnumDict ? `\n            ${text}` : '');
  return `
    def __new__(metacls, cls, bases, classdict, *, boundary=None, _simple=False, **kwds):
        if _simple:
            return super().__new__(metacls, cls, bases, classdict, **kwds)
        ignore = classdict.setdefault('_ignore_', [])
        ignore.append('_ignore_')
        for name in ignore:
            classdict.pop(name, None)
        member_names = classdict._member_names
        if 'mro' in member_names or '' in member_names:
            raise ValueError('invalid enum member name(s) ' + ','.join(
                repr(name) for name in set(member_names) & {'mro', ''}))
        _order_ = classdict.pop('_order_', None)
        next_value = classdict.get('_generate_next_value_')
        if next_value is not None and type(next_value) is not staticmethod:
            next_value = staticmethod(next_value)
        classdict = dict(classdict.items())
        if next_value is not None:
            classdict['_generate_next_value_'] = next_value
        member_type, first_enum = metacls._get_mixins_(cls, bases)
        __new__, save_new, use_args = metacls._find_new_(classdict, member_type, first_enum)
        classdict['_new_member_'], classdict['_use_args_'] = __new__, use_args
        for name in member_names:
            value = classdict[name]
            classdict[name] = _proto_member(value)
${lists
  .map((entry) => entry.split(' '))
  .map(([name, empty]) => `        classdict['${name}'] = ${empty}\n`)
  .join('')}\
        classdict['_member_type_'] = member_type
        classdict['_value_repr_'] = metacls._find_data_repr_(cls, bases)
        classdict['_boundary_'] = boundary or getattr(first_enum, '_boundary_', None)
        classdict.update(dict.fromkeys(('_flag_mask_', '_singles_mask_', '_all_bits_'), 0), _inverted_=None)
${hasEnumDict ? `        in_progress = f'_{cls}__in_progress'\n` : '        failure = None\n'}\
        try:${progress('classdict[in_progress] = True')}
            enum_class = super().__new__(metacls, cls, bases, classdict, **kwds)\
${progress('classdict[in_progress] = False')}${progress('delattr(enum_class, in_progress)')}${MEMBER_ERRORS[enumMemberErrors]}
        classdict.update(enum_class.__dict__)
        is_flag = Flag is not None and issubclass(enum_class, Flag)
        _take_methods(enum_class, classdict, bases, member_type, first_enum)
        if Enum is not None:
            if save_new:
                enum_class.__new_member__ = __new__
            enum_class.__new__ = Enum.__new__
        if is_flag:
            values = [one._value_ for one in enum_class]
            if values != sorted(values):
                enum_class._iter_member_ = enum_class._iter_member_by_def_
        elif Flag is not None or cls != 'Flag':
            for name in ('_boundary_', '_flag_mask_', '_singles_mask_', '_all_bits_', '_inverted_'):
                delattr(enum_class, name)
        if isinstance(_order_, str):
            _order_ = _order_.replace(',', ' ').split()
        if _order_:
            _order_ = [name for name in _order_ if name not in enum_class._member_map_ or name in enum_class._member_names_]
            if _order_ != enum_class._member_names_:
                raise TypeError('member order does not match _order_:\\n  %r\\n  %r' % (enum_class._member_names_, _order_))
        return enum_class
`;
}

/** What \`in\` finds in a class: members, and from 3.12 on values of members. */
function contains({ enumContainsValues, hasEnumDict, flagsContainPseudoMembers }: LibraryBehaviour): string {
  const head = '    def __contains__(cls, value):\n';
  const inLists = 'value in cls._unhashable_values_ or value in cls._hashable_values_';
  if (!enumContainsValues)
    return `${head}        if isinstance(value, Enum):
            return isinstance(value, cls) and value._name_ in cls._member_map_
        raise TypeError("unsupported operand type(s) for 'in': '%s' and '%s'" % (
            type(value).__qualname__, cls.__class__.__qualname__))
`;
  if (!hasEnumDict)
    return `${head}        return isinstance(value, cls) or value in cls._value2member_map_ or value in cls._unhashable_values_
`;
  if (!flagsContainPseudoMembers)
    return `${head}        try:
            return isinstance(value, cls) or value in cls._value2member_map_
        except TypeError:
            return ${inLists}
`;
  return `${head}        if isinstance(value, cls):
            return True
        if issubclass(cls, Flag):
            try:
                found = cls._missing_(value)
                return isinstance(found, cls)
            except ValueError:
                pass
        return ${inLists}
`;
}

const ADD_MEMBER = `
    def _add_member_(cls, name, member):
        if name not in cls._member_map_:
            _bind_member(cls, name, member)
        elif cls._member_map_[name] is not member:
            raise NameError('%r is already bound: %r' % (name, cls._member_map_[name]))
`;

/** What is done with classes that are made. */
const use = (library: LibraryBehaviour): string => `
    def __bool__(cls):
        return True

    # A class with members is asked for one, one without makes another class.
    def __call__(cls, value=_not_given, names=_not_given, *values, module=None, qualname=None, type=None, start=1,
                 boundary=None):
        if cls._member_map_:
            if names is not _not_given:
                value = (value, names) + values
            if value is _not_given:
                return cls.__new__(cls)
            return cls.__new__(cls, value)
        if names is _not_given:
            if type is None:
                return cls.__new__(cls, value)
            names = None
        return cls._create_(class_name=value, names=names, module=module, qualname=qualname, type=type, start=start,
                            boundary=boundary)

${contains(library)}${library.hasEnumDict ? ADD_MEMBER : ''}
    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __iter__(cls):
        return (cls._member_map_[name] for name in cls._member_names_)

    def __reversed__(cls):
        return (cls._member_map_[name] for name in reversed(cls._member_names_))

    def __len__(cls):
        return len(cls._member_names_)

    __members__ = _builtin_property(lambda cls: MappingProxyType(cls._member_map_))

    def __repr__(cls):
        return f"<{'flag' if Flag is not None and issubclass(cls, Flag) else 'enum'} {cls.__name__!r}>"

    def __dir__(cls):
        shown = {f'__{name}__' for name in ('class', 'contains', 'doc', 'getitem', 'init_subclass', 'iter', 'len', 'members',
                                            'module', 'name', 'qualname')}
        shown.update(cls._member_names_)
        if cls._new_member_ is not object.__new__:
            shown.add('__new__')
        if cls._member_type_ is not object:
            shown.update(dir(cls._member_type_))
        return sorted(shown)

    # Members stay.
    def __setattr__(cls, name, value):
        if name in cls.__dict__.get('_member_map_', ()):
            raise AttributeError('cannot reassign member %r' % (name,))
        super().__setattr__(name, value)

    def __delattr__(cls, attr):
        if attr in cls.__dict__.get('_member_map_', ()):
            raise AttributeError('%r cannot delete member %r.' % (cls.__name__, attr))
        super().__delattr__(attr)

    # A class of names, of names and values in pairs, or of a mapping.
    def _create_(cls, class_name, names, *, module=None, qualname=None, type=None, start=1, boundary=None):
        metacls = cls.__class__
        bases = (cls,) if type is None else (type, cls)
        first_enum = cls._get_mixins_(class_name, bases)[1]
        classdict = metacls.__prepare__(class_name, bases)
        if isinstance(names, str):
            names = names.replace(',', ' ').split()
        if isinstance(names, (tuple, list)) and names and isinstance(names[0], str):
            bare, names, last_values = names, [], []
            for count, name in enumerate(bare):
                value = first_enum._generate_next_value_(name, start, count, last_values[:])
                last_values.append(value)
                names.append((name, value))
        for item in () if names is None else names:
            member_name, member_value = (item, names[item]) if isinstance(item, str) else item
            classdict[member_name] = member_value
        classdict['__module__'] = _caller_module() if module is None else module
        if qualname is not None:
            classdict['__qualname__'] = qualname
        return metacls.__new__(metacls, class_name, bases, classdict, boundary=boundary)
`;

/** What is looked for in the bases of a class that is to be made. */
const FINDING = `
    @classmethod
    def _check_for_existing_members_(mcls, class_name, bases):
        for chain in bases:
            for base in chain.__mro__:
                if isinstance(base, EnumType) and base._member_names_:
                    raise TypeError('<enum %r> cannot extend %r' % (class_name, base))

    @classmethod
    def _get_mixins_(mcls, class_name, bases):
        if not bases:
            return object, Enum
        if not isinstance(bases[-1], EnumType):
            raise TypeError('new enumerations should be created as \`EnumName([mixin_type, ...] [data_type,] enum_type)\`')
        return mcls._find_data_type_(class_name, bases) or object, bases[-1]

    @classmethod
    def _find_data_repr_(mcls, class_name, bases):
        for base in _all_bases(bases):
            if isinstance(base, EnumType):
                return base._value_repr_
            if '__repr__' in base.__dict__:
                return base.__dict__['__repr__']

    # The data type is the first class of a chain above what makes instances in its own way.
    @classmethod
    def _find_data_type_(mcls, class_name, bases):
        data_types = set()
        for chain in bases:
            first = found = None
            for base in _all_bases((chain,)):
                if isinstance(base, EnumType):
                    found = None if base._member_type_ is object else base._member_type_
                else:
                    first = first or base
                    found = first if '__new__' in base.__dict__ or '__dataclass_fields__' in base.__dict__ else None
                if found is not None:
                    break
            if found is not None:
                data_types.add(found)
        if len(data_types) > 1:
            raise TypeError('too many data types for %r: %r' % (class_name, data_types))
        return data_types.pop() if data_types else None

    @classmethod
    def _find_new_(mcls, classdict, member_type, first_enum):
        own = classdict.get('__new__')
        plain = object.__new__, None.__new__, getattr(Enum, '__new__', None), None
        inherited = [getattr(kind, method, None) for method in ('__new_member__', '__new__') for kind in (member_type, first_enum)]
        chosen = own or next((method for method in inherited if method not in plain), object.__new__)
        return chosen, first_enum is not None and own is not None, first_enum is not None and chosen not in plain


# Methods that the data type or object has give way to those of the enumeration, unless the body has its own.
def _take_methods(enum_class, classdict, bases, member_type, first_enum):
    if ReprEnum is not None and ReprEnum in bases:
        if member_type is object:
            raise TypeError('ReprEnum subclasses must be mixed with a data type (i.e. int, str, float, etc.)')
        shown = member_type.__str__
        if not issubclass(member_type, str) and not hasattr(shown, '__code__'):
            shown = _shown_as(member_type)
        for name, method in ('__format__', member_type.__format__), ('__str__', shown):
            if name not in classdict:
                setattr(enum_class, name, method)
                classdict[name] = getattr(enum_class, name)
    for name in ('__repr__', '__str__', '__format__', '__reduce_ex__'):
        if name not in classdict and getattr(enum_class, name) in (getattr(member_type, name), getattr(object, name)):
            setattr(enum_class, name, getattr(first_enum, name))
    if Flag is not None and issubclass(enum_class, Flag):
        for name in ('or', 'and', 'xor', 'ror', 'rand', 'rxor', 'invert'):
            name = f'__{name}__'
            if name not in classdict:
                setattr(enum_class, name, Flag.__dict__[name])


# The bases of a class with theirs, without object.
def _all_bases(bases):
    return [base for chain in bases for base in chain.__mro__ if base is not object]


EnumMeta = EnumType
`;
