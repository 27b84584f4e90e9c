import sys
from collections import Counter


class Item:
    def __init__(self, key):
        self.key = key

    def __eq__(self, other):
        held = sys.getrefcount(self), sys.getrefcount(other)
        return isinstance(other, Item) and self.key == other.key

    def __hash__(self):
        held = sys.getrefcount(self)
        return ord(self.key[0])

    def __repr__(self):
        held = sys.getrefcount(self)
        return f'I{self.key}'

    def __del__(self):
        gone = self.key


class Number:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        held = sys.getrefcount(self), sys.getrefcount(other)
        return self.n < getattr(other, 'n', other)

    def __gt__(self, other):
        held = sys.getrefcount(self), sys.getrefcount(other)
        return self.n > getattr(other, 'n', other)

    def __le__(self, other):
        held = sys.getrefcount(self), sys.getrefcount(other)
        return self.n <= getattr(other, 'n', other)

    def __ge__(self, other):
        held = sys.getrefcount(self), sys.getrefcount(other)
        return self.n >= getattr(other, 'n', other)

    def __eq__(self, other):
        held = sys.getrefcount(self), sys.getrefcount(other)
        return self.n == getattr(other, 'n', other)

    def __add__(self, other):
        held = sys.getrefcount(self), sys.getrefcount(other)
        return Number(self.n + getattr(other, 'n', other))

    __radd__ = __add__

    def __sub__(self, other):
        held = sys.getrefcount(self), sys.getrefcount(other)
        return Number(self.n - getattr(other, 'n', other))

    def __rsub__(self, other):
        held = sys.getrefcount(self), sys.getrefcount(other)
        return Number(getattr(other, 'n', other) - self.n)

    def __repr__(self):
        held = sys.getrefcount(self)
        return f'N{self.n}'

    def __del__(self):
        gone = self.n


def show(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error, repr(error.__context__))


def counter(**pairs):
    return Counter({Item(key): Number(n) for key, n in pairs.items()})


class Sub(Counter):
    def __missing__(self, key):
        held = sys.getrefcount(self), sys.getrefcount(key)
        return Number(0)


class Words:
    def __iter__(self):
        held = sys.getrefcount(self)
        for key in 'abca':
            yield Item(key)


a, b = counter(a=1, b=2, c=-1), counter(b=3, c=4, d=5, e=-6)
for name in ('__add__', '__sub__', '__or__', '__and__', '__eq__', '__ne__', '__le__', '__lt__', '__ge__', '__gt__'):
    for left, right in ((a, b), (a, a), (Sub(a), b), (a, 3)):
        show(lambda: getattr(left, name)(right))
show(lambda: (+a, -a, a.total(), a.most_common(), a.most_common(1), a.most_common(2), list(a.elements()) if 0 else 1))
for left in (counter(a=1, b=2, c=-1), Sub(counter(a=1, b=2, c=-1))):
    left += b
    show(lambda: left)
    left -= a
    show(lambda: left)
    left |= counter(a=4, z=3)
    show(lambda: left)
    left &= counter(a=2, z=9)
    show(lambda: left)
c = Counter(Words())
show(lambda: (c, c[Item('a')], c[Item('x')], c.copy(), type(Sub(c).copy()), c.__reduce__(), list(c.elements()), sum(c.values())))
c.update(Words())
c.update({Item('a'): 4}, b=5)
c.subtract(Words())
c.subtract({Item('q'): 4}, b=5)
c.subtract(b)
c.update(b)
del c[Item('a')]
del c[Item('nothing')]
show(lambda: c)
show(lambda: Counter())
show(lambda: Counter(a=3, b='x'))
show(lambda: Counter.fromkeys('ab'))
show(lambda: Counter('abracadabra').most_common(2))
show(lambda: Counter('abracadabra').most_common(-1))
show(lambda: Counter('abracadabra').most_common(0))
show(lambda: Counter('abracadabra').most_common('x'))
show(lambda: Counter('abc') + 3)
