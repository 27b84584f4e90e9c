def gen(items):
    for i in items:
        yield i
    return items
x = [[1], [2]]
g = gen(x)
a = list(g)
b = list(g)
h = gen(x)
out = []
while True:
    try:
        out.append(next(h))
    except StopIteration as stop:
        res = stop.value
        break
x = None
a = out = None
res = None
g = h = None
end = 0
