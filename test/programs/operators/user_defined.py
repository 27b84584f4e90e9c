class Vec:
    def __init__(self, x, y):
        self.x = x
        self.y = y
    def __add__(self, o):
        return Vec(self.x + o.x, self.y + o.y)
    def __sub__(self, o):
        return Vec(self.x - o.x, self.y - o.y)
    def __neg__(self):
        return Vec(-self.x, -self.y)
    def __eq__(self, o):
        return self.x == o.x and self.y == o.y
    def __bool__(self):
        return self.x != 0
    def __matmul__(self, o):
        return [self, o]
a = Vec(1, 2)
b = Vec(3, 4)
c = a + b
d = c - a
e = -d
same = d == b
m = a @ b
c = a + b + e
if e:
    f = e
d = e = f = m = None
end = 0
