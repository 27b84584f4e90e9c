class Vector:
    def __init__(self, x, y):
        self.x, self.y = x, y
    def __repr__(self):
        return f"Vector({self.x}, {self.y})"
    def __add__(self, o):
        return Vector(self.x + o.x, self.y + o.y)
    def __sub__(self, o):
        return self + (-o)
    def __neg__(self):
        return Vector(-self.x, -self.y)
    def __mul__(self, k):
        return Vector(self.x * k, self.y * k)
    __rmul__ = __mul__
    def __eq__(self, o):
        return (self.x, self.y) == (o.x, o.y)
    def __hash__(self):
        return hash((self.x, self.y))
    def __bool__(self):
        return bool(self.x or self.y)
    def __iter__(self):
        yield self.x
        yield self.y
    def __getitem__(self, i):
        return (self.x, self.y)[i]
v = Vector(1, 2)
w = 3 * v - Vector(0, 1)
x, y = w
print(v, w, v + w, v == Vector(1, 2), bool(Vector(0, 0)), w[0], [*w], x, y)
d = {v: "first", w: "second"}
print(d[Vector(1, 2)], Vector(9, 9) in d, sum((v, w), Vector(0, 0)))
v += w
print(v)
v = w = d = None
end = 0
