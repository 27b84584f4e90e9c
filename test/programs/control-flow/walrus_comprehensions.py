data = [[1], [2], [3], [4]]
big = [last := item for item in data if len(item) == 1]
print(last, len(big))


def scan(items):
    found = None
    if any((hit := item)[0] > 2 for item in items):
        found = hit
    squares = [y := x[0] ** 2 for x in items]
    return found, y, squares


r = scan(data)
print(r)
total = 0
partial = [total := total + x[0] for x in data]
print(partial, total)
while (n := len(data)) > 2:
    dropped = data.pop()
    print(n, dropped)


def chain(a):
    if (b := a) and (c := b[0]) and (d := [c]):
        return b, c, d
    return None


k = chain([[5]])
j = chain([])
print(k, j)
print([(q, w) for q in range(3) if (w := q * 300) > 100])
f = lambda v: (u := [v], u)[1]
z = f([1])
big = last = r = k = z = None
end = 0
