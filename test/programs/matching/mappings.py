def area(shape):
    match shape:
        case {"kind": "circle", "r": r}:
            return 3 * r * r
        case {"kind": "rect", "w": w, "h": h, **extra}:
            return w * h, extra
        case {"kind": str(kind)}:
            return kind
        case {}:
            return "some mapping"


data = {"kind": "rect", "w": 30, "h": 40, "color": [1, 2]}
print(area(data))
print(area({"kind": "circle", "r": 10}))
print(area({"kind": "line"}))
print(area({"other": data}))
print(area([1]))
payload = {"user": {"name": "ann", "tags": ["a", "b"]}, "id": 1000}
match payload:
    case {"user": {"name": name, "tags": [first, *_]}, **rest}:
        print(name, first, rest)
match payload:
    case {"user": user, "missing": m}:
        print("no")
    case {"user": user}:
        print(user is payload["user"])
class Keys(dict):
    def __missing__(self, key):
        return "made"
k = Keys(a=[1])
match k:
    case {"a": a, "b": b}:
        print("both", b)
    case {"a": a}:
        print("only", a)
del payload, user
print(name)
