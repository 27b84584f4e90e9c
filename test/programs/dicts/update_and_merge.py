a = [1]
d = {"key one": a, "key two": [2]}
d.update({"key two": a, "key three": [3]})
d.update([("key four", a)])
d.update(five=a)
e = {"key one": None} | d
f = d | {"key one": None}
d |= {"six": [6]}
g = {**d, **f}
h = dict.fromkeys(["key a", "key b"], a)
i = dict.fromkeys((1, 2))
j = d.copy()
d.clear()
a = None
e = f = None
g = None
h = j = None
end = 0
