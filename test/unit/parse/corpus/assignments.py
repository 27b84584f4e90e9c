a = 1
a = b = c = 1
a, b = c
a, = b
(a, b) = c
(a), b = c
(a) = 1
((a)) = 1
[a, b] = c
[a] = b
[] = a
() = a
[a, (b, c), *d] = e
*a, b = c
a, *b = c
*a, = b
(*a, b) = c
*(a), b = c
*a.b, c = d
*a[0], c = d
*a.b().c, d = e
*[a, b], c = d
a.b = 1
a[0] = 1
a[b:c] = 1
a[b, c] = 1
a().b = 1
a()[0] = 1
(a).b = 1
(a.b) = 1
(a[0]) = 1
"a".b = 1
a.b, c[0], (d, *e) = f
a = b, c
a = b,
a = *b, c
a = *b,
a = ()
a = b = c, d
a, b = b, a
a = (b, c) = d
a = [b, c] = d
a = lambda: 0
a = b if c else d
a = (b := c)
a: int
a: int = 1
(a): int
(a): int = 1
a.b: int
a.b: int = 1
a[0]: int = 1
(a.b): int
a: int = b, c
a: int = *b, c
a: (b, c)
a: "b"
a: b.c
a: b[c]
a: b[c, d]
a: b[c,]
a: b[c][d]
a: b[c].d
a: b.c[d]
a: b | c
a: b[c] | None
a: b[c] | d | e
a: b | c[d] | e
a: b[c] | d.e | f[g]
a: None | b[c]
a: b[c] | d & e
a: b[c] | "d"
a: b[c].d | e
a: b[c[d], e[f, g]]
a: b[*c]
a: b[*c, d]
a: b[*c[d]]
a: b[c:d]
a: b[c:d:e]
a: b[()]
a: b[[c, d], e]
a: b[..., c]
a: b["c", 'd']
a: b[c | d]
a: b[c if d else e]
a: b[lambda: 0]
a: b()
a: b[c]()
a: b[c]
a: lambda: 0
a: b if c else d
a: not b
a: b or c
a: b == c
a: {b: c}
a: [b, c]
a: -1
a: ...
a: None = None
a: b[-1]
a: b[1:]
a: b[:]
a: b[c](d)
a: b[c] + d
a: b[c] or d
a: b[c].d[e]
a: b[c] if d else e
a += 1
a -= 1
a *= 1
a /= 1
a //= 1
a %= 1
a @= 1
a &= 1
a |= 1
a ^= 1
a <<= 1
a >>= 1
a **= 1
a.b += 1
a[0] += 1
(a) += 1
a += b, c
a += *b, c
a += lambda: 0
def f():
    a = yield
    a = yield b
    a = yield b, c
    a = yield from b
    a = b = yield c
    a += yield b
    a: int = yield b
    a, b = yield
    x = (yield)
    (yield)
    yield
    yield a
    yield a, b
    yield *a, b
    yield from a
    yield (yield)
    (yield a)
    [(yield)]
    f((yield))
    f((yield a), b)
    return (yield)
del a
del a, b
del a,
del (a)
del (a, b)
del (a), b
del [a, b]
del a.b
del a[0], b[1:2]
del (a, [b, c.d])
del ()
del a.b().c
