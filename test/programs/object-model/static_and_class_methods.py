class A:
    items = [1]
    @staticmethod
    def s(x):
        return [x]
    @classmethod
    def c(cls, x):
        return cls, x
    @classmethod
    def make(cls):
        return cls()
class B(A):
    pass
v = [5]
r = A.s(v)
t = A().s(v)
k, w = B.c(v)
f = B.c
g = A.__dict__["s"]
print(r, t, k is B, w is v, f.__self__ is B, g.__func__ is A.s, type(B.make()).__name__)
h = f
h(v)
print(A.__dict__["c"].__func__.__name__, callable(g))
v = None
r = t = w = None
f = g = h = None
k = None
end = 0
