d = {"key one": [1], "key two": [2], "key three": [3]}
for k in d:
    v = d[k]
for v in d.values():
    w = v
for k, v in d.items():
    pair = (k, v)
for item in d.items():
    k, v = item
ks = d.keys()
it = iter(d.values())
x = next(it)
l = list(d.items())
first = next(iter(d))
back = list(reversed(d))
common = d.keys() & {"key one", "key nine"}
n = len(ks)
ks = None
it = None
d = None
l = None
item = pair = None
k = v = w = x = None
first = back = common = None
end = 0
