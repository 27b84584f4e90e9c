def key(item):
    seen.append(len(items))
    if item == [2]:
        raise ValueError(item)
    return item[0]


seen = []
items = [[3], [1], [2], [0]]
try:
    items.sort(key=key)
except ValueError as error:
    print(error.args, items, seen)
seen.clear()


class Weird:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        if self.n == other.n:
            raise TypeError("equal")
        return self.n < other.n

    def __repr__(self):
        return "W%d" % self.n


w = [Weird(2), Weird(1), Weird(3)]
w.sort()
print(w)
w.append(Weird(3))
try:
    w.sort()
except TypeError as error:
    print(error, len(w))
try:
    m = max(w, key=lambda q: q.n / (q.n - 2))
except ZeroDivisionError as error:
    m = None
    print(error)
s = sorted(w, key=lambda q: -q.n)
print(s, min(w, key=lambda q: q.n))


def grow(item):
    bad.append(item)
    return item


bad = [3, 1, 2]
try:
    bad.sort(key=grow)
except ValueError as error:
    print(error, bad)
f = list(filter(lambda q: q.n > 1, w))
g = list(map(lambda a, b: [a.n, b], w, "xy"))
print(f, g)
try:
    h = [q for q in map(lambda q: 1 // (q.n - 3), w)]
except ZeroDivisionError:
    h = "mapped"
print(h)
w = s = f = g = m = None
end = 0
