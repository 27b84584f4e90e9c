from enum import Enum, auto


class Color(Enum):
    RED = 1000
    GREEN = 2000
    BLUE = auto()


red = Color.RED
again = Color(1000)
print(red is again, red is Color['RED'], Color.BLUE.value)
for color in Color:
    print(color, color.name, color.value)
print(repr(red), len(Color), list(Color))
table = {Color.RED: ['r'], Color.GREEN: []}
found = table[red]
print(found)
print(red in Color, isinstance(red, Color), red == Color.GREEN, red != 1000)
try:
    Color(5)
except ValueError as error:
    print(error)
try:
    Color['PINK']
except KeyError as error:
    print('KeyError', error)
try:
    Color.RED = 3
except AttributeError as error:
    print(error)
del red, again, color
members = list(Color.__members__.items())
print(members)
del members


def describe(color):
    match color:
        case Color.RED:
            return 'warm'
        case Color.BLUE | Color.GREEN:
            return 'cold'


print(describe(Color.RED), describe(Color.BLUE))
