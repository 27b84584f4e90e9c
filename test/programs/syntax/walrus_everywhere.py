items = [[1], [2, 3], []]
if (n := len(items)) > 2:
    print(n)
while (item := items.pop()) or not n:
    print("never")
    break
print(item)
print([last := x for x in items], last)
print((a := [1]), (b := a) is a)
def f(x, y=(z := [5])):
    return (w := x + y), w
print(f([1]), z)
d = {(k := "key"): (v := [k])}
print(d, v is d["key"])
print([y for x in items if (y := x[0])])
x = [p := [1], q := p, p is q]
print(x)
print(any((found := e) == [2, 3] for e in items), found)
lam = lambda: (inner := [1], inner)
print(lam())
t = (m := 1000, m + 1)
print(t)
s = items[(i := 0)]
print(s, i)
print(f"{(fmt := [1])} {fmt}")
assert (checked := [1])
def gen():
    while (received := (yield len(log))) is not None:
        log.append(received)
log = []
g = gen()
next(g)
print(g.send([1]), g.send([2]))
class C:
    size = (total := 10) + 1
print(C.size, C.total)
del item, a, b, p, q, x
