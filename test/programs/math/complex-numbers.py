import cmath
import math

z = 3 + 4j
print(abs(z), cmath.phase(1j), cmath.polar(1 + 1j), cmath.sqrt(-4), cmath.sqrt(z))
r, phi = cmath.polar(2j)
print(r, phi, cmath.rect(2, 0), cmath.exp(0), cmath.log(1))


def roots(a, b, c):
    d = cmath.sqrt(b * b - 4 * a * c)
    return (-b + d) / (2 * a), (-b - d) / (2 * a)


pair = roots(1, 2, 5)
print(pair, roots(1, -3, 2))
unity = [cmath.rect(1, 2 * math.pi * k / 4) for k in range(4)]
print([complex(round(u.real, 9) + 0, round(u.imag, 9) + 0) for u in unity])
print(cmath.isclose(sum(unity), 0, abs_tol=1e-9), cmath.isnan(cmath.nan), cmath.isinf(cmath.inf))
try:
    cmath.log(0)
except ValueError as e:
    print("refused")
