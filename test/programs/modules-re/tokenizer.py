import re


class Token:
    def __init__(self, kind, value, position):
        self.kind = kind
        self.value = value
        self.position = position

    def __repr__(self):
        return "%s(%r)@%d" % (self.kind, self.value, self.position)


def tokenize(code):
    specification = [
        ("NUMBER", r"\d+(\.\d*)?"),
        ("ASSIGN", r":="),
        ("NAME", r"[A-Za-z]+"),
        ("OP", r"[+\-*/]"),
        ("SKIP", r"[ \t]+"),
        ("MISMATCH", r"."),
    ]
    regex = "|".join("(?P<%s>%s)" % pair for pair in specification)
    for mo in re.finditer(regex, code):
        kind = mo.lastgroup
        value = mo.group()
        if kind == "SKIP":
            continue
        if kind == "MISMATCH":
            raise RuntimeError("%r unexpected" % value)
        yield Token(kind, value, mo.start())


tokens = list(tokenize("total := price + 3.5 * tax"))
for token in tokens:
    print(token)
stream = tokenize("a ?")
print(next(stream))
try:
    next(stream)
except RuntimeError as error:
    print(error)
