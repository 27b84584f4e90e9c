# The methods of str.
numbers = Numbers(5)
ALPHABET = ["a", "b", "A", "B", "c", " ", "\t", "\n", "\r", "\r\n", "-", "ab", "aa", "x", "1", "2", "_", ".", "\u00e9", "\u00c9", "\u00df", "\u03a3", "\u03c3",
            "\u0130", "\u01c5", "\u01c4", "\u1e9e", "\ufb01", "\u00a0", "\u2028", "\x1c", "\x85", "\u0663", "\u00b2", "\u00bd", "\u4e09", "\u0301", "\u00ad", "\u2019",
            "\U0001f600", "\U0001d7d9", "\U00010400", "\U00010428", "\ud800", "\udc00", "'", '"', "\\", "\0", "\x7f", "\u0378", "\u1c89", "\ua7cb",
            "\U00010d50", "\u0264", "\u2fff", "\U0001f7f0", "\u200b", "\ue000", "\U000f0000"]
SIMPLE = ["a", "b", "A", "c", " ", "-", "ab", "aa", "\U0001f600", "\u00e9"]


def text(most=8, simple=50):
    pieces = SIMPLE if numbers.chance(simple) else ALPHABET
    # A high surrogate before a low one is one character in Heapline's representation: leave such texts out.
    while True:
        result = "".join(numbers.choice(pieces) for _ in range(numbers.between(0, most)))
        if "\ud800\udc00" not in result:
            return result


def part_of(whole):
    if numbers.chance(70) and whole:
        start = numbers.below(len(whole))
        return whole[start : start + numbers.between(0 if numbers.chance(15) else 1, 2)]
    return text(2)


def bounds(whole):
    bound = lambda: numbers.between(-len(whole) - 2, len(whole) + 2)
    return [[], [bound()], [bound(), bound()]][numbers.below(3)]


def method(name, *arguments):
    case(name, arguments, lambda receiver, *rest: getattr(receiver, name)(*rest))


for name in ("capitalize", "casefold", "lower", "upper", "title", "swapcase", "isalnum", "isalpha", "isascii", "isdecimal", "isdigit",
             "isidentifier", "islower", "isnumeric", "isprintable", "isspace", "istitle", "isupper"):
    for _ in range(75):
        method(name, text(numbers.choice([1, 2, 5]), 25))
for whole in ("\u03a3", "a\u03a3", "a\u03a3 b", "\u03a3a", "a\u03a3\u03a3", "a\u0301\u03a3", "a\u03a3\u0301", "a\u03a3\u0301b", "A.\u03a3", "A\u03a3'", "A\u03a3'b", "\u02b0\u03a3",
              "a\u00ad\u03a3\u200d", "a:\u03a3:", "a\u00b7\u03a3\u2019"):
    for name in ("lower", "title", "capitalize", "swapcase", "casefold"):
        method(name, whole)
for name in ("find", "rfind", "index", "rindex", "count", "startswith", "endswith"):
    for _ in range(90):
        whole = text(8, 70)
        method(name, whole, part_of(whole), *bounds(whole))
for name in ("removeprefix", "removesuffix", "partition", "rpartition", "__contains__"):
    for _ in range(50):
        whole = text(8, 70)
        method(name, whole, part_of(whole))
for _ in range(150):
    whole = text(8, 80)
    method("replace", whole, part_of(whole), text(2), numbers.between(-1, 3))
for name in ("split", "rsplit"):
    for _ in range(130):
        whole = text(10, 60)
        method(name, whole, part_of(whole) if numbers.chance(60) else None, numbers.between(-1, 3))
for _ in range(90):
    method("splitlines", text(10, 0), numbers.chance(50))
for whole in ("  a  b  c  ", " a", "a ", "   "):
    for limit in (-1, 0, 1, 2, 3):
        method("split", whole, None, limit)
        method("rsplit", whole, None, limit)
for whole in ("a\r\nb\r", "\n", "\r\n\r\n", "a\n\nb", "a\x0bb\x0cc\x1dd\x1ee\x1ff\x85g\u2028h\u2029i"):
    method("splitlines", whole, True)
    method("splitlines", whole, False)
for name in ("strip", "lstrip", "rstrip"):
    for _ in range(60):
        whole = text(6, 40)
        method(name, whole, None if numbers.chance(50) else text(3))
for name in ("center", "ljust", "rjust"):
    for _ in range(50):
        method(name, text(4), numbers.between(-2, 12), numbers.choice([" ", "*", "\U0001f600"]))
for _ in range(60):
    method("zfill", numbers.choice(["", "+", "-"]) + text(3), numbers.between(-1, 8))
    method("expandtabs", text(6, 10).replace("b", "\t"), numbers.between(-1, 8))
for _ in range(60):
    table = {ord(numbers.choice("abcAx\u00e9")): numbers.choice([None, "Z", "", "yy", 65, 0x1F600]) for _ in range(3)}
    method("translate", text(6, 60), table)


class Table:
    def __init__(self, replacements):
        self.replacements = replacements
        self.log = []

    def __getitem__(self, code):
        self.log.append(chr(code))
        return self.replacements[chr(code)]


def translate_log(text, replacements):
    table = Table(replacements)
    return [text.translate(table), "".join(table.log)]


for _ in range(40):
    replacements = {numbers.choice("abc"): numbers.choice([None, "x", "", "zz", "\u00e9", "y"]) for _ in range(2)}
    case("translate_log", ["".join(numbers.choice("abcab\u00e9" if numbers.chance(20) else "abc") for _ in range(7)), replacements], translate_log)
    case("maketrans", [text(3), text(3), text(2)], str.maketrans)
for _ in range(350):
    case("repr", [text(6, 10)], repr)
for _ in range(60):
    case("ascii", [text(6, 10)], ascii)
for _ in range(120):
    a, b = text(4, 20), text(4, 20)
    if numbers.chance(50):
        b = a + b
    case("compare", [a, b], lambda a, b: (a > b) - (a < b))
for _ in range(150):
    whole = text(8, 40)
    bound = lambda: None if numbers.chance(30) else numbers.between(-10, 10)
    case("slice", [whole, bound(), bound(), None if numbers.chance(40) else numbers.choice([1, -1, 2, -2, 3, -3])],
         lambda whole, start, stop, step: whole[start:stop:step])
    case("len", [whole], len)
    if whole:
        case("item", [whole, numbers.below(len(whole))], lambda whole, index: whole[index])
for _ in range(30):
    case("repeat", [text(3), numbers.between(-1, 4)], lambda whole, count: whole * count)
finish()
