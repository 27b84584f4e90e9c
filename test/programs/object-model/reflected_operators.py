class Num:
    def __init__(self, v):
        self.v = v
    def __add__(self, o):
        if isinstance(o, Num):
            return Num(self.v + o.v)
        if isinstance(o, int):
            return Num(self.v + o)
        return NotImplemented
    def __radd__(self, o):
        return Num(o + self.v)
    def __rsub__(self, o):
        return Num(o - self.v)
    def __mul__(self, o):
        return NotImplemented
class Sub(Num):
    def __radd__(self, o):
        return "sub radd first"
a = Num(1000)
b = Num(2000)
c = a + b
d = 5 + a
e = 10 - b
f = sum([a, b])
g = a + Sub(1)
print(c.v, d.v, e.v, f.v, g)
try:
    a * b
except TypeError as x:
    print(x)
try:
    a + "a str"
except TypeError as x:
    print(x)
try:
    a - 1
except TypeError as x:
    print(x)
a = b = c = d = e = f = None
end = 0
