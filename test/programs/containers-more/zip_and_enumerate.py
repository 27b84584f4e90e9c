class Item:
    pass


a, b, c = Item(), Item(), Item()
z = zip([a, b, c], (c, b))
x = next(z)
x = None
y = next(z)
y = None
print(next(z, 'end'))
z = None
z = zip([a, b], [c, c])
kept = []
for pair in z:
    kept.append(pair)
z = pair = None
print(kept[0] is kept[1])
kept = None
for left, right in zip([a], [b]):
    left = None
right = None
e = enumerate([a, b, c], 500)
first = next(e)
second = next(e)
first = None
third = next(e)
print(next(e, None))
second = third = e = None
for index, item in enumerate([a, b]):
    item = None
print(list(enumerate('ab')), list(enumerate('ab', start=5)), list(zip()), list(zip('ab', [1, 2], (3, 4, 5))))
it = zip('abc', 'def')
print([next(it) is next(it), next(it)])
for attempt in (lambda: list(zip([1], [1, 2], strict=True)), lambda: list(zip([1, 2], [1], strict=True))):
    try:
        attempt()
    except ValueError as error:
        print(error)
matrix = [[1, 2], [3, 4]]
print([list(row) for row in zip(*matrix)], dict(zip('ab', [1, 2])))
