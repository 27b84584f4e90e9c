pairs = [([1], "one text"), ([2], "two text")]
a = [k for k, v in pairs]
b = {v: k for k, v in pairs}
c = [(h, t) for h, *t in [[1, 2, 3], [4]]]
d = [y for x in pairs if (y := x[0])]
e = [last := x for x in a]
def f(vs):
    r = [w := [v] for v in vs]
    return w, r
g = f(a)
pairs = None
a = b = None
d = e = None
y = last = None
g = None
end = 0
