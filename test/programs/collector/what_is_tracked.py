import gc
t = (1, 2)
print(gc.is_tracked(t))
u = (1, [])
print(gc.is_tracked(u))
x = 5
v = (x, x)
print(gc.is_tracked(v))
class K: pass
gc.collect()
print(gc.is_tracked(v), gc.is_tracked(u), gc.is_tracked(K.__mro__), gc.is_tracked(K.__bases__))
d = {}
print(gc.is_tracked(d))
d['a'] = 1
print(gc.is_tracked(d))
d['b'] = []
print(gc.is_tracked(d), gc.is_tracked({'a': 1}), gc.is_tracked({'a': []}), gc.is_tracked({}), gc.is_tracked(K.__dict__))
del d['b']
gc.collect()
print(gc.is_tracked(d))
k = K()
print(gc.is_tracked(k), gc.is_tracked(k.__dict__))
k.a = 1
gc.collect()
print(gc.is_tracked(k.__dict__))
w = tuple([x, x])
print(gc.is_tracked(w), gc.is_tracked(()))
z = (v, w)
gc.collect()
print(gc.is_tracked(z), gc.is_tracked((v, 1)))
print(gc.is_tracked([1]), gc.is_tracked({1}), gc.is_tracked(frozenset([1])), gc.is_tracked(range(3)), gc.is_tracked(slice(1)), gc.is_tracked('a'), gc.is_tracked(print), gc.is_tracked(len), gc.is_tracked(K), gc.is_tracked(int), gc.is_tracked([].append), gc.is_tracked(iter([])), gc.is_tracked(iter('a')), gc.is_tracked(iter(range(2))), gc.is_tracked(enumerate([])), gc.is_tracked(zip()), gc.is_tracked(lambda: 0), gc.is_tracked(x for x in []), gc.is_tracked(property()), gc.is_tracked(ValueError()), gc.is_tracked(gc), gc.is_tracked(k.__class__.__mro__), gc.is_tracked(reversed([])), gc.is_tracked(map(str, [])), gc.is_tracked(bytearray()), gc.is_tracked(memoryview(b'')), gc.is_tracked(object()), gc.is_tracked(super(K, k)), gc.is_tracked({}.keys()), gc.is_tracked(iter({})), gc.is_tracked(iter({1})), gc.is_tracked(staticmethod(len)))
def f():
    pass
gc.collect()
for n in 'f.__code__ f.__dict__ f.__globals__ f.__annotations__ K.__doc__'.split():
    print(n, gc.is_tracked(eval(n)))
class K: pass
k = K()
def f(): yield 1
rows = dict(lst=[1], st={1}, fs=frozenset([1]), rng=range(3), sl=slice(1), s='a', pr=print, ln=len, K=K, int=int, app=[].append, il=iter([]), istr=iter('a'), ir=iter(range(2)), en=enumerate([]), zp=zip(), lam=lambda: 0, gen=f(), prop=property(), ve=ValueError(), gc=gc, rev=reversed([]), mp=map(str, []), ba=bytearray(), mv=memoryview(b''), ob=object(), sup=super(K, k), keys={}.keys(), idict=iter({}), iset=iter({1}), sm=staticmethod(len), bm=k.__init__, cm=classmethod(len), md=str.upper, gd=K.__dict__['__dict__'], proxy=K.__dict__, code=f.__code__, by=b'a', fl=1.5, none=None, bl=True, cell=(lambda: k).__closure__, gs=type(f).__code__, ib=iter(b'a'), it=iter(()), tb=0, alias=list[int], un=int | str, dv={}.values(), di={}.items(), flt=filter(None, []), ii=iter(int, 1), notimpl=NotImplemented, ell=...)
for name, value in rows.items():
    print(name, gc.is_tracked(value))
