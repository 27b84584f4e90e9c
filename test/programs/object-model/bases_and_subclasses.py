class A:
    def f(self):
        return "f of A"
class B:
    def f(self):
        return "f of B"
class C(A):
    pass
c = C()
print(c.f(), [k.__name__ for k in A.__subclasses__()])
C.__bases__ = (B,)
print(c.f(), A.__subclasses__(), [k.__name__ for k in B.__subclasses__()])
class D(B):
    pass
subs = B.__subclasses__()
print([k.__name__ for k in subs], [k.__name__ for k in D.__mro__])
subs = None
try:
    C.__bases__ = ()
except TypeError as e:
    print(e)
try:
    C.__bases__ = (C,)
except TypeError as e:
    print(e)
c = None
end = 0
