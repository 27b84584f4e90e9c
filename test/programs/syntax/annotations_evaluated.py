def note(x):
    print("note", x)
    return x
def f(a: note(1) = [1], b: "text" = None) -> list:
    c: note("local") = 1
    return c
print(f(1))
print(sorted(f.__annotations__))
v: note("module") = [5]
w: int
class C:
    x: note("class") = [1]
    y: str
    d: dict[str, int] = {}
    (p): int = 1
    def __init__(self):
        self.q: note("attr") = [1]
print(sorted(C.__annotations__))
c = C()
print(c.q, C.x)
print(sorted(__annotations__))
try:
    print(w)
except NameError as e:
    print(e)
t: tuple[int, ...] = (1,)
print(t)
def g(x: C, *a: C, k: C = None, **kw: C) -> "C":
    return x
print(g.__annotations__["x"] is C, len(g.__annotations__))
f.__annotations__["new"] = [1]
print(len(f.__annotations__))
del f
