def wrap(v):
    r = [v]
    return r
def keep(v):
    ok = v[0] != 2
    return ok
items = [[1], [2], [3]]
a = [wrap(x) for x in items]
b = [wrap(x) for x in items if keep(x)]
c = {k: wrap(k) for k in (1000, 2000)}
d = {(len(wrap(x)), x[0]) for x in items}
items = None
a = b = None
c = d = None
end = 0
