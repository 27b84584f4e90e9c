class Point:
    __match_args__ = ("x", "y")

    def __init__(self, x, y):
        self.x = x
        self.y = y


def classify(items):
    found = []
    for item in items:
        try:
            match item:
                case []:
                    continue
                case [Point(x=0, y=0), *_]:
                    found.append("origin first")
                case [first, *rest] if rest:
                    found.append((first, rest))
                case {"stop": True, **others}:
                    found.append(others)
                    break
                case {"key": [a, b] as pair}:
                    found.append(pair)
                case Point(a, b) if a == b:
                    found.append(a)
                case str() | int() as simple:
                    found.append(simple)
                case (None | True) as constant:
                    found.append(constant)
                case Point(x=value):
                    found.append([value])
                case _:
                    raise LookupError(item)
        except LookupError as error:
            found.append(error.args[0])
        finally:
            found.append("-")
    else:
        found.append("all")
    return found


x = [7]
r = classify([[], [Point(0, 0), 1], [x, 2, 3], {"key": [x, 5]}, Point(x, x), "text", 5, None, Point(1, x), 2.5])
print(len(r), r[:6])
s = classify([{"stop": True, "left": x}, "never"])
print(s)


def walk(tree):
    match tree:
        case (left, value, right):
            return walk(left) + [value] + walk(right)
        case None:
            return []
        case leaf:
            return [leaf]


print(walk(((None, 1, 2), 3, (4, [5], None))))
match x:
    case [int(n)]:
        print("int", n)
match {"a": {"b": [1, {"c": x}]}}:
    case {"a": {"b": [_, {"c": [inner]}]}}:
        print(inner)
try:
    match 5:
        case Point(1, 2, 3):
            pass
        case int(1, 2):
            pass
except TypeError as error:
    print(error)
r = s = inner = n = None
end = 0
