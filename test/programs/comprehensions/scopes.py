x = [1]
a = [x for x in [[2], [3]]]
same = x
def f(v):
    k = [v]
    r = [(k, v, i) for i in range(1000, 1003)]
    s = [lambda: (i, k) for i in range(2)]
    t = s[0]()
    return r, s, t
r, s, t = f(x)
class C:
    base = [5]
    doubled = [b for b in base]
    pairs = [(i, j) for i in doubled for j in (i, i)]
b = C.pairs
r = None
s = None
t = None
a = same = None
end = 0
