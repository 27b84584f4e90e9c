class A:
    def f(self):
        return self
B = type("B", (A,), {"data": [1]})
b = B()
x = b.data
y = b.f()
C = type(b)
n = C.__name__
same = C is B
B.data = None
b = y = None
del B
C = None
x = None
end = 0
