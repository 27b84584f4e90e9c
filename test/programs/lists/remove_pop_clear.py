a = [1]
b = [2]
row = [a, b, a, [3], b]
x = row.pop()
y = row.pop(0)
row.remove(b)
row.remove([1])
try:
    row.remove("nothing here")
except ValueError as e:
    print(e)
try:
    [].pop()
except IndexError as e:
    print(e)
row.pop()
row.append(x)
row.clear()
row.extend([x, y])
row[:] = []
x = y = None
a = b = None
row = None
end = 0
