# A function of the program's own in the place of __import__ is what import statements call.
import builtins

original = builtins.__import__
asked = []


def importer(name, globals, locals, fromlist, level):
    if name not in ('imagined', 'imagined.part', 'near', 'above'):
        return original(name, globals, locals, fromlist, level)
    asked.append((name, fromlist, level, globals is locals))

    class Found:
        first = [name]
        second = level

    return Found


builtins.__import__ = importer
import imagined
import imagined.part
from imagined import first, second
from .near import first as near
from collections import deque


def inside():
    from ..above import second as high
    return high


print(imagined.first, first, second, near, inside(), deque([1]))
builtins.__import__ = original
print(asked)
import math
print(math.gcd(4, 6))
