a = b = c = []
b.append(1)
c = None
x = y = [a, b]
x[0] = x[1] = None
p = q = r = (x, y)
q = r = None
del p
d = {}
d["k one"] = e = d["k two"] = [5]
e = None
d.clear()
end = 0
