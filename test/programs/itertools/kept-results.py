from itertools import product, combinations, permutations


class Item:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name

    def __del__(self):
        print("gone", self.name)


def make():
    return [Item("a"), Item("b"), Item("c")]


kept = []
for pair in combinations(make(), 2):
    kept.append(pair)
    if len(kept) == 2:
        break
print(kept)
del pair
kept.clear()
print("cleared")
source = permutations(make(), 2)
x = next(source)
x = next(source)
del source
print(x)
del x
print("permutations gone")
grid = product(make(), [1, 2])
row = next(grid)
row = None
row = next(grid)
row = next(grid)
print(row)
del grid
print("grid gone")
del row
best = min(combinations([5, 1, 4, 2], 2), key=sum)
print(best)
