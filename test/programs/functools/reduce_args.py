from functools import reduce


class Item:
    def __init__(self, n):
        self.n = n

    def __add__(self, other):
        return Item(self.n + other.n)

    def __del__(self):
        print('del', self.n)


def items(n):
    for i in range(n):
        item = Item(i)
        yield item
        print('after', i)


def add(x, y):
    total = x + y
    return total


def pair(x, y):
    first, second = y
    return x + first * second


def keep(x, y):
    kept.append(y)
    return y


kept = []
print(reduce(add, items(4)).n)
print(reduce(add, items(3), Item(10)).n)
print(reduce(pair, zip([1, 2, 3, 4], [5, 6, 7, 8]), 0))
print(reduce(pair, enumerate('abc'), ''))
print(reduce(keep, zip([1, 2, 3], 'abc'), None))
print(kept)


def fail(x, y):
    raise ValueError(y)


try:
    reduce(fail, items(2))
except ValueError as error:
    print('failed')
try:
    reduce(add, items(0))
except TypeError as error:
    print(error)


def broken():
    yield Item(20)
    yield Item(21)
    raise KeyError('end')


try:
    reduce(add, broken())
except KeyError as error:
    print(error)
