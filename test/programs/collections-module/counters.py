from collections import Counter

words = ['red', 'blue', 'red', 'green', 'blue', 'blue']
counts = Counter(words)
print(counts)
print(counts.most_common(2), counts['blue'], counts['none'])
counts.update(['red', 'red'])
counts.subtract({'green': 3})
print(counts['red'], counts['green'], counts.total())
other = Counter(red=1, yellow=2)
print(counts + other)
print(counts - other)
print(counts & other, counts | other)
print(sorted(other.elements()))
del counts['nothing']
keys = [(1, 2), (1, 2), (3, 4)]
pairs = Counter(keys)
top = pairs.most_common(1)[0]
print(top, top[0] is keys[0])
letters = Counter('mississippi')
print(letters.most_common())
print(+Counter(a=1, b=-1), -Counter(a=1, b=-1))
print(Counter(a=1) == Counter(a=1, b=0), Counter(a=1) < Counter(a=2))
