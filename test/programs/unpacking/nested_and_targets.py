class Box:
    pass
box = Box()
row = [None, None]
data = [[1], ([2], [3])]
box.x, (row[0], row[1]) = data
box.y, *row[0:1] = data
a = b, *c = data
for (i, (j, k)) in [data, data]:
    pass
data = None
a = None
row = None
box = None
b = c = None
i = j = k = None
end = 0
