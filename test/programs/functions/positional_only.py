def f(a, b, /, c, *, d=None):
    e = (a, b)
    return e
x = [1]
r = f(x, x, x)
s = f(x, [2], c=[3], d=x)
def g(a, /, **kw):
    return kw
t = g(x, a=x, b=[4])
try:
    f(x, b=x, c=x)
except TypeError as e:
    print(e)
r = s = None
t = None
end = 0
