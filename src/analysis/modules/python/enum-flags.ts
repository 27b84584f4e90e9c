/** `Flag` and the decorators of enumerations: a text that is part of the module `enum`. */
import type { LibraryBehaviour } from '../../versions/library-behaviour.ts';

/** The text in a version. */
export const enumFlags = ({ flagsInvertBack }: LibraryBehaviour): string => flagText(flagsInvertBack) + CHECKS;

/** The methods for an operator between flags. A flag without value cannot be combined, from 3.12 on. */
const combining = (sign: string, name: string): string => `
    def __${name}__(self, other):
        value = self._get_value(other)
        if value is NotImplemented:
            return NotImplemented
        for flag in () if _INVERTS_BACK else (self, other):
            if self._get_value(flag) is None:
                raise TypeError(f"'{flag}' cannot be combined with other flags with ${sign}")
        return self.__class__(self._value_ ${sign} value)

    __r${name}__ = __${name}__
`;

const INVERTIBLE = `        if self._get_value(self) is None:
            raise TypeError(f"'{self}' cannot be inverted")
`;

const REMEMBER_INVERSE = `            if isinstance(self._inverted_, self.__class__):
                self._inverted_._inverted_ = self
`;

const flagText = (invertBack: boolean): string => `

class FlagBoundary(StrEnum):
    STRICT = auto()
    CONFORM = auto()
    EJECT = auto()
    KEEP = auto()


STRICT, CONFORM, EJECT, KEEP = FlagBoundary


class Flag(Enum, boundary=CONFORM if _INVERTS_BACK else STRICT):
    _numeric_repr_ = repr

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return 1 if start is None else start
        highest = max(last_values)
        try:
            return 1 << highest.bit_length()
        except Exception:
            raise TypeError('invalid flag value %r' % highest) from None

    @classmethod
    def _iter_member_by_value_(cls, value):
        for bit in _bits(value & cls._flag_mask_):
            yield cls._value2member_map_.get(bit)

    _iter_member_ = _iter_member_by_value_

    @classmethod
    def _iter_member_by_def_(cls, value):
        yield from sorted(cls._iter_member_by_value_(value), key=lambda one: one._sort_order_)

    # A member for several bits is made when it is first asked for.
    @classmethod
    def _missing_(cls, value):
        if not isinstance(value, int):
            raise ValueError('%r is not a valid %s' % (value, cls.__qualname__))
        mask, bits, boundary, given = cls._flag_mask_, cls._all_bits_, cls._boundary_, None
        if value & (bits ^ mask) or not -bits - 1 <= value <= bits:
            if boundary is STRICT:
                width = max(value.bit_length(), mask.bit_length())
                raise ValueError('%r invalid value %r\\n    given %s\\n  allowed %s' % (
                    cls, value, _bin(value, width), _bin(mask, width)))
            if boundary is EJECT:
                return value
            if boundary is CONFORM:
                value = value & mask
            elif value < 0:
                value = max(bits + 1, 1 << value.bit_length()) + value
        if value < 0:
            given, value = value, bits + 1 + value
        unknown, single = value & ~mask, value & cls._singles_mask_
        if unknown and boundary is not KEEP:
            raise ValueError('%s(%r) -->  unknown values %r [%s]' % (cls.__name__, value, unknown, bin(unknown)))
        if cls._member_type_ is object:
            made = object.__new__(cls)
        else:
            made = cls._member_type_.__new__(cls, value)
        if not hasattr(made, '_value_'):
            made._value_ = value
        members, covered = [], 0
        if value:
            for one in cls._iter_member_(single):
                members.append(one)
                covered |= one._value_
        if value != single:
            for one in cls._member_map_.values():
                if one not in members and one._value_ and one._value_ & value == one._value_:
                    members.append(one)
                    covered |= one._value_
        lost = value ^ covered
        made._name_ = '|'.join([one._name_ for one in members]) if covered else None
        if covered and lost:
            if boundary is STRICT:
                raise ValueError('%r: no members with value %r' % (cls, lost))
            made._name_ += '|%s' % cls._numeric_repr_(lost)
        if unknown and _INVERTS_BACK:
            return made
        made = cls._value2member_map_.setdefault(value, made)
        if given is not None:
            cls._value2member_map_[given] = made
        return made

    def __contains__(self, other):
        if isinstance(other, self.__class__):
            return not other._value_ & ~self._value_
        raise TypeError("unsupported operand type(s) for 'in': %r and %r" % (
            type(other).__qualname__, self.__class__.__qualname__))

    def __iter__(self):
        yield from self._iter_member_(self._value_)

    def __len__(self):
        return self._value_.bit_count()

    def __repr__(self):
        shown = self.__class__._value_repr_ or repr
        name = '' if self._name_ is None else '.' + self._name_
        return '<%s%s: %s>' % (self.__class__.__name__, name, shown(self._value_))

    def __str__(self):
        form = '%s.%s' if self._name_ is not None else '%s(%r)'
        return form % (self.__class__.__name__, self._value_ if self._name_ is None else self._name_)

    def __bool__(self):
        return bool(self._value_)

    def _get_value(self, flag):
        if isinstance(flag, self.__class__):
            return flag._value_
        is_data = self._member_type_ is not object and isinstance(flag, self._member_type_)
        return flag if is_data else NotImplemented
${['| or', '& and', '^ xor']
  .map((row) => row.split(' '))
  .map(([sign = '', name = '']) => combining(sign, name))
  .join('')}
    def __invert__(self):
${invertBack ? '' : INVERTIBLE}\
        if self._inverted_ is None:
            if self._boundary_ in ${invertBack ? '(KEEP,)' : '(EJECT, KEEP)'}:
                self._inverted_ = self.__class__(~self._value_)
            else:
                self._inverted_ = self.__class__(${invertBack ? 'self._flag_mask_ ^ self._value_' : 'self._singles_mask_ & ~self._value_'})
${invertBack ? REMEMBER_INVERSE : ''}\
        return self._inverted_


class IntFlag(int, ReprEnum, Flag, boundary=KEEP):
    pass
`;

const CHECKS = `

def _bits(value):
    while value:
        low = value & -value
        yield low
        value ^= low


def _bin(num, max_bits):
    s = format(num if num >= 0 else num + (1 << max_bits), f'0{max_bits}b')
    return ('0b0 ' if num >= 0 else '0b1 ') + s


# The names of other members, each with the name of its member.
def _aliases(enumeration):
    return ', '.join(f'{name} -> {one.name}' for name, one in enumeration.__members__.items() if name != one.name)


def unique(enumeration):
    if aliases := _aliases(enumeration):
        raise ValueError('duplicate values found in %r: %s' % (enumeration, aliases))
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
        if UNIQUE in self.checks and (aliases := _aliases(enumeration)):
            raise ValueError('aliases found in %r: %s' % (enumeration, aliases))
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
