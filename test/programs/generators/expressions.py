items = [[1], [2], [3]]
g = (x for x in items)
a = next(g)
b = next(g)
h = ((x, y) for x in items for y in items)
c = next(h)
t = tuple(x for x in items if x[0] > 1)
n = sum(x[0] for x in items)
items = None
h = None
g = None
any_big = any(x[0] > 1 for x in t)
first = next((x for x in t if x[0] == 9), None)
t = None
a = b = c = None
end = 0
