from itertools import accumulate, starmap
import operator

print(list(accumulate([1, 2, 3, 4])), list(accumulate([1, 2, 3, 4], operator.mul)))
print(list(accumulate([5, 3, 8, 1], max)), list(accumulate([1, 2], initial=100)))
words = accumulate(["a", "b", "c"])
x = next(words)
y = next(words)
print(x, y)
del words
lists = [[1], [2], [3]]
sums = accumulate(lists)
first = next(sums)
second = next(sums)
print(first is lists[0], second)
third = next(sums)
done = next(sums, "no more")
del lists
print(third, done)
del sums
pairs = [(2, 5), (3, 2), (10, 3)]
powers = starmap(pow, pairs)
print(next(powers), list(powers))


def show(left, right):
    return f"{left}-{right}"


print(list(starmap(show, [(1, 2), ["a", "b"], "xy"])))
start = object()
kept = accumulate([1], lambda a, b: a, initial=start)
print(next(kept) is start, next(kept) is start)
del kept
try:
    list(starmap(show, [(1, 2, 3)]))
except TypeError as e:
    print(e)
total = 0
for total in accumulate(range(2000, 2005)):
    pass
print(total)
