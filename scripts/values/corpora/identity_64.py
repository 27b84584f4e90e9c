# Whether a method gives its receiver back where the value stays the same, and whether a remainder is the dividend.
numbers = Numbers(17)


def fresh(value):
    return value[:1] + value[1:]


def is_same(method, value, *arguments):
    value = fresh(value)
    result = getattr(value, method)(*arguments)
    if isinstance(result, (list, tuple)):
        result = next(part for part in result if part)
    return result is value if result == value else None


ARGUMENTS = {
    "strip": [[], ["z"]], "lstrip": [[], ["z"]], "rstrip": [[], ["z"]], "replace": [["q", "r"], ["", "x", 0]], "expandtabs": [[]], "center": [[2]],
    "ljust": [[2]], "rjust": [[2]], "zfill": [[2]], "removeprefix": [["q"], [""]], "removesuffix": [["q"]], "split": [["q"], []], "rsplit": [["q"], []],
    "partition": [["q"]], "rpartition": [["q"]], "splitlines": [[]], "__mul__": [[1]], "__add__": [[""]], "lower": [[]], "upper": [[]], "title": [[]],
    "capitalize": [[]], "swapcase": [[]], "casefold": [[]], "translate": [[{}]], "__format__": [[""], ["2"], ["s"]], "__str__": [[]],
}
for method, forms in ARGUMENTS.items():
    for arguments in forms:
        for text in ("abcd", "ABCD", "Abcd", "1234", "h\u00e9llo", "x\U0001f600y"):
            case("str", [method, text, *arguments], is_same)
        if method not in ("casefold", "__format__", "__str__"):
            encoded = [argument.encode() if isinstance(argument, str) else None if argument == {} else argument for argument in arguments]
            for value in (b"abcd", b"ABCD", b"Abcd", b"1234"):
                case("bytes", [method, value, *encoded], is_same)


def some_integer():
    return numbers.choice([1, -1]) * numbers.below(2 ** numbers.choice([20, 30, 31, 45, 59, 60, 61, 90, 120])) + 2**10


for _ in range(250):
    a, b = some_integer(), some_integer()
    if numbers.chance(30):
        b = a + numbers.choice([1, -1]) * 2 ** numbers.between(0, 61)
    if b:
        case("%", [a, b], lambda a, b: (a % b) is a and divmod(a, b)[1] is a if a % b == a else None)
finish()
