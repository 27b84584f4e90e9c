"""What issubclass asks of its first argument, and where __debug__ cannot be bound."""
from collections.abc import Sized
from enum import Enum


class Color(Enum):
    RED = 1


class Meta(type):
    pass


class Made(metaclass=Meta):
    pass


class Five:
    """Not a class: what issubclass asks about it decides alone."""

    def __subclasscheck__(self, subclass):
        return subclass == 5


def told(run):
    try:
        return run()
    except (TypeError, SyntaxError) as error:
        return type(error).__name__


five = Five()
for kind in (int, Color, Made, Sized, int | str, (int, str), 5, five, (five, int)):
    print(told(lambda: issubclass(5, kind)), told(lambda: issubclass(bool, kind)))
print(told(lambda: type.__subclasscheck__(int, 5)))

for text in ("def f(__debug__): pass", "def f(*__debug__): pass", "import sys as __debug__", "f(__debug__=1)", "f = 1"):
    print(told(lambda: compile(text, "text", "exec").co_name))
