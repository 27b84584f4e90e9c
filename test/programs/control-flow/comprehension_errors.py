def half(x):
    if x == 3:
        raise ValueError([x])
    return [x]


try:
    a = [half(x) for x in range(5)]
except ValueError as error:
    saved = error
print(saved)
saved = None


def build(items):
    total = []
    try:
        return {k: half(k) for k in items}
    except ValueError as error:
        total.append(error.args[0])
        return total


b = build([1, 2, 3])
c = build([1, 2])
print(b, c)
try:
    d = {tuple(half(x)) for x in [0, 3, 1]}
except ValueError:
    d = "set failed"
g = (half(x) for x in [1, 3, 2])
first = next(g)
try:
    second = next(g)
except ValueError as error:
    second = error.args
rest = list(g)
print(d, first, second, rest)


def nested(rows):
    x = "outer x"
    try:
        return [[half(x) for x in row] for row in rows]
    except ValueError:
        return x


e = nested([[1, 2], [3]])
f = nested([[1], [2]])
print(e, f)
end = 0
