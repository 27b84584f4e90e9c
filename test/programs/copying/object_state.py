# What objects tell of their state: `__getstate__` and `__reduce_ex__`.
import copyreg


class Plain:
    def __init__(self):
        self.a = [1]


class Slotted:
    __slots__ = ('x', 'y')


class Both(Slotted):
    pass


class Kept(dict):
    pass


p = Plain()
s = p.__getstate__()
a = 1
print(s, s is p.__dict__)
q = Slotted()
t = q.__getstate__()
q.x = [2]
t = q.__getstate__()
print(t)
b = Both()
b.x = [3]
b.z = 4
u = b.__getstate__()
print(u, u[0] is b.__dict__)
e = object().__getstate__()
n = [1].__getstate__()
m = (5).__getstate__()
print(e, n, m)
a = 2
r = p.__reduce_ex__(2)
print(r[0] is copyreg.__newobj__, r[1], r[2] is p.__dict__, len(r))
a = 3
r = p.__reduce_ex__(4)
k = Kept(a=1)
k.extra = [6]
r = k.__reduce_ex__(2)
items = list(r[4])
a = 4
r = items = None


class Own:
    def __reduce__(self):
        return (Own, ())


o = Own()
r = o.__reduce_ex__(4)
print(r)
r = o.__reduce__()
a = 5


class Stated:
    def __getstate__(self):
        return {'state': 1}


z = Stated()
r = z.__reduce_ex__(3)
print(r[2], object.__getstate__(z))
del p, q, b, k, r
a = 6
