items = [[0], [1], [2], [3]]
for item in items:
    if item[0] == 1:
        items.remove(item)
for item in items[:]:
    items.append([9])
    if len(items) > 6:
        items.clear()
for item in [items]:
    items = None
d = {"key a": [1], "key b": [2]}
for key in list(d):
    value = d.pop(key)
try:
    e = {"key c": 1}
    for key in e:
        e["key d"] = 2
except RuntimeError as err:
    print(err)
item = None
value = None
end = 0
