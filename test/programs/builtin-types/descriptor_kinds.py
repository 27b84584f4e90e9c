"""Slot wrappers are counted, fields of structs are read-only members, and what searches say of objects without a known repr."""
from collections import OrderedDict, deque
import struct

plus = int.__add__
bound = (5).__add__
again = int.__add__
print(plus is again, bound(2), plus(1, 2), [].__len__())
kinds = [type(d).__name__ for d in (list.append, list.__len__, list.__getitem__, dict.__contains__, int.__divmod__, property.fget)]
print(kinds, type(slice.start).__name__, OSError.errno, list.append.__qualname__, [].append.__qualname__, dict.fromkeys.__qualname__)
for statement in ("slice(1).start = 2", "del 'ab'['x']", "del (1, 2)[0]", "del (5)[0]", "object.__new__()"):
    try:
        exec(statement)
    except (TypeError, AttributeError) as problem:
        print(problem)
print(ZeroDivisionError.__init__.__qualname__, OSError.__init__.__qualname__, type.__subclasshook__.__qualname__)


class Told:
    __doc__ = property(lambda self: "of the instance")


class Plain:
    pass


print(type(Told.__doc__).__name__, Told().__doc__)
plain = Plain()
for search in ([1].index, deque("ab").index, deque("ab").remove):
    try:
        search(plain)
    except ValueError as problem:
        print(type(problem).__name__)


class Emptying:
    def __init__(self, queue, answer):
        self.queue = queue
        self.answer = answer

    def __eq__(self, other):
        self.queue.clear()
        return self.answer


for name in ("count", "index", "remove", "__contains__"):
    for answer in (True, False):
        queue = deque("ab")
        queue.append(Emptying(queue, answer))
        queue.append("c")
        try:
            print(getattr(queue, name)("c"))
        except (RuntimeError, IndexError) as problem:
            print(name, type(problem).__name__)
del queue


class Key:
    def __hash__(self):
        return 7

    def __eq__(self, other):
        return self is other


key = Key()
ordered = OrderedDict({key: 1})
ordered.update({8: 2})
print(ordered.pop(8), len(ordered))
layout = "<" + "hh"
packed = struct.pack(layout, 1, 2)
print(struct.unpack(layout, packed), struct.calcsize(layout))


def without_class(self):
    return super()


for call in (lambda: without_class(1), lambda: super()):
    try:
        call()
    except RuntimeError as problem:
        print(problem)
try:
    eval("")
except SyntaxError as problem:
    print(problem.lineno)
