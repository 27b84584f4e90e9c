class Base:
    __slots__ = ("a", "b")
    def __init__(self, a, b):
        self.a = a
        self.b = b
class Child(Base):
    __slots__ = ("c",)
class Open(Base):
    pass
one = [1]
c = Child(one, [2])
c.c = one
try:
    c.d = 1
except AttributeError as e:
    print(e)
o = Open(one, [3])
o.free = one
print(o.__dict__, hasattr(c, "__dict__"))
del c.a
try:
    c.a
except AttributeError as e:
    print(e)
try:
    del c.a
except AttributeError as e:
    print(e)
print(type(Base.a).__name__, Child.__slots__)
one = None
c = None
o = None
end = 0
