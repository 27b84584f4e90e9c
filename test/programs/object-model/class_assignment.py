class A:
    kind = "first kind"
    pass
class B:
    kind = "second kind"
    other = [2]
box = [A()]
box[0].v = [1]
box[0].__class__ = B
r = box[0].v
print(box[0].kind, r, isinstance(box[0], B), isinstance(box[0], A))
class S:
    __slots__ = ("x",)
try:
    box[0].__class__ = S
except TypeError as e:
    print(e)
try:
    box[0].__class__ = int
except TypeError as e:
    print(e)
try:
    box[0].__class__ = "a str"
except TypeError as e:
    print(e)
box[0].__class__ = A
print(box[0].kind)
box = None
r = None
end = 0
