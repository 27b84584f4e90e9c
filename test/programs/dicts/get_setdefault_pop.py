v = [1]
d = {"key one": v}
a = d.get("key one")
b = d.get("no such key")
c = d.get("no such key", [2])
e = d.setdefault("key one", [3])
f = d.setdefault("key two", [4])
g = d.setdefault("key three")
h = d.pop("key one")
i = d.pop("no such key", v)
try:
    d.pop("no such key")
except KeyError as err:
    print(err)
j = d.popitem()
d["key four"] = v
k, l = d.popitem()
a = e = h = i = None
f = None
j = l = None
v = None
d = None
end = 0
