line = b"  Alpha,beta,,gamma  "
clean = line.strip()
print(clean, clean.strip() is clean, line.lstrip(), line.rstrip())
parts = clean.split(b",")
print(parts, parts[0], clean.split(b";")[0] is clean, b" a b  c ".split(), clean.rsplit(b",", 1))
whole = b"+".join(parts)
single = b"+".join([clean])
print(whole, single is clean)
upper = clean.upper()
lower = upper.lower()
print(upper, lower, lower == lower.lower(), lower.lower() is lower, clean.title(), clean.swapcase(), clean.capitalize())
changed = clean.replace(b"a", b"A")
print(changed, clean.replace(b"zz", b"") is clean, clean.replace(b"Alpha", b"Alpha") is clean)
print(clean.find(b"beta"), clean.find(66), clean.index(b"gamma"), clean.count(b","), clean.rfind(b"a"))
print(clean.startswith(b"Al"), clean.endswith((b"x", b"ma")), clean.partition(b","), clean.rpartition(b"?"))
print(clean.center(30, b"*"), clean.ljust(5) is clean, b"7".zfill(4), b"a\tb".expandtabs(4))
print(b"one\ntwo\r\nthree".splitlines(), b"abc".isalpha(), b"12".isdigit(), b"aB".islower(), b" ".isspace())
code = clean.hex() + "!"
print(len(code), b"\x01\x02\x03".hex(":"), bytes.fromhex("01 ff"), clean.decode(), b"caf\xc3\xa9".decode("utf-8"))
encoded = "naïve text".encode()
print(encoded, "naïve text".encode("latin-1"), "é€".encode("ascii", "replace"), str(b"abc", "ascii"))
table = bytes.maketrans(b"abc", b"xyz")
print(clean.translate(table), clean.translate(None, b","), clean.translate(None) is clean)
print(clean.removeprefix(b"Alp"), clean.removesuffix(b"q") is clean)
for wrong in (lambda: b"\xff".decode(), lambda: "é".encode("ascii")):
    try:
        wrong()
    except ValueError as error:
        print(type(error).__name__)
for wrong in (lambda: clean.index(b"zzz"), lambda: clean.split(",")):
    try:
        wrong()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
