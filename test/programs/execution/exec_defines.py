ns = {}
exec(
    """
def make(items):
    def inner():
        return items
    return inner

class Point:
    def __init__(self, x):
        self.x = x
    def double(self):
        return self.x * 2
""",
    ns,
)
make = ns["make"]
Point = ns["Point"]
items = ["a"]
g = make(items)
print(g() is items)
p = Point(items)
q = p.double()
print(q)
del g
h = p.x
del p
print(make.__name__, Point.__name__, make.__code__.co_filename)
for i in range(3):
    exec(f"v{i} = items * {i}")
print(v0, v1, v2)
