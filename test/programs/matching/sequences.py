class Box:
    def __init__(self, items):
        self.items = items


def describe(value):
    match value:
        case []:
            return "empty"
        case [x]:
            return ("one", x)
        case [x, y]:
            return ("two", x, y)
        case [first, *rest]:
            return ("many", first, rest)
        case (1, 2, 3):
            return "never"
        case _:
            return "other"


a = [1000]
b = ["x", 2000]
print(describe([]))
print(describe([a]))
print(describe((a, b)))
r = describe([a, b, a])
print(r)
print(describe("text"))
print(describe(b"ab"))
print(describe(range(4)))
print(describe(Box(a)))
match [a, [b, a]]:
    case [p, [q, *others]]:
        print(p is a, q is b, others)
match (a, b, a, b):
    case [*init, last]:
        print(init, last)
match [[1, 2], [3, 4]]:
    case [[m, 2] as row, [3, n]]:
        print(m, n, row)
del p, q, others
print(a, b)
