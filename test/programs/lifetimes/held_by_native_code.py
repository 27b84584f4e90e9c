"""What native code holds while Python code runs: a weak reference, the value of a delegation, an item that is compared."""
import weakref
from collections import deque


class Item:
    def __init__(self, number):
        self.number = number

    def __eq__(self, other):
        return self.number == other.number


items = deque([Item(1), Item(2)])
wanted = Item(2)
print(items.index(wanted), wanted in items, items.count(wanted))

thing = Item(3)
plain = weakref.ref(thing)
watched = weakref.ref(thing, lambda reference: print('gone', reference()))
del thing
thing = Item(4)
first = weakref.ref(thing, lambda reference: print('first', reference is first))
second = weakref.ref(thing, lambda reference: print('second', reference is second))
del thing


def inner():
    try:
        yield 1
    except ValueError as error:
        return error


def outer():
    result = yield from inner()
    print('result', result)
    yield 2


g = outer()
next(g)
problem = ValueError('held')
print(g.throw(problem))
g.close()
print(problem)
