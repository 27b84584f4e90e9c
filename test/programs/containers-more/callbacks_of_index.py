class Index:
    def __index__(self):
        return 1


class Noisy:
    def __init__(self, name):
        self.name = name

    def __eq__(self, other):
        return False

    def __repr__(self):
        return self.name

    def __bool__(self):
        return False

    def __len__(self):
        return 2


i = Index()
n = Noisy('n')
items = [n, n, n]
row = (n, n, n)
result = items[i]
result = row[i]
items[i] = n
result = items[i:]
result = row[:i]
items[i:i] = [n]
del items[i]
del items[:i]
items.insert(i, n)
result = items.pop(i)
result = items.index(n, i)
result = row.index(n, 0, i + 0 if isinstance(i, int) else 2)
result = items * i
result = row * i
result = range(i)
result = range(i, 5)[i]
result = slice(i).indices(5)
result = enumerate(items, i)
m = Noisy('m')
result = m in items
result = m in row
result = items.count(m)
result = row.count(m)
result = m in {1: m}.values()
result = (1, m) in {1: n}.items()
result = [m] == [n]
result = (m,) == (n,)
result = {1: m} == {1: n}
len(repr(items))
len(repr(row))
len(repr({1: m}))
len(repr({1: m}.values()))
len(repr({1: m}.items()))
result = list(filter(None, items))
result = [1] < [2]
len(str(items))
print(result, items, row, {1: m}.values(), [row, {'k': items}])
result = None
