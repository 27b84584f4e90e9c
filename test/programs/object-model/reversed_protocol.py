class R:
    def __init__(self, items):
        self.items = items
    def __reversed__(self):
        return iter(self.items[::-1])
class S:
    def __init__(self, items):
        self.items = items
    def __len__(self):
        return len(self.items)
    def __getitem__(self, i):
        return self.items[i]
r = R([[1], [2]])
a = list(reversed(r))
s = S([[3], [4], [5]])
it = reversed(s)
b = next(it)
c = list(it)
print(a, b, c)
class N:
    __reversed__ = None
try:
    reversed(N())
except TypeError as e:
    print(e)
try:
    reversed({1, 2})
except TypeError as e:
    print(e)
r = s = it = None
a = b = c = None
end = 0
