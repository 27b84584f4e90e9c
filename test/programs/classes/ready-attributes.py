# What a new class has, in order: its body, its slots, __dict__, __weakref__, __doc__, __hash__.
import collections
from array import array


class Plain:
    size = [3]


class Compared:
    def __eq__(self, other):
        return NotImplemented


class Slotted:
    __slots__ = ("left", "__weakref__")


for kind in (Plain, Compared, Slotted):
    names = [name for name in kind.__dict__ if name not in ("__firstlineno__", "__static_attributes__")]
    print(kind.__name__, names)
for name, attribute in Plain.__dict__.items():
    print(name, type(attribute).__name__)
descriptor = Plain.__dict__["__dict__"]
print(descriptor)


# A body may run in a UserDict.
class Noted(collections.UserDict):
    def __setitem__(self, name, value):
        self.last = name
        super().__setitem__(name, value)


class Keeping(type):
    @classmethod
    def __prepare__(meta, name, bases):
        return Noted()

    def __new__(meta, name, bases, names):
        print("last", names.last if names.last[0] != "_" else "other")
        return super().__new__(meta, name, bases, names.data)


class Kept(metaclass=Keeping):
    first = [1]
    second = first

    def method(self):
        return self.first


print(Kept().method(), Kept.second)

values = array("d", [0.5, 1.5])
total = 0
for value in values:
    total += value
print(total)
