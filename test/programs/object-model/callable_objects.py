class F:
    def __init__(self, n):
        self.n = n
    def __call__(self, *args, **kw):
        return [self.n, args, sorted(kw)]
class G:
    pass
f = F(1000)
r = f([1], key="word")
m = f.__call__
s = m(2)
print(r, s, callable(f), callable(G()), callable(G), callable(len), callable(None))
g = G()
g.__call__ = lambda: "instance call"
print(callable(g))
try:
    g()
except TypeError as e:
    print(e)
t = list(map(F("mapped"), [1, 2]))
print(t)
f = None
r = None
m = None
s = None
g = None
t = None
end = 0
