class A:
    def who(self):
        return ["A"]
class B(A):
    def who(self):
        return ["B", super().who()]
class C(A):
    def who(self):
        return ["C", super().who()]
class D(B, C):
    def who(self):
        r = super().who()
        return ["D", r]
d = D()
w = d.who()
mro = D.__mro__
n = len(mro)
base = D.__base__
w = None
mro = None
d = None
D = None
base = None
end = 0
