a, b = b, a
a, b, c = c, a, b
a, b, c, d = d, c, b, a
[a, *b] = c
(a), (b.c), d[0], d[1:2] = e
a = b = c, d = e
a += 1; b.c += d; b[c] -= d; b[c:d] *= e; b[c:] //= e; b[::2] **= f
del a, (b, c), [d], e.f, e[g], e[1:2]
x: int = 1
y: str
(z): int = 2
o.p: int = 3
o.q: int
o[r]: int
o[r:s]: int
if x:
    w: float
def func(a, b, c):
    a, b = b, a
    a, b, c = b, c, a
    (a, b), c = c, a
    d, _, _ = c
    e = f = a
    g, = b,
    h: int = a
    i: undefined_name
    a += b; b @= c; a.x |= b; a[b] &= c; a[b:c] ^= a
    a = a; b = b + a
    (x := a) + x
    print(y := b, y)
    del a, b
    return x
