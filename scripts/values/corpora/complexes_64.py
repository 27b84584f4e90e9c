# What complex numbers compute by the C library's functions, which differ in WebAssembly.
numbers = Numbers(12)
PARTS = [0.0, -0.0, 1.0, -1.0, 2.0, 0.5, 3.25, -2.5, 1e200, 1e-200, math.inf, -math.inf, math.nan]


def part():
    return numbers.choice(PARTS) if numbers.chance(45) else numbers.between(-400, 400) / 8


def operand():
    return complex(part(), part()) if numbers.chance(70) else part()


for base in (0j, complex(-0.0, 0.0), 1j, 1 + 0j, 2 + 3j):
    for exponent in (0.0, 1.0, -1.0, 2.0, 0.5, 1j, -1j, 1 + 1j, 0j, complex(-1, 0), complex(0.5, 0), complex(-0.5, 1)):
        case("power", [base, exponent], lambda a, b: a**b)
for _ in range(100):
    case("power", [complex(numbers.between(-30, 30) / 8, numbers.between(-30, 30) / 8), complex(numbers.between(-12, 12) / 4, numbers.between(-12, 12) / 4)], lambda a, b: a**b)
for _ in range(30):
    case("power", [-abs(part()), numbers.between(-20, 20) / 8 + 0.0625], lambda a, b: complex(a) ** b)
for _ in range(150):
    case("abs", [complex(numbers.between(-10**6, 10**6) / 1000, numbers.between(-10**6, 10**6) / 1000)], abs)
for a in PARTS:
    for b in PARTS:
        case("abs", [complex(a, b)], abs)
case("abs", [1e308 + 1e308j], abs)
case("abs", [1.7976931348623157e308 + 1e300j], abs)
case("abs", [5e-324 + 5e-324j], abs)
finish()
