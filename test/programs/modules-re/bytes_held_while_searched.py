# Bytes that are searched are held once more, for their buffer.
import re


def titlecase(s):
    return re.sub(rb"[A-Za-z]+('[A-Za-z]+)?",
                  lambda mo: mo.group(0)[0:1].upper() +
                             mo.group(0)[1:].lower(),
                  s)


def show(mo):
    text = mo.group(0)
    return text


data = b"they're bill's friends."
r = titlecase(data)
print(r)
r = re.sub(rb"[a-z]+", show, b"ab cd")
words = "they're friends."
r = re.sub("[a-z]+", show, words)
p = re.compile(b"[a-z]+")
for m in p.finditer(data):
    print(m.group())
m = p.match(data)
m2 = re.match(b"th", data)
s = p.split(data)
ba = bytearray(b"ab cd")
m3 = p.match(ba)
print(p.findall(ba))
