class Box:
    pass
a = [1]
b = a
row = [a, b, [2], a]
d = {"k one": a, "k two": [3]}
box = Box()
box.item = a
box.other = [4]
del b
del row[0]
del row[1:3]
del d["k two"]
del box.item, box.other
del (a)
del row[0], d["k one"]
p, q = [5], [6]
del (p, q)
r = s = [7]
del [r, s]
end = 0
