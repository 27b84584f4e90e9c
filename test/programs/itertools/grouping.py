from itertools import groupby

data = [("fruit", "apple"), ("fruit", "banana"), ("veg", "leek"), ("fruit", "cherry")]
for key, group in groupby(data, key=lambda item: item[0]):
    print(key, [name for _, name in group])
print([(k, len(list(g))) for k, g in groupby("aaabbc")])


class Key:
    def __init__(self, v):
        self.v = v

    def __eq__(self, other):
        return self.v == other.v

    def __repr__(self):
        return f"K{self.v}"


keys = [Key(1), Key(1), Key(2), Key(3), Key(3)]
groups = groupby(keys)
k1, g1 = next(groups)
first = next(g1)
print(k1, first)
k2, g2 = next(groups)
print(k2, list(g1))
print(list(g2))
k3, g3 = next(groups)
del keys
inner = next(g3)
rest = list(g3)
print(inner, rest)
try:
    next(groups)
except StopIteration:
    print("stop")
del groups, k1, k2, k3
print(g1 is g2)
del g1, g2, g3
ordered = sorted(["bb", "a", "cc", "d"], key=len)
table = {size: list(words) for size, words in groupby(ordered, len)}
print(table)
last = [list(g) for k, g in groupby([1, 1, 2], lambda n: n // 2)]
print(last)
