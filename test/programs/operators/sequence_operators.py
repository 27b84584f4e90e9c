a = [[1], [2]]
b = a + a
c = b * 2
d = 2 * a
t = (a, b)
u = t + t
v = u * 2
s = "some text "
w = s + "more text"
x = s * 3
a[0] = None
b = c = None
t = None
u = v = None
y = [] + a
z = () + (a, y)
end = 0
