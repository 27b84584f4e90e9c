d = {k: [k] for k in "abc"}
try:
    for k in d:
        print(k)
        d[k + k] = d[k]
except RuntimeError as error:
    print(error)
for k in list(d):
    if len(k) == 2:
        d.pop(k)
try:
    for k, v in d.items():
        d.pop(k)
        held = v
except RuntimeError as error:
    print(error, held)
d = dict.fromkeys("xyz", [0])
for k in d:
    d[k] = [k]
print(d)
s = {1, 2, 3}
try:
    for item in s:
        s.add(item + 10)
except RuntimeError as error:
    print(error)
l = [[1], [2], [3], [4]]
for item in l:
    if item[0] % 2:
        l.remove(item)
print(l)
for item in l:
    if len(l) < 6:
        l.append([item])
print(len(l))
for i, item in enumerate(l):
    del l[i]
print(l)
r = iter(l)
l.clear()
print(next(r, "none"), list(r))
l.append([9])
print(next(r, "still none"))
n = [1, 2, 3]
z = zip(n, n[1:])
n.insert(0, [0])
print(list(z))
v = reversed(n)
n.pop()
print(list(v))
it = iter(d.values())
first = next(it)
d["new"] = [1]
try:
    next(it)
except RuntimeError as error:
    print(error, first)
it = first = held = v = z = None
end = 0
