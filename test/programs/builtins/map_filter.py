def wrap(v):
    r = [v]
    return r
def big(v):
    return v[0] > 1
src = [[1], [2], [3]]
m = map(wrap, src)
a = next(m)
b = list(m)
f = filter(big, src)
c = next(f)
d = list(f)
e = list(filter(None, [[], [1], 0, "text here"]))
g = list(map(lambda x, y: (x, y), src, b))
h = list(map(str, [1000, 2000]))
k = list(map(len, src))
chain = list(filter(big, map(wrap, [5, 6])))
src = None
m = f = None
a = b = c = None
g = None
d = None
end = 0
