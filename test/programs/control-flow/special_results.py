class Num:
    def __init__(self, n):
        self.n = n

    def __add__(self, other):
        if not isinstance(other, Num):
            return NotImplemented
        return Num(self.n + other.n)

    def __radd__(self, other):
        if other == 0:
            return self
        return NotImplemented

    def __iadd__(self, other):
        return [self, other]

    def __eq__(self, other):
        return NotImplemented if not isinstance(other, Num) else self.n == other.n

    def __hash__(self):
        if self.n < 0:
            raise TypeError("negative")
        return hash(self.n)

    def __contains__(self, item):
        return [item] if item == self.n else ""

    def __bool__(self):
        return bool(self.n)

    def __len__(self):
        return 99

    def __missing__(self, key):
        return key

    def __format__(self, spec):
        return "<%s|%s>" % (self.n, spec)

    def __repr__(self):
        return "Num(%d)" % self.n

    def __index__(self):
        return self.n

    def __invert__(self):
        return self

    def __matmul__(self, other):
        return self, other


a = Num(1)
b = Num(2)
c = a + b
print(c, sum([a, b, c]), a == Num(1), a == 1, a != b, 1 in a, 2 in a)
try:
    a + 1
except TypeError as error:
    print(error)
try:
    "s" + a
except TypeError as error:
    print(error)
d = a
d += b
print(d[0] is a, f"{a:>5}", f"{a!r}", "{0:wide} {0}".format(b))
s = {a, Num(1), b}
print(len(s), {Num(2): [1]}[b])
try:
    {Num(-1)}
except TypeError as error:
    print(error)
e = [10, 20, 30, 40][a:c]
print(e, [5, 6][a], ~a is a, a @ [b])
print(not Num(0), Num(0) or b, Num(0) and b, bool(c))


class D(dict):
    def __missing__(self, key):
        self[key] = value = [key]
        return value


m = D()
m["x"].append(1)
n = m["x"]
print(m, n is m["x"], m.get("y"))
try:
    a < b
except TypeError as error:
    print(error)
try:
    a()
except TypeError as error:
    print(error)
try:
    -a
except TypeError as error:
    print(error)
try:
    a[0]
except TypeError as error:
    print(error)
x = [a, b].index(Num(2)), [a, b, a].count(a)
print(x)
a = b = c = d = e = m = n = s = None
end = 0
