import re


def double(m):
    number = int(m.group())
    return str(number * 2)


s = "1 apple, 22 pears"
t = re.sub(r"\d+", double, s)
print(t)
u = re.sub("z", "y", s)
print(u is s)
print(re.sub(r"(\w+), (\d+)", r"\2, \1", s))
print(re.sub(r"(?P<fruit>[a-z]+)", r"<\g<fruit>>", s, count=1))
print(re.subn("[aeiou]", "", s))
print(re.sub(r"(a)|(p)", r"[\1\2]", "apa"))
camel = re.sub(r"(?<!^)(?=[A-Z])", "_", "someCamelCaseName").lower()
print(camel)


class Counter:
    def __init__(self):
        self.seen = []

    def __call__(self, match):
        self.seen.append(match)
        return "#%d" % len(self.seen)


c = Counter()
v = re.sub("[a-z]+", c, s)
print(v, len(c.seen))
first = c.seen[0]
c.seen.clear()
print(first.string is s)
print(re.sub("x*", "-", "abxd"))
print(re.sub("", "-", "abc"))
squeeze = re.compile(r"\s+")
print(squeeze.sub(" ", "a   b \t c"))
