/** `enum` (`Lib/enum.py`). */
import type { VersionBehaviour } from '../../versions.ts';
import { ENUM_FLAGS } from './enum-flags.ts';
import { ENUM_TYPE } from './enum-type.ts';

/** The value of `auto()` where the values before it need not be numbers. */
const LENIENT_NEXT_VALUE = `        try:
            return max(last_values) + 1
        except TypeError:
            for value in reversed(last_values):
                try:
                    return value + 1
                except TypeError:
                    pass
            return start
`;

/** The value of `auto()` where the values before it have to be numbers. */
const STRICT_NEXT_VALUE = `        try:
            last_value = sorted(last_values).pop()
        except TypeError:
            raise TypeError('unable to sort non-numeric values') from None
        try:
            return last_value + 1
        except TypeError:
            raise TypeError('unable to increment %r' % (last_value,)) from None
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
_auto_null = object()
_not_given = object()
_KEEPS_HIDDEN_METHODS = ${library.enumMembersHideMethods ? 'True' : 'False'}
_MAPS_UNHASHABLE = ${library.mapsUnhashableEnumValues ? 'True' : 'False'}
_CONTAINS_VALUES = ${library.enumContainsValues ? 'True' : 'False'}
_INVERTS_BACK = ${library.flagsInvertBack ? 'True' : 'False'}
_MEMBER_ERRORS = '${library.enumMemberErrors}'
${library.hasEnumDict ? ENUM_TYPE.replaceAll('_EnumDict', 'EnumDict') : ENUM_TYPE}

class Enum(metaclass=EnumType):
    def __new__(cls, value):
        if type(value) is cls:
            return value
        try:
            return cls._value2member_map_[value]
        except KeyError:
            pass
        except TypeError:
            for member in cls._member_map_.values():
                if member._value_ == value:
                    return member
        if not cls._member_map_:
            raise TypeError('%r has no members defined' % cls)
        try:
            exc = None
            result = cls._missing_(value)
        except Exception as e:
            exc = e
            result = None
        try:
            if isinstance(result, cls):
                return result
            if Flag is not None and issubclass(cls, Flag) and cls._boundary_ is EJECT and isinstance(result, int):
                return result
            ve_exc = ValueError('%r is not a valid %s' % (value, cls.__qualname__))
            if result is None and exc is None:
                raise ve_exc
            if exc is None:
                exc = TypeError('error in %s._missing_: returned %r instead of None or a valid member' % (
                    cls.__name__, result))
            if not isinstance(exc, ValueError):
                exc.__context__ = ve_exc
            raise exc
        finally:
            exc = None
            ve_exc = None

    def __init__(self, *args, **kwds):
        pass

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start
${library.enumAutoNeedsNumbers ? STRICT_NEXT_VALUE : LENIENT_NEXT_VALUE}
    @classmethod
    def _missing_(cls, value):
        return None

    def __repr__(self):
        v_repr = self.__class__._value_repr_ or repr
        return '<%s.%s: %s>' % (self.__class__.__name__, self._name_, v_repr(self._value_))

    def __str__(self):
        return '%s.%s' % (self.__class__.__name__, self._name_)

    def __dir__(self):
        return sorted({'__class__', '__doc__', '__eq__', '__hash__', '__module__', 'name', 'value'})

    def __format__(self, format_spec):
        return str.__format__(str(self), format_spec)

    def __hash__(self):
        return hash(self._name_)

    def __reduce_ex__(self, proto):
        return self.__class__, (self._value_,)

    def __deepcopy__(self, memo):
        return self

    def __copy__(self):
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


class StrEnum(str, ReprEnum):
    def __new__(cls, *values):
        if len(values) > 3:
            raise TypeError('too many arguments for str(): %r' % (values,))
        if len(values) == 1 and not isinstance(values[0], str):
            raise TypeError('%r is not a string' % (values[0],))
        value = str(*values)
        member = str.__new__(cls, value)
        member._value_ = value
        return member

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return name.lower()
${ENUM_FLAGS}`;
}
