import enum
import sys
from enum import Enum, Flag, IntEnum, IntFlag, StrEnum, auto


class Descriptor:
    def __init__(self, name):
        self.held = name

    def __get__(self, instance, owner):
        print('get', sys.getrefcount(self))
        return self.held

    def __set_name__(self, owner, name):
        print('set_name', name, sys.getrefcount(self))


class Base(Enum):
    @enum.property
    def first(self):
        return self._value_ + 1

    shown = Descriptor('d')

    def other(self):
        return 5

    def __init_subclass__(cls, **keywords):
        print('subclass', cls.__name__, keywords, cls.__members__.keys() if hasattr(cls, '_member_map_') else None)
        super().__init_subclass__()


class Child(Base, extra=1):
    ONE = 1
    first = 2
    TWO = 3
    other = 4


print(Child.ONE.first, Child.first, Child.other, Child.first.value, Child.ONE.shown)
for change in (
    lambda: setattr(Child, 'ONE', 2), lambda: delattr(Child, 'ONE'), lambda: setattr(Child.ONE, 'name', 1),
    lambda: Child['NONE'], lambda: setattr(Child.ONE, 'value', 1), lambda: delattr(Child.ONE, 'value'),
):
    try:
        change()
    except (AttributeError, KeyError) as error:
        print(error)
Child.more = 5
del Child.more
try:
    class More(Child):
        pass
except TypeError as error:
    print(error)
try:
    class Twice(Enum):
        A = 1
        A = 2
except TypeError as error:
    print(error)
try:
    class Reserved(Enum):
        _mine_ = 1
except ValueError as error:
    print(error)
try:
    class Late(Enum):
        A = auto()
        def _generate_next_value_(name, start, count, last):
            return 1
except TypeError as error:
    print(error)
try:
    class Ordered(Enum):
        _order_ = 'B A'
        A = 1
        B = 2
except TypeError as error:
    print(error)
try:
    class Types(int, Enum, IntEnum):
        A = 1
except TypeError as error:
    print(error)
try:
    class NoEnum(Enum, int):
        A = 1
except TypeError as error:
    print(error)


class Ignored(Enum):
    _ignore_ = 'x y'
    x = 1
    A = 2
    y = 3
    __private = 4
    B = enum.member(5)
    C = enum.nonmember(6)

    @enum.member
    def D():
        return 7


print(list(Ignored.__members__), Ignored.C)
Made = Enum('Made', 'A B, C', start=3, module='m', qualname='q.Made')
print(list(Made), Made.__module__, Made.__qualname__)
Pairs = IntEnum('Pairs', [('A', 1), ('B', 5)])
print(list(Pairs), Pairs.B + 1)
Mapped = Enum('Mapped', {'X': 'x', 'Y': 'y'}, type=str)
print(list(Mapped), Mapped.X.upper(), str(Mapped.X), format(Mapped.Y, '>3'))


class Colour(StrEnum):
    RED = auto()
    BLUE = 'b'


print(Colour.RED, repr(Colour.BLUE), Colour('b'), f'{Colour.RED:>5}')
for wrong in ((1,), ('a', 'b', 'c', 'd')):
    try:
        StrEnum('S', [('A', wrong if len(wrong) > 1 else wrong[0])])
    except TypeError as error:
        print(error)


class Bits(Flag):
    A = auto()
    B = auto()
    C = auto()
    AB = A | B


print(Bits.A | Bits.C, ~Bits.A, Bits.A & Bits.B, Bits.AB ^ Bits.A, Bits(0), Bits(7), bool(Bits(0)), len(Bits.AB))
print(list(Bits.AB), Bits.A in Bits.AB, repr(Bits(5)), str(Bits(5)), list(Bits), Bits.AB.name)
for change in (lambda: Bits(8), lambda: Bits.A | 1, lambda: 1 in Bits.A, lambda: Bits(-9), lambda: Bits('x')):
    try:
        print(change())
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)


class Perm(IntFlag):
    R = 4
    W = 2
    X = 1


print(Perm.R | 8, Perm(9), ~Perm.R, Perm.R | Perm.W, 1 | Perm.R, Perm(-1), repr(Perm(16)), list(Perm), Perm.R + 1)
for boundary in enum.FlagBoundary:
    class Bound(Flag, boundary=boundary):
        A = 1
        C = 4
    for value in (5, 2, 8, -1, -2):
        try:
            print(boundary, Bound(value), repr(Bound(value)))
        except ValueError as error:
            print(boundary, error)
    print(~Bound.A)


class Steps(Enum):
    A = 1
    B = 2
    D = 4
    E = 4


for check in enum.EnumCheck:
    try:
        enum.verify(check)(Steps)
    except ValueError as error:
        print(error)
try:
    enum.unique(Steps)
except ValueError as error:
    print(error)


class Missing(Flag):
    A = 1
    B = 4
    C = 15
    D = 31


for check in enum.EnumCheck:
    try:
        enum.verify(check)(Missing)
    except ValueError as error:
        print(error)
print(enum.show_flag_values(13))


@enum.global_enum
class Globals(IntFlag):
    GA = 1
    GB = 2


print(GA, repr(GA | GB), str(GB), repr(Globals(0)), str(Globals(0)))


@enum.global_enum
class Numbers(IntEnum):
    NA = 1


print(NA, repr(NA))
print(hash(Steps.A) == hash('A'), format(Steps.A))
print(enum.auto(), isinstance(Steps, enum.EnumType), Steps.__class__)
print(Steps.A in Steps, list(Steps))
try:
    print(1 in Steps, 9 in Steps)
except TypeError as error:
    print(error)
