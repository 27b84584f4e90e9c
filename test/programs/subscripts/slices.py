row = [[0], [1], [2], [3], [4]]
a = row[1:3]
b = row[::2]
c = row[::-1]
d = row[:]
e = row[10:]
cut = slice(1, 4)
f = row[cut]
row[1:3] = [[9]]
row[::2] = [None, None]
del row[0]
del row[::2]
t = (a, b, c)
u = t[:]
v = t[1:]
s = "some longer text"[5:11]
cut = None
a = b = c = None
t = None
end = 0
