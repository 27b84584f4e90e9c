class Grid:
    def __getitem__(self, key):
        return key

    def __setitem__(self, key, value):
        self.last = key, value


g = Grid()
idx = [1, 2]
print(g[*idx], g[0, *idx], g[*idx, 3], g[*idx, :])
g[*idx] = "v"
print(g.last)
for x in *idx, 3:
    print(x)


def f():
    rest = [2, 3]
    return 1, *rest


def gen():
    rest = (5, 6)
    got = yield 4, *rest
    yield *rest, got


print(f())
it = gen()
print(next(it), it.send([7]))
t = *idx, *idx
print(t)
a = [*idx, *[x for x in idx], *{}]
print(a)
first, *middle, last = *a, 9
print(first, middle, last)


def call(*args, **kw):
    return args, kw


print(call(*idx, 0, *idx, k=1, **{"m": 2}, **{"n": [3]}))
print(call(*(), **{}))
print(*idx, *"xy", sep="-")
*head, (tail, *inner) = [1, 2, [3, 4, 5]]
print(head, tail, inner)
for i, *others in [(1, 2, 3), [4], "xyz"]:
    print(i, others)
[*copy] = idx
print(copy == idx, copy is idx)
try:
    a, b, *c = [1]
except ValueError as e:
    print(e)
s = {*idx, *a}
print(sorted(s))
