SIZE = 21


def fibonacci(n):
    if n < 2:
        return n
    return fibonacci(n - 1) + fibonacci(n - 2)


def hanoi(count, source, target, spare):
    if count == 0:
        return 0
    moves = hanoi(count - 1, source, spare, target)
    moves += 1
    moves += hanoi(count - 1, spare, target, source)
    return moves


total = 0
for size in range(SIZE + 1):
    total += fibonacci(size)
    if size < 16:
        total += hanoi(size, "a", "b", "c")
print(total)
