class Store:
    items = []
    def __init__(self, v):
        self.v = v
    @classmethod
    def make(cls, v):
        s = cls(v)
        cls.items.append(s)
        return s
    @staticmethod
    def pair(a, b):
        return (a, b)
    @classmethod
    def count(cls):
        return len(cls.items)
class Sub(Store):
    pass
x = [1]
a = Store.make(x)
b = Sub.make(x)
c = a.make([2])
p = Store.pair(a, b)
q = a.pair(x, x)
n = Sub.count()
f = Sub.make
g = a.pair
h = f(x)
Store.items.clear()
a = b = c = None
p = None
f = h = None
end = 0
