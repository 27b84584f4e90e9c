import math


class Base:
    def __init__(self, n):
        self.n = n

    def __index__(self):
        value = self.n
        return value


class Floaty:
    def __float__(self):
        x = 2.5
        return x


class BadRepr:
    def __eq__(self, other):
        return False

    def __repr__(self):
        raise ValueError('no repr')


b = Base(16)
for i in range(3):
    print(int('ff', base=b))
    print(int('ff', b))
    print(int(b'11', base=Base(2)))


def local():
    base = Base(8)
    print(int('17', base=base))
    print(int('17', base))


local()
local()
f = Floaty()
for i in range(2):
    print(math.log(f))
    print(math.log(f, 2))
    print(math.log2(f))
    print(math.log10(f))
    print(math.log(2, f))
    print(math.sqrt(f))


def logs():
    g = Floaty()
    print(math.log(g))
    print(math.log(g, g))


logs()
r = BadRepr()
items = [1, 2]
try:
    items.index(r)
except ValueError as error:
    print(error)


def search():
    q = BadRepr()
    try:
        [1].index(q)
    except ValueError as error:
        print(error)


search()
try:
    items.remove(r)
except ValueError as error:
    print(error)
