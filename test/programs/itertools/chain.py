import itertools
from itertools import chain

a = [object(), object()]
b = ["x", "y"]
c = chain(a, b)
first = next(c)
rest = list(c)
print(len(rest), rest[1:])
again = next(c, None)
del c
nested = [[1000, 2000], [], [3000]]
flat = chain.from_iterable(nested)
print(next(flat))
print(list(flat))
del flat
for x in itertools.chain([1], (2, 3), "ab"):
    print(x, end=" ")
print()
empty = chain()
print(list(empty))


class Noisy:
    def __init__(self, name):
        self.name = name

    def __iter__(self):
        yield self.name + "1"
        yield self.name + "2"

    def __del__(self):
        print("gone", self.name)


def sources():
    yield Noisy("p")
    yield Noisy("q")


for item in chain.from_iterable(sources()):
    print(item)
joined = chain(Noisy("r"), Noisy("s"))
print(next(joined))
del joined
try:
    list(chain([1], 5))
except TypeError as e:
    print(e)
print("end")
