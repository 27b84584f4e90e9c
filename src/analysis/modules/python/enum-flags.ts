/** `Flag` and the decorators of enumerations: a text that is part of the module `enum`. */
export const ENUM_FLAGS = `

class FlagBoundary(StrEnum):
    STRICT = auto()
    CONFORM = auto()
    EJECT = auto()
    KEEP = auto()


STRICT, CONFORM, EJECT, KEEP = FlagBoundary


class Flag(Enum, boundary=CONFORM if _INVERTS_BACK else STRICT):
    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start if start is not None else 1
        last_value = max(last_values)
        try:
            return 2 ** (last_value.bit_length())
        except Exception:
            raise TypeError('invalid flag value %r' % last_value) from None

    @classmethod
    def _iter_member_by_value_(cls, value):
        for val in _bits(value & cls._flag_mask_):
            yield cls._value2member_map_.get(val)

    _iter_member_ = _iter_member_by_value_

    @classmethod
    def _iter_member_by_def_(cls, value):
        yield from sorted(cls._iter_member_by_value_(value), key=lambda m: m._sort_order_)

    @classmethod
    def _missing_(cls, value):
        if not isinstance(value, int):
            raise ValueError('%r is not a valid %s' % (value, cls.__qualname__))
        flag_mask = cls._flag_mask_
        singles_mask = cls._singles_mask_
        all_bits = cls._all_bits_
        neg_value = None
        if not ~all_bits <= value <= all_bits or value & (all_bits ^ flag_mask):
            if cls._boundary_ is STRICT:
                max_bits = max(value.bit_length(), flag_mask.bit_length())
                raise ValueError('%r invalid value %r\\n    given %s\\n  allowed %s' % (
                    cls, value, _bin(value, max_bits), _bin(flag_mask, max_bits)))
            elif cls._boundary_ is CONFORM:
                value = value & flag_mask
            elif cls._boundary_ is EJECT:
                return value
            elif cls._boundary_ is KEEP and value < 0:
                value = max(all_bits + 1, 2 ** value.bit_length()) + value
        if value < 0:
            neg_value = value
            value = all_bits + 1 + value
        unknown = value & ~flag_mask
        aliases = value & ~singles_mask
        if unknown and cls._boundary_ is not KEEP:
            raise ValueError('%s(%r) -->  unknown values %r [%s]' % (cls.__name__, value, unknown, bin(unknown)))
        if cls._member_type_ is object:
            pseudo_member = object.__new__(cls)
        else:
            pseudo_member = cls._member_type_.__new__(cls, value)
        if not hasattr(pseudo_member, '_value_'):
            pseudo_member._value_ = value
        members = [m for m in cls._iter_member_(value & singles_mask)]
        combined = value & singles_mask
        if aliases:
            for pm in cls._member_map_.values():
                if pm not in members and pm._value_ and pm._value_ & value == pm._value_:
                    members.append(pm)
                    combined |= pm._value_
        lost = value ^ combined
        pseudo_member._name_ = '|'.join([m._name_ for m in members])
        if not combined:
            pseudo_member._name_ = None
        elif lost and cls._boundary_ is STRICT:
            raise ValueError('%r: no members with value %r' % (cls, lost))
        elif lost:
            pseudo_member._name_ += '|%s' % cls._numeric_repr_(lost)
        if unknown and _INVERTS_BACK:
            return pseudo_member
        pseudo_member = cls._value2member_map_.setdefault(value, pseudo_member)
        if neg_value is not None:
            cls._value2member_map_[neg_value] = pseudo_member
        return pseudo_member

    _numeric_repr_ = repr

    def __contains__(self, other):
        if not isinstance(other, self.__class__):
            raise TypeError("unsupported operand type(s) for 'in': %r and %r" % (
                type(other).__qualname__, self.__class__.__qualname__))
        return other._value_ & self._value_ == other._value_

    def __iter__(self):
        yield from self._iter_member_(self._value_)

    def __len__(self):
        return self._value_.bit_count()

    def __repr__(self):
        cls_name = self.__class__.__name__
        v_repr = self.__class__._value_repr_ or repr
        if self._name_ is None:
            return '<%s: %s>' % (cls_name, v_repr(self._value_))
        return '<%s.%s: %s>' % (cls_name, self._name_, v_repr(self._value_))

    def __str__(self):
        cls_name = self.__class__.__name__
        if self._name_ is None:
            return '%s(%r)' % (cls_name, self._value_)
        return '%s.%s' % (cls_name, self._name_)

    def __bool__(self):
        return bool(self._value_)

    def _get_value(self, flag):
        if isinstance(flag, self.__class__):
            return flag._value_
        elif self._member_type_ is not object and isinstance(flag, self._member_type_):
            return flag
        return NotImplemented

    def __or__(self, other):
        other_value = self._get_value(other)
        if other_value is NotImplemented:
            return NotImplemented
        return self.__class__(self._value_ | other_value)

    def __and__(self, other):
        other_value = self._get_value(other)
        if other_value is NotImplemented:
            return NotImplemented
        return self.__class__(self._value_ & other_value)

    def __xor__(self, other):
        other_value = self._get_value(other)
        if other_value is NotImplemented:
            return NotImplemented
        return self.__class__(self._value_ ^ other_value)

    def __invert__(self):
        if self._inverted_ is None:
            if self._boundary_ in (EJECT, KEEP):
                self._inverted_ = self.__class__(~self._value_)
            else:
                self._inverted_ = self.__class__(
                    self._flag_mask_ ^ self._value_ if _INVERTS_BACK else self._singles_mask_ & ~self._value_)
            if _INVERTS_BACK and isinstance(self._inverted_, self.__class__):
                self._inverted_._inverted_ = self
        return self._inverted_

    __rand__ = __and__
    __ror__ = __or__
    __rxor__ = __xor__


class IntFlag(int, ReprEnum, Flag, boundary=KEEP):
    pass


def _bits(value):
    while value:
        low = value & -value
        yield low
        value ^= low


def _bin(num, max_bits):
    s = format(num if num >= 0 else num + (1 << max_bits), f'0{max_bits}b')
    return ('0b0 ' if num >= 0 else '0b1 ') + s


def unique(enumeration):
    duplicates = []
    for name, member in enumeration.__members__.items():
        if name != member.name:
            duplicates.append((name, member.name))
    if duplicates:
        alias_details = ', '.join(['%s -> %s' % (alias, name) for (alias, name) in duplicates])
        raise ValueError('duplicate values found in %r: %s' % (enumeration, alias_details))
    return enumeration


class EnumCheck(StrEnum):
    CONTINUOUS = 'no skipped integer values'
    NAMED_FLAGS = 'multi-flag aliases may not contain unnamed flags'
    UNIQUE = 'one name per value'


CONTINUOUS, NAMED_FLAGS, UNIQUE = EnumCheck


class verify:
    def __init__(self, *checks):
        self.checks = checks

    def __call__(self, enumeration):
        if UNIQUE in self.checks:
            names = ['%s -> %s' % (name, member.name)
                     for name, member in enumeration.__members__.items() if name != member.name]
            if names:
                raise ValueError('aliases found in %r: %s' % (enumeration, ', '.join(names)))
        is_flag = issubclass(enumeration, Flag)
        values = {member.value for member in enumeration}
        if CONTINUOUS in self.checks and len(values) > 1:
            low, high = min(values), max(values)
            if is_flag:
                steps = [1 << i for i in range(low.bit_length(), high.bit_length() - 1)]
            else:
                steps = range(low + 1, high)
            missing = [i for i in steps if i not in values]
            if missing:
                raise ValueError(('invalid %s %r: missing values %s' % (
                    'flag' if is_flag else 'enum', enumeration.__name__, ', '.join(str(m) for m in missing)))[:256])
        if NAMED_FLAGS in self.checks:
            names = []
            missed = 0
            for name, alias in enumeration._member_map_.items():
                if name not in enumeration._member_names_ and alias.value >= 0:
                    lost = [bit for bit in _bits(alias.value) if bit not in values]
                    if lost:
                        names.append(name)
                        missed |= sum(lost)
            if names:
                raise ValueError('invalid Flag %r: %s missing %s 0x%x [use enum.show_flag_values(value) for details]' % (
                    enumeration.__name__,
                    'alias %s is' % names[0] if len(names) == 1 else 'aliases %s and %s are' % (
                        ', '.join(names[:-1]), names[-1]),
                    'combined values of' if missed & (missed - 1) else 'value', missed))
        return enumeration


def show_flag_values(value):
    return list(_bits(value))


def _short_module(cls):
    return cls.__module__.split('.')[-1]


def global_enum_repr(self):
    return '%s.%s' % (_short_module(self.__class__), self._name_)


def global_flag_repr(self):
    module = _short_module(self.__class__)
    if self._name_ is None:
        return '%s.%s(%r)' % (module, self.__class__.__name__, self._value_)
    return '|'.join([n if n[0].isdigit() else '%s.%s' % (module, n) for n in self._name_.split('|')])


def global_str(self):
    return '%s(%r)' % (self.__class__.__name__, self._value_) if self._name_ is None else self._name_


def global_enum(cls, update_str=False):
    cls.__repr__ = global_flag_repr if issubclass(cls, Flag) else global_enum_repr
    if not issubclass(cls, ReprEnum) or update_str:
        cls.__str__ = global_str
    sys.modules[cls.__module__].__dict__.update(cls.__members__)
    return cls
`;
