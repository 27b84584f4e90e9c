from itertools import zip_longest, pairwise

z = zip_longest([1, 2, 3], "ab", fillvalue="-")
first = next(z)
second = next(z)
print(first, second)
third = next(z)
print(third, next(z, "end"))
del z
for row in zip_longest([1000], [2000, 3000], [4000, 5000, 6000]):
    print(row)
del row
print(list(zip_longest()), list(zip_longest([], [])))
fill = ["fill"]
filled = list(zip_longest([1, 2], [3], fillvalue=fill))
print(filled)
del filled
items = [object() for _ in range(3)]
p = pairwise(items)
one = next(p)
two = next(p)
print(one[1] is two[0])
print(next(p, None))
del p
for a, b in pairwise([10, 20, 30, 40]):
    print(b - a, end=" ")
print()
for pair in pairwise("abcd"):
    print(pair)
print(list(pairwise([1])))
del items, one, two
print("done")
