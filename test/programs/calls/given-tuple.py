# Who holds arguments while Python code runs that native code called.
from functools import partial, reduce, total_ordering


class Failing:
    def __iter__(self):
        raise KeyError('no items')

    def __index__(self):
        here = [self]
        return len(here)

    def __int__(self):
        return 'no int'


def attempt(function, *args, **keywords):
    try:
        return function(*args, **keywords)
    except (TypeError, KeyError) as error:
        return error


def add(left, right):
    both = [left, right]
    return len(both)


print(repr(attempt(reduce, add, Failing())), attempt(reduce, add, 5))
print(attempt(int, Failing()), bytes([Failing()]), bytearray([Failing()]), bytes((Failing(),)))
one = partial(add, [1])
print(partial(one, right=[2])(), partial(add, right=[2])([1]))
failure = attempt(KeyError, [1], [2])
print(failure.args)


@total_ordering
class Version:
    def __init__(self, number):
        self.number = number

    def __eq__(self, other):
        pair = self, other
        return pair[0].number == pair[1].number

    def __lt__(self, other):
        return self.number < other.number


print(Version(1) <= Version(1), Version(2) > Version(1), Version(1) >= Version(2))


def inner():
    while True:
        try:
            received = yield
        except ValueError:
            received = 'error'
        print(received)


def delegating(generator):
    yield from generator


target = inner()
outer = delegating(target)
next(outer)
outer.throw(ValueError)
outer.send('sent')
outer.close()
truth = f'{add is None}'
other = str(False)
print(truth, truth is other)
for call in (lambda: list.append(x=1), lambda: list.append([], x=1)):
    print(attempt(call))
