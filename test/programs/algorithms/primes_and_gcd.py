def sieve(n):
    flags = [True] * n
    primes = []
    for i in range(2, n):
        if flags[i]:
            primes.append(i)
            for j in range(i * i, n, i):
                flags[j] = False
    return primes
def gcd(a, b):
    while b:
        a, b = b, a % b
    return a
p = sieve(20)
g = gcd(12345678, 87654321)
def factors(n):
    out = []
    d = 2
    while d * d <= n:
        while n % d == 0:
            out.append(d)
            n //= d
        d += 1
    if n > 1:
        out.append(n)
    return out
f = factors(360360)
p = f = None
end = 0
