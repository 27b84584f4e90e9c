# A deque of a derived class is copied by calling the class, which has to give a deque.
from collections import deque


class X(deque):
    pass


def bad_iter(self):
    return iter([self])


d = X([1])
X.__new__ = lambda cls, *args: [1]
for action in (lambda: d * 42, lambda: d + deque([1]), lambda: d.copy()):
    try:
        print(type(action()))
    except TypeError as e:
        print(e)
