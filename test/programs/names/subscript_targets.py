row = [None] * 4
item = {"n": 1}
row[0] = item
row[1] = row[0]
row[-1] = [row[1]]
row[1:3] = [item, item, item]
row[0:2] = []
d = {}
d["a key"] = row
d["b key"] = d["a key"][0]
d["a key"][0] = None
for d["loop key"] in [item, row]:
    pass
row = item = None
d = None
end = 0
