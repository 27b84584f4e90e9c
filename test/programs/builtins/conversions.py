a = int("12345")
b = int(99.9)
c = int("ff", 16)
d = float("2.5")
e = float(7)
f = str(12345)
g = str([1, 2])
h = bool("text")
i = list("abc")
j = tuple([[1], [2]])
k = list(j)
l = dict([("key one", k), ("key two", j)])
m = dict(a1=k, b1=j)
n = dict(l, c1=1)
o = set([1, 2, 2])
p = frozenset(o)
q = tuple(j)
r = str("already text")
s = list({"key x": 1})
t = int()
u = complex(1, 2)
v = list(l.items())
w = bytes([65, 66])
same = q is j
for bad in ("x y", "", "1.5"):
    try:
        int(bad)
    except ValueError as err:
        print(err)
k = l = m = n = None
j = q = v = None
end = 0
