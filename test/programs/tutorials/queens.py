def solve(n, row=0, cols=(), d1=(), d2=()):
    if row == n:
        yield cols
        return
    for col in range(n):
        if col not in cols and row + col not in d1 and row - col not in d2:
            yield from solve(n, row + 1, cols + (col,), d1 + (row + col,), d2 + (row - col,))


def show(solution):
    n = len(solution)
    for col in solution:
        print("".join("Q" if c == col else "." for c in range(n)))


solutions = list(solve(5))
print(len(solutions))
show(solutions[0])
board = [[0] * 4 for _ in range(4)]
board[0][1] = 1
print(board)
transposed = [list(row) for row in zip(*board)]
print(transposed)


def sieve(limit):
    flags = [True] * (limit + 1)
    flags[0:2] = [False, False]
    for i in range(2, int(limit ** 0.5) + 1):
        if flags[i]:
            flags[i * i::i] = [False] * len(flags[i * i::i])
    return [i for i, flag in enumerate(flags) if flag]


print(sieve(50))


def quicksort(items):
    if len(items) <= 1:
        return items
    pivot, *rest = items
    return quicksort([x for x in rest if x < pivot]) + [pivot] + quicksort([x for x in rest if x >= pivot])


print(quicksort([3, 6, 1, 8, 2, 9, 2]))


def permutations(items):
    if not items:
        yield []
    for i in range(len(items)):
        for rest in permutations(items[:i] + items[i + 1:]):
            yield [items[i]] + rest


for p in permutations("abc"):
    print("".join(p), end=" ")
print()
memo = {}


def fib(n):
    if n in memo:
        return memo[n]
    memo[n] = n if n < 2 else fib(n - 1) + fib(n - 2)
    return memo[n]


print(fib(60), len(memo))


def gcd(a, b):
    while b:
        a, b = b, a % b
    return a


print(gcd(48, 36), gcd(17, 5))


def hanoi(n, a="A", b="B", c="C"):
    if n:
        hanoi(n - 1, a, c, b)
        print(a, "->", c)
        hanoi(n - 1, b, a, c)


hanoi(2)
graph = {"A": ["B", "C"], "B": ["D"], "C": ["D"], "D": []}


def paths(graph, start, end, path=[]):
    path = path + [start]
    if start == end:
        return [path]
    found = []
    for node in graph[start]:
        if node not in path:
            found.extend(paths(graph, node, end, path))
    return found


print(paths(graph, "A", "D"))


def bfs(graph, start):
    seen, queue = {start}, [start]
    order = []
    while queue:
        node = queue.pop(0)
        order.append(node)
        for nxt in graph[node]:
            if nxt not in seen:
                seen.add(nxt)
                queue.append(nxt)
    return order


print(bfs(graph, "A"))


def binary_search(items, target):
    lo, hi = 0, len(items) - 1
    while lo <= hi:
        mid = (lo + hi) // 2
        if items[mid] == target:
            return mid
        if items[mid] < target:
            lo = mid + 1
        else:
            hi = mid - 1
    return -1


print(binary_search(list(range(0, 100, 7)), 49))


def caesar(text, shift):
    out = ""
    for ch in text:
        if ch.isalpha():
            base = ord("a") if ch.islower() else ord("A")
            out += chr((ord(ch) - base + shift) % 26 + base)
        else:
            out += ch
    return out


print(caesar("Hello, World!", 3), caesar(caesar("Hello, World!", 3), -3))
counts = {}
for word in "the cat and the hat and the bat".split():
    counts[word] = counts.get(word, 0) + 1
for word, n in sorted(counts.items(), key=lambda kv: (-kv[1], kv[0])):
    print(f"{word:<5}{n:>3}")
matrix = [[1, 2], [3, 4]]
print([[sum(a * b for a, b in zip(r, c)) for c in zip(*matrix)] for r in matrix])
