# str.format and str.format_map.
numbers = Numbers(7)
PIECES = ["{", "}", "{{", "}}", "{}", "{0}", "{1}", "{a}", "{0[0]}", "{a[k]}", "{0.real}", "{!r}", "{!s:>5}", "{:>{}}", "{:{a}}", "x", ":", "!", "[", "]", ".", "r",
          "{b!a}", "{0[", "{0.", "{:", "{!", "{[0]}", "{.real}", "{a.", "0", "5", "{:5}", "{:<3}{", "{c}", "{2}", "{0[1]}", "{0[-1]}", "{\u0661}", "{:{:{}}}",
          "{!x}", "{0!r:{1}}", "{a[0]}", "{0[a]}", "{0[k]}", "{99999999999999999999}"]


def apply(template, positional, keywords):
    return template.format(*positional, **keywords)


for _ in range(620):
    template = "".join(numbers.choice(PIECES) for _ in range(numbers.between(1, 4)))
    positional = [numbers.choice([7, 12, 3.5, "text", [5, "q"]]) for _ in range(numbers.between(0, 3))]
    keywords = {"a": numbers.choice([4, "5", [9], "h\u00e9"]), "b": "\u00e9"}
    case("format", [template, positional, keywords], apply)
for template in ("{}", "{0}", "{a}", "{a!r:>5}", "{z}", "{a[0]}"):
    case("format_map", [template, {"a": "x"}], lambda template, mapping: template.format_map(mapping))
for name in ("", "0", "a", "a.b", "a[0]", "0.b[c].d[1]", ".x", "[0]", "a[", "a[]", "a.", "a[0]x", "a.b.", "a[99999999999999999999]", "99999999999999999999", "a[0][1]",
             "a[b.c]", "a.b[", "-1", "\u0661\u0662", "a[\u0661]", "0x"):
    def split(name):
        import _string

        first, rest = _string.formatter_field_name_split(name)
        return [first, [[is_attribute, key] for is_attribute, key in rest]]

    case("split", [name], split)
for template in ("a{b}c", "{{}}", "{", "}", "a{b!r:c{d}}", "{a", "{a!", "{a!r", "{a!rr}", "{:}", "{a:{b}c}", "x{{y}}z{}", "{a[}]}", "{a[:]}"):
    def parse(template):
        import _string

        return [list(piece) for piece in _string.formatter_parser(template)]

    case("parse", [template], parse)
finish()
