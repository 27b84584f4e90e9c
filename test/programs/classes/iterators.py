class Count:
    def __init__(self, items):
        self.items = items
        self.i = 0
    def __iter__(self):
        return self
    def __next__(self):
        if self.i >= len(self.items):
            raise StopIteration
        v = self.items[self.i]
        self.i += 1
        return v
src = [[1], [2], [3]]
c = Count(src)
a = next(c)
for b in c:
    pass
d = next(c, None)
e = list(Count(src))
f, g, h = Count(src)
c = None
src = None
e = None
a = b = f = g = h = None
end = 0
