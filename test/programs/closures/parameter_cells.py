def outer(a, b, *args, c=None, **kw):
    def inner():
        return a, args, c, kw
    b = [b]
    return inner
x = [1]
f = outer(x, x, x, c=x, k=x)
r = f()
x = None
f = None
r = None
def rebind(v):
    def get():
        return v
    v = [v]
    return get
g = rebind([2])
s = g()
g = None
s = None
end = 0
