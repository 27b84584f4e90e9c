class Seq:
    def __init__(self, n):
        self.n = n
    def __getitem__(self, i):
        if i >= self.n:
            raise IndexError("past the end")
        return [i]
s = Seq(3)
for x in s:
    pass
a = list(s)
b, c, d = s
e = [y for y in s if y != [1]]
f = max(s)
g = tuple(zip(s, s))
print(a, b, c, d, e, f, g, [2] in s)
it = iter(s)
h = next(it)
s = None
it = None
a = b = c = d = e = f = g = h = x = None
end = 0
