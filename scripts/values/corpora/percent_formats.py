# format % operand.
numbers = Numbers(6)
VALUES = [0, 1, -1, 255, -255, 10**20, -(2**70), True, 1.5, -0.0, 1e100, math.inf, math.nan, 0.5, 2.5, "a", "", "ab", "h\u00e9", "\U0001f600", None, 65, 0x1F600,
          -7, 123456789, 1e-10, 3.14159, 100.0, [], [1, "x"], 99.5, 0x110000]


def field(wild):
    parts = ["%"]
    if numbers.chance(wild):
        parts.append(numbers.choice(["(a)", "(b)", "(c)", "()", "(a(b))", "(a", "(\u00e9)"]))
    for _ in range(numbers.choice([0, 0, 1, 1, 2])):
        parts.append(numbers.choice("-+ #0"))
    if numbers.chance(40):
        parts.append(str(numbers.between(0, 12)))
    elif numbers.chance(10):
        parts.append("*")
    if numbers.chance(30):
        parts.append(".")
        parts.append(numbers.choice(["", "0", "1", "3", "10", "*"]))
    if numbers.chance(5):
        parts.append(numbers.choice("hlLq"))
    parts.append(numbers.choice("diuoxXeEfFgGcrsaddsfx%" if numbers.chance(95) else "qz!\u00e9\n\U0001f600b"))
    return "".join(parts)


def operand():
    kind = numbers.below(10)
    if kind < 5:
        return numbers.choice(VALUES)
    if kind < 9:
        return tuple(numbers.choice(VALUES) for _ in range(numbers.between(0, 3)))
    return {"a": numbers.choice(VALUES), "b": numbers.choice(VALUES), "\u00e9": 1, "a(b)": 2}


def percent(format, operand, is_tuple):
    return format % (tuple(operand) if is_tuple else operand)


for _ in range(900):
    right = operand()
    format = "".join(numbers.choice(["", "x", "%%", "\u00e9\U0001f600"]) + field(60 if isinstance(right, dict) else 2) for _ in range(numbers.between(1, 3 if isinstance(right, tuple) else 1)))
    format += numbers.choice(["", "", "y", "%", "%%"] if numbers.chance(20) else [""])
    case("%", [format, right, isinstance(right, tuple)], percent)
for format, right in (("%99999999999999999999d", 1), ("%.99999999999999999999d", 1), ("abc", ()), ("abc", 1), ("abc", {}), ("abc", []), ("abc", (1,)),
                      ("%s", ([1, 2],)), ("%s", ""), ("%s%%%s", (1, 2)), ("%(a)s%(b)s", {"a": 1, "b": 2}), ("%(a)s%s", {"a": 1}), ("%(a)s", "x"),
                      ("%(a)%", {"a": 1}), ("%(a)*d", {"a": 1}), ("%d", 10**4299), ("%d", 10**4300), ("%x", 10**4300)):
    case("%", [format, right, isinstance(right, tuple)], percent)
finish()
