import sys


def same(text, other):
    return text is other


word = "abcz"
letters = list(word)
first = "a"
last = "z"
print(same(word[0], first), same(letters[0], first), same(word[3], last), same(chr(97), first), chr(97) in {"a": 1})
print(same(sys.intern(word[0]), first), same("".join(["a"]), first), same(word[:1], first))
table = {"a": 1, "z": 2}
for key in table:
    print(same(key, first), same(key, last), key)
for letter in word:
    print(same(letter, first), letter == first)


class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y


point = Point(1, 2)
print([same(name, other) for name in vars(point) for other in ("x", "y", "xy"[0])])
for name in sorted(point.__dict__):
    print(same(name, "x"), getattr(point, name), getattr(point, "xy"[0]))
split = "a b c".split()
print([same(part, first) for part in split], same("A".lower(), first), same(str("a"), first), same(f"{first}", first))
joined = "-".join(letters)
print(joined, same(joined[0], letters[0]), same("%s" % first, first), same(first + "", first), same(first * 1, first))
counts = {}
for letter in "abca":
    counts[letter] = counts.get(letter, 0) + 1
print(counts, [same(key, first) for key in counts], same(min(counts), first))
print(same(input.__name__[0], "i"), same(repr("a")[1], first), same(bytes([97]).decode(), first), same("ab".replace("b", ""), first))


def keywords(**given):
    return [same(name, first) for name in given]


print(keywords(a=1), keywords(**{"a": 1}), keywords(**{word[0]: 1}))
