a = [1]
b = [2]
flag = True
x = a if flag else b
y = a if not flag else b
z = [a if flag else b, b if flag else a]
def choose(f, p, q):
    return p if f else q
r = choose(1, a, b)
s = choose(0, [3], [4])
nested = a if not flag else b if flag else None
t = (x if x is a else y)[0]
x = y = None
z = None
end = 0
