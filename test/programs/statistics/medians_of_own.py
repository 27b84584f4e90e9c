import statistics as s
import sys


class Own:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        held = sys.getrefcount(self), sys.getrefcount(other)
        return self.n < other.n

    def __add__(self, other):
        held = sys.getrefcount(self), sys.getrefcount(other)
        return Own(self.n + other.n)

    def __truediv__(self, other):
        held = sys.getrefcount(self)
        return Own(self.n / other)

    def __repr__(self):
        return f'O{self.n}'


class Data:
    def __init__(self, *numbers):
        self.numbers = numbers

    def __iter__(self):
        held = sys.getrefcount(self)
        for n in self.numbers:
            yield Own(n)


for f in (s.median, s.median_low, s.median_high):
    for numbers in ((3, 1, 2), (4, 1, 3, 2), (5,), ()):
        try:
            print(f(Data(*numbers)), f(list(numbers)))
        except s.StatisticsError as error:
            print(error)
