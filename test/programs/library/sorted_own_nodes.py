import sys
from graphlib import TopologicalSorter, CycleError


class Node:
    def __init__(self, key):
        self.key = key

    def __eq__(self, other):
        held = sys.getrefcount(self), sys.getrefcount(other)
        return self.key == other.key

    def __hash__(self):
        held = sys.getrefcount(self)
        return self.key % 3

    def __repr__(self):
        held = sys.getrefcount(self)
        return f'N{self.key}'

    def __del__(self):
        gone = self.key


class Nodes:
    def __init__(self, *keys):
        self.keys = keys

    def __iter__(self):
        held = sys.getrefcount(self)
        for key in self.keys:
            yield Node(key)


def show(call):
    try:
        print(call())
    except Exception as error:
        trace, names = error.__traceback__, []
        while trace:
            names.append(trace.tb_frame.f_code.co_name)
            trace = trace.tb_next
        print(type(error).__name__, error, names)


t = TopologicalSorter({Node(1): [Node(2), Node(3)], Node(4): (Node(1),)})
t.add(Node(5), Node(4), Node(2))
for call in (t.get_ready, t.is_active, t.done, lambda: bool(t)):
    show(call)
t.prepare()
show(t.prepare)
show(lambda: t.add(Node(9)))
show(lambda: t.done(Node(1)))
show(lambda: t.done(Node(77)))
while t:
    ready = t.get_ready()
    print(ready)
    t.done(*ready)
show(lambda: t.done(Node(1)))
show(t.prepare)
show(lambda: list(TopologicalSorter({Node(1): [Node(2), Node(3)], Node(4): [Node(1)], Node(3): [Node(2)]}).static_order()))
show(lambda: list(TopologicalSorter({Node(1): [Node(2)], Node(2): [Node(3)], Node(3): [Node(1)], Node(4): [Node(1)]}).static_order()))
show(lambda: list(TopologicalSorter({Node(1): [Node(1)]}).static_order()))
show(lambda: list(TopologicalSorter().static_order()))
walk = TopologicalSorter({Node(1): [Node(2)], Node(2): [Node(3)]}).static_order()
for node in walk:
    print(node)
    break
walk = node = t = None
print(list(vars(TopologicalSorter())))
u = TopologicalSorter()
u.add(Node(1), *Nodes(2, 3))
show(lambda: [*u.static_order()])
