"""Cycles through `__slots__` are collected: the slots of the class first, then those of its base, then the dict."""
import gc


class Part:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("gone", self.name)


class Base:
    __slots__ = ("first", "second", "me")


class Derived(Base):
    __slots__ = ("third", "fourth")


class WithDict(Derived):
    pass


class Weak:
    __slots__ = ("me", "items", "__weakref__")


base = Base()
base.first = Part("base first")
base.second = Part("base second")
base.me = base
base = None
count = gc.collect()
derived = Derived()
derived.fourth = Part("derived fourth")
derived.third = Part("derived third")
derived.second = Part("derived second")
derived.me = derived
derived = None
count = gc.collect()
mixed = WithDict()
mixed.own = Part("mixed own")
mixed.third = Part("mixed third")
mixed.first = Part("mixed first")
mixed.me = [mixed]
mixed = None
count = gc.collect()
one, two = Weak(), Weak()
one.me, two.me = two, one
one.items = [Part("one"), two]
one = two = None
count = gc.collect()
print(count > 0, gc.collect())
