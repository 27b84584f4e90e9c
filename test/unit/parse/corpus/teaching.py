"""A small program as people write them."""
import sys
import gc
from weakref import ref


class Node:
    """A node of a linked list."""

    __slots__ = ('value', 'next', '__weakref__')
    count: int = 0

    def __init__(self, value, next=None):
        self.value, self.next = value, next
        Node.count += 1

    def __iter__(self):
        node = self
        while node is not None:
            yield node.value
            node = node.next

    def __del__(self):
        print(f'{self.value!r} is gone', file=sys.stderr)


def build(*values, reverse=False):
    head = None
    for value in values if reverse else reversed(values):
        head = Node(value, head)
    return head


def counter():
    n = 0

    def step(by=1):
        nonlocal n
        n += by
        return n
    return step


a = build(1, 2, 3)
b = a.next
del a
print([x ** 2 for x in b if x % 2 == 0], sys.getrefcount(b) - 1)
try:
    next(iter([]))
except (StopIteration, ValueError) as error:
    r = ref(b, lambda _: print('freed'))
else:
    pass
finally:
    gc.collect()
data = {'key': [1, 2, 3], **{'other': (4, 5)}}
first, *rest = data['key']
total = sum(x for x in rest) if rest else 0
if __name__ == '__main__':
    with open(sys.argv[0]) as f, f:
        lines = {i: line.strip() for i, line in enumerate(f, start=1)}
    while (n := len(lines)) > 10:
        lines.popitem()
        if not n % 7: continue
        assert n, 'never'
