class Item:
    pass


a, b, c = Item(), Item(), Item()
d = {'a': a, 'b': b, 'c': c}
for key, value in d.items():
    value = None
for pair in d.items():
    pass
pairs = iter(d.items())
first = next(pairs)
second = next(pairs)
print(first is second)
first = second = None
x = next(pairs)
print(next(pairs, None))
x = None
pairs = None
previous = None
for pair in d.items():
    print(pair is previous)
    previous = pair
previous = None
for value in d.values():
    pass
for key in reversed(d):
    print(key)
for key, value in reversed(d.items()):
    print(key)
for value in reversed(d.values()):
    pass
value = pair = None
it = iter(d)
print(next(it), it.__length_hint__(), list(it), it.__length_hint__())
views = d.keys(), d.values(), d.items()
d['d'] = a
print(len(views[0]), views[0], 'd' in views[0], ('a', a) in views[2], ('a', b) in views[2])
try:
    for key in d:
        d[key + key] = b
except RuntimeError as error:
    print(error)
try:
    for key in d:
        del d[key]
        d[key + 'z'] = c
except RuntimeError as error:
    print(error)
print(sorted(d))
it = iter(d)
d['new'] = a
for attempt in range(2):
    try:
        next(it)
    except RuntimeError as error:
        print(error)
views = it = None
d = None
