from operator import itemgetter, attrgetter, methodcaller


class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y
        self.owner = None

    def move(self, dx, dy=0):
        return Point(self.x + dx, self.y + dy)

    def __repr__(self):
        return f"P({self.x}, {self.y})"

    def __del__(self):
        print("gone", self.x)


rows = [("b", 2), ("a", 3), ("c", 1)]
by_number = itemgetter(1)
print(sorted(rows, key=by_number), by_number(rows))
both = itemgetter(0, -1)
ends = both(rows)
print(ends)
del both
key = [1000]
lookup = itemgetter("name", "age")
person = {"name": "Ann", "age": [30]}
picked = lookup(person)
print(picked, lookup)
p = Point(1, 2)
p.owner = Point(3, 4)
get_x = attrgetter("x")
get_deep = attrgetter("owner.x", "y")
print(get_x(p), get_deep(p), get_deep)
owner = attrgetter("owner")(p)
shift = methodcaller("move", 10, dy=5)
moved = shift(p)
print(moved, shift)
print(list(map(methodcaller("upper"), ["a", "b"])), methodcaller("split", ",")("a,b"))
args = [1]
caller = methodcaller("append", args)
target = []
caller(target)
print(target)
del caller, args
del owner, p
print("moved on")
for f in (lambda: itemgetter(), lambda: attrgetter(1), lambda: itemgetter(1)([]), lambda: get_x(5), lambda: methodcaller()):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
