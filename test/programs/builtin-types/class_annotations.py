class A:
    x: int = 1
    y: str


class B:
    pass


class C(A):
    pass


first = A.__annotations__
second = A.__annotations__
print(first, first is second)
b = B.__annotations__
print(b, C.__annotations__)
b["added"] = [1]
print(B.__annotations__)
item = b["added"]
B.__annotations__ = {"q": item}
print(B.__annotations__)
try:
    print(int.__annotations__)
except AttributeError as e:
    print(e)


def f(a: int, b: "text here" = 1) -> None:
    pass


g = f.__annotations__
print(g, f.__annotations__ is g)
f.__annotations__ = {"z": item}
h = f.__annotations__
del f
del A, B
print(h["z"] is item)
