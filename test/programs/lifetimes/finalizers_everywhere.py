"""Objects whose finalizers run where temporaries and old values go, cold and warm."""


class T:
    live = 0
    def __init__(self, n):
        self.n = n
    def __del__(self):
        T.live += 1
    def __hash__(self):
        return 1
    def __eq__(self, o):
        return self is o
    def __iter__(self):
        return iter((self,))
    def __enter__(self):
        return T("ctx")
    def __exit__(self, *a):
        return True
def g(*a, **k):
    return T("r")
def h(x, y=T("default")):
    try:
        return x
    finally:
        y = T("y")
def gen():
    t = T("t")
    yield T("v")
    del t
    yield 2
class Box:
    pass
for i in range(2):
    d = {T(1): T(2), T(3): T(4)}
    d[T(5)] = T(6)
    d.update({T(7): T(8)})
    d.pop(T(9), T(10))
    d.clear()
    s = {T(1), T(2)}
    s.add(T(3))
    s = s | {T(4)}
    s.clear()
    l = [T(1), T(2), T(3)]
    l[0] = T(4)
    l[1:] = [T(5)]
    l.insert(0, T(6))
    l.pop(0)
    l.reverse()
    del l[:]
    l = [T(k) for k in range(3)]
    l *= 2
    l = l[1:3]
    l = None
    t = (T(1), (T(2), [T(3)]))
    t = t[1]
    t = t[1][0]
    a, (b, *c) = T(1), (T(2), T(3), T(4))
    a = b = c = None
    g(T(1), *[T(2)], k=T(3), **{"m": T(4)})
    h(T(1))
    h(T(1), T(2))
    for x in gen():
        pass
    x = None
    z = gen()
    next(z)
    z.close()
    z = None
    with T("w") as w:
        raise ValueError(T("e"))
    w = None
    try:
        raise KeyError(T("k"))
    except KeyError as e:
        q = e.args
    q = None
    o = Box()
    o.a = T(1)
    o.b = T(2)
    o.a = T(3)
    o.c = o
    o.c = None
    o.__dict__["z"] = T(4)
    o = None
    f = lambda v=T("d"): v
    f()
    f = None
    m = T(1).__eq__
    m = None
    list(map(g, [T(1), T(2)]))
    list(zip([T(1)], [T(2)]))
    [*T(1)]
    sorted([T(1), T(2)], key=lambda v: v.n)
    p = [T(1)]
    p.append(p)
    p = None
    str(T(1))[:0]
    x = T(1) if i else T(2)
    x = x or T(3)
    x = None
    def inner():
        nonlocal_ = T("n")
        def deep():
            return nonlocal_
        return deep
    k = inner()
    k()
    k = None
    class C(Box):
        attr = T("class")
    C = None
    u = [[T(j) for j in range(2)] for _ in range(2)]
    u[0], u[1] = u[1], u[0]
    del u[0][0], u
    w = (T(n) for n in range(2))
    next(w)
    w = None
    globals()["dyn"] = T("dyn")
    del dyn
    T.live
