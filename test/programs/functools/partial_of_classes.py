"""The partial of a class of a class statement hands its own tuple of arguments on."""
import functools


class Note:
    def __init__(self, fraction, name=None):
        self.fraction = fraction
        self.name = name


class Counted(Note):
    def __new__(cls, *items):
        return super().__new__(cls)


quarter = 1 / 4
label = ['a']
make = functools.partial(Note, quarter)
for turn in range(3):
    print(make().fraction, make(label).name)
counted = functools.partial(Counted, quarter)
print(counted().fraction, counted(label).name)
bare = functools.partial(Note)
print(bare(label).fraction, bare(label, quarter).name)
try:
    bare()
except TypeError as problem:
    print(problem)
