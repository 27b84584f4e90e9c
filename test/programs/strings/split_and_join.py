s = "one two,three four,five"
a = s.split(",")
b = s.split()
c = s.split(",", 1)
d = s.rsplit(",", 1)
e = s.partition(",")
f = s.rpartition(";")
g = "-".join(a)
h = "".join(["only one"])
i = "".join([])
j = ", ".join(w for w in b)
k = "line 1\nline 2\n".splitlines()
l = a[0]
t = "+".join(("aa bb", "cc dd"))
u = "solo text".split(",")[0]
a = None
b = c = d = None
e = f = None
l = k = None
end = 0
