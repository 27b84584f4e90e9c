class Item:
    def __init__(self, number):
        self.number = number

    def __hash__(self):
        return self.number

    def __eq__(self, other):
        return self.number == other.number

    def __repr__(self):
        return 'i' + str(self.number)


a, b, c, d = Item(1), Item(2), Item(3), Item(4)
s = {a, b}
s.add(c)
s.add(Item(1))
s.discard(Item(2))
s.discard(d)
s.remove(a)
s.update([a, b], (d,))
s |= {Item(9)}
s &= {a, b, c}
s -= {b}
s ^= {a, d}
t = s | {a}
t = s & {c, d}
t = s - {c}
t = s ^ {a, b}
t = s.union([a], {b: 1})
t = s.intersection([c, a])
t = s.difference([c], {d})
t = s.symmetric_difference([a, b])
s.intersection_update([c, d, a])
s.difference_update([c])
s.symmetric_difference_update({a, d})
copied = s.copy()
frozen = frozenset(s)
same = frozenset(frozen)
print(same is frozen, frozen.copy() is frozen, frozen | frozen is frozen, frozenset(a for a in []) == set())
print(s <= {a, b}, s < s, s == copied, s >= set(), s.isdisjoint([b]), s.issubset([a]), s.issuperset([a]))
taken = s.pop()
for item in copied:
    pass
it = iter(copied)
item = next(it)
print(next(it, None))
copied.clear()
frozen = same = None
for bad in (lambda: s.remove(b), lambda: set().pop(), lambda: {[]}, lambda: s | [a]):
    try:
        bad()
    except (KeyError, TypeError) as error:
        print(type(error).__name__, error)
try:
    growing = {1, 2}
    for number in growing:
        growing.add(number + 10)
except RuntimeError as error:
    print(error)
