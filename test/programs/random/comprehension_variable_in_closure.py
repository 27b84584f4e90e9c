a = [1]
h = [(lambda: q) for q in a]
print(h[0]())
b = [lambda: (q, 4) for q in range(1)]
c = 1
