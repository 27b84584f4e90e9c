import random
import sys


def show(call):
    try:
        print(repr(call()))
    except Exception as error:
        print(type(error).__name__, error)


class Own(random.Random):
    def random(self):
        held = sys.getrefcount(self)
        return super().random()


class Bits(random.Random):
    def getrandbits(self, k):
        held = sys.getrefcount(self)
        return super().getrandbits(k)


class Items:
    def __init__(self, *items):
        self.items = list(items)

    def __len__(self):
        held = sys.getrefcount(self)
        return len(self.items)

    def __getitem__(self, index):
        held = sys.getrefcount(self)
        return self.items[index]

    def __setitem__(self, index, value):
        held = sys.getrefcount(self)
        self.items[index] = value


for kind in (random.Random, Own, Bits):
    for seed in (7, 'text'):
        r = kind(seed)
        show(lambda: (r.random(), r.uniform(1, 5), r.triangular(), r.triangular(1, 9, 3), r.triangular(2, 2, 2), r.gauss(), r.gauss(1, 2), r.normalvariate(), r.lognormvariate(0, 1)))
        show(lambda: (r.vonmisesvariate(1, 2), r.vonmisesvariate(1, 0), r.gammavariate(1, 2), r.gammavariate(3, 2), r.gammavariate(0.5, 2), r.betavariate(1, 2), r.paretovariate(3), r.weibullvariate(1, 2), r.expovariate(2)))
        show(lambda: (r.randint(1, 1000), r.randrange(10), r.randrange(3, 30), r.randrange(3, 300, 7), r.randrange(30, 3, -4), r.choice('abcdef'), r.choices('abc', k=4), r.choices('abc', [1, 2, 3], k=4), r.choices('abc', cum_weights=[1, 2, 3], k=4)))
        show(lambda: (r.sample(range(100), 5), r.sample('abcdef', 3), r.sample(range(1000), 30), r.sample('ab', counts=[3, 4], k=4), r.randbytes(3)))
        if sys.version_info >= (3, 12):
            show(lambda: (r.binomialvariate(), r.binomialvariate(5, 0.3), r.binomialvariate(5, 0.8), r.binomialvariate(100, 0.4), r.binomialvariate(1000, 0.7), r.binomialvariate(3, 0), r.binomialvariate(3, 1), [r.binomialvariate(60, 0.5) for n in range(5)]))
    items = Items(*'abcdefgh')
    r.shuffle(items)
    show(lambda: items.items)
    for call in (lambda: r.randrange(0), lambda: r.randrange(3, 1), lambda: r.randrange(1, 5, 0), lambda: r.randrange(1, 5, -1), lambda: r.randrange(2.5), lambda: r.randrange(1, step=3), lambda: r.randint(5, 1), lambda: r.choice([]), lambda: r.sample('abc', 4),
                 lambda: r.sample({1, 2}, 1), lambda: r.sample('abc', 2, counts=[1, 2]), lambda: r.sample('ab', 2, counts=[0, 0]), lambda: r.choices('ab', [1]), lambda: r.choices('ab', [0, 0]), lambda: r.choices('ab', [1, 2], cum_weights=[1, 2]),
                 lambda: r.choices('ab', 3), lambda: r.gammavariate(0, 1), lambda: r.choices([]), lambda: random.Random([]), lambda: r.setstate((1, 2, 3)), lambda: r.choices('ab', [float('inf'), 1]), lambda: r.sample('ab', 2, counts=[1.5, 2]), lambda: r.sample('ab', 2, counts=[-1, 2])):
        show(call)
    state = r.getstate()
    show(lambda: (r.random(), r.setstate(state), r.random(), r.gauss_next, r.VERSION))
    r.seed('abc', version=1)
    show(r.random)
