a = [x for x in y]
b = {x: z for x, z in y if x if z}
c = {x for x in y for z in x if z for w in [z]}
d = (x for x in y)
e = [(x := z) for z in y]
f = [[i for i in row] for row in y]
g = [lambda: i for i in y]
h = [x for x in (1, 2)] + [x for x in [1, 2]] + [x for x in {1, 2}] + [i for i in [a, b]]
def func(p, q):
    r = [p for p in q]
    s = {p: q for q in p}
    t = [q + x for x in p for q in x]
    u = [lambda: v for v in p]
    w = [(lambda: (p, v))() for v in q]
    z = (p for q in p if q)
    any(i for i in p)
    all(i.x for i in q if i)
    tuple(i for i in p)
    list(i for i in p)
    sum(i for i in p)
    [y := 1, y ** 2]
    return [x
            for x in p
            if x
            ], {
        k:
        v
        for k, v in q}
class C:
    p = 1
    q = [p for p in range(p)]
    r = [i for i in q if p]
    s = [lambda: i for i in q]
    t = (p for i in q)
    u = [[j for j in i] for i in q]
def generator(x):
    yield from [i for i in x]
    y = yield [i for i in x]
    return (yield)
def nested_scopes(a):
    def inner(): return [a for b in a if [c for c in b]]
    return [inner for inner in a], {a for a in a}
