a = {1: 'x', 2: 'y', 3: 'z'}
b = {2: 'y', 3: 'q', 4: 'w'}
print(a.keys() & b.keys(), a.keys() | b.keys(), a.keys() - b.keys(), a.keys() ^ b.keys())
print(a.keys() & [1, 3, 9], [1, 9] & a.keys(), a.keys() | [7], {5} | a.keys(), {1, 5} - a.keys(), a.keys() - {1})
print(len(a.items() & b.items()), len(a.items() | b.items()), len(a.items() - b.items()), len(a.items() ^ b.items()))
print(a.keys() == {1, 2, 3}, a.keys() == b.keys(), a.keys() < {1, 2, 3, 4}, a.keys() >= {1}, {1} <= a.keys())
print(a.keys() == [1, 2, 3], a.keys() != {1}, a.items() == dict(a).items(), a.items() >= {(1, 'x')})
print(a.keys().isdisjoint([4, 5]), a.keys().isdisjoint(b), a.items().isdisjoint(b.items()), {}.keys().isdisjoint({}))
print(repr(a.keys()), repr(a.values()), repr(a.items()), repr({}.items()))
print(a.keys().mapping, type(a.keys().mapping).__name__, a.keys().mapping == a, len(a.values()))
print(list(reversed(a.keys())), list(reversed(a.items())), list(reversed(a.values())))
print(a.values() == a.values(), 'x' in a.values(), (1, 'x') in a.items(), (1,) in a.items(), 1 in a.keys())


class Item:
    pass


v = Item()
d = {1: v}
keys, values, items = d.keys(), d.values(), d.items()
d = None
listed = list(items)
listed = None
items = None
listed = list(values)
values = None
listed = keys = None
