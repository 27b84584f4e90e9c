class A:
    pass
class Named:
    def __repr__(self):
        return "Named()"
a = A()
r = repr(a)
q = r
print(str(Named()), [Named()], (Named(),), {"k": Named()})
class S:
    def __str__(self):
        return "as str"
s = S()
print(str(s), f"{s}", f"{s!s}", "%s" % s)
class BadRepr:
    def __repr__(self):
        return 5
try:
    repr(BadRepr())
except TypeError as e:
    print(e)
class BadStr:
    def __str__(self):
        return None
try:
    str(BadStr())
except TypeError as e:
    print(e)
print(A, type(a), A.__qualname__)
a = None
q = None
r = None
s = None
end = 0
