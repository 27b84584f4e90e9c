shared = [1]
f = lambda a=shared, *b, c=[2], **d: (a, b, c, d)
print(f(), f(1, 2, c=3, e=4))
print(f.__defaults__[0] is shared, f.__kwdefaults__)
fs = [lambda i=i: [i] for i in range(3)]
print([g() for g in fs])
late = [lambda: i for i in range(3)]
print([g() for g in late])
compose = lambda *fns: lambda x: x if not fns else compose(*fns[:-1])(fns[-1](x))
print(compose(lambda x: [x], lambda x: x + 1)(1))
def pos(a, b=shared, /, c=None, *, d, e=shared):
    return a, b, c, d, e
print(pos(1, d=2), pos(1, 2, 3, d=4, e=5), pos(1, c=7, d=8))
for bad in (lambda: pos(), lambda: pos(a=1, d=2), lambda: pos(1), lambda: pos(1, 2, 3, 4, d=5), lambda: pos(1, b=2, d=1), lambda: pos(1, d=1, z=2)):
    try:
        bad()
    except TypeError as e:
        print(e)
def kw_capture(a, /, **kw):
    return a, kw
print(kw_capture(1, a=2))
pos.__defaults__ = ([9], [8])
print(pos(1, d=0))
key = sorted([[3], [1, 2], []], key=lambda x: len(x))
print(key)
print((lambda: (yield))().__class__.__name__)
fact = lambda n: 1 if n < 2 else n * fact(n - 1)
print(fact(10))
print((lambda x: lambda y: lambda z: [x, y, z])(1)(2)(3))
del f, shared
