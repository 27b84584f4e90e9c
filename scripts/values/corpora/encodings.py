# str.encode and bytes.decode.
numbers = Numbers(14)
NAMES = ["ascii", "latin-1", "utf-8", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be"]
CHARACTERS = ["a", "b", "\u00e9", "\u00ff", "\u0100", "\u20ac", "\U0001f600", "\ud800", "\udc80", "\udcff", "\udfff", "\x00", "\x7f", "\x80", "\ufeff", "\uffff"]
BYTES = [0x61, 0x62, 0x00, 0x7F, 0x80, 0xBF, 0xC0, 0xC2, 0xC3, 0xA9, 0xE0, 0xE2, 0x82, 0xAC, 0xED, 0xA0, 0xF0, 0x9F, 0x98, 0xF4, 0x90, 0xFF, 0xFE, 0xD8, 0xDC, 0x20]
for _ in range(420):
    while True:
        text = "".join(numbers.choice(CHARACTERS if numbers.chance(60) else CHARACTERS[:6]) for _ in range(numbers.between(0, 5)))
        if not any(0xD800 <= ord(a) < 0xDC00 <= ord(b) < 0xE000 for a, b in zip(text, text[1:])):
            break
    handler = numbers.choice(["strict", "strict", "ignore", "replace", "xmlcharrefreplace", "backslashreplace", "surrogateescape", "surrogatepass"])
    case("encode", [text, numbers.choice(NAMES[:3] if numbers.chance(60) else NAMES), handler], lambda text, name, handler: text.encode(name, handler))
for _ in range(600):
    name = numbers.choice(NAMES[:3] if numbers.chance(40) else NAMES)
    if name.startswith("utf") and numbers.chance(50):
        data = bytearray("".join(numbers.choice("ab\u00e9\u20ac\U0001f600") for _ in range(numbers.between(1, 4))).encode(name))
        for _ in range(numbers.below(3)):
            data[numbers.below(len(data))] = numbers.choice(BYTES)
        data = bytes(data[: numbers.between(0, len(data))])
    else:
        data = bytes(numbers.choice(BYTES) for _ in range(numbers.between(0, 7)))
    handler = numbers.choice(["strict", "strict", "strict", "ignore", "replace", "backslashreplace", "surrogateescape", "surrogatepass"])

    def decode(data, name, handler):
        text = data.decode(name, handler)
        # Two surrogates that meet are one character in Heapline's representation.
        return text if text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "surrogatepass") == text else None

    try:
        meets = decode(data, name, handler) is None
    except ValueError:
        meets = False
    if not meets:
        case("decode", [data, name, handler], decode)
finish()
