class Key:
    def __hash__(self):
        return 1

    def __eq__(self, other):
        return self is other


class Loose(Key):
    def __eq__(self, other):
        return True

    __hash__ = Key.__hash__


a, b, c = Key(), Loose(), Key()
d = {}
d[a] = 1
d[c] = 2
result = d[b]
result = d.get(b)
result = d.get(c, 0)
result = b in d
result = d.setdefault(b, 5)
result = d.pop(b)
result = d.pop(b, None)
d.update({a: 1})
result = dict(d)
result = {a: 1, c: 2}
del d[b]
result = dict.fromkeys([a, b, c])
s = {a, c}
s.add(b)
s.add(a)
result = b in s
s.discard(b)
s.add(c)
s.remove(b)
s.update([a, c])
result = s | {b}
result = s & {b}
result = s - {b}
result = s ^ {b}
result = s == {b}
result = s <= {b, c}
result = s.union([b])
result = s.intersection([b])
result = s.difference([b])
result = s.isdisjoint([b])
result = s.issuperset([b])
s |= {b}
s -= {c}
s ^= {b}
s &= {b}
result = frozenset([a, c])
result = hash((a, c))
result = {(a, 1): 2}
result = (c, 1) in result
result = {1: 1}
result[True] = 2
print(result, {1: 'a', 1.0: 'b', True: 'c'}, {1, 1.0, True})
result = None
