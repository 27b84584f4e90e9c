def hanoi(n, a, b, c, moves):
    if n == 0:
        return
    hanoi(n - 1, a, c, b, moves)
    c.append(a.pop())
    moves.append((a, c))
    hanoi(n - 1, b, a, c, moves)
left, mid, right = [[3], [2], [1]], [], []
moves = []
hanoi(3, left, mid, right, moves)
def perms(items):
    if not items:
        yield []
        return
    for i, x in enumerate(items):
        for rest in perms(items[:i] + items[i + 1:]):
            yield [x] + rest
ps = list(perms([[1], [2]]))
moves = None
p = ps[1][0]
ps = None
right = None
p = None
end = 0
