memo = {}


def ways(n, coins):
    key = (n, len(coins))
    if key in memo:
        return memo[key]
    if n == 0:
        result = 1
    elif n < 0 or not coins:
        result = 0
    else:
        result = ways(n - coins[0], coins) + ways(n, coins[1:])
    memo[key] = result
    return result


print(ways(10, [5, 2, 1]), len(memo))


def permutations(items):
    if not items:
        return [[]]
    found = []
    for i, item in enumerate(items):
        for rest in permutations(items[:i] + items[i + 1:]):
            found.append([item] + rest)
    return found


p = permutations(["a", "b", "c"])
print(len(p), p[-1])


def flatten(tree, out=None):
    if out is None:
        out = []
    for node in tree:
        if isinstance(node, list):
            flatten(node, out)
        else:
            out.append(node)
    return out


print(flatten([1, [2, [3, []], 4], [[5]]]))


def hanoi(n, a, b, c):
    if n == 0:
        return
    yield from hanoi(n - 1, a, c, b)
    yield a, c
    yield from hanoi(n - 1, b, a, c)


moves = list(hanoi(3, "A", "B", "C"))
print(len(moves), moves[:2])


def even(n):
    return True if n == 0 else odd(n - 1)


def odd(n):
    return False if n == 0 else even(n - 1)


print(even(9), odd(7))


def ackermann(m, n):
    if m == 0:
        return n + 1
    if n == 0:
        return ackermann(m - 1, 1)
    return ackermann(m - 1, ackermann(m, n - 1))


print(ackermann(2, 2))
p = moves = None
memo.clear()
end = 0
