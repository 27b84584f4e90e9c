"""A repr of a program's own is handed on as it is by ascii() and by the conversions of formats; an accented one is not."""


class Name:
    def __init__(self, *parts):
        self.text = "".join(parts)

    def __repr__(self):
        return self.text


class Loud(str):
    pass


plain = Name("he", "llo")
a = ascii(plain)
b = f"{plain!a}"
c = "{!a}".format(plain)
d = "{!r}".format(plain)
e = f"{plain!r}"
print(a is plain.text, b is a, c is a, d is a, e is a)
del b, d
accented = Name("h\xe9", "llo")
f = ascii(accented)
g = "{!a}".format(accented)
print(f, g, f is accented.text, "{0!a} {0!r}".format(accented))
loud = Name("x")
loud.text = Loud("abc")
h = ascii(loud)
print(type(h).__name__, type("{!a}".format(loud)).__name__, type(f"{loud!a}").__name__, "{!r:>5}|".format(loud))
things = [object(), plain]
print(len("{!r}".format(things[0])) > 10, len("{0!a:>40}".format(things[0])), "{!a}".format(things)[-7:])
