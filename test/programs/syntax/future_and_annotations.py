from __future__ import annotations
from __future__ import division, print_function


def f(a: int, b: list[Undefined] = None, *args: "quoted", c: x.y[1:2] = [1], **kw: lambda: 0) -> A | None:
    v: Nope = a
    return v


print(f.__annotations__)
x: Undefined[int] = [1]
y: int
class C:
    a: B = 1
    b: "str"
    def m(self: C) -> C: ...
print(__annotations__)
print(C.__annotations__, C.m.__annotations__)
print(f([1]))
(z): int = 3
x2: (1 + 2) * 3 = 5
print("z" in __annotations__, __annotations__["x2"])
print(annotations.__class__.__name__)
