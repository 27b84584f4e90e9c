def gen(a, b=None):
    c = yield a
    return c
x = [1]
g = gen(x, [2])
name = g.__name__
code = g.gi_code
running = g.gi_running
frame = g.gi_frame is None
h = iter(g)
same = h is g
v = next(g)
h = None
l = [g]
try:
    g.send([9])
except StopIteration as e:
    r = e.value
frame = g.gi_frame is None
code = None
l = None
g = None
v = r = None
end = 0
