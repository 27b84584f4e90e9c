def averager():
    total = 0.0
    count = 0
    average = None
    while True:
        value = yield average
        if value is None:
            return (total, count)
        total += value
        count += 1
        average = total / count
g = averager()
next(g)
a = g.send(10.5)
b = g.send(20.25)
try:
    g.send(None)
except StopIteration as e:
    result = e.value
def grouper(results):
    while True:
        results.append((yield from averager()))
out = []
h = grouper(out)
next(h)
h.send(1.5)
h.send(2.75)
h.send(None)
h.send(9.5)
h = None
out = None
result = None
end = 0
