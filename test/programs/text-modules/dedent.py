# A text in which there is nothing to take away stays the same object, up to 3.13.
from textwrap import dedent, indent, fill, wrap, shorten


def check(text):
    print(repr(dedent(text)))


check("Hello there.\nHow are you?\nOh good, I'm glad.")
check("Hello there.\n\nBoo!")
check("Hello there.\n  This is indented.")
check("  Hello\n    there\n")
check("  hello there\n\thow are you?")
text = "Foo\n  Bar\n\n  Baz\n"
print(dedent(text) is text)
res = dedent(text)
print(indent(res, '> '), shorten('a b c d e', 6))
check("   \n  a\n \t\n  b")
check("\ta\n\tb")
check(" \ta\n \tb\n  c")
try:
    dedent(5)
except TypeError as e:
    print(e)
