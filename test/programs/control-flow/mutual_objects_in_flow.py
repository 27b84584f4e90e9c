import gc


class Node:
    def __init__(self, name, parent=None):
        self.name = name
        self.parent = parent
        self.children = []
        if parent is not None:
            parent.children.append(self)

    def __del__(self):
        print("del", self.name)

    def path(self):
        return (self.parent.path() if self.parent else []) + [self.name]

    def walk(self):
        yield self
        for child in self.children:
            yield from child.walk()

    def detach(self):
        if self.parent is not None:
            self.parent.children.remove(self)
            self.parent = None
        return self


root = Node("root")
a = Node("a", root)
b = Node("b", a)
print(b.path(), [n.name for n in root.walk()])
c = b.detach()
b = None
print(c.path(), len(a.children))
c = None
a = None
print("a still held", root.children[0].name)
w = root.walk()
next(w)
n = next(w)
print(n.name)
n.detach()
n = None
w = None
print("walk over")
root = None
print("root dropped")


def cycle():
    x = Node("x")
    x.me = x
    y = Node("y")
    y.other = x
    x.other = y
    return len(x.path())


print(cycle())
print(gc.collect())


def closure_cycle():
    t = Node("closed over")

    def f():
        return f, t
    return f()[1].name


print(closure_cycle())
print(gc.collect() > 0)
try:
    p = Node("in exception")
    raise ValueError(p)
except ValueError as error:
    q = error
print(q.args[0].name)
p = None
q = None
print("gone")
end = 0
