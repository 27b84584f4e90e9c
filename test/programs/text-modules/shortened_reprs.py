import sys
import reprlib
from array import array
from collections import deque, ChainMap


class Item:
    def __init__(self, key):
        self.key = key

    def __lt__(self, other):
        held = sys.getrefcount(self), sys.getrefcount(other)
        return self.key < other.key

    def __hash__(self):
        return self.key

    def __repr__(self):
        held = sys.getrefcount(self), sys.getrefcount(box)
        return f'I{self.key}'

    def __del__(self):
        gone = self.key


class Wild(Item):
    __lt__ = None

    def __repr__(self):
        held = sys.getrefcount(self)
        raise RuntimeError('no')


def show(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)


def items(*keys):
    return [Item(key) for key in keys]


class Mine(reprlib.Repr):
    def repr_Item(self, x, level):
        held = sys.getrefcount(x), sys.getrefcount(self)
        return f'<{x.key} at {level}>'

    def repr_instance(self, x, level):
        held = sys.getrefcount(x), sys.getrefcount(self)
        return super().repr_instance(x, level)


for maker in (reprlib.Repr, Mine):
    r = maker()
    for box in (items(1, 2, 3), items(*range(9)), [], tuple(items(1)), tuple(items(1, 2)), set(items(3, 1, 2)), set(), frozenset(items(2, 4)), frozenset(), deque(items(1, 2)), deque(),
                {}, dict(zip(items(3, 1), items(5, 6))), dict(zip(items(*range(7)), items(*range(7)))), array('i', [1, 2, 3, 4, 5, 6, 7]), array('i'), array('d', [1.5]),
                'short', 'a text that is much longer than thirty characters', 5, 10 ** 60, Item(4), [[items(1, 2)], {3: items(1)}], [[[[[[[1]]]]]]], ((((((((), ), ), ), ), ), ), ), None, 3.5, b'abc' * 30,
                {Item(3), 'x', 4} and {'k': [Item(3)], 'l': 'y' * 50}):
        show(lambda: r.repr(box))
    box = {Wild(1), Wild(2)}
    r.maxset = 1
    print(len(r.repr([1, 2, 3, 4, 5, 6, 7, 8])))
    r.maxlevel, r.maxlist, r.maxdict, r.maxstring, r.maxlong, r.maxother, r.fillvalue = 2, 2, 1, 10, 2, 12, '+++'
    for box in (items(1, 2, 3), [[[3]]], {1: {2: {3: 4}}, 2: 3}, 'abcdefghijklmnopqrstuvwxyz', 123456, Item(123456789), 4.123456789012, range(1, 1000000)):
        show(lambda: r.repr(box))
print(list(vars(reprlib.Repr())))
if sys.version_info >= (3, 12):
    for indent in (None, 2, 0, '--', '', -1, 3.5):
        r = reprlib.Repr(indent=indent, maxlist=3, maxlevel=3)
        for box in (items(1, 2), tuple(items(1)), [], {}, {1: [2, 3]}, [[1, [2, [3]]]], items(1, 2, 3, 4)):
            show(lambda: r.repr(box))


class Odd:
    @reprlib.recursive_repr('<again>')
    def __repr__(self):
        'Shows itself.'
        held = sys.getrefcount(self)
        return f'Odd({self.child!r})'

    @reprlib.recursive_repr()
    def fails(self: int):
        held = sys.getrefcount(self)
        raise RuntimeError('no')


odd = Odd()
odd.child = Odd()
odd.child.child = odd
print(odd, Odd.__repr__.__doc__, Odd.__repr__.__name__, Odd.__repr__.__qualname__, Odd.__repr__.__module__, hasattr(Odd.__repr__, '__wrapped__'), Odd.fails.__annotations__)
for n in range(2):
    try:
        odd.fails()
    except RuntimeError as error:
        trace = error.__traceback__
        while trace:
            print(trace.tb_frame.f_code.co_name)
            trace = trace.tb_next
wild = Wild(3)
box = [1]
print(len(reprlib.repr(wild)) > 9, reprlib.repr(items(1)), reprlib.aRepr.maxlist)


class tuple(tuple):
    def __repr__(self):
        return 'mine'


print(reprlib.repr(tuple((1, 2))))
