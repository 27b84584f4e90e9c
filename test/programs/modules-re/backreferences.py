import re

dup = re.compile(r"\b(\w+)\s+\1\b", re.I)
text = "this is is a test Test of the the thing"
print(dup.findall(text))
print(dup.sub(r"\1", text))
quoted = re.compile(r"(['\"])(.*?)\1")
for m in quoted.finditer("""say "hi" or 'bye' or "x'y" """):
    print(m.group(1), m.group(2), m.span())
html = "<b>bold</b><i>it</i>"
for m in re.finditer(r"<(\w+)>(.*?)</\1>", html):
    tag, body = m.groups()
    print(tag, body)
print(re.findall(r"(?:(<)|x)(?(1)y|z)", "<y xz xy"))
print(re.match(r"(?>a+)b", "aaab"), re.match(r"a++a", "aaa"))
balanced = re.compile(r"\(([^()]|\([^()]*\))*\)")
print(balanced.search("f(a, g(b), c)"))
date = re.compile(r"(?P<y>\d{4})-(?P<m>\d\d)")
print(date.sub(r"\g<m>/\g<y>", "on 2024-02 and 2023-11"))
print([m.start() for m in re.finditer("(?=aa)", "aaaa")])
print(re.search(r"(a+)+$", "aaaaaaaaaaaa!"))
bits = bytes([1, 2]) + b"key=value;k2=v2"
print(re.findall(rb"(\w+)=(\w+)", bits), re.sub(rb"\d", b"#", bits))
