class Money:
    def __init__(self, n):
        self.n = n
    def __format__(self, spec):
        return "money " + spec + str(self.n)
    def __str__(self):
        return "str money"
    def __repr__(self):
        return "repr money"
m = Money(500)
a = f"{m}"
b = f"{m:wide}"
c = f"{m!s}"
d = f"{m!r}"
e = str(m)
f = [m]
g = f"{f}"
h = f"{Money(7)}"
i = "%s %r" % (m, m)
print(a, b, c, d, g, h, i)
m = None
f = None
end = 0
