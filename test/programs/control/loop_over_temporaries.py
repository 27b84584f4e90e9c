def make():
    return [[1], [2]]
for x in make():
    y = x
for x in make()[:1]:
    pass
for x in [make()]:
    for z in x:
        break
for k in {"key a": [1], "key b": [2]}:
    key = k
for t in (make(), make()):
    x = None
for c in "some text":
    if c == " ":
        break
for r in range(1000, 1003):
    n = r
x = y = z = None
t = None
end = 0
