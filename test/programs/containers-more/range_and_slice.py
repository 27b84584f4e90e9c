low, high = 1000, 2000
r = range(low, high)
step = 300
s = range(low, high, step)
print(list(s), len(r), r[5], r[-1], r[2:10:3], s[::-1], low in r, 5 in r, r.index(1500), s.count(1300))
start = s.start
stop = s.stop
r = None
s = None
start = stop = None
print(range(0) == range(5, 5), range(0, 10, 3) == range(0, 12, 3), range(3) != range(4), hash(range(3)) == hash(range(0, 3)))
print(repr(range(5)), repr(range(1, 5)), repr(range(1, 5, 2)), bool(range(0)), list(range(5, 0, -2)), 3.0 in range(5))
print(list(reversed(range(3))), list(reversed(range(1, 10, 4))), sum(range(101)), max(range(4)), range(10)[3:7][1])
print(list(range(2 ** 70, 2 ** 70 + 2)), 2 ** 70 in range(2 ** 71), range(2 ** 70)[-1] == 2 ** 70 - 1)
it = iter(range(3))
print(it.__length_hint__(), next(it), it.__length_hint__(), list(it))
for bad in (lambda: range(1, 2, 0), lambda: range(3)[3], lambda: range('a'), lambda: range(3)['a'], lambda: range(3).index(7)):
    try:
        bad()
    except (ValueError, IndexError, TypeError) as error:
        print(type(error).__name__, error)


class Item:
    pass


a, b = Item(), Item()
sl = slice(a, b)
part = sl.start
part = None
sl = None
sl = slice(1, 5, 2)
print(sl, sl.indices(4), sl == slice(1, 5, 2), [0, 1, 2, 3, 4, 5][sl], slice(3), slice(None, 2) < slice(None, 3))


class Index:
    def __index__(self):
        return 2


items = [10, 20, 30, 40]
print(items[Index()], items[Index():], items[:Index()], 'abcd'[Index()], (1, 2, 3)[Index()], range(Index()), items * Index())
items[Index()] = 0
del items[Index()]
print(items, items[-10:], items[10:], items[::-1], items[-1:-3:-1])
