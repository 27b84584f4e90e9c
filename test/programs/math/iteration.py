import math


class Noisy:
    def __init__(self, n):
        self.n = n

    def __float__(self):
        return float(self.n)

    def __del__(self):
        print("gone", self.n)


def numbers():
    for n in (1, 2, 3):
        yield Noisy(n)


print(math.fsum(numbers()))
print(math.fsum(n.n for n in numbers()))
print(math.prod(n for n in range(1, 6)))
print(math.dist((Noisy(1), Noisy(2)), (4, 6)))
print(math.hypot(Noisy(6), 8))
total = math.prod([2, 3.5, 2])
print(total)
try:
    math.fsum([1, "a"])
except TypeError as e:
    print(e)
