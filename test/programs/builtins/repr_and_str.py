class A:
    def __repr__(self):
        return "<A object>"
class B:
    def __str__(self):
        return "b string"
    def __repr__(self):
        return "B()"
a = A()
b = B()
r = repr(a)
s = str(a)
t = str(b)
u = repr([a, b])
v = repr({"key one": (a,)})
w = repr("it's \"quoted\"")
x = repr(2.50)
y = str(None) + str(True)
l = [1]
l.append(l)
z = repr(l)
print(r, s, t, u, v, w, x, y, z)
l.clear()
c = ascii("caf\u00e9 here")
a = b = None
end = 0
