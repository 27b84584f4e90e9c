count: int = 1000
names: list = []
other: dict
class Point:
    x: float = 1.5
    y: list = names
    z: int
def typed(a: list, b: "dict" = None) -> list:
    c: list = a
    d: int
    return c
got = typed(names)
(paren): list = [names]
p = Point()
p.z: list = [1]
row = [0]
row[0]: list = [2]
names = got = None
del p
end = 0
