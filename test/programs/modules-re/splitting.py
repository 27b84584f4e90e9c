import re

print(re.split(r"\W+", "Words, words, words."))
print(re.split(r"(\W+)", "Words, words, words."))
print(re.split(r"\W+", "Words, words, words.", maxsplit=1))
print(re.split("[a-f]+", "0a3B9", flags=re.IGNORECASE))
print(re.split(r"(\W+)", "...words, words..."))
print(re.split(r"\b", "Words, words"))
print(re.split(r"(a)|b", "xaybz"))
s = "no separators"
parts = re.split(",", s)
print(parts[0] is s, len(parts))
parts.append(s)
del parts
print(re.escape("a.b*c[d]"), re.escape("x-y z#"))
print(re.findall(r"\w+", "tous les été 中文"))
print(re.findall(r"(?i)the", "The THE the"))
print(re.findall(r"(?<=-)\w+", "spam-egg ham-x"))
print(re.findall(r"^\w+", "one two\nthree four", re.MULTILINE))
print(re.findall(r"a.c", "a\nc abc", re.S))
print(re.findall(r"""
    \d+   # whole part
    \.    # point
    \d*   # fraction
""", "3.14 2.7 5.", re.VERBOSE))
