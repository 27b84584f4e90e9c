"""Iterators of itertools as bases: keywords reach an __init__ of the class, and only where it has one."""
import itertools


class Counter(itertools.count):
    def __init__(self, *args, step=1, **kwargs):
        self.extra = kwargs


class Chain(itertools.chain):
    def __new__(cls, *args, label=None):
        made = super().__new__(cls, *args)
        made.label = label
        return made


class Cycle(itertools.cycle):
    def __init__(self, *args, **kwargs):
        self.extra = kwargs


class Slice(itertools.islice):
    def __init__(self, iterable, stop, label=None):
        self.label = label


class Plain(itertools.takewhile):
    pass


items = [1.5, 2.5]
label = ['label']
makers = (lambda: Counter(1, step=2), lambda: Cycle(items, a=label), lambda: Slice(items, 1, label=label),
          lambda: Chain(items, items, label=label), lambda: Plain(bool, items), lambda: Plain(bool, iterable=items),
          lambda: Counter(1, other=label))
for make in makers:
    try:
        made = make()
        print(next(made), made.__dict__)
    except TypeError as error:
        print(error)
del made
end = 1
