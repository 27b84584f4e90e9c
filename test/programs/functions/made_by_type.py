from types import FunctionType


def add(a, b=1):
    """Adds."""
    return a + b + offset


offset = 10
space = {"offset": 100, "__name__": "elsewhere"}
other = FunctionType(add.__code__, space, "renamed", (5,))
print(other(1), other.__name__, other.__module__, other.__doc__, other.__defaults__)
del other


class Names(dict):
    def __missing__(self, key):
        return len(key)


lengths = FunctionType(add.__code__, Names())
print(lengths(1, 2))


def outer(x):
    def inner():
        return x
    return inner


first = outer([1])
second = FunctionType(first.__code__, globals(), None, None, first.__closure__)
print(second(), second.__closure__[0].cell_contents is first())
try:
    FunctionType(first.__code__, {})
except TypeError as error:
    print(error)
del first
print(second())
