import unicodedata
from unicodedata import category, normalize


def strip_accents(text):
    return "".join(c for c in normalize("NFD", text) if category(c) != "Mn")


names = ["Zoë", "Åbjørn", "Núñez", "Abe"]
print([strip_accents(n) for n in names])
print(sorted(names, key=lambda n: normalize("NFD", n)))
plain = "plain " + str(len(names))
same = normalize("NFC", plain)
print(same is plain)
composed = normalize("NFC", "e\u0301tude")
decomposed = normalize("NFKD", composed + "\ufb01")
print(composed, len(composed), len(decomposed), unicodedata.is_normalized("NFC", composed))
again = normalize("NFC", composed)
print(again is composed)
for c in "aÉ1 ½€\u0301٣":
    print(unicodedata.name(c), category(c), unicodedata.combining(c), unicodedata.digit(c, None))
print([unicodedata.combining(m) for m in "\u0327\u0316\u0334\u0302x"])
found = unicodedata.lookup("GREEK SMALL LETTER ALPHA")
print(found, unicodedata.decimal("7"), unicodedata.numeric("4"), unicodedata.name("\n", "none"))
for wrong in [lambda: unicodedata.lookup("NO SUCH THING"), lambda: unicodedata.name("\n"), lambda: unicodedata.digit("x"),
              lambda: normalize("NFX", "a")]:
    try:
        wrong()
    except (KeyError, ValueError) as error:
        print(type(error).__name__, error)
ascii_bytes = normalize("NFKD", "Crème Brûlée").encode("ascii", "ignore")
print(ascii_bytes)
