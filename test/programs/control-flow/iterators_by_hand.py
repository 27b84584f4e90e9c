class Count:
    def __init__(self, limit):
        self.limit = limit
        self.n = 0

    def __iter__(self):
        return self

    def __next__(self):
        self.n += 1
        if self.n == 3 and self.limit == 5:
            raise KeyError(self.n)
        if self.n > self.limit:
            raise StopIteration([self.n])
        return [self.n]


for x in Count(2):
    print(x)
else:
    print("else")
try:
    for x in Count(5):
        last = x
except KeyError as error:
    print(error, last)
a, *b = Count(2)
print(a, b, [*Count(1)], {**{"k": next(Count(9))}})
c = Count(4)
pairs = list(zip(c, c))
print(pairs)
d = iter([1, 2, 0, 3].__iter__().__next__, 0)
print(list(d))


class Seq:
    def __getitem__(self, i):
        if i == 3:
            raise IndexError(i)
        return [i]


print(list(Seq()), [1] in Seq(), tuple(reversed([*Seq()])))
try:
    x, y = Seq()
except ValueError as error:
    print(error)
p, q, r = Seq()
print(p, q, r)


class BadIter:
    def __iter__(self):
        return [1]


class NoneIter:
    __iter__ = None


for maker in (BadIter, NoneIter, object):
    try:
        for x in maker():
            pass
    except TypeError as error:
        print(error)
try:
    next(Seq())
except TypeError as error:
    print(error)
print(sum(Count(3), start=[]), max(Count(3)), any(Count(1)), sorted(Count(3), reverse=True))
print(next(Count(0), "default"))
a = b = c = d = x = p = q = r = last = None
end = 0
