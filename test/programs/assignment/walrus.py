if (n := [1, 2]):
    m = n
while (k := len(m)) > 0:
    m.pop()
values = [y := [5], y, [y]]
total = (a := [1]) + (b := [2])
def check(v):
    if (size := len(v)) and (inner := v[0]):
        return inner
    return size
got = check([[7]])
none = check([])
filtered = [last for v in ([1], [], [2]) if (last := v)]
print(len(filtered), last)
y = values = None
end = 0
