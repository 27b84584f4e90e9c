# hash() on 64-bit builds, and the positions of frozensets.
import struct

numbers = Numbers(10)
INTEGERS = [0, 1, -1, -2, 2, 2**61 - 2, 2**61 - 1, 2**61, 2**61 + 1, -(2**61 - 1), -(2**61), -(2**61) - 1, 2**63, -(2**63), 2**64, 2**122 - 1, 10**30, -(10**30)]
FLOATS = [0.0, -0.0, 1.0, -1.0, 0.5, -0.5, 1.5, 0.1, 1e300, -1e300, 1e-300, 5e-324, math.inf, -math.inf, 2.0**61, 2.0**60, 2.0**53, 2.0**54, 1 / 3, -1 / 3, 2.0**-61,
          2.0**-1074, 1.7976931348623157e308, -(2.0**61) + 2**10]
for value in INTEGERS:
    case("int", [value], hash)
for _ in range(120):
    case("int", [numbers.choice([1, -1]) * numbers.below(2 ** numbers.between(1, 200))], hash)
for value in FLOATS:
    case("float", [value], hash)
for _ in range(200):
    value = struct.unpack("<d", struct.pack("<Q", numbers.below(2**64)))[0]
    if value == value:
        case("float", [value], hash)
    case("float", [numbers.between(-1000, 1000) / 8], hash)
for _ in range(60):
    case("complex", [complex(numbers.choice(FLOATS), numbers.choice(FLOATS))], hash)


def some_hash():
    return hash(numbers.choice(INTEGERS + FLOATS))


for _ in range(150):
    items = [numbers.choice([numbers.between(-3, 3), numbers.choice(INTEGERS)]) for _ in range(numbers.between(0, 6))]
    case("tuple", [items], lambda items: hash(tuple(items)))
    case("frozenset", [sorted(set(items))], lambda items: hash(frozenset(items)))
    case("nested", [items], lambda items: hash((tuple(items), frozenset(items), 1.5)))
for _ in range(60):
    arguments = [numbers.between(-9, 9), numbers.between(-9, 9), numbers.choice([1, 2, 3, -1, -2])]
    if len(range(*arguments)) > 1:
        case("range", arguments, lambda start, stop, step: hash(range(start, stop, step)))


class Made:
    def __init__(self, value):
        self.value = value

    def __hash__(self):
        return self.value


for value in INTEGERS + [2**63 - 1, -(2**63) - 1, 2**64 - 1]:
    case("method", [value], lambda value: hash(Made(value)))
finish()
