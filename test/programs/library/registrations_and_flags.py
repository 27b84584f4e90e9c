# Flags with several bits, orders and boundaries; functions by type; lengths that are guessed; groups that end early.
import enum
import functools
import itertools
import operator
import sys
import typing
from enum import Flag, IntFlag, auto


class Mode(IntFlag):
    READ = 4
    WRITE = 2
    RUN = 1


both = Mode.READ | Mode.WRITE
rest = ~both
print(repr(rest), rest is Mode.RUN, repr(~Mode.RUN), both & ~Mode.WRITE)


class Mixed(Flag):
    A = 1
    B = 2
    C = 4 | B


print(list(Mixed))
if sys.version_info >= (3, 12):
    print(Mixed.A | Mixed.C, Mixed.C in Mixed.A | Mixed.C)
try:
    Mixed(42)
except ValueError as error:
    print(str(error).splitlines()[0])
try:
    class Turned(enum.Enum):
        _order_ = "one two"
        two = 2
        one = 1
except TypeError as error:
    print(error)


class Kept(enum.Enum):
    _order_ = "low, high"
    low = 1
    high = 2
    top = high


print(list(Kept))


@enum.global_enum
class Side(enum.Enum):
    LEFT = auto()
    RIGHT = auto()


print(LEFT, repr(RIGHT), LEFT is Side.LEFT)
try:
    @enum.verify(enum.NAMED_FLAGS)
    class Holes(Flag):
        ONE = 1
        SEVEN = 7
except ValueError as error:
    print(error)
print(enum.show_flag_values(10))


@functools.singledispatch
def describe(value):
    return "something"


@describe.register
def _(value: int | None):
    return "a number or nothing"


for bad in (lambda value: 1, 42):
    try:
        describe.register(bad)
    except TypeError as error:
        print(str(error).split(":")[0])
try:
    @describe.register
    def _(value: list[int]):
        return "never"
except TypeError as error:
    print(error)
try:
    @describe.register
    def _(value: typing.Union[str, list[int]]):
        return "never"
except TypeError as error:
    print(error)
print(describe(1), describe(None), describe("x"))
print(operator.length_hint(itertools.repeat(0), 12), operator.length_hint(itertools.repeat(0, 3)))


class Odd:
    def __length_hint__(self):
        return -1


try:
    operator.length_hint(Odd())
except ValueError as error:
    print(error)


class Same:
    def __init__(self, value):
        self.value = value

    def __eq__(self, other):
        if asked.append(self.value) or len(asked) == 1:
            next(group, None)
        return True


asked = []
group = next(itertools.groupby(range(5), Same))[1]
print([next(group, "end") for _ in range(3)])
