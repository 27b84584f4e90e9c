import sys
import heapq


class Item:
    def __init__(self, key):
        self.key = key

    def __lt__(self, other):
        held = sys.getrefcount(self), sys.getrefcount(other)
        return self.key < other.key

    def __repr__(self):
        held = sys.getrefcount(self)
        return f'I{self.key}'

    def __del__(self):
        gone = self.key


def rank(item):
    held = sys.getrefcount(item)
    return Item(-item.key)


class Items:
    def __init__(self, *keys):
        self.keys = keys

    def __iter__(self):
        held = sys.getrefcount(self)
        try:
            for key in self.keys:
                yield Item(key)
        finally:
            closed = True


class Sized(Items):
    def __len__(self):
        held = sys.getrefcount(self)
        return len(self.keys)


class Walk:
    def __init__(self, *keys):
        self.left = [Item(key) for key in keys]

    def __iter__(self):
        held = sys.getrefcount(self)
        return self

    def __next__(self):
        held = sys.getrefcount(self)
        if not self.left:
            raise StopIteration
        return self.left.pop(0)


def show(call):
    try:
        print(call())
    except Exception as error:
        trace, names = error.__traceback__, []
        while trace:
            names.append(trace.tb_frame.f_code.co_name)
            trace = trace.tb_next
        print(type(error).__name__, error, names)


def fails(item):
    raise RuntimeError(item.key)


for function in (heapq.nsmallest, heapq.nlargest):
    for key in (None, rank, fails):
        for source in (Items, Sized, Walk):
            for n in (0, 1, 2, 5):
                show(lambda: function(n, source(3, 1, 4, 1), key=key))
    show(lambda: function(2, []))
    show(lambda: function(1, []))
    show(lambda: function(-1, Items(1, 2)))
    show(lambda: function(2, 5))
    show(lambda: function('x', Items(1, 2)))
    show(lambda: function(2, [Item(2), 3, 4]))
for key in (None, rank, fails):
    for reverse in (False, True):
        show(lambda: list(heapq.merge(Items(1, 3, 5), Walk(2, 4), [Item(6)], [], key=key, reverse=reverse)))
        show(lambda: list(heapq.merge(Items(5, 4), key=key, reverse=reverse)))
        show(lambda: list(heapq.merge(key=key, reverse=reverse)))
        walk = heapq.merge(Items(1, 3, 5), Walk(2, 4), key=key if key is not fails else None, reverse=reverse)
        for item in walk:
            print(item)
            break
        walk.close()
        walk = item = None
show(lambda: list(heapq.merge(Items(1), 3)))
show(lambda: list(heapq.merge(Items(1, 2), [3, 4])))
