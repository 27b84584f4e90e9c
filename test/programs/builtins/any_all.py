def check(v):
    r = bool(v)
    return r
items = [[1], [], [2]]
a = any(items)
b = all(items)
c = any(check(x) for x in items)
d = all(check(x) for x in items)
e = any([]), all([])
f = all(map(check, items))
g = any(x[0] > 1 for x in items if x)
items = None
end = 0
