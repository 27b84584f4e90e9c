inner = []
t = (inner, 1000)
inner.append(t)
n = len(t[0])
try:
    t[0] += [1]
except TypeError as e:
    print(e)
try:
    t[1] = 5
except TypeError as e:
    print(e)
x = t[0][0]
inner.clear()
x = None
t = None
inner = None
end = 0
