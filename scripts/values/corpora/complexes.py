# Arithmetic and texts of complex.
numbers = Numbers(11)
PARTS = [0.0, -0.0, 1.0, -1.0, 2.0, 0.5, 3.25, -2.5, 1e200, 1e-200, math.inf, -math.inf, math.nan]


def part():
    return numbers.choice(PARTS) if numbers.chance(45) else numbers.between(-400, 400) / 8


def operand():
    return complex(part(), part()) if numbers.chance(70) else part()


BINARY = {"+": lambda a, b: a + b, "-": lambda a, b: a - b, "*": lambda a, b: a * b, "/": lambda a, b: a / b}
for operation, function in BINARY.items():
    for _ in range(170):
        a, b = operand(), operand()
        if isinstance(a, float) and isinstance(b, float):
            a = complex(a, part())
        case(operation, [a, b], function)
for _ in range(200):
    base = complex(part(), part())
    # A negative power of infinity depends on the sign of a NaN, which differs between processors.
    lowest = 0 if math.isinf(base.real) or math.isinf(base.imag) else -12
    case("**", [base, float(numbers.between(lowest, 12))], lambda a, b: a**b)
for _ in range(60):
    case("**", [complex(numbers.between(-30, 30) / 8, numbers.between(-30, 30) / 8), float(numbers.between(-110, 110))], lambda a, b: a**b)
for _ in range(250):
    case("repr", [complex(part(), part())], repr)
for a in PARTS:
    for b in PARTS:
        case("==", [complex(a, b), complex(b, a)], lambda a, b: a == b)
PIECES = ["1", "2.5", "1e3", "j", "J", "+", "-", "+2j", "-1.5j", "(", ")", " ", "inf", "nan", "infj", "nanj", "_", "1_0", "e", ".", ".5", "+j", "-j", "\u0663", "\u00a0", "x"]
for _ in range(400):
    case("parse", ["".join(numbers.choice(PIECES) for _ in range(numbers.between(0, 5)))], complex)
finish()
