text = "caf\u00e9 au lait"
try:
    text.encode("ascii")
except UnicodeEncodeError as e:
    error = e
    print(e, e.object is text, e.start, e.end, e.reason, e.encoding)
    print(len(e.args))
del error
raw = b"abc\xff\xfe"
try:
    raw.decode("utf-8")
except UnicodeDecodeError as e:
    obj = e.object
    print(e, obj == raw, e.start, e.end)
for bad in (b"\xe9\x80", b"\x80abc", b"ab\xc3"):
    try:
        bad.decode()
    except UnicodeDecodeError as e:
        print(e)
for s in ("\u20ac", "a\U0001f600b", "\u20ac\u20ac"):
    try:
        s.encode("latin-1")
    except UnicodeError as e:
        print(e)
made = UnicodeDecodeError("utf-8", raw, 1, 3, "my reason")
print(made, made.object is raw)
made.start = 0
made.reason = "other"
print(made)
t = UnicodeTranslateError(text, 3, 4, "why")
print(t, t.object is text)
for args in [("ascii",), ("ascii", b"x", 0, 1, "r"), ("ascii", "x", "0", 1, "r")]:
    try:
        UnicodeEncodeError(*args)
    except TypeError as e:
        print(e)
del made, t
