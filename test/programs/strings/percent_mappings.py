class D(dict):
    def __missing__(self, key):
        x = 1
        return "mm %s" % key


class R:
    def __init__(self, n):
        self.n = n

    def __str__(self):
        return "R(%d)" % self.n

    def __repr__(self):
        t = "R %(n)s"
        return t % vars(self)


name = "John Smith"
d = D(name=name, action="ran far", r=R(5))
print("%(name)s %(action)s to %(object)s" % d)
print("%(r)s %(r)r %(name)10s %(other one)s" % d)
print("%(r)s" % d, "%(zzz)s" % d)
v = "%s and %r" % (name, D())
w = "%s and %r, %5s" % (R(1), R(2), R(3))
print(v, w)
