def f(a, b, c=None, *, d, e=None):
    r = [a, b, c, d, e]
    return r
x = [1]
y = [2]
r = f(x, y, d=x)
s = f(x, b=y, c=[3], d=[4], e=x)
t = f(*[x, y], **{"d": y})
u = f(*(x,), y, d=x, **{"e": y})
r = s = None
t = None
x = y = None
u = None
end = 0
