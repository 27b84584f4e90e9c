# Built-in types whose items are found by keys alone are not iterable; a class of the program with __getitem__ is.
import re
import uuid
from statistics import NormalDist


class Numbers:
    def __getitem__(self, index):
        if index > 2:
            raise IndexError(index)
        return [index]


match = re.match('a+', 'aab')
for thing in (match, int | str, Numbers()):
    try:
        iterator = iter(thing)
        print(type(iterator).__name__)
    except TypeError as error:
        print(error)
numbers = Numbers()
for item in numbers:
    print(item, item in numbers)
first, *rest = numbers
identity = uuid.UUID(int=7)
try:
    identity.int = 3
except TypeError as error:
    print(error)
normal = NormalDist(1, 2)
turned = -normal
same = +normal
print(turned, same is normal, 5 - normal)
