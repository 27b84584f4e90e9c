import itertools


class Counter(itertools.count):
    pass


class Loop(itertools.cycle):
    def __init__(self, items):
        self.made = 0


c = Counter(5)
print(next(c), next(c))
loop = Loop([1, 2])
loop.made += 1
print([next(loop) for _ in range(3)], loop.made)
print(isinstance(c, itertools.count), type(itertools.chain()).__name__, itertools.chain)
r = itertools.repeat([], 2)
print(r.__length_hint__(), iter(r) is r)
for f in (lambda: itertools.chain(a=1), lambda: itertools.cycle(), lambda: itertools.repeat(), lambda: itertools.islice([1])):
    try:
        f()
    except TypeError as e:
        print(e)
print("done")
