class Item:
    pass


a, b = Item(), Item()
items = [a, b, a]
row = (*items, b)
star = [*row, *items]
grouped = {*'x', *['x']}
first, *rest = items
*init, last = row
first = last = None
(x, y), z = (a, b), a
x, y = y, x
x = y = z = None
d = {'k': a, **{'l': b}}
copy = {**d}
f = lambda *args, **kwargs: (args, kwargs)
result = f(*items, **d)
result = None
try:
    p, q = items
except ValueError as error:
    print(error)
try:
    p, q, r, s = items
except ValueError as error:
    print(error)
for i, (m, n) in enumerate([(a, b), (b, a)]):
    m = None
n = None
rest = init = star = row = None
squares = {n: n * n for n in range(4)}
print(squares, {n % 3 for n in range(9)}, [n for n in range(3) for _ in range(2)])
matrix = [[a] * 2 for _ in range(2)]
matrix[0][1] = b
flat = [item for line in matrix for item in line]
matrix = None
flat = None
