from functools import partial


class Point:
    def __init__(self, x, y=0, *rest, **more):
        self.x = x
        self.y = y
        self.rest = rest


class Box:
    def __new__(cls, what, label=None):
        self = super().__new__(cls)
        self.what = what
        return self

    def __init__(self, what, label=None):
        self.label = label


def plain(a, b=1, c=2):
    return a


thing = [1]
other = [2]
third = [3]
make = partial(Point, thing)
p = make(y=other)
p2 = make(other, third, k=third)
make2 = partial(Point, thing, y=other)
p3 = make2()
p4 = make2(z=third)
make3 = partial(Point, y=other)
p5 = make3(thing)
p6 = make3(x=thing)
box = partial(Box, thing)(label=other)
box2 = partial(Box, label=other)(thing)
box3 = partial(Box)(thing, label=other)
box4 = partial(Box)(what=thing, label=other)
f1 = partial(plain, thing)(b=other)
f2 = partial(plain, b=other)(thing)
f3 = partial(plain, b=other)(a=thing, c=third)
d1 = partial(dict, a=thing)(b=other)
l1 = partial(list, thing)()
e1 = partial(ValueError, thing)()
class Registry(type):
    def __call__(cls, *args, **kwargs):
        made = super().__call__(*args, **kwargs)
        return made


class Item(metaclass=Registry):
    def __init__(self, name, size=0):
        self.name = name


class Adder:
    def __call__(self, a, b=None):
        return a


class Base:
    def method(self, a, b=None):
        return b


thing = [1]
other = [2]
i1 = partial(Item, thing)()
i2 = partial(Item, thing)(size=other)
i3 = partial(Item, size=other)(thing)
adder = Adder()
a1 = partial(adder, thing)(other)
a2 = partial(adder, thing)(b=other)
a3 = partial(adder, b=other)(thing)
base = Base()
m1 = partial(base.method, thing)(b=other)
m2 = partial(Base.method, base, b=other)(thing)
e = partial(ValueError, thing)(other)
d = partial(dict, a=thing)(b=other)
s = partial(sorted, key=len)([thing, other])
try:
    partial(Item, thing, wrong=1)(other)
except TypeError as error:
    print(error)
try:
    partial(Base, thing)(other)
except TypeError as error:
    print(error)
