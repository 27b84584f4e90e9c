class I:
    def __init__(self, n):
        self.n = n
    def __index__(self):
        return self.n
class F:
    def __float__(self):
        return 2.5
    def __int__(self):
        return 7
    def __complex__(self):
        return 1j
i = I(2)
data = [[0], [1], [2], [3]]
x = data[i]
y = data[i:]
print(x, y, hex(i), int(i), float(i), range(I(3)), [0] * i)
f = F()
print(int(f), float(f), complex(f))
try:
    data[f]
except TypeError as e:
    print(e)
class Bad:
    def __index__(self):
        return "not int"
try:
    data[Bad()]
except TypeError as e:
    print(e)
i = None
data = None
x = y = None
f = None
end = 0
