"""A member that has the name of a method, an attribute or a property of a base hides it behind a property that holds the base."""
from enum import Enum, IntEnum, property as enum_property


class Base(Enum):
    def other(self):
        return 1

    @enum_property
    def shown(self):
        return 'shown'

    @property
    def plain(self):
        return 'plain'


class Level(Base):
    other = 1
    low = 2
    shown = 3
    plain = 4


class Number(IntEnum):
    real = 5
    bit_length = 6


level = Level.other
low = Level.low
print(level, low.shown, Level.shown, Level.plain)
number = Number.real
print(number, Number.bit_length, list(Level))
try:
    print(low.plain)
except AttributeError as error:
    print(error)
end = 1
