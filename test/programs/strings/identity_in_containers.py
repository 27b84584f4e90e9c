s = "shared text value"
t = s
row = [s, s, s + "!"]
d = {s: s}
k = list(d)[0]
same = k is s
part = row[2]
row = None
d[part] = part
d.pop(s)
q = d.get(part)
s = None
t = k = None
d = None
part = q = None
end = 0
