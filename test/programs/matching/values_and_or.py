class Color:
    RED = "red"
    GREEN = ["green"]


LIMIT = 10


def test(v):
    match v:
        case Color.RED | Color.GREEN:
            return "color"
        case 1 | 2 | 3:
            return "small"
        case -1 | 1.5 | 2 + 3j:
            return "number"
        case "a" "b" | b"x":
            return "text"
        case None | True | False:
            return "single"
        case (1 | 2 as first, ("x" | "y") as second):
            return (first, second)
        case [int() | float() as n] | {"n": n}:
            return ("n", n)
        case x if x == LIMIT:
            return "limit"
        case x if isinstance(x, list) and (size := len(x)) > 1:
            return ("long", size)
    return "nothing"


for v in ["red", ["green"], 2, -1, 1.5, 2 + 3j, "ab", b"x", None, True, False, (2, "y"), [1000], {"n": 2.5}, 10, [1, 2], "zz"]:
    print(test(v))
x = object()
match x:
    case y if y is not x:
        print("no")
    case z:
        print(z is x)
print(y is x)
del x, y
