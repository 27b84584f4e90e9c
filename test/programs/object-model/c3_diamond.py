class O:
    def who(self):
        return ["O"]
class A(O):
    def who(self):
        return ["A"] + super().who()
class B(O):
    def who(self):
        return ["B"] + super().who()
class C(A, B):
    def who(self):
        return ["C"] + super().who()
class D(B):
    pass
class E(C, D):
    def who(self):
        return ["E"] + super().who()
print([k.__name__ for k in E.__mro__])
e = E()
r = e.who()
print(r)
try:
    class X(O, A):
        pass
except TypeError as x:
    print(x)
try:
    class Y(A, A):
        pass
except TypeError as x:
    print(x)
print(E.mro()[2] is A, E.__bases__ == (C, D), C.__base__ is A)
e = None
r = None
end = 0
