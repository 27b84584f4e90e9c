# Arithmetic of int.
numbers = Numbers(1)


def some_integer():
    kind = numbers.below(10)
    if kind < 3:
        return numbers.between(-10, 10)
    if kind < 5:
        return numbers.between(-1000000, 1000000)
    if kind == 5:
        return numbers.choice([1, -1]) * (2 ** numbers.choice([31, 32, 52, 53, 54, 63, 64]) + numbers.between(-2, 2))
    if kind == 6:
        return numbers.between(-(2**53), 2**53)
    if kind == 7:
        return numbers.between(-(2**31), 2**31)
    return numbers.choice([1, -1]) * sum(numbers.below(2**32) << (32 * i) for i in range(numbers.between(2, 5)))


BINARY = {
    "+": lambda a, b: a + b,
    "-": lambda a, b: a - b,
    "*": lambda a, b: a * b,
    "//": lambda a, b: a // b,
    "%": lambda a, b: a % b,
    "divmod": lambda a, b: divmod(a, b),
    "/": lambda a, b: a / b,
    "&": lambda a, b: a & b,
    "|": lambda a, b: a | b,
    "^": lambda a, b: a ^ b,
    "<": lambda a, b: a < b,
    "==": lambda a, b: a == b,
}
for operation, function in BINARY.items():
    for _ in range(130 if operation in ("//", "%", "/", "*") else 70):
        a, b = some_integer(), some_integer()
        if numbers.chance(8):
            b = a
        case(operation, [a, b], function)
for _ in range(60):
    case("**", [some_integer(), numbers.between(0, 40)], lambda a, b: a**b)
for base in (0, 1, -1, 2, -3, 3, 7, 10, 94906265, 94906266, 94906267):
    for exponent in (0, 1, 2, 3, 33, 52, 53):
        case("**", [base, exponent], lambda a, b: a**b)
for _ in range(120):
    case("pow3", [some_integer(), numbers.between(-20, 200), some_integer()], pow)
for _ in range(100):
    case("<<", [some_integer(), numbers.between(-2, 120)], lambda a, b: a << b)
    case(">>", [some_integer(), numbers.between(-2, 120)], lambda a, b: a >> b)
case(">>", [5, 2**70], lambda a, b: a >> b)
case(">>", [-5, 2**70], lambda a, b: a >> b)
case("<<", [0, 2**70], lambda a, b: a << b)
for _ in range(60):
    a = some_integer()
    case("~", [a], lambda a: ~a)
    case("neg", [a], lambda a: -a)
    case("abs", [a], abs)
    case("bit_length", [a], lambda a: a.bit_length())
    case("bit_count", [a], lambda a: a.bit_count())
    case("gcd", [a, some_integer()], math.gcd)
for a in (10**400, -(10**309), 2**1024 - 2**970, 2**1024 - 2**970 - 1, 2**1024, 2**53 + 1, 2**54 + 2, 2**54 + 6, 2**54 + 3):
    case("float", [a], float)
for _ in range(60):
    case("float", [some_integer()], float)
for a, b in ((10**400, 3), (10**400, 10**399), (1, 10**400), (3, 2**1076), (2**1076, 2**1074 + 1), (2**64 + 1, 2**11),
             (-1, 2**1074), (1, 2**1075), (3, 2**1075), (2**53 + 1, 2**1074 + 2**1073), (10**308 * 18, 10), (10**309 * 18, 10), (0, 2**70)):
    case("/", [a, b], lambda a, b: a / b)
for _ in range(160):
    digits = numbers.between(-25, 2)
    case("round", [some_integer(), digits], round)
for a in (25, 35, 15, 5, -5, -15, -25, 250, 350, 0, 10**30 * 5, 10**30 * 15):
    case("round", [a, -1], round)
    case("round", [a, -2], round)
    case("round", [a, -31], round)
case("round", [5, -(2**70)], lambda a, b: 0)


def some_float_near(a):
    kind = numbers.below(5)
    try:
        x = float(a)
    except OverflowError:
        return math.inf
    if kind == 0:
        return math.nextafter(x, math.inf)
    if kind == 1:
        return math.nextafter(x, -math.inf)
    if kind == 2:
        return numbers.choice([math.inf, -math.inf, math.nan, 0.0, -0.0, 0.5])
    return x


for _ in range(150):
    a = some_integer()
    b = some_float_near(a)
    case("compare_float", [a, b], lambda a, b: None if math.isnan(b) else (a > b) - (a < b))
for _ in range(200):
    a, length = some_integer(), numbers.between(0, 12)
    case("to_bytes", [a, length, numbers.choice(["big", "little"]), numbers.chance(60)],
         lambda a, length, order, signed: a.to_bytes(length, order, signed=signed))
for a in (0, 1, -1, 127, 128, 255, 256, -127, -128, -129, -256, 32767, 32768, -32768, -32769):
    for length in (0, 1, 2):
        for signed in (True, False):
            case("to_bytes", [a, length, "little", signed], lambda a, length, order, signed: a.to_bytes(length, order, signed=signed))
case("to_bytes", [1, -1, "big", True], lambda a, length, order, signed: a.to_bytes(length, order, signed=signed))
case("to_bytes", [1, 1, "middle", True], lambda a, length, order, signed: a.to_bytes(length, order, signed=signed))
for _ in range(80):
    data = bytes(numbers.below(256) for _ in range(numbers.below(12)))
    case("from_bytes", [data, numbers.choice(["big", "little"]), numbers.chance(50)],
         lambda data, order, signed: int.from_bytes(data, order, signed=signed))
finish()
