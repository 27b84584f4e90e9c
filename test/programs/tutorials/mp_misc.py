# assorted basics
a = b = c = []
a.append(1)
print(a, b is c)
x, (y, z) = 1, (2, 3)
print(x, y, z)
x, y = y, x
print(x, y)
*h, t = "abc"
print(h, t)
l = [1, 2, 3, 4, 5]
l[1:3] = ["a"]
print(l)
del l[0], l[-1]
print(l)
l[len(l):] = [9, 9]
l += (7,)
print(l, l * 2, l[::2], l[::-1])
l.insert(1, "i")
l.extend(range(2))
l.remove(9)
l.reverse()
print(l, l.index(7), l.count(9), l.copy() == l, l.pop(0))
d = {"a": 1, 2: "b", (3, 4): [5]}
d["n"] = d
print(len(d), d["n"] is d, 2 in d, d.get("zz"), d.setdefault("s", []), d.pop(2), d.pop("q", None))
for k in list(d):
    if isinstance(k, tuple):
        del d[k]
print(list(d.keys()), d.popitem())
d.update({"u": 1}, v=2)
print({k: v for k, v in d.items() if k != "n"})
d.clear()
s = {1, 2, 3}
s.add(2)
s |= {4}
s -= {1}
print(s, s & {2, 9}, s ^ {2, 9}, s <= {2, 3, 4, 5}, s.isdisjoint({8}), frozenset(s) == s)
s.discard(99)
try:
    s.remove(99)
except KeyError as e:
    print("KeyError", e)
t = (1, [2], "3")
t[1].append(5)
print(t, t + (4,), t.index("3"), (1,) * 3, () == tuple())
try:
    t[0] = 1
except TypeError as e:
    print(e)
i = 0
while True:
    i += 1
    if i == 2:
        continue
    if i > 4:
        break
    print(i, end=",")
else:
    print("no")
print()
for n in range(2, 8):
    for m in range(2, n):
        if n % m == 0:
            print(n, "=", m, "*", n // m)
            break
    else:
        print(n, "is prime")
glob = 1


def change():
    global glob
    glob += 1
    return glob


print(change(), glob)


def outer():
    v = [0]

    def mid():
        w = "w"

        def inner():
            v[0] += 1
            return v, w
        return inner
    return mid()


fn = outer()
print(fn(), fn()[0])
print((lambda *a, **k: (a, k))(1, *[2, 3], x=4, **{"y": 5}))
if (n := len("walrus")) > 5:
    print(n)
print([y := 1, y ** 2], [last := v for v in range(3)], last)
print(isinstance(1, int), isinstance(True, int), type(1) is int, type("") == str, isinstance([], (list, tuple)))
print(id(a) == id(b), a == [1], a is not [1])
e = eval("1 + 2 * 3")
print(e)
exec("zz = 5\nprint(zz + 1)")
print(zz)
code = compile("a + b", "<s>", "eval")
print(eval(code, {"a": 1, "b": 2}))
print(sorted([3, 1, 2], reverse=True), sorted("bca"), sorted([(2, "b"), (1, "z")]), sorted({"b": 1, "a": 2}))
print(list(enumerate("ab")), list(zip("ab", [1, 2], (3, 4))), list(reversed([1, 2])), dict(zip("ab", range(2))))
print(min(3, 1), max([4, 9, 2]), sum(range(5), 10), any(x > 3 for x in range(5)), all(map(str.isdigit, "12")))
import sys
big = [[]] * 3
print(sys.getrefcount(big[0]), len(big))
p = print
p("aliased")
print(*[1, 2], sep="", end="!\n")
print(hasattr(p, "__call__"), callable(len), callable(1))
matrix = [[j for j in range(i)] for i in range(4)]
print(matrix, sum((r for r in matrix), []))
class E:
    pass
o = E()
o.a, o.b = 1, [2]
print(vars(o), o.__dict__ is vars(o), getattr(o, "a"), E.__name__, o.__class__.__name__)
setattr(o, "z", o)
delattr(o, "a")
print(sorted(vars(o)))
o = None
print("end")
