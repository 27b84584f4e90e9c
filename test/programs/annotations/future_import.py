from __future__ import annotations


class Tree:
    left: Tree | None
    right: Tree | None = None

    def insert(self, value: int, *, deep: bool = True) -> Tree:
        note: Nowhere[1] = [value]
        return self


def f(x: a.b[c, d:e], y: "quoted", z: lambda q: q + 1 = 0) -> {1: 2}:
    return x


t = Tree()
print(t.insert(1000) is t)
print(Tree.__annotations__)
print(Tree.insert.__annotations__)
print(f.__annotations__)
v: 1 + 1 = [1]
w: undefined.name
print(f([2], 1), v)
