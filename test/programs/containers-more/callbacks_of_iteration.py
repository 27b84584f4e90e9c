class Source:
    def __iter__(self):
        return iter([self.item])

    def keys(self):
        return [1]

    def __getitem__(self, key):
        return self.item

    def __reversed__(self):
        return iter([self.item])


class Item:
    pass


s = Source()
s.item = Item()
result = list(s)
result = tuple(s)
result = set(s)
result = frozenset(s)
result = dict(s)
result = zip(s, [1])
result = map(len, s)
result = filter(None, s)
result = enumerate(s)
result = reversed(s)
result = iter(s)
result = sorted(s)
items = [1]
items.extend(s)
items += s
items[:1] = s
items[::1] = s
pool = {2}
pool.update(s)
pool |= set(s)
result = pool.union(s)
result = pool.intersection(s)
result = pool.difference(s)
result = pool.symmetric_difference(s)
pool.intersection_update(s)
pool.difference_update(s)
pool.symmetric_difference_update(s)
result = pool.isdisjoint(s)
result = pool.issubset(s)
result = pool.issuperset(s)
table = {}
table.update(s)
result = dict(s)
result = dict(s, a=1)
result = {**s}
result = [*s]
result = (*s,)
result = {*s}
result = dict.fromkeys(s)
result = table.keys() & s
result = table.keys() | s
result = table.keys() - s
result = table.keys() ^ s
result = s in s
first, = s
print(result)
result = None
