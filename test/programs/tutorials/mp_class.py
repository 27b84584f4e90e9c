class A:
    x = 1

    def __init__(self, v):
        self.v = v

    def __getattr__(self, name):
        if name.startswith("dyn_"):
            return name[4:]
        raise AttributeError(name)

    def __setattr__(self, name, value):
        print("set", name)
        object.__setattr__(self, name, value)

    def __delattr__(self, name):
        print("del", name)
        super().__delattr__(name)


a = A(3)
a.y = [1]
print(a.v, a.y, a.dyn_foo, A.x, a.x)
del a.y
try:
    a.y
except AttributeError as e:
    print("AttributeError", e)
print(hasattr(a, "y"), getattr(a, "y", "none"), getattr(a, "v"))


class Vec:
    __slots__ = ("x", "y")

    def __init__(self, x, y):
        self.x, self.y = x, y

    def __add__(self, o):
        return Vec(self.x + o.x, self.y + o.y)

    def __radd__(self, o):
        if o == 0:
            return self
        return NotImplemented

    def __mul__(self, k):
        return Vec(self.x * k, self.y * k)

    __rmul__ = __mul__

    def __iadd__(self, o):
        self.x += o.x
        self.y += o.y
        return self

    def __neg__(self):
        return Vec(-self.x, -self.y)

    def __abs__(self):
        return (self.x ** 2 + self.y ** 2) ** 0.5

    def __bool__(self):
        return bool(self.x or self.y)

    def __repr__(self):
        return "Vec(%r, %r)" % (self.x, self.y)

    def __eq__(self, o):
        return isinstance(o, Vec) and (self.x, self.y) == (o.x, o.y)

    def __hash__(self):
        return hash((self.x, self.y))

    def __getitem__(self, i):
        return (self.x, self.y)[i]

    def __len__(self):
        return 2

    def __call__(self, *args, **kw):
        return args, kw


v, w = Vec(1, 2), Vec(3, 4)
print(v + w, v * 2, 2 * v, -v, abs(w), bool(Vec(0, 0)))
v += w
print(v, v == Vec(4, 6), v != w, v[0], v[-1], len(v), list(v))
print(sum([v, w, w]), v(1, a=2))
print({v: 1}[Vec(4, 6)])
try:
    v.z = 1
except AttributeError as e:
    print("AttributeError", e)
try:
    v + 1
except AttributeError as e:
    print(e)
try:
    1 - v
except TypeError as e:
    print(e)


class Base:
    def who(self):
        return "Base"

    def hello(self):
        return "hello from " + self.who()


class Left(Base):
    def who(self):
        return "Left<" + super().who()


class Right(Base):
    def who(self):
        return "Right<" + super().who()


class Both(Left, Right):
    def who(self):
        return "Both<" + super().who()


print(Both().hello(), [c.__name__ for c in Both.__mro__])
print(isinstance(Both(), Right), issubclass(Left, Right))
try:
    class Bad(Base, Left):
        pass
except TypeError as e:
    print("TypeError", str(e)[:40])


class Meta(type):
    def __new__(mcs, name, bases, ns, **kw):
        ns["tag"] = name.lower()
        return super().__new__(mcs, name, bases, ns)

    def __call__(cls, *args):
        print("making", cls.__name__)
        return super().__call__(*args)


class Thing(metaclass=Meta):
    pass


print(Thing().tag, type(Thing).__name__)


class Plugin:
    registry = []

    def __init_subclass__(cls, /, name=None, **kw):
        super().__init_subclass__(**kw)
        cls.registry.append((cls.__name__, name))


class P1(Plugin, name="one"):
    pass


class P2(Plugin):
    pass


print(Plugin.registry)


class Desc:
    def __set_name__(self, owner, name):
        self.name = "_" + name

    def __get__(self, obj, cls):
        if obj is None:
            return self
        return getattr(obj, self.name, None)

    def __set__(self, obj, value):
        setattr(obj, self.name, value)


class D:
    a = Desc()
    b = Desc()


d = D()
d.a = 5
print(d.a, d.b, d.__dict__)
C = type("C", (Base,), {"z": 1, "m": lambda self: self.z})
print(C().m(), C.__name__, C.__bases__)
