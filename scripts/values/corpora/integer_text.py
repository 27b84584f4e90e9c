# int('...') and the texts of ints.
numbers = Numbers(2)
PIECES = ["0", "1", "7", "9", "a", "f", "z", "_", "-", "+", " ", "0x", "0b", "0o", "0X", "00", "\t", "\n", "\u0663", "\u00a0", "\u2028", "\x1c",
          "\u00b2", "\U0001d7d9", "x", ".", "\x00", "'", '"', "\u00e9", "\U0001f600"]
for _ in range(500):
    text = "".join(numbers.choice(PIECES[:14] if numbers.chance(75) else PIECES) for _ in range(numbers.between(0, 5)))
    case("int", [text, numbers.choice([10, 10, 10, 0, 0, 16, 2, 8, 36, 3])], int)
for text, base in (("1", 1), ("1", 37), ("1", -1), ("1", 2**70), ("z" * 250, 10), ("\u00e9" * 250, 10), ("1" * 4300, 10), ("1" * 4301, 10),
                   ("1_" * 4300 + "1", 10), ("-" + "1" * 4301, 10), ("f" * 5000, 16), ("7" * 5000, 7), ("0" * 5000, 10), ("zz" * 40, 36),
                   ("1234567890" * 30, 10), ("0b" + "10" * 60, 0), ("0o" + "17" * 40, 0), ("0x" + "ab" * 40, 0)):
    case("int", [text, base], int)
for _ in range(150):
    value = numbers.choice([1, -1]) * numbers.below(2 ** numbers.between(1, 200))
    case("str", [value], str)
    case("bin", [value], bin)
    case("oct", [value], oct)
    case("hex", [value], hex)
case("str_of_power", [4299], lambda n: str(10**n)[:5])
case("str_of_power", [4300], lambda n: str(10**n)[:5])
case("str_of_power", [4301], lambda n: str(-(10**n))[:5])
finish()
