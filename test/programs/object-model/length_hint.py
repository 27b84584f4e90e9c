class Hinted:
    def __init__(self, n):
        self.n = n
        self.i = 0
    def __iter__(self):
        return self
    def __next__(self):
        if self.i >= self.n:
            raise StopIteration
        self.i += 1
        return [self.i]
    def __length_hint__(self):
        return self.n - self.i
h = Hinted(3)
a = list(h)
b = tuple(Hinted(2))
c = [*Hinted(2)]
class BadHint(Hinted):
    def __length_hint__(self):
        return "not a number"
try:
    list(BadHint(1))
except TypeError as e:
    print(e)
print(a, b, c)
h = None
a = b = c = None
end = 0
