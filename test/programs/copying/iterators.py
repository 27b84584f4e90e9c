# Iterators are copied at the place where they stand; those that hold another iterator share it with the copy.
import copy

items = [[1], [2], [3]]


def place(iterator):
    copied = copy.copy(iterator)
    first = next(copied)
    rest = list(copied)
    return first, rest, list(iterator)


over_list = iter(items)
next(over_list)
copied = copy.copy(over_list)
deep = copy.deepcopy(over_list)
one = next(copied)
other = next(deep)
print(one is items[1], other is items[1])
del copied, deep

print(place(iter(("a", items))))
print(place(iter("abc")))
print(place(iter({5})))
print(place(reversed(items)))
print(place(reversed((1, 2, 3))))

used = iter(items)
list(used)
print(list(copy.copy(used)))

numbered = enumerate(items)
next(numbered)
copied = copy.copy(numbered)
print(next(copied), next(numbered))

pairs = zip(items, items)
copied = copy.copy(pairs)
print(next(copied), next(pairs))

lengths = map(len, items)
copied = copy.copy(lengths)
print(next(copied), list(lengths))

full = filter(None, items)
copied = copy.copy(full)
print(next(copied), list(full))

over_list = iter(items)
over_list.__setstate__(2)
print(next(over_list))
calls = iter(items.pop, None)
copied = copy.copy(calls)
print(next(copied), items)
end = None
