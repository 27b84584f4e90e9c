def apply(fn, *args):
    return fn(*args)
def twice(fn, v):
    return fn(fn(v))
def wrap(v):
    return [v]
def compose(f, g):
    def both(v):
        return f(g(v))
    return both
x = [1]
a = apply(wrap, x)
b = twice(wrap, x)
c = apply(apply, wrap, x)
d = compose(wrap, wrap)
e = d(x)
m = [fn(x) for fn in (wrap, d)]
d = None
m = None
a = b = c = e = None
end = 0
