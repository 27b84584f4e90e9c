class Fake:
    def __init__(self, real):
        self.real = real
    def __mro_entries__(self, bases):
        return (self.real,)
class Real:
    data = [1]
f = Fake(Real)
class A(f):
    pass
print(A.__bases__[0] is Real, A.__orig_bases__[0] is f)
class Nothing:
    def __mro_entries__(self, bases):
        return ()
class B(Nothing(), Real):
    pass
print(B.__bases__[0] is Real, len(B.__orig_bases__))
class Bad:
    def __mro_entries__(self, bases):
        return [Real]
try:
    class C(Bad()):
        pass
except TypeError as e:
    print(e)
f = None
d = A.data
del A.__orig_bases__
d = None
end = 0
