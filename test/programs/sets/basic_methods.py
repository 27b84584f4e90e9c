a = (1, "one in it")
b = (2, "two in it")
c = (3, "three in it")
s = {a, b}
s.add(c)
s.add((1, "one in it"))
s.discard(b)
s.discard("nothing here")
s.remove(c)
try:
    s.remove(b)
except KeyError as e:
    print(e)
x = s.pop()
s.update([a, b], (c,))
n = len(s)
has = b in s
t = s.copy()
s.clear()
x = None
a = b = None
t = None
c = None
end = 0
