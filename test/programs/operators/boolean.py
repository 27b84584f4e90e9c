a = []
b = [1]
c = [2]
x = a or b
y = b and c
z = a and c
w = a or b and c
n = not b
v = (a or None) or c
def pick(p, q):
    return p or q
def both(p, q):
    return p and q
r = pick(a, b)
s = both(b, [c])
t = pick([], [5])
x = y = z = w = None
r = s = None
end = 0
