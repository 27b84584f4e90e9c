from functools import partial
from types import SimpleNamespace


def func(a):
    return a


class Oops(Exception):
    pass


class Plain:
    pass


class Number(int):
    pass


class Parts(partial):
    pass


names = ['func_key', 'oops_key', 'plain_key', 'digit_key', 'part_key', 'space_key']
n0, n1, n2, n3, n4, n5 = names
del names
things = [func, Oops(), Plain(), Number(4), partial(func), SimpleNamespace()]
for thing, key in zip(things, [n0, n1, n2, n3, n4, n5]):
    setattr(thing, key, 1)
thing = key = None
checked = 1
setattr(func, n0, 2)
things2 = [Oops(), Oops(), Plain(), Plain(), Number(5), Number(6)]
for thing, key in zip(things2, [n1, n1, n2, n2, n3, n3]):
    setattr(thing, key, 1)
thing = key = None
checked = 2
parts = Parts(func), Parts(func)
setattr(parts[0], n4, 2)
checked = 3
setattr(parts[1], n4, 2)
checked = 4
d = parts[0].__dict__
d2 = things2[0].__dict__
d3 = things2[4].__dict__
checked = 5
delattr(parts[1], n4)
checked = 6
del parts, d
checked = 7
del things2, d2, d3
checked = 8
del things
checked = 9
func.__dict__ = {}
checked = 10
