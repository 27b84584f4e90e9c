x = [1]
t = (x, x, [2])
n = t.count([1])
i = t.index([2])
u = t + (x,)
v = t[:2]
w = t[:]
same = w is t
a, b, c = t
d = tuple(t)
e = tuple([x, t])
f = (t,) * 2
has = x in t
lt = t < u
x = None
t = w = d = None
u = v = None
a = b = None
c = None
e = f = None
end = 0
