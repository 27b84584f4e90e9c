class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y
    def __eq__(self, other):
        return isinstance(other, Point) and (self.x, self.y) == (other.x, other.y)
    def __hash__(self):
        return hash((self.x, self.y))
p = Point(1, 2)
q = Point(1, 2)
r = Point(3, 4)
d = {p: [1]}
d[q] = [2]
d[r] = [3]
v = d[Point(3, 4)]
s = {p, q, r}
n = len(s)
found = q in [r, p]
i = [r, p].index(q)
p = None
d = None
s = None
q = r = v = None
end = 0
