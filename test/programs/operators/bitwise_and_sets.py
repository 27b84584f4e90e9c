a = 0xFF00
b = 0x0FF0
c = a & b
d = a | b
e = a ^ b
f = a << 8
g = a >> 4
s = {(1, 2), (3, 4)}
t = {(3, 4), (5, 6)}
u = s | t
v = s & t
w = s - t
x = s ^ t
y = s
s |= {(9, 9)}
u = v = w = x = None
s = None
end = 0
