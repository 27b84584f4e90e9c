class P:
    __slots__ = ("x", "y")
    def __init__(self, x, y):
        self.x = x
        self.y = y
class Q(P):
    __slots__ = ("z",)
class R(P):
    pass
v = [1]
p = P(v, [2])
q = Q(v, v)
q.z = p
r = R(v, q)
r.other = [3]
try:
    p.z = 1
except AttributeError as e:
    print(type(e).__name__)
a = p.x
p.y = None
del p.x
slot = P.x
p = None
q = None
r = None
slot = None
v = a = None
end = 0
