# The methods of bytes.
numbers = Numbers(15)
PIECES = [b"a", b"b", b"A", b"B", b" ", b"-", b"ab", b"aa", b"1", b"\t", b"\n", b"\r\n", b"\r", b"\x0b", b"\x1c", b"\x85", b"\xa0", b"\xe9", b"\xff", b"\x00", b"'", b'"', b"\\", b"\x7f", b"Z"]


def data(most=7):
    return b"".join(numbers.choice(PIECES[:9] if numbers.chance(50) else PIECES) for _ in range(numbers.between(0, most)))


def part_of(whole):
    if numbers.chance(70) and whole:
        start = numbers.below(len(whole))
        return whole[start : start + numbers.between(0 if numbers.chance(15) else 1, 2)]
    return data(2)


def bounds(whole):
    bound = lambda: numbers.between(-len(whole) - 2, len(whole) + 2)
    return [[], [bound()], [bound(), bound()]][numbers.below(3)]


def method(name, *arguments):
    case(name, arguments, lambda receiver, *rest: getattr(receiver, name)(*rest))


for name in ("capitalize", "lower", "upper", "title", "swapcase", "isalnum", "isalpha", "isascii", "isdigit", "islower", "isspace", "istitle", "isupper"):
    for _ in range(30):
        method(name, data(numbers.choice([1, 2, 6])))
for name in ("find", "rfind", "index", "rindex", "count", "startswith", "endswith"):
    for _ in range(20):
        whole = data()
        method(name, whole, part_of(whole), *bounds(whole))
for name in ("removeprefix", "removesuffix", "partition", "rpartition"):
    for _ in range(15):
        whole = data()
        method(name, whole, part_of(whole))
for name in ("split", "rsplit"):
    for _ in range(50):
        whole = data(9)
        method(name, whole, part_of(whole) if numbers.chance(50) else None, numbers.between(-1, 3))
for _ in range(40):
    whole = data()
    method("replace", whole, part_of(whole), data(2), numbers.between(-1, 3))
    method("splitlines", data(9), numbers.chance(50))
    method("strip", data(), None if numbers.chance(50) else data(2))
    method("lstrip", data(), None if numbers.chance(50) else data(2))
    method("rstrip", data(), None if numbers.chance(50) else data(2))
    method("center", data(3), numbers.between(-1, 9), b"*")
    method("ljust", data(3), numbers.between(-1, 9), b"*")
    method("rjust", data(3), numbers.between(-1, 9), b"*")
    method("zfill", numbers.choice([b"", b"+", b"-"]) + data(2), numbers.between(-1, 8))
    method("expandtabs", data(), numbers.between(-1, 8))
    case("repr", [data()], repr)
    case("bytearray_repr", [data()], lambda value: repr(bytearray(value)))
    case("compare", [data(2), data(2)], lambda a, b: (a > b) - (a < b))
    method("translate", data(), bytes((byte + 1) % 256 for byte in range(256)) if numbers.chance(5) else None, data(2))
    case("maketrans", [data(2), data(2)], lambda a, b: sorted(set(bytes.maketrans(a, b)))[:9])
    case("hex", [data(9)[:12], numbers.choice([":", "-"]), numbers.between(-4, 4)], lambda value, separator, size: value.hex(separator, size))
    case("fromhex", ["".join(numbers.choice(["a", "F", "0", "9", " ", "1f", "ab", "\n", "g", "\u00e9"]) if numbers.chance(20) else numbers.choice(["a1", "0f", " "]) for _ in range(numbers.between(0, 6)))],
         bytes.fromhex)
VALUES = [0, 65, 255, 256, -1, 1.5, b"x", b"ab", b"", "text", "\u00e9", 10**20, None]
for _ in range(220):
    format = b""
    for _ in range(numbers.between(1, 2)):
        format += numbers.choice([b"", b"x", b"%%", b"\xe9"]) + b"%" + numbers.choice([b"", b"", b"-", b"+", b"#", b"0", b" "])
        format += numbers.choice([b"", b"", b"5", b"*"]) + numbers.choice([b"", b"", b".2", b".*"]) + numbers.choice([b"d", b"i", b"x", b"o", b"s", b"b", b"r", b"a", b"c", b"f", b"g", b"q", b"s"])
    case("%", [format, [numbers.choice(VALUES) for _ in range(numbers.between(1, 3))]], lambda format, values: format % tuple(values))
finish()
