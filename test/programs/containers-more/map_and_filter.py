import sys


class Item:
    pass


def look(item):
    counts.append(sys.getrefcount(item))
    return item


def both(left, right):
    counts.append((sys.getrefcount(left), sys.getrefcount(right)))
    return left is right


counts = []
a, b = Item(), Item()
items = [a, b]
m = map(look, items)
x = next(m)
y = next(m)
print(next(m, None))
m = x = y = None
m = map(both, items, (b, b))
print(list(m), counts)
f = filter(look, [a, b])
x = next(f)
x = None
f = None
print(list(filter(None, [0, 1, '', 'a', [], [0]])), list(map(str, range(3))), list(filter(lambda n: n % 2, range(6))))
print(list(map(lambda *args: args, [1, 2], [3, 4], [5, 6])), list(map(pow, [2, 3], [3, 2])))
counts.clear()
print([look(item) is item for item in items], counts)
r = reversed([a, b])
x = next(r)
r = None
x = None
names = [name for name in map(str.upper, ['x', 'y'])]
print(names, sum(map(len, names)), max(map(len, ['a', 'bbb'])), any(map(bool, [0, 1])))
