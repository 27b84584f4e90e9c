import pickle
from collections import namedtuple

Base = namedtuple('Base', 'x y')


class Point(Base):
    def norm(self):
        return self.x


class Slotted(Base):
    __slots__ = ()


class Typed(namedtuple('Typed', ['a'])):
    def __new__(cls, a):
        self = super().__new__(cls, a)
        return self

    def __getnewargs__(self):
        args = (self[0],)
        return args


class Holder:
    pass


p = Point(1, [2])
for protocol in range(6):
    data = pickle.dumps(p, protocol)
    q = pickle.loads(data)
    print(q, q == p, type(q).__name__)
p.extra = 'e'
q = pickle.loads(pickle.dumps(p))
print(q.extra)
s = pickle.loads(pickle.dumps(Slotted(1, 2)))
print(s)
t = Typed(5)
u = pickle.loads(pickle.dumps(t))
print(u)
b = Base(3, 4)
c = pickle.loads(pickle.dumps(b, 0))
print(c)


def local():
    point = Point(7, Holder())
    data = pickle.dumps(point)
    back = pickle.loads(data)
    print(type(back.y).__name__)
    return back


r = local()
print(r.x)
