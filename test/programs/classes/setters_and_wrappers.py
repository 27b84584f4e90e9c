# Setters that do not fit the object, wrappers that keep annotations, and what native code holds while it asks a class of the program.
from collections import deque
from collections.abc import Mapping
from decimal import *
from functools import singledispatchmethod


for target in ('abc', 5, [], int, type):
    for change in (lambda: object.__setattr__(target, 'colour', 1), lambda: object.__delattr__(target, 'size')):
        try:
            change()
        except (AttributeError, TypeError) as error:
            print(type(error).__name__, error)


class Reader:
    @singledispatchmethod
    @classmethod
    def read(cls, source):
        return cls.__name__, source

    @read.register
    @classmethod
    def _(cls, source: str):
        return 'text', source

    @read.register(list)
    @classmethod
    def _(cls, source):
        return 'lines', source

    @staticmethod
    def check(source: bytes) -> bool:
        return bool(source)


print(Reader.read(3.5), Reader.read('abc'), Reader().read(['a']))
wrapper = Reader.__dict__['check']
notes = wrapper.__annotations__
print(notes)
wrapper.__annotations__ = {'source': int}
again = wrapper.__annotations__
print(notes is again)


class Config(Mapping):
    def __init__(self, **items):
        self.stored = items

    def __getitem__(self, key):
        return self.stored[key]

    def __iter__(self):
        return iter(self.stored)

    def __len__(self):
        return len(self.stored)


def describe(thing):
    match thing:
        case {'kind': 'circle', 'radius': radius}:
            return 'circle', radius
        case {'kind': kind, 'side': side, **rest}:
            return kind, side, rest
        case {}:
            return 'mapping'


for size in ([1], [2]):
    print(describe(Config(kind='circle', radius=size)))
    print(describe(Config(kind='square', side=size, colour='red')))
    print(describe(Config(kind='none')))


class Item:
    def __del__(self):
        print('item', len(items))


items = deque([Item()], 1)
items *= 0
items = deque([Item()], 1)
items.__imul__(0)


def numbers():
    yield from range(2)
    print('not reached')


running = numbers()
print(next(running))
try:
    running.throw(StopIteration)
except RuntimeError as error:
    print(error)
print(Decimal('0.1') + 1)
