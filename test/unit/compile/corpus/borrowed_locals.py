def a1(x, a, b, c):
    return f"{x}{a if b else c}"
def a2(x, a, b, c):
    return f"{x!r}{a if b else c}"
def a3(x, b):
    with x:
        if b: pass
        print()
def a4(x, b):
    with x as y:
        for i in b: return
def a5(x):
    g(x)
    del x
    return g(x, (yield))
def a6(x):
    return [x, (del_ := 1), x]
async def a7(x, y):
    await x
    async for i in y: print(i)
    async with x as z: print(z)
    [q async for q in y]
    return [await w for w in y]
def a8(x, y):
    return -x, +x, not x, ~x, x.a.b.c, x[y], x[1:y], x.m(y, *y, **x), x(y, z=x)
def a9(x):
    def g(a: x = x, *, b=x): return x
    return g
def a10(x):
    def g(a=x, *, b=x): return 1
    return g
def a11(x, y):
    try: x()
    except y as e: print(e)
    except (ValueError, x): print(x)
    finally: print(y)
def a12(x, y):
    if x and y or x: return x
    return x and y
def a13(x, y):
    z = x; x = y; y = z
    x, y = y, x
    x, y, z = z, y, x
    [x, y] = y, x
    x = y = z
    x.a = y.b = z
    return x is None, y is not None
def a14(x, y):
    match x:
        case {"a": b, **c}: return b
        case [p, *q]: return p
        case C(u, v=w): return u
    g(x := y, x)
    import os.path as op
    from sys import path as sp, argv
    return op, sp, y
def a15(xs):
    for x in xs:
        for y in x:
            if y: continue
            yield x, y
    else: return xs
def a16(x, y, z):
    while x < y < z:
        x += 1; y -= x; z[x] += y; z.a += x; z[x:y] += z
    assert x, y
    raise x from y
def a17(self, x):
    super().__init__(x); super(A, self).m(x); return super().n
def a18(x, y):
    return lambda a, b=x: a + y
def a19(x, y):
    return any(i for i in x), all(i for i in y if i), tuple(i for i in x), [i for i in x if i in y], {k: v for k, v in x}, {i for i in y}
def a20(a,b,c,d,e,f,g,h,i,j,k,l,m,n,o,p,q,r):
    return a+b+q+r, f(a,q), q(r, a), (q, r)
def a21(x, n):
    y = x
    y(x)
    for i in range(n): y = y(x)
    del y
    print(x, y)
def a22(x):
    x = x(x)
    return x(x, x := 1)
def a23(d):
    global G
    G = d
    {**d, 'a': d}; [*d, d]; (*d, d); {*d, d}; d(*d, a=d, **d)
    return {d: d, d: d}
