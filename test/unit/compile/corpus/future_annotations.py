from __future__ import annotations
x: List[int, "s"] = 1
y: (a, b)
z: a.b[c](d, *e, f=g, **h) | None
def f(a: int = 1, *args: *Ts, b: lambda q, /, r=1, *s, t: q + r ** -s, **kw: not a and b or c) -> Dict[str, Tuple[int, ...]]:
    v: nope = 1
    return v
class C:
    w: {1: 2, **d}
    u: f"{a!r:>{b}}" = 1
    t: [i for i in j if k for l in m]
    s: 1.5e100
    r: a if b else c
    q: a < b is not c
    p: x[1:2, ::3]
    o: -1 + ~2
    n: b"x" if 0 else 1j
