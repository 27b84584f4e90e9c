d = {"key a": [1], "key b": [2]}
x = d["key a"]
d["key c"] = x
d["key a"] = None
try:
    d["missing key"]
except KeyError as e:
    print(e)
k = (1, "compound")
d[k] = [3]
y = d[(1, "compound")]
d[1] = d[True] = [4]
z = d[1.0]
del d[k]
x = y = None
d = None
end = 0
