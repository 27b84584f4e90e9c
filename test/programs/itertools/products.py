from itertools import product, permutations, combinations, combinations_with_replacement

p = product([1000, 2000], "ab")
first = next(p)
second = next(p)
print(first, second)
for t in p:
    print(t)
del t, p
print(list(product([0, 1], repeat=3)))
print(list(product()), list(product([], [1])), len(list(product(range(3), range(4)))))
items = [object(), object(), object()]
c = combinations(items, 2)
one = next(c)
print(one[0] is items[0])
two = next(c)
rest = list(c)
print(len(rest), next(c, None))
del items
del c
print(list(combinations("abc", 2)), list(combinations([1], 2)), list(combinations([1, 2], 0)))
print(list(permutations([1, 2, 3])), list(permutations("abc", 2)))
perm = permutations(["x1", "y1"])
a = next(perm)
b = next(perm)
print(a, b, next(perm, "none"))
print(list(combinations_with_replacement("ab", 3)))
count = 0
for combo in combinations(range(6), 3):
    if sum(combo) == 7:
        count += 1
print(count, combo)
for pair in permutations("ab"):
    pass
print(pair)
for f in (lambda: combinations([1], -1), lambda: product([1], repeat=-1), lambda: permutations([1], "a")):
    try:
        f()
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
