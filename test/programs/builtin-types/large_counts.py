"""Counts and places that fit a C ssize_t, and are larger than any container."""
import binascii
import itertools
import sys
import typing
from collections import deque

# sys.maxsize of a 32-bit build fits too.
LARGE = min(2**62, sys.maxsize)


def told(run):
    try:
        return run()
    except (ArithmeticError, LookupError, MemoryError, ValueError) as error:
        return type(error).__name__


letters = ["a", "b"]
letters.insert(LARGE, "c")
print(letters, told(lambda: letters.pop(LARGE)), told(lambda: letters[LARGE]), told(lambda: letters[-LARGE]))
print(told(lambda: (1, 2) * LARGE), told(lambda: [0] * -LARGE), told(lambda: letters.index("a", LARGE)))
print(list(itertools.islice(letters, LARGE)), "a,b".split(",", LARGE), "aa".replace("a", "b", LARGE))
queue = deque(letters, LARGE)
queue.rotate(3)
print(queue.maxlen == LARGE, list(queue), told(lambda: queue[LARGE]), told(lambda: range(5)[LARGE]))
print(told(lambda: list(itertools.combinations(letters, LARGE))))
print(binascii.Incomplete.__module__, binascii.Incomplete.__bases__)
P = typing.ParamSpec("P")
print(P.args == P.args, P.args == P.kwargs, P.args.__hash__)
