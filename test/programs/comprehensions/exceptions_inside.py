def check(v):
    if v[0] == 2:
        raise ValueError(v)
    return [v]
items = [[1], [2], [3]]
try:
    a = [check(x) for x in items]
except ValueError as e:
    bad = e.args[0]
try:
    b = {x[0]: 10 // (x[0] - 3) for x in items}
except ZeroDivisionError as e:
    print(e)
def inside(vs):
    try:
        return [check(v) for v in vs]
    except ValueError:
        return vs
c = inside(items)
items = None
bad = None
c = None
end = 0
