SIZE = 345


def rotate(items):
    first = items.pop()
    items.insert(0, first)
    return items


def work(size):
    rows = []
    for number in range(size):
        row = [number, number + 1000, number * 3]
        rows.append(row)
        copy = rows[-1][:]
        copy.append(row)
        rotate(copy)
    total = 0
    for row in rows:
        a, b, c = row
        total += a + b * c
    rows.reverse()
    while rows:
        last = rows.pop()
        total -= last[0]
    return total


result = 0
for turn in range(SIZE):
    result += work(100)
print(result)
