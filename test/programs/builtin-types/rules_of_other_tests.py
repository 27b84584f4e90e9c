"""Rules that the tests of another implementation of Python ask for."""
import itertools
import sys
from array import array
from collections import deque
from collections.abc import Callable


class Blocks:
    """A file that keeps what is written to it."""

    def __init__(self, data=b""):
        self.data = data

    def write(self, block):
        self.data += block

    def read(self, size):
        part, self.data = self.data[:size], self.data[size:]
        return part


class Counter:
    """An iterator that can be copied."""

    def __init__(self, start):
        self.start = start

    def __iter__(self):
        return self

    def __next__(self):
        self.start += 1
        return self.start

    def __copy__(self):
        return Counter(self.start)


class Releasing:
    """An index that releases a view while it is asked for."""

    def __init__(self, view):
        self.view = view

    def __index__(self):
        self.view.release()
        return 65


class Point:
    __slots__ = ("y", "x")


class Place:
    __slots__ = ("x", "y")


def told(run, *args):
    try:
        return run(*args)
    except Exception as error:
        return f"{type(error).__name__}: {error}"


first, second = itertools.tee([1, 2, 3])
third, fourth = itertools.tee(first)
print(third is first, list(fourth), list(second))
counter = Counter(4)
one, two, three = itertools.tee(counter, 3)
print(one is counter, type(two).__name__, next(two), next(three))

handler = Callable[[int, str], None]
optional = handler | None
print(handler, optional, Callable[..., int], len(handler.__args__))
print(told(lambda: Callable[int]))

numbers = array("h", [1, 2, 3])
file = Blocks()
numbers.tofile(file)
numbers.fromfile(file, 2)
print(numbers, told(lambda: numbers.fromfile(file, 5)), numbers)

letters = deque("abc")
kind = type(iter(letters))
print(list(kind(letters, 1)), list(kind(letters, index=2)), list(type(reversed(letters))(letters, 2)))
print(letters.index("b", 0, 10**30), told(letters.index, "a", 10**30))

memory = bytearray(b"abcd")
view = memoryview(memory)
print(told(view.__setitem__, 0, Releasing(view)), memory)

box = [Point()]
box[0].x = 3
box[0].__class__ = Place
print(box[0].x, type(box[0]).__name__, told((7).__round__, None))

sys.set_int_max_str_digits(1000)
large = 10**1500
for run in (str, repr, "{}".format, "%d".__mod__, "{:,}".format):
    print(told(run, large)[:50])
print(sys.get_int_max_str_digits(), told(int, "1" * 1001), told(sys.set_int_max_str_digits, 5))
sys.set_int_max_str_digits(0)
print(len(str(large)))
