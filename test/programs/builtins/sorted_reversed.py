rows = [[3], [1], [2]]
a = sorted(rows)
b = sorted(rows, reverse=True)
c = sorted(rows, key=lambda r: -r[0])
d = sorted("banana split".split(), key=len)
e = list(reversed(rows))
f = reversed(rows)
x = next(f)
g = sorted({"key b": 1, "key a": 2})
h = sorted([(2, "b text"), (1, "c text"), (1, "a text")])
def rank(r):
    k = (r[0] % 2, r)
    return k
i = sorted(rows, key=rank)
rows.sort()
rows.sort(key=lambda r: r[0], reverse=True)
rows = None
f = None
a = b = c = None
e = i = None
x = None
end = 0
