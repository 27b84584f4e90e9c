from collections import defaultdict


def make():
    value = ['new']
    return value


table = defaultdict(make)
one = table['one']
two = table['two']
print(one is table['one'], len(table))
del table['one']
print(one)
nested = defaultdict(lambda: defaultdict(int))
nested['x']['y'] += 1
nested['x']['z'] += 2
inner = nested['x']
print(dict(inner))
copied = table.copy()
print(copied == table, copied['two'] is two)
plain = defaultdict(None, {'k': two})
try:
    plain['missing']
except KeyError as error:
    print('KeyError', error)
merged = plain | {'other': one}
print(type(merged).__name__, len(merged))
groups = defaultdict(set)
for word in ['apple', 'bob', 'alice', 'bill']:
    groups[word[0]].add(word)
print(sorted(groups['a']), sorted(groups['b']))


class Counting(defaultdict):
    def __missing__(self, key):
        self[key] = result = [key]
        return result


own = Counting()
print(own['k'], own)
table.default_factory = None
print(repr(defaultdict(int, a=1)))
