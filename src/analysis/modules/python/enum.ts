/** The module `enum`. */
import type { VersionBehaviour } from '../../versions.ts';
import { enumFlags } from './enum-flags.ts';
import { enumType } from './enum-type.ts';

/** The value of `auto()`: one more than the largest before it. */
const NEXT_VALUE = `        try:
            largest = sorted(last_values).pop()
        except TypeError:
            raise TypeError('unable to sort non-numeric values') from None
        try:
            return largest + 1
        except TypeError:
            raise TypeError('unable to increment %r' % (largest,)) from None
`;

/** As above where values of other types may be between: the largest of those that can be counted on. */
const LENIENT_NEXT_VALUE = `        try:
            newest = last_values[-1]
            last_values.sort()
            if newest == last_values[-1]:
                return newest + 1
            raise TypeError
        except TypeError:
            for earlier in reversed(last_values):
                try:
                    return earlier + 1
                except TypeError:
                    continue
            return start
`;

/** How a value without hash is looked for. */
const FIND_UNHASHABLE = `            for one in cls._member_map_.values():
                if one._value_ == value:
                    return one
`;

/** As above where such values have lists of their own by the names of their members. */
const FIND_IN_LISTS = `            for name, values in cls._unhashable_values_map_.items():
                if value in values:
                    return cls[name]
            for name, one in cls._member_map_.items():
                if value == one._value_:
                    return cls[name]
`;

/** Members get more names and values. */
const ALIASES = `
    def _add_alias_(self, name):
        self.__class__._add_member_(name, self)

    def _add_value_alias_(self, value):
        cls = self.__class__
        try:
            if value in cls._value2member_map_:
                if cls._value2member_map_[value] is self:
                    return
                raise ValueError('%r is already bound: %r' % (value, cls._value2member_map_[value]))
        except TypeError:
            for one in cls._member_map_.values():
                if one._value_ == value:
                    if one is self:
                        return
                    raise ValueError('%r is already bound: %r' % (value, one))
        try:
            cls._value2member_map_.setdefault(value, self)
            cls._hashable_values_.append(value)
        except TypeError:
            cls._unhashable_values_.append(value)
            cls._unhashable_values_map_.setdefault(self.name, []).append(value)
`;

/** The module's text. */
export function enumSource({ library }: VersionBehaviour): string {
  return `
from types import MappingProxyType, DynamicClassAttribute
from _collections import _caller_module
import builtins
import sys

__all__ = ['EnumType', 'EnumMeta', 'Enum', 'IntEnum', 'StrEnum', 'Flag', 'IntFlag', 'ReprEnum', 'auto', 'unique', 'property',
           'FlagBoundary', 'STRICT', 'CONFORM', 'EJECT', 'KEEP', 'global_enum', 'member', 'nonmember', 'verify', 'EnumCheck',
           'CONTINUOUS', 'NAMED_FLAGS', 'UNIQUE', 'global_flag_repr', 'global_enum_repr', 'global_str', 'show_flag_values']

Enum = Flag = EJECT = ReprEnum = None
_builtin_property = builtins.property
class _auto_null:
    def __repr__(self):
        return '_auto_null'


_auto_null = _auto_null()
_not_given = object()
_INVERTS_BACK = ${library.flagsInvertBack ? 'True' : 'False'}
_INNER_CLASSES_STAY = ${library.hasEnumDict ? 'True' : 'False'}
${library.hasEnumDict ? enumType(library).replaceAll('_EnumDict', 'EnumDict') : enumType(library)}

class Enum(metaclass=EnumType):
    # The member with a value; what the class says about others has to be one, too.
    def __new__(cls, value):
        if type(value) is cls:
            return value
        try:
            return cls._value2member_map_[value]
        except KeyError:
            pass
        except TypeError:
${library.hasEnumDict ? FIND_IN_LISTS : FIND_UNHASHABLE}\
        if not cls._member_map_:
            if getattr(cls, f'_{cls.__name__}__in_progress', False):
                raise TypeError('do not use \`super().__new__; call the appropriate __new__ directly') from None
            raise TypeError('%r has no members defined' % cls)
        failure = None
        try:
            result = cls._missing_(value)
        except Exception as raised:
            failure, result = raised, None
        try:
            if isinstance(result, cls) or (Flag is not None and issubclass(cls, Flag) and cls._boundary_ is EJECT
                                           and isinstance(result, int)):
                return result
            invalid = ValueError('%r is not a valid %s' % (value, cls.__qualname__))
            if failure is None:
                if result is None:
                    raise invalid
                failure = TypeError(
                    f'error in {cls.__name__}._missing_: returned {result!r} instead of None or a valid member')
            if not isinstance(failure, ValueError):
                failure.__context__ = invalid
            raise failure
        finally:
            failure = invalid = None

    def __init__(self, *args, **kwds):
        pass
${library.hasEnumDict ? ALIASES : ''}
    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start
${library.enumAutoNeedsNumbers ? NEXT_VALUE : LENIENT_NEXT_VALUE}
    @classmethod
    def _missing_(cls, value):
        return None

    def __repr__(self):
        shown = self.__class__._value_repr_ or repr
        return '<%s.%s: %s>' % (self.__class__.__name__, self._name_, shown(self._value_))

    def __str__(self):
        return f'{self.__class__.__name__}.{self._name_}'

    # What is private is not shown, and of members only what others have, too.
    def __dir__(self):
        kind = self.__class__
        shown = set(object.__dir__(self)) if kind._member_type_ is not object else set()
        shown.update(name for name in getattr(self, '__dict__', ()) if name[0] != '_' and name not in self._member_map_)
        for base in kind.mro():
            for name, found in base.__dict__.items():
                if name[0] == '_':
                    continue
                if name not in self._member_map_ or isinstance(found, property) and found.fget is not None:
                    shown.add(name)
                elif isinstance(found, property):
                    shown.discard(name)
        return sorted(shown | {'__class__', '__doc__', '__eq__', '__hash__', '__module__'})

    def __format__(self, format_spec):
        return str.__format__(str(self), format_spec)

    def __hash__(self):
        return hash(self._name_)

    def __reduce_ex__(self, proto):
        return self.__class__, (self._value_,)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    @property
    def name(self):
        return self._name_

    @property
    def value(self):
        return self._value_


class ReprEnum(Enum):
    pass


class IntEnum(int, ReprEnum):
    pass


_str_errors = (0, '%r is not a string'), (1, 'encoding must be a string, not %r'), (2, 'errors must be a string, not %r')


class StrEnum(str, ReprEnum):
    # Values are texts, made as str makes them of bytes.
    def __new__(cls, *values):
        if len(values) > 3:
            raise TypeError('too many arguments for str(): %r' % (values,))
        for place, error in _str_errors[:1] if len(values) == 1 else _str_errors[1:len(values)]:
            if not isinstance(values[place], str):
                raise TypeError(error % (values[place],))
        text = str(*values)
        made = str.__new__(cls, text)
        made._value_ = text
        return made

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return name.lower()
${enumFlags(library)}`;
}
