log = []
class N:
    def __init__(self, held):
        self.held = held
    def __int__(self):
        log.append(self)
        return 5000
    def __index__(self):
        return 7
    def __float__(self):
        return 2.5
    def __complex__(self):
        return 1 + 2j
    def __trunc__(self):
        return 9
    def __bool__(self):
        return False
    def __str__(self):
        return "n!"
    def __bytes__(self):
        return b"bytes of n"
    def __hash__(self):
        return 12
    def __round__(self, digits=None):
        return [self.held, digits]
    def __abs__(self):
        return self.held
class I:
    def __index__(self):
        return 3
n = N([1])
a = int(n)
log.clear()
b = float(n)
c = complex(n)
d = bool(n)
e = str(n)
f = bytes(n)
g = hash(n)
h = round(n)
i = round(n, 2)
j = abs(n)
k = int(I())
l = float(I())
m = complex(I())
m2 = complex(n, 1)
m3 = complex(1, 2.5)
o = [10, 20, 30, 40][I()]
p = list(range(I()))
q = int("12", base=I() and 8)
r = bytes(I())
try:
    int([])
except TypeError as err:
    print(err)
try:
    float(object)
except TypeError as err:
    print(err)
print(a, b, c, d, e, f, g, h, i, j, k, l, m, m2, o, p, q, r)
end = 0
