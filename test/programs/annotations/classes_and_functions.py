import sys


class Base:
    a: int
    b: list[int] = [1]


class Child(Base):
    c: "Later"


class Empty:
    pass


def f(x: Base, y: Child = None) -> Empty:
    return x


notes = f.__annotations__
print(notes is f.__annotations__, notes["x"] is Base)
print(Base.__annotations__, Child.__annotations__)
print(Base.__annotations__ is Base.__annotations__)
print(Empty.__annotations__)
Child.__annotations__["d"] = float
print(sorted(Child.__annotations__))
print(sys.getrefcount(notes))
f.__annotations__ = {"z": int}
print(f.__annotations__, notes["y"] is Child)
f.__annotations__ = None
print(f.__annotations__)
def g(a, *args: int, key: str = "k", **rest: dict): pass
print(list(g.__annotations__))
def h(): pass
print(h.__annotations__)
print((lambda x: x).__annotations__)
del Base.__annotations__
print(notes["x"] is Base)
class Meta(type):
    m: int = 1
class WithMeta(metaclass=Meta):
    n: str = ""
print(list(WithMeta.__annotations__), list(Meta.__annotations__))
del notes, f
