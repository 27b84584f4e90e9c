from fractions import Fraction
import math

a = Fraction(3, 4)
b = Fraction("1/6")
print(a + b, a - b, a * b, a / b, a // b, a % b, a ** 2, -a, abs(Fraction(-1, 2)))
print(repr(a), str(Fraction(8, 4)), Fraction(6, -9), Fraction("0.125"), Fraction("-1.5e2"), Fraction(0.5), Fraction())
print(a + 1, 1 - a, 2 * a, 3 / a, a ** -2, 2 ** Fraction(3), a + 0.25, 0.5 * b)
print(a > b, a == Fraction(6, 8), a == 0.75, b < 1, max(a, b), sorted([a, b, Fraction(1, 2)]))
print(int(Fraction(-7, 2)), float(a), round(Fraction(5, 2)), round(Fraction(22, 7), 2), math.floor(a), math.ceil(a), math.trunc(Fraction(-5, 2)))
print(a.numerator, a.denominator, Fraction(math.pi).limit_denominator(100), a.as_integer_ratio())
print(sum([Fraction(1, n) for n in range(1, 6)]), hash(Fraction(2)) == hash(2), {a: "x"}[Fraction(6, 8)])
c = a
values = [a, c, Fraction(a)]
del a
print(len(values), values[0] is values[1], values[2] is c)
values.pop()
total = values[0] + values[1]
values = None
print(total, bool(total), divmod(Fraction(7, 2), 1))
for make in [lambda: Fraction(1, 0), lambda: Fraction("x"), lambda: Fraction(1.5, 2), lambda: c / 0, lambda: c + "a"]:
    try:
        make()
    except (ZeroDivisionError, ValueError, TypeError) as error:
        print(type(error).__name__, error)


def egyptian(f):
    parts = []
    while f:
        unit = Fraction(1, math.ceil(1 / f))
        parts.append(unit)
        f = f - unit
    return parts


print(egyptian(Fraction(5, 6)), egyptian(Fraction(7, 15)))
