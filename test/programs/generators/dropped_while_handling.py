import sys


class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(self.name, sys.getrefcount(sys.exc_info()[1]) if sys.exc_info()[1] else None)


def delegate(items, held):
    yield from items


def plain(items, held):
    yield items


class Owner:
    def __init__(self, generator):
        self.generator = generator

    def __enter__(self):
        return self

    def __exit__(self, kind, problem, trace):
        self.generator = None
        return True


class Numbers:
    def __init__(self):
        self.left = 2

    def __iter__(self):
        return self

    def __next__(self):
        held = Noisy("next")
        if self.left == 0:
            raise StopIteration
        self.left -= 1
        return held.name


with Owner(delegate([1], Noisy("not begun"))) as owner:
    raise KeyError("one")
begun = plain([2], Noisy("begun"))
next(begun)
with Owner(begun) as owner:
    begun = None
    raise KeyError("two")
try:
    raise KeyError("three")
except KeyError as problem:
    for name in Numbers():
        print(name)
    print(list(Numbers()), sys.getrefcount(problem))


class Wants:
    def __init__(self, first, second=None):
        self.first = first

    def __del__(self):
        print("gone", sys.getrefcount(Wants) > 2)


def make(*given):
    for turn in range(3):
        try:
            return Wants(*given) if turn > 3 else Wants()
        except TypeError as problem:
            print(problem)


make()
