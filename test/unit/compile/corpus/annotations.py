x: int
y: "str" = 1
if x:
    z: float = 2
for i in y:
    w: i
def f(a: T, b=1, *, c: U = 2) -> R:
    local: V = 1
    return lambda: local
class C:
    a: int = 1
    b: a
    def m(self, x: a) -> C: ...
    if a:
        c: str
    with x: d: int
    [q for q in a]
def g():
    class D:
        e: f = g
    h: list[int]
    return D, h
