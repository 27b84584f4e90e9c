import re

text = "order 66 shipped on 2024-05-17 to Coruscant"
m = re.search(r"(\d{4})-(\d{2})-(\d{2})", text)
print(m.group(), m.group(1, 2, 3), m.groups())
print(m.start(), m.end(), m.span(2), m[0], m.lastindex, m.lastgroup)
year = m.group(1)
whole = m.string
pattern = m.re
print(pattern.pattern, pattern.groups, pattern.flags)
del m
print(re.match(r"\d+", text))
print(re.match(r"order (\d+)", text))
print(re.fullmatch(r"order.*", text) is not None)
none = re.search("xyz", text)
if none is None:
    print("no match")
words = re.findall(r"\b[a-z]{2,}\b", text)
print(words)
pairs = re.findall(r"(\w)(\d+)", text)
print(pairs)
del text
print(whole)
