class Countdown:
    def __init__(self, n):
        self.n = n
    def __iter__(self):
        return CountIter(self)
class CountIter:
    def __init__(self, owner):
        self.owner = owner
        self.i = owner.n
    def __iter__(self):
        return self
    def __next__(self):
        if self.i <= 0:
            raise StopIteration
        self.i -= 1
        return [self.i]
c = Countdown(2)
for x in c:
    for y in c:
        pass
print(list(c), [7] in c, sum(len(v) for v in c))
it = iter(c)
a = next(it)
b = next(it)
d = next(it, "the default")
try:
    next(it)
except StopIteration as e:
    print("stopped", e.value)
class NoIter:
    def __iter__(self):
        return 5
try:
    iter(NoIter())
except TypeError as e:
    print(e)
c = it = None
a = b = d = x = y = None
end = 0
