class Slot:
    pass


s = Slot()
items = [[1, 2, 3], [4, 5], (6, 7, 8, 9)]
box = [None, None]
for s.first, *box[0:1] in items:
    print(s.first, box)
    box = [None, None]
for box[0], (a, *rest) in [([1], (2, 3, 4)), ([5], "xy")]:
    print(box[0], a, rest)
for i, (k, v) in enumerate({"p": [1], "q": [2]}.items()):
    print(i, k, v)
d = {}
for d["key"] in [[10], [20]]:
    pass
print(d)
try:
    for x, y in [(1, 2), (3, 4, 5)]:
        print(x, y)
except ValueError as error:
    print(error)
try:
    for x, y in [[1]]:
        pass
except ValueError as error:
    print(error)
try:
    for x, y in [7]:
        pass
except TypeError as error:
    print(error)
first, *middle, last = range(5)
(one, two), three = [[1], [2]], [3]
one, two = two, one
q = w = e = [9]
q, w = w, q
print(first, middle, last, one, two, three, q is w is e)
m = [0, 1, 2]
n = 0
n, m[n] = 1, "set"
print(n, m)
a = [1]
a[0], a = a, [2]
print(a)
s = d = None
items = box = None
end = 0
