a, b = [1], [2]
a, b = b, a
c = [3]
a, b, c = c, a, b
x = y = a
x, y = y, x
row = [a, b, c]
row[0], row[2] = row[2], row[0]
i = 0
i, row[i] = 2, None
a = b = c = x = y = None
row = None
end = 0
