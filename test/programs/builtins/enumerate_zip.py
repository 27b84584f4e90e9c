a = [[1], [2], [3]]
b = ["text one", "text two"]
e = enumerate(a)
i, x = next(e)
for i, x in e:
    y = x
z = zip(a, b)
p = next(z)
q, r = next(z)
try:
    next(z)
except StopIteration:
    done = True
for n, (k, v) in enumerate(zip(a, b), 1000):
    pair = (n, k)
c = list(zip(a, b, range(2)))
d = dict(zip(b, a))
un = list(zip(*c))
t = list(enumerate(b, start=5))
a = None
c = d = un = None
p = q = None
x = y = k = v = pair = None
e = z = None
end = 0
