a = [[i] for i in range(5)]
b = a[1]
a[1:3] = [b]
a[0:0] = [b, b]
a[::2] = [None, None, None]
a[len(a):] = [[7], b]
a[-1:] = []
try:
    a[::2] = [1]
except ValueError as e:
    print(e)
a[1:2] = (b, [8])
a[:] = a[:2]
a[:] = []
b = None
a = None
end = 0
