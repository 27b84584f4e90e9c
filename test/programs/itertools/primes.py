import math, itertools
from collections import defaultdict
def sieve(n):
    flags = bytearray([1]) * (n + 1)
    flags[0:2] = b"\0\0"
    for p in range(2, math.isqrt(n) + 1):
        if flags[p]:
            flags[p*p::p] = bytes(len(range(p*p, n+1, p)))
    return list(itertools.compress(range(n + 1), flags))
primes = sieve(50)
print(primes)
pairs = [(a, b) for a, b in itertools.pairwise(primes) if b - a == 2]
print(pairs)
groups = defaultdict(list)
for k, g in itertools.groupby(primes, key=lambda p: p // 10):
    groups[k].extend(g)
print(dict(groups))
it = iter(primes)
chunks = list(iter(lambda: tuple(itertools.islice(it, 4)), ()))
print(chunks)
