import gc
was = gc.isenabled()
gc.disable()
off = gc.isenabled()
gc.enable()
on = gc.isenabled()
gc.disable()
a = [1]
b = [a]
tracked = gc.is_tracked(b)
number = gc.is_tracked(1000)
n = gc.collect()
m = gc.collect(0)
c = []
c.append(c)
del c
k = gc.collect()
print(off, on, tracked, number, n, m, k)
b = None
end = 0
