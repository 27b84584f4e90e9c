# AttributeErrors of deleting what is not there hold the object unless its attributes lie in it.
from collections import Counter, deque, OrderedDict
import random
class L(list): pass
class D(dict): pass
class T(tuple): pass
class I(int): pass
class S(set): pass
class E(Exception): pass
class P: pass
class Q:
    __slots__ = ('a', '__dict__')
for cls in (L, D, T, I, S, E, P, Q, Counter, OrderedDict, random.Random, deque):
    x = cls()
    try:
        del x.nothing
    except AttributeError as err:
        print(cls.__name__)
    try:
        del x.nothing
    except AttributeError as err:
        has = err.obj is x
        print(has, err)
