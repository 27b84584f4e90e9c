import re

p = re.compile("a+b")
q = re.compile("a+b")
print(p is q)
r = re.compile("a+b", re.I)
print(r is p, r)
s = "xxaabyy"
m = p.search(s)
ms = [m]
n = p.match(s)
it = p.finditer("ab aab aaab")
first = next(it)
print(first.span())
rest = [x.group() for x in it]
print(rest)
t = re.compile(p)
print(t is p)
del q, t
m2 = re.match("(x)(y)?", s)
regs = m2.regs
print(regs, m2.groups("none"), m2.groupdict())
del m2
del p, ms, m, first, it


def use(pattern, text):
    found = pattern.search(text)
    return found


k = use(r, s)
print(k.group(0))
k = None
