# format(value, specification).
import struct

numbers = Numbers(4)
FILLS = ["*", "0", " ", "\u00e9", "\U0001f600", "<", "{", "x"]
FLOATS = [0.0, -0.0, 1.0, -1.5, 0.5, 1234567.891, -1234567.891, 1e10, 1e15, 1e16, 1e-5, 123456.0, 0.1, 2.5, 1e100, 1e-320, math.inf, -math.inf,
          math.nan, 99.995, 0.00012345, 999999.5, 9.9999999, -0.04, 5e-324, 1.7976931348623157e308, 100.0, 1000.0]
INTEGERS = [0, 1, -1, 7, 42, -42, 255, 1000, -1000, 65, 1234567, -1234567, 2**31, 2**53 + 1, -(2**64), 10**25, 0x110000, 0x1F600, 0xD800, 10**400]
TEXTS = ["", "a", "abc", "h\u00e9llo", "\U0001f600x", "a\nb", "\ud800"]


def some_specification(types, wild):
    parts = []
    if numbers.chance(25):
        parts.append(numbers.choice(FILLS) + numbers.choice("<>=^"))
    elif numbers.chance(25):
        parts.append(numbers.choice("<>=^"))
    if numbers.chance(25 if wild else 5):
        parts.append(numbers.choice("+- "))
    if numbers.chance(wild):
        parts.append("z")
    if numbers.chance(wild):
        parts.append("#")
    if numbers.chance(15):
        parts.append("0")
    if numbers.chance(50):
        parts.append(str(numbers.between(0, 14)))
    if numbers.chance(wild):
        parts.append(numbers.choice([",", "_", ",", "_", ",_", "_,", ",,", "__"]))
    if numbers.chance(wild * 2):
        parts.append("." + str(numbers.between(0, 12)))
        if numbers.chance(20):
            parts.append(numbers.choice([",", "_", ",_", "_,", ",,"]))
    elif numbers.chance(3):
        parts.append(numbers.choice([".", ".,", "._"]))
    if numbers.chance(60):
        parts.append(numbers.choice(types))
    if numbers.chance(4):
        parts.append(numbers.choice(["q", "!", "\u00e9", "\U0001f600", " ", "dd", "\n", "\x7f", "Z"]))
    return "".join(parts)


for _ in range(620):
    value = numbers.choice(FLOATS) if numbers.chance(50) else numbers.between(-(10**12), 10**12) / 10 ** numbers.between(0, 15)
    case("float", [value, some_specification("eEfFgGn%%feg" if numbers.chance(93) else "sdxbco", 25)], format)
for _ in range(620):
    value = numbers.choice(INTEGERS) if numbers.chance(50) else numbers.choice([1, -1]) * numbers.below(10 ** numbers.between(1, 20))
    specification = some_specification("bcdoxXnddbxX" if numbers.chance(85) else "eEfFgG%sq", 20 if numbers.chance(80) else 0)
    # A C long has 32 bits in WebAssembly: leave out what fits into 64 bits alone.
    if not (specification.endswith("c") and 2**31 <= abs(value) < 2**64):
        case("int", [value, specification], format)
for _ in range(300):
    case("str", [numbers.choice(TEXTS), some_specification("sss" if numbers.chance(92) else "dfcn", 0 if numbers.chance(75) else 20)], format)
for _ in range(450):
    part = lambda: numbers.choice(FLOATS) if numbers.chance(60) else numbers.between(-1000, 1000) / 8
    case("complex", [complex(part(), part()), some_specification("eEfFgGn" if numbers.chance(93) else "d%s", 20)], format)
for value in (True, False):
    for specification in ("5", "d", "05", "x", "q", "s", ".2f"):
        case("bool", [value, specification], format)
for specification in ("99999999999999999999", ".99999999999999999999", "\x00", "\x001", "5\x00", "\u0661\u0662", ".\u0663f", "\u06610"):
    case("float", [1.5, specification], format)
    case("int", [7, specification], format)
    case("str", ["ab", specification], format)
for value in FLOATS:
    for specification in ("", ".0f", ".1f", ".0e", ".3e", "g", ".1g", "#g", ".17g", "%", ".20f", ".50e", "#.0f", "#.0e", ".3", ".17", "#", "#.3", "z.0f", "n", "020,"):
        case("float", [value, specification], format)
finish()
