def inner(v):
    a = [v]
    got = yield a
    got2 = yield got
    return (a, got2)
def outer(v):
    r = yield from inner(v)
    yield r
    yield from [v, [v]]
x = [1]
g = outer(x)
a = next(g)
b = g.send([2])
c = g.send([3])
d = next(g)
e = next(g)
f = next(g, "default value")
h = outer(x)
next(h)
h.close()
a = b = c = None
d = e = None
g = h = None
end = 0
