items = [[1], [2]]
try:
    a, b, c = items
except ValueError as e:
    print(e)
try:
    a, = items
except ValueError as e:
    print(e)
try:
    a, *b, c, d = items
except ValueError as e:
    print(e)
try:
    x, y = 5
except TypeError as e:
    print(e)
items = None
end = 0
