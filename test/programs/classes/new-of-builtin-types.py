# What __new__ of a built-in type holds while code of the program runs: its arguments in two tuples; type.__new__ the bases besides.
import collections
import functools
from collections import Counter


class Label:
    def __set_name__(self, owner, name):
        self.name = name


class Base:
    def __init_subclass__(cls):
        super().__init_subclass__()
        cls.made = True


class Meta(type):
    def __new__(meta, name, bases, names):
        kept = (meta, bases, names)
        made = super().__new__(meta, name, bases, names)
        return made


class Point(Base, metaclass=Meta):
    x = Label()


def by_type(bases, names):
    return type("ByType", bases, names)


def by_new(meta, bases, names):
    return type.__new__(meta, "ByNew", bases, names)


First = by_type((Base,), {"y": Label()})
Second = by_new(Meta, (Base,), {"z": Label()})
print(Point.x.name, First.y.name, Second.z.name)


class Source:
    def __iter__(self):
        parts = [1, 2]
        return iter(parts)

    def __int__(self):
        value = 4
        return value


class Pair(tuple):
    def __new__(cls, source):
        return super().__new__(cls, source)


class Whole(int):
    def __new__(cls, *given):
        return super().__new__(cls, *given)


source = Source()
print(Pair(source), Whole(source))


# A mapping that counts by methods of its own has its get bound meanwhile.
class Tenfold(dict):
    def __setitem__(self, key, value):
        super().__setitem__(key, value * 10)


tenfold = Tenfold()
collections._count_elements(tenfold, ["a", "a", "b"])
print(tenfold)


class Noted(Counter):
    def get(self, key, default=None):
        return super().get(key, default)


print(Noted([2.5, 2.5, 3.5]))

# __dict__ of functions and their like cannot be deleted.
for kept in (by_type, functools.partial(by_type), ValueError("text")):
    try:
        del kept.__dict__
    except TypeError as error:
        print(error)
