from collections import abc
from functools import singledispatch
import numbers


class Pair:
    def __init__(self, *items):
        self.items = list(items)

    def __iter__(self):
        return iter(self.items)

    def __len__(self):
        print("asked for the length")
        return len(self.items)


def total(*numbers, **named):
    return sum(numbers) + len(named)


pair = Pair(3, 4)
print(total(*pair))
print(max(*pair, **{}))


@singledispatch
def show(value):
    return "something"


@show.register
def _(value: abc.Sequence):
    return "sequence of " + ", ".join(show(item) for item in value)


@show.register
def _(value: numbers.Integral):
    return "integer"


@show.register
def _(value: bool):
    return "truth"


@show.register(abc.Hashable)
def _(value):
    return "hashable"


@show.register
def _(value: str):
    return "text"


for value in [5, True, [1, "a"], 2.5, {}, (1,), "x", {1}]:
    print(show(value))


class A(abc.Sized, abc.Iterable):
    def __len__(self):
        return 0

    def __iter__(self):
        return iter(())


@singledispatch
def other(value):
    return "default"


other.register(abc.Sized, lambda value: "sized")
other.register(abc.Iterable, lambda value: "iterable")
print(other(A()))
try:
    print(other({}))
except RuntimeError as error:
    print("ambiguous" in str(error).lower())
print(other.dispatch(int) is other.dispatch(object))
