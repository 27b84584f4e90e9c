import sys
class Box:
    pass
o = [1]
counts = []
counts.append(sys.getrefcount(o))
row = [o, o]
counts.append(sys.getrefcount(o))
d = {"key one": o}
counts.append(sys.getrefcount(o))
box = Box()
box.item = o
counts.append(sys.getrefcount(o))
t = (o,)
f = lambda v=o: v
counts.append(sys.getrefcount(o))
def inner(p):
    q = p
    return sys.getrefcount(p)
counts.append(inner(o))
def gen():
    yield sys.getrefcount(o)
counts.append(next(gen()))
counts.append([sys.getrefcount(x) for x in [o]][0])
row = d = box = t = f = None
counts.append(sys.getrefcount(o))
print(counts)
end = 0
