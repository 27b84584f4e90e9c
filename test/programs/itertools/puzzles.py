import itertools, math
def perms(s):
    return ["".join(p) for p in itertools.permutations(s)]
print(perms("abc"))
def subsets(items):
    return list(itertools.chain.from_iterable(itertools.combinations(items, r) for r in range(len(items) + 1)))
print(subsets([1000, 2000, 3000]))
def pythagorean(limit):
    return [(a, b, c) for a, b, c in itertools.combinations(range(1, limit), 3) if a * a + b * b == c * c]
print(pythagorean(21))
board = list(itertools.product("ab", range(2)))
print(board)
def queens(n):
    for p in itertools.permutations(range(n)):
        if len({p[i] + i for i in range(n)}) == n == len({p[i] - i for i in range(n)}):
            yield p
q = queens(5)
first = next(q)
print(first)
del q
rate = [round(math.exp(-x / 2), 4) for x in range(4)]
print(rate)
counter = itertools.count(100, 5)
ids = {name: next(counter) for name in ("x", "y")}
print(ids, next(counter))
best = max(itertools.product([1, 5, 3], [2, 4]), key=lambda p: p[0] * p[1])
print(best)
it = itertools.repeat(best, 2)
print(list(it))
rows = list(zip(*itertools.tee(iter([10, 20, 30]), 2)))
print(rows)
