class A:
    def f(self, tag):
        return [tag]
    @classmethod
    def c(cls):
        return [cls]
    @staticmethod
    def s():
        return ["static of A"]
    @property
    def p(self):
        return ["p of A"]
class B(A):
    def f(self, tag):
        return super().f(tag) + super(B, self).f("two argument")
    @classmethod
    def c(cls):
        return super().c() + [1]
    @staticmethod
    def s():
        return super(B, B).s() + [2]
    @property
    def p(self):
        return super().p + [3]
    def nested(self):
        def inner():
            return super(B, self).f("inner")
        return inner()
    def cell(self):
        return (lambda: __class__)() is B
    def unbound(self):
        s = super()
        return s.f("via object"), s.__thisclass__ is B, s.__self__ is self
b = B()
print(b.f("plain"), B.c()[0] is B, b.s(), b.p, b.nested(), b.cell(), b.unbound())
try:
    super(A, 3)
except TypeError as e:
    print("TypeError", "obj" in str(e))
def outside():
    return super()
try:
    outside()
except RuntimeError as e:
    print(e)
try:
    b2 = super(B, b).missing
except AttributeError as e:
    print(e)
b = None
end = 0
