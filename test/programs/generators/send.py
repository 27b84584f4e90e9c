def accumulator(start):
    total = [start]
    while True:
        got = yield total
        if got is None:
            continue
        total = total + [got]
g = accumulator([0])
a = next(g)
b = g.send([1])
c = g.send([2])
d = next(g)
g.close()
try:
    g.send([3])
except StopIteration:
    closed = True
a = b = None
c = d = None
g = accumulator([5])
try:
    g.send([1])
except TypeError as e:
    print(e)
g = None
end = 0
