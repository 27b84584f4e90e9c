class Money:
    def __init__(self, n):
        self.n = n
    def __add__(self, other):
        return Money(self.n + other.n)
    def __isub__(self, other):
        self.n -= other.n
        return self
    def __mul__(self, k):
        return Money(self.n * k)
    def __rmul__(self, k):
        return [self, k]
a = Money(500)
b = a
a += Money(700)
b -= Money(300)
c = a * 2
d = 3 * a
d = None
a = b
b = None
c = a + c
end = 0
