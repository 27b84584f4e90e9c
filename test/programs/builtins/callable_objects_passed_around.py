fs = [len, str, sorted, list, dict]
data = [[2], [1]]
a = fs[0](data)
b = fs[2](data)
c = fs[3](data)
d = fs[4]()
table = {"to list": list, "to tuple": tuple}
e = table["to tuple"](data)
up = str.upper
f = up("some text")
ap = data.append
ap([3])
g = list.append
g(data, [4])
join = ", ".join
h = join(["one text", "two text"])
keyed = sorted(["b text", "A text"], key=str.lower)
ap = None
b = c = None
data = None
e = None
end = 0
