def naturals(start):
    n = start
    while True:
        yield n
        n += 1
def take(it, k):
    out = []
    for v in it:
        if len(out) == k:
            break
        out.append(v)
    return out
g = naturals(1000)
a = take(g, 3)
b = next(g)
def cycle(items):
    while True:
        for item in items:
            yield item
c = cycle([[1], [2]])
d = [next(c) for _ in range(5)]
same = d[0] is d[2]
c = None
d = None
g = None
a = None
end = 0
