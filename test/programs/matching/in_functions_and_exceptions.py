def evaluate(expr):
    match expr:
        case int() | float():
            return expr
        case ("+", left, right):
            return evaluate(left) + evaluate(right)
        case ("*", left, right):
            return evaluate(left) * evaluate(right)
        case ("neg", inner):
            return -evaluate(inner)
        case (op, *args):
            raise ValueError(f"bad {op} with {len(args)}")


program = ("+", 1, ("*", ("neg", 4), 2.5))
print(evaluate(program))
try:
    evaluate(("?", [1], [2]))
except ValueError as error:
    match error:
        case ValueError(args=[message]):
            print(message)
        case _:
            print("other")


def chooser():
    received = None
    while True:
        match received:
            case None:
                received = yield "start"
            case "stop":
                return "bye"
            case [x, *_] as whole:
                received = yield (x, len(whole))
            case str() as s:
                received = yield s.upper()
            case _:
                received = yield received


g = chooser()
print(next(g))
print(g.send([1000, 2]))
print(g.send("hello"))
print(g.send(7))
try:
    g.send("stop")
except StopIteration as stop:
    print(stop.value)
text = {"a": (1, 2)}, {"b": [3]}
match text:
    case {"a": (one, two)}, {"b": [three]}:
        print(one + two + three)
