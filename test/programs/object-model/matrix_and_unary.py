class V:
    def __init__(self, *c):
        self.c = c
    def __matmul__(self, o):
        return sum(x * y for x, y in zip(self.c, o.c))
    def __neg__(self):
        return V(*(-x for x in self.c))
    def __pos__(self):
        return self
    def __invert__(self):
        return V(*self.c[::-1])
    def __abs__(self):
        return sum(x * x for x in self.c)
    def __pow__(self, n, mod=None):
        return (self.c, n, mod)
    def __rpow__(self, base):
        return [base, self.c]
    def __divmod__(self, o):
        return ("divmod result", o)
    def __round__(self, n=None):
        return ("rounded", n)
v = V(1, 2, 3)
w = -v
print(v @ w, abs(w), (~v).c, (+v) is v)
print(v ** 2, pow(v, 2, 5), 2 ** v, divmod(v, 3), round(v), round(v, 2))
x = ~v
v = None
w = None
x = None
end = 0
