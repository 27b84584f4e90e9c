import re

print(re.I, re.M, re.S, re.X, re.A)
print(repr(re.IGNORECASE), int(re.I), re.I.value, re.I.name)
both = re.I | re.M
again = re.I | re.M
print(both, both is again)
print(re.compile("a", both))
print(re.compile("a", re.I | re.S | re.X).flags)
print(re.compile(b"a", re.I).flags)
print(re.compile("a", re.A))
print(bool(re.I & both), re.I in both, re.S in both)
p = re.compile("(?im)^abc$")
print(p.flags, p)
print(re.compile(r"\w+", re.ASCII).findall("abc é def"))
print(type(both).__name__)
q = re.compile("x" * 5, flags=both)
print(q.match("XXXXX"))
