import sys
from collections import ChainMap, UserDict
from collections.abc import MutableMapping


class Item:
    def __init__(self, key):
        self.key = key

    def __eq__(self, other):
        held = sys.getrefcount(self), sys.getrefcount(other)
        return isinstance(other, Item) and self.key == other.key

    def __hash__(self):
        held = sys.getrefcount(self)
        return hash(self.key)

    def __repr__(self):
        held = sys.getrefcount(self)
        return f'I{self.key}'

    def __bool__(self):
        held = sys.getrefcount(self)
        return self.key > 3

    def __del__(self):
        gone = self.key


class Table(dict):
    def __getitem__(self, key):
        held = sys.getrefcount(key), sys.getrefcount(self)
        return dict.__getitem__(self, key)

    def __contains__(self, key):
        held = sys.getrefcount(key), sys.getrefcount(self)
        return dict.__contains__(self, key)

    def __setitem__(self, key, value):
        held = sys.getrefcount(key), sys.getrefcount(self), sys.getrefcount(value)
        dict.__setitem__(self, key, value)

    def __delitem__(self, key):
        held = sys.getrefcount(key), sys.getrefcount(self)
        dict.__delitem__(self, key)

    def __iter__(self):
        held = sys.getrefcount(self)
        for key in dict.__iter__(self):
            yield key

    def __len__(self):
        held = sys.getrefcount(self)
        return dict.__len__(self)

    def pop(self, key, *more):
        held = sys.getrefcount(key), sys.getrefcount(self)
        return dict.pop(self, key, *more)

    def popitem(self):
        held = sys.getrefcount(self)
        return dict.popitem(self)

    def clear(self):
        held = sys.getrefcount(self)
        dict.clear(self)

    def update(self, other):
        held = sys.getrefcount(self), sys.getrefcount(other)
        dict.update(self, other)

    def copy(self):
        held = sys.getrefcount(self)
        return Table(self)

    def keys(self):
        held = sys.getrefcount(self)
        return dict.keys(self)

    def __repr__(self):
        held = sys.getrefcount(self)
        return 'T'

    def __bool__(self):
        held = sys.getrefcount(self)
        return False


def show(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error, repr(error.__context__))


def chain(*groups):
    return ChainMap(*[Table({Item(key): Item(-key) for key in group}) for group in groups])


c = chain((1, 2), (2, 3))
key = Item(3)
show(lambda: (c[key], c.get(key), c.get(Item(8)), c.get(Item(8), Item(9)), key in c, Item(8) in c))
show(lambda: [key for key in c])
show(lambda: (bool(c), bool(ChainMap()), repr(c), repr(c.copy()), repr(c.new_child()), repr(c.parents)))
show(lambda: c[Item(8)])
show(lambda: c.new_child({Item(1): 3}, name=4))
show(lambda: c.new_child(name=4))
show(lambda: c.__setitem__(Item(1), Item(5)))
show(lambda: c.__delitem__(Item(1)))
show(lambda: c.__delitem__(Item(6)))
show(lambda: c.popitem())
c = chain((1, 2), (2, 3))
show(lambda: c.popitem())
c.clear()
c |= {Item(4): Item(5)}
show(lambda: c | {Item(1): Item(2)})
show(lambda: {Item(1): Item(2)} | c)
show(lambda: c | 3)
show(lambda: c.__ror__(3))
show(lambda: ChainMap.fromkeys([Item(1), Item(2)], Item(3)))
show(lambda: ChainMap.fromkeys([Item(1), Item(2)]))
loop = ChainMap({})
loop['own'] = loop
show(lambda: loop)


class Own(ChainMap):
    def __missing__(self, key):
        held = sys.getrefcount(self), sys.getrefcount(key)
        return Item(99)


show(lambda: Own()[Item(1)])
show(lambda: Own().get(Item(1)))
print(Own.fromkeys('ab'))


class Broken(MutableMapping):
    def __getitem__(self, key): raise RuntimeError('no')
    __setitem__ = __delitem__ = __iter__ = __len__ = __contains__ = __getitem__


class Broken2(Broken):
    def __iter__(self): raise RuntimeError('no')
    def __contains__(self, key): raise RuntimeError('no')


def attempt(function):
    try:
        function()
    except RuntimeError as error:
        trace = error.__traceback__
        names = []
        while trace:
            names.append(trace.tb_frame.f_code.co_name)
            trace = trace.tb_next
        print(names)


b = ChainMap(Broken2())
for call in (lambda: b[1], lambda: 1 in b, lambda: b.get(1), lambda: iter(b)):
    attempt(call)

u = UserDict({Item(1): Item(2)}, name=Item(3))
show(lambda: (u, len(u), u[Item(1)], list(u), Item(1) in u, Item(9) in u, u.get(Item(1)), u.get(Item(9)), u.get(Item(9), Item(5))))
show(lambda: u[Item(9)])
u[Item(5)] = Item(6)
del u[Item(5)]
show(lambda: u.__delitem__(Item(5)))
show(lambda: (u | UserDict({Item(1): Item(7)}), u | {Item(1): Item(7)}, {Item(1): Item(7)} | u, u.__or__(3), u.__ror__(3), u.__ror__(u)))
u |= {Item(3): 1}
u |= UserDict({Item(3): 2})
show(lambda: u.__ior__([(Item(3), 1)]))
show(lambda: u.copy())


class Mine(UserDict):
    def __missing__(self, key):
        held = sys.getrefcount(self), sys.getrefcount(key)
        return Item(99)

    def __setitem__(self, key, item):
        held = sys.getrefcount(self), sys.getrefcount(key), sys.getrefcount(item)
        super().__setitem__(key, item)

    def __repr__(self):
        held = sys.getrefcount(self), sys.getrefcount(self.data)
        return super().__repr__()


m = Mine({Item(1): Item(2)})
m.extra = Item(3)
show(lambda: (m[Item(7)], m.get(Item(7)), m.pop(Item(7), 3), m.popitem()))
m.update({Item(1): Item(2)})
show(lambda: (m.copy(), m.copy().extra, m | m, m | {3: 4}))
import copy
show(lambda: (copy.copy(m), copy.copy(m).extra))
show(lambda: Mine.fromkeys([Item(1), Item(2)], Item(3)))
show(lambda: UserDict.fromkeys([Item(1), Item(2)]))
