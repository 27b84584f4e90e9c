import gc
class Box:
    pass
o = ["the target"]
row = [o]
box = Box()
box.item = o
d = {"key one": o}
n0 = len(gc.get_referrers(row))
n1 = len(gc.get_referrers(o))
d = None
n2 = len(gc.get_referrers(o))
row.clear()
n3 = len(gc.get_referrers(o))
box = None
n4 = len(gc.get_referrers(o))
refs = gc.get_referents([o, o])
n5 = len(refs)
print(n0, n1, n2, n3, n4, n5)
refs = None
end = 0
