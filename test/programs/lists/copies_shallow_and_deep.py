inner = [1]
a = [inner, [inner, 2]]
b = a.copy()
c = a[:]
d = list(a)
e = a * 1
f = [x[:] for x in a]
b[0] = None
c[1].append(3)
inner.append(2)
same = d[1] is c[1]
def deep(v):
    if isinstance(v, list):
        return [deep(x) for x in v]
    return v
g = deep(a)
a = None
inner = None
c = d = None
e = f = None
g = None
b = None
end = 0
