class Point:
    __match_args__ = ("x", "y")

    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __repr__(self):
        return f"Point({self.x}, {self.y})"


class Circle:
    def __init__(self, center, radius):
        self.center = center
        self.radius = radius


def where(p):
    match p:
        case Point(0, 0):
            return "origin"
        case Point(x=0, y=y):
            return ("on y", y)
        case Point(x, y) if x == y:
            return ("diagonal", x)
        case Point(x, y):
            return ("somewhere", x, y)
        case Circle(center=Point(cx, cy) as c, radius=r):
            return ("circle", cx, cy, r, c)
        case _:
            return None


big = [5]
print(where(Point(0, 0)))
print(where(Point(0, big)))
print(where(Point(7, 7)))
print(where(Point(big, 3)))
origin = Point(1, 2)
print(where(Circle(origin, big)))
print(where(big))
match origin:
    case Point() as q:
        print(q is origin)
class Open:
    __match_args__ = ("x",)
try:
    match Open():
        case Open(1, 2):
            pass
except TypeError as e:
    print(e)
match Open():
    case Open(x=1):
        print("no")
    case Open():
        print("yes")
try:
    match 3:
        case origin(1):
            pass
except (TypeError, SyntaxError) as e:
    print(type(e).__name__, e)
del origin
