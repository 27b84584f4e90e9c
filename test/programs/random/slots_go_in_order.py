log = []
keep = []
class Pair:
    __slots__ = ("p", "q", "r", "u")
    def __init__(self, p, q={1: 2}, r=3, u=None):
        self.p = p
        self.q = q
        self.u = u
def make():
    v = Pair(zip(tuple(keep), ("x", 700)), {(1, 2): keep}, 3, Pair(log, {1: log[1:]}, 3, log))
e = make()
end = 0
class More(Pair):
    __slots__ = ("a", "z")
    def __init__(self, *items):
        self.z, self.a, self.q, self.p = items
m = More([1], [2], [3], [4])
one, two, three, four = m.z, m.a, m.q, m.p
del one, two, three, four, m
class Wrong(ValueError):
    __slots__ = ("y", "x")
w = Wrong([5])
w.x, w.y = [6], [7]
x, y, items = w.x, w.y, w.args
del x, y, items
del w
end = 1
