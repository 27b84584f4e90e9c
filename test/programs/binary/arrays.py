from array import array
import array as arrays

a = array("i", [1, 2, 3])
a.append(4000)
a.extend([5, 6])
a.insert(0, -7)
print(a, len(a), a[0], a[-1], a[1:4], a.typecode, a.itemsize)
x = a[4]
y = a[4]
print(x == y, x is y)
del a[0]
a[0] = 10
print(a.pop(), a.index(4000), a.count(2), 3 in a, a.tolist())
b = a[::-1]
print(b, a + b, a * 2, a == b, a < b, array("i") == array("d"))
it = iter(b)
first = next(it)
rest = list(it)
del it
print(first, rest)
d = array("d", (0.5, 1.5))
d.append(2)
print(d, sum(d), max(d))
for value in d:
    pass
print(value)
raw = a.tobytes()
copy = array("i")
copy.frombytes(raw)
print(copy == a, len(raw))
a.reverse()
a.remove(2)
print(a)
a[1:2] = array("i", [7, 8, 9])
print(a)
for f in (lambda: array("i", ["a"]), lambda: array("b", [300]), lambda: array("B", [-1]), lambda: a[10], lambda: array("i", "abc"), lambda: a.remove(99), lambda: array("z")):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
del b
big = array("q", range(1000, 1003))
items = [n for n in big]
print(items)
