import math


class Price:
    def __init__(self, cents):
        self.cents = cents

    def __float__(self):
        return self.cents / 100

    def __floor__(self):
        return self.cents // 100

    def __ceil__(self):
        return -(-self.cents // 100)

    def __trunc__(self):
        return [self.cents]

    def __mul__(self, other):
        return Price(self.cents * 2)

    def __rmul__(self, other):
        return Price(self.cents + 1)


class Index:
    def __index__(self):
        return 49


p = Price(1250)
print(math.floor(p), math.ceil(p), math.sqrt(Price(400)), math.trunc(p))
print(math.sqrt(Index()), math.isqrt(Index()), math.gcd(Index(), 14))
q = math.prod([p, p])
print(q.cents)
items = [1, 2.5, True]
total = math.prod(items)
print(total)
del p, q
print("done")
