class Box:
    pass
box = Box()
box.items = []
keep = box.items
box.items += [[1]]
box.total = 1000
box.total += 500
d = {"key one": [1], "key two": 300}
d["key one"] += [[2]]
d["key two"] += 1000
row = [[1], [2]]
row[0] += [row[1]]
row[0:1] += [[3]]
def add(x, target=row):
    target += [x]
    return target
got = add(keep)
row = None
got = None
box = None
end = 0
