def kind(v):
    match v:
        case bool(b):
            return ("bool", b)
        case int(n) if n > 100:
            return ("big", n)
        case int():
            return "int"
        case float(f):
            return ("float", f)
        case str(s):
            return ("str", s)
        case bytes() | bytearray():
            return "bytes"
        case list([]):
            return "empty list"
        case list([x, *_]):
            return ("list", x)
        case tuple((a, b)):
            return ("pair", a, b)
        case dict(d):
            return ("dict", d)
        case set() | frozenset() as s:
            return ("set", len(s))
        case None:
            return "none"
        case BaseException(args=(first, *_)):
            return ("exception", first)
        case _:
            return "?"


values = [True, 1000, 5, 2.5, "text", b"x", [], [[1]], (1, [2]), {"k": 1}, {1, 2}, None, ValueError("bad", 2), object]
for v in values:
    print(kind(v))
value = values[7]
match value:
    case list(w):
        print(w is value)
del values
match value:
    case [[1] as inner]:
        print(inner)
