import re

for source in ["(", "a)", "[a", "*a", "a**", "a{3,2}", "\\", "(?P<n>a)(?P<n>b)", "(?P=zz)", "\\1", "(?<=a*)b", "(?z)", "[z-a]", "a(?i)b", "x\n\n(y"]:
    try:
        re.compile(source)
    except re.error as error:
        print(repr(source), "->", error.msg, "|", error, "|", error.pos, error.lineno, error.colno)


def check(pattern):
    try:
        return re.compile(pattern)
    except re.error as e:
        kept = e
        return kept.pattern is pattern


bad = "(unclosed" + str(1)
print(check(bad))
good = "fine" + str(2)
print(check(good).pattern is good)
try:
    re.match(5, "a")
except TypeError as error:
    print(error)
try:
    re.match("a", 5)
except TypeError as error:
    print(error)
try:
    re.match("a", b"a")
except TypeError as error:
    print(error)
try:
    re.sub("(a)", r"\2", "a")
except re.error as error:
    print(error)
try:
    re.compile(re.compile("a"), re.I)
except ValueError as error:
    print(error)
