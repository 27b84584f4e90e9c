# What ends an iterator passes through the iterators around it; a class that makes no exception cannot be thrown.
import itertools


class Countdown:
    def __init__(self, start):
        self.left = start

    def __iter__(self):
        return self

    def __next__(self):
        if self.left == 0:
            raise StopIteration('liftoff')
        self.left -= 1
        return self.left


def ending(make):
    iterator = make(Countdown(1))
    next(iterator)
    try:
        next(iterator)
    except StopIteration as end:
        print(type(iterator).__name__, end.args)


for wrap in (
    enumerate,
    zip,
    lambda source: map(str, source),
    lambda source: filter(lambda value: True, source),
    lambda source: itertools.islice(source, 5),
    lambda source: itertools.accumulate(source),
    lambda source: itertools.takewhile(lambda value: True, source),
    lambda source: itertools.chain(source),
):
    ending(wrap)

pairs = itertools.pairwise(Countdown(2))
print(next(pairs))
try:
    next(pairs)
except StopIteration as end:
    print(end.value)
print(list(zip(Countdown(2), 'ab', strict=True)))


class Number(Exception):
    def __new__(cls, *args):
        return 42


def patient():
    try:
        yield 1
    except TypeError as error:
        print('inside:', error)
        yield 2


waiting = patient()
next(waiting)
print(waiting.throw(Number))
try:
    raise Number
except TypeError as error:
    print('outside:', error)

thousand = [None] * 1000
try:
    thousand *= 1 << 30
except MemoryError as error:
    print('no room', error.args)
print(len(thousand))
code = patient.__code__
lines = code.co_lines()
del code
print(type(lines).__name__)
