class Pairs:
    def __init__(self, items):
        self.items = items
    def __iter__(self):
        prev = None
        for item in self.items:
            if prev is not None:
                yield prev, item
            prev = item
data = [[1], [2], [3]]
p = Pairs(data)
out = []
for a, b in p:
    out.append((b, a))
it = iter(p)
first = next(it)
data = None
p = None
it = None
a = b = None
first = None
out = None
end = 0
