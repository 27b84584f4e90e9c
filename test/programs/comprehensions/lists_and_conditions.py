items = [[1], [2], [], [3]]
a = [x for x in items]
b = [x for x in items if x]
c = [x[0] if x else None for x in items]
d = [(x, y) for x in items for y in items if x and y and x is not y]
e = [[y for y in x] for x in items]
f = [x for x in [x for x in items] if len(x) > 0]
n = len(d)
items = None
a = None
d = None
b = f = None
end = 0
