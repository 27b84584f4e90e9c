from decimal import Decimal, getcontext

a = Decimal("1.10")
b = Decimal("2.20")
print(a + b, b - a, a * b, b / a, a / 3, b // a, b % Decimal("0.3"), -a, abs(-b), +a)
print(0.1 + 0.2 == 0.3, Decimal("0.1") + Decimal("0.2") == Decimal("0.3"))
print(Decimal(1) / Decimal(7))
print(Decimal(0.1))
print(Decimal("1e5"), Decimal("0.000001"), Decimal("0.0000001"), Decimal("1E+3").normalize(), Decimal("100").normalize())
print(repr(a), str(a), float(a), int(Decimal("7.9")), round(Decimal("2.675"), 2), round(Decimal("2.5")))
print(a < b, a == 1, a == Decimal("1.1"), max(a, b), min(a, b), sorted([b, a, Decimal(0)]))
print(2 + a, 2 * a, 5 - a, 10 / Decimal(4), 2 ** Decimal(3), Decimal(2) ** 10, Decimal("1.1") ** 2, Decimal(2) ** -2)
print(Decimal("3").sqrt(), Decimal(2).sqrt(), Decimal(16).sqrt())
print(sum([a, b, Decimal("0.70")]), sum([a, b], Decimal(0)))
print(Decimal(10) ** 30 + 1, Decimal("1e28") + 1, Decimal("12345678901234567890123456789.5") + 0)
print(divmod(Decimal(17), Decimal(5)), Decimal(-7) // 2, Decimal(-7) % 2)
print(Decimal("-0"), Decimal("-0.0") + 0, Decimal("NaN"), Decimal("Infinity"), Decimal("-inf"), Decimal((1, (1, 2, 3), -2)))
print(Decimal("123.456").as_tuple(), Decimal("0.75").as_integer_ratio(), Decimal("1.20").adjusted())
print(hash(Decimal(5)) == hash(5), {Decimal("1.0"): "one"}[1], bool(Decimal("0.00")))
c = a
values = [a, c, b]
del a
print(len(values))
total = values[0]
values.clear()
print(total is c)
print(getcontext().prec)
same = Decimal(total)
print(same is total, Decimal("1_000.5"), Decimal("  7 "))
