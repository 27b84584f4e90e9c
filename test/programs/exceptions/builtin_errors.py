x = [1]
d = {"key one": x}
out = []
tests = [
    lambda: x[5],
    lambda: d["nope key"],
    lambda: x.nope,
    lambda: int("abc def"),
    lambda: 1 // 0,
    lambda: x + 5,
    lambda: undefined_name,
    lambda: x(),
    lambda: {x: 1},
    lambda: next(iter([])),
]
for test in tests:
    try:
        test()
    except Exception as e:
        out.append((type(e).__name__, str(e)))
for name, text in out:
    print(name, text)
tests = test = None
x = d = None
out = None
end = 0
