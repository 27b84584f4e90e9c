from decimal import Decimal, Context, DefaultContext, getcontext, setcontext, localcontext
from decimal import ROUND_HALF_UP, ROUND_DOWN, ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_05UP, ROUND_HALF_DOWN

cents = Decimal("0.01")
for text in ["2.675", "2.665", "-2.675", "1.005", "7.325", "0.5", "1.5"]:
    value = Decimal(text)
    print(value.quantize(cents), value.quantize(cents, rounding=ROUND_HALF_UP), value.quantize(Decimal("1"), rounding=ROUND_DOWN), value.quantize(cents, ROUND_CEILING), value.quantize(cents, ROUND_FLOOR), value.quantize(cents, ROUND_UP), value.quantize(Decimal("0.1"), ROUND_05UP), value.quantize(cents, ROUND_HALF_DOWN))
print(Decimal("7.325").to_integral_value(), Decimal("1e3").quantize(Decimal(1)), Decimal("2.5").to_integral_value(rounding=ROUND_HALF_UP))
getcontext().prec = 6
print(Decimal(1) / Decimal(7), Decimal("123456789") + 0, Decimal("3.1415926535") * 2)
getcontext().clear_flags()
print(getcontext())
with localcontext() as ctx:
    ctx.prec = 10
    inside = Decimal(2).sqrt()
    print(inside)
print(Decimal(2).sqrt())
with localcontext(Context(prec=3, rounding=ROUND_UP)) as other:
    print(Decimal(10) / 3)
    kept = other
print(kept.prec, kept.rounding)
mine = Context(prec=4)
setcontext(mine)
print(Decimal(2) / 3, mine.divide(Decimal(1), Decimal(6)), mine.create_decimal("1.23456"))
print(getcontext() is mine)
setcontext(DefaultContext)
print(getcontext() is DefaultContext, getcontext().prec)
del mine
print(Decimal("1.23456789").normalize(), Decimal("5.10").copy_sign(Decimal(-1)), Decimal("3").compare(Decimal("4")))
