# Arithmetic and texts of float.
import struct

numbers = Numbers(3)
SPECIAL = [0.0, -0.0, 1.0, -1.0, 0.5, 1.5, 2.5, -2.5, 1e16, 1e15, 9999999999999998.0, 1e-4, 1e-5, 0.0001234, 5e-324, 2.2250738585072014e-308,
           1.7976931348623157e308, 1e22, 1e23, 9.5, 0.1, 1 / 3, 123456789.123, 1e300, math.inf, -math.inf, math.nan, 2.0**53, 2.0**53 - 1,
           -(2.0**63), 2.675, 1.005, 0.045, 1e21, 1.5e-7]


def some_float():
    kind = numbers.below(8)
    if kind == 0:
        return numbers.choice(SPECIAL)
    if kind == 1:
        return struct.unpack("<d", struct.pack("<Q", numbers.below(2**64)))[0]
    if kind == 2:
        return float(numbers.between(-1000, 1000))
    if kind == 3:
        return numbers.between(-100000, 100000) / 100
    if kind == 4:
        return numbers.between(-(10**9), 10**9) / 10 ** numbers.between(0, 20)
    if kind == 5:
        return numbers.between(-(10**17), 10**17) * 10.0 ** numbers.between(-30, 30)
    return numbers.between(-(2**53), 2**53) / 2.0 ** numbers.between(0, 70)


for value in SPECIAL:
    case("repr", [value], repr)
    case("hex", [value], lambda a: a.hex())
    case("ratio", [value], lambda a: a.as_integer_ratio())
    case("int", [value], int)
    case("round", [value], round)
    case("floor", [value], math.floor)
    case("ceil", [value], math.ceil)
    case("is_integer", [value], lambda a: a.is_integer())
for _ in range(250):
    case("repr", [some_float()], repr)
for _ in range(60):
    case("hex", [some_float()], lambda a: a.hex())
    case("ratio", [some_float()], lambda a: a.as_integer_ratio())
    case("int", [some_float()], int)
    case("round", [some_float()], round)
    case("round", [numbers.between(-20, 20) / 2], round)
    case("floor", [some_float()], math.floor)
    case("ceil", [some_float()], math.ceil)
for operation, function in {
    "/": lambda a, b: a / b,
    "//": lambda a, b: a // b,
    "%": lambda a, b: a % b,
    "divmod": lambda a, b: divmod(a, b),
}.items():
    for _ in range(80):
        case(operation, [some_float(), some_float()], function)
    for _ in range(40):
        case(operation, [numbers.between(-30, 30) / 4, numbers.between(-6, 6) / 2], function)
    for a in (0.0, -0.0, 1.0, -1.0, math.inf, -math.inf, math.nan, 5e-324):
        for b in (0.0, -0.0, 3.0, -3.0, math.inf, -math.inf, math.nan):
            case(operation, [a, b], function)


def real_power(a, b):
    is_complex = -math.inf < a < 0 and math.isfinite(b) and b != math.floor(b)
    return None if is_complex else a**b


for _ in range(250):
    case("**", [some_float(), numbers.choice([2.0, 3.0, -1.0, 0.5, 1.5, -2.5, 10.0, 1 / 3, some_float()])], real_power)
for _ in range(120):
    case("**", [numbers.between(1, 1000) / 10, float(numbers.between(-30, 60))], real_power)
for a in (0.0, -0.0, 1.0, -1.0, 2.0, -2.0, 0.5, math.inf, -math.inf, math.nan):
    for b in (0.0, -0.0, 1.0, -1.0, 2.0, 3.0, -3.0, 0.5, -0.5, math.inf, -math.inf, math.nan, 1e300):
        case("**", [a, b], real_power)
for _ in range(250):
    case("round_to", [some_float(), numbers.between(-5, 20)], round)
for _ in range(200):
    case("round_to", [numbers.between(-10000, 10000) / numbers.choice([8, 16, 1000, 10000]), numbers.between(0, 4)], round)
for value in SPECIAL:
    for places in (0, 1, 2, -1, -2, 15, 16, 22, 323, 324, -308, -309):
        case("round_to", [value, places], round)
PIECES = ["0", "1", "23", ".", "e", "E", "-", "+", "_", "inf", "nan", "Infinity", " ", "\t", "5e10", "1e400", "1e-400", "\u0663", "\u00a0",
          "\x1c", "x", "e5", "e-5", ".5", "5.", "1_0", "NaN", "\u00b2", "\x00"]
for _ in range(350):
    text = "".join(numbers.choice(PIECES) for _ in range(numbers.between(0, 4)))
    case("parse", [text], float)
for _ in range(100):
    text = "%d.%de%d" % (numbers.below(10 ** numbers.between(1, 20)), numbers.below(10 ** numbers.between(1, 30)), numbers.between(-330, 300))
    case("parse", [text], float)
PIECES = ["0x", "0X", "1", "ff", ".", "p", "P", "-", "+", "8", "p5", "p-5", "p1023", "p1024", "p-1074", "p-1075", "inf", "nan", " ", "abc.def",
          "x", "1.8", "ffffffffffffff8", "1.fffffffffffff8"]
for _ in range(250):
    text = "".join(numbers.choice(PIECES) for _ in range(numbers.between(0, 5)))
    case("fromhex", [text], float.fromhex)
for _ in range(60):
    case("fromhex", [some_float().hex()], float.fromhex)
finish()
