from decimal import Decimal

price = Decimal("1234567.891")
print(f"{price:.2f}|{price:,.2f}|{price:15.1f}|{price:<15.1f}|{price:^15.0f}|{price:+.1f}|{price:e}|{price:.3e}|{price:g}|{price:.4g}")
print(f"{Decimal('0.256'):.1%}|{Decimal('0.256'):%}|{Decimal(5)}|{Decimal(5):.2f}|{Decimal('1e10')}|{Decimal('1e10'):f}|{Decimal('-3.7'):08.2f}|{Decimal('1234.5'):012,.2f}")
print(format(Decimal("0.1") + Decimal("0.2"), "f"), "%s %.2f %d" % (Decimal("1.5"), Decimal("2.345"), Decimal("9.9")))
print(str(Decimal("1E+20")), Decimal("1E+20").to_eng_string(), Decimal("123E+3").to_eng_string(), Decimal("1.00E-8"))
items = [("tea", Decimal("2.50"), 3), ("cake", Decimal("4.25"), 2)]
total = Decimal(0)
for name, cost, count in items:
    line = cost * count
    total += line
    print(f"{name:<6}{count:>3} x {cost:>6} = {line:>7}")
tax = (total * Decimal("0.19")).quantize(Decimal("0.01"))
print(total, tax, total + tax)
shares = [total / 3 for _ in range(3)]
print([str(share.quantize(Decimal("0.01"))) for share in shares])
print("{:>10}".format(Decimal("1.5")), "{0:.3f}".format(Decimal(2) / 3))
