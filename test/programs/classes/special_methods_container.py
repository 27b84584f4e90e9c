class Bag:
    def __init__(self, *items):
        self.items = list(items)
    def __len__(self):
        return len(self.items)
    def __iter__(self):
        return iter(self.items)
    def __contains__(self, v):
        return v in self.items
    def __call__(self, v):
        self.items.append(v)
        return self
    def __repr__(self):
        return "Bag(%d)" % len(self.items)
    def __reversed__(self):
        return iter(self.items[::-1])
b = Bag([1], [2])
n = len(b)
has = [1] in b
for x in b:
    y = x
c = b([3])
l = list(b)
r = list(reversed(b))
a, *rest = b
s = repr(b)
t = f"{b}"
print(b, s)
m = max(b)
b = c = None
l = r = rest = None
x = y = a = m = None
end = 0
