import math
from math import sqrt, floor as down, pi


def primes(limit):
    sieve = [True] * (limit + 1)
    for n in range(2, math.isqrt(limit) + 1):
        if sieve[n]:
            for multiple in range(n * n, limit + 1, n):
                sieve[multiple] = False
    return [n for n in range(2, limit + 1) if sieve[n]]


def circle(radius):
    area = math.pi * radius ** 2
    around = 2 * pi * radius
    return area, around


found = primes(30)
print(found)
pair = circle(2.5)
print("%.4f %.4f" % pair)
roots = {n: sqrt(n) for n in (1, 4, 9)}
shape = (down(3.9), math.ceil(3.1))
functions = [math.sin, math.cos, math.floor]
values = [round(f(1.0), 6) for f in functions]
print(roots, shape, values)
x = math.inf
y = -math.inf
print(x > 10**100, y, x == float("inf"))
del functions, roots
big = math.gcd(2**70, 2**65)
print(big)
