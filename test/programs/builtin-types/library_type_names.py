# How error messages, texts and patterns name types of library modules; what holds what while they work.
import collections
import functools
import itertools
import struct
import sys
import types
from typing import Protocol


def attempt(function):
    try:
        return function()
    except (TypeError, AttributeError, struct.error) as error:
        return f'{type(error).__name__}: {error}'


queue = collections.deque([1, [2]], 3)
ordered = collections.OrderedDict(a=1)
default = collections.defaultdict(list)
for thing in (queue, ordered, default, functools.partial(len), itertools.count(1), types.SimpleNamespace(a=1)):
    print(attempt(lambda: thing.missing), attempt(lambda: -thing), thing if thing is not default else '')
print(collections.deque.append.__qualname__, type(queue).__name__, attempt(lambda: struct.unpack('<I', b'')))
match queue:
    case [first, rest]:
        print(first, rest)
print(repr(struct.error('text')), int | list[int])
packed = bytes([1, 0, 2, 0])
shorts = struct.Struct('<h')
found = []
for value in shorts.iter_unpack(packed):
    found.append(value)
print(found)


class Named(Protocol):
    def name(self) -> str:
        ...


class Person(Named):
    def name(self) -> str:
        return 'person'


print(Person().name(), sys.implementation.name, sys.flags.optimize)


import enum
import inspect
from typing import Any, List, Literal, Optional


def typed(first: Optional[str], *, second: List[int], third: Any = None) -> List[str]:
    return []


signature = inspect.signature(typed)
print(signature.parameters['second'], signature.parameters['second'].kind, signature.return_annotation)
print(type(Literal).__name__)
try:
    class Mixed(enum.Enum):
        NUMBER = 1
        WORD = 'word'
        NEXT = enum.auto()

    print(Mixed.NEXT.value)
except TypeError as error:
    print(error)
