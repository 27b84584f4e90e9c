from decimal import Decimal, InvalidOperation, DivisionByZero, Inexact, getcontext, localcontext, Overflow, DecimalException

for make in [lambda: Decimal(1) / 0, lambda: Decimal(0) / 0, lambda: Decimal("abc"), lambda: Decimal(-1).sqrt(), lambda: Decimal("sNaN") + 1, lambda: Decimal(1) // 0, lambda: Decimal(5) % 0, lambda: Decimal("1e1000000") * 10, lambda: Decimal("NaN") < 1]:
    try:
        print(make())
    except DecimalException as error:
        print(type(error).__name__, error)


def safe(text):
    try:
        number = Decimal(text)
        return 1 / number
    except InvalidOperation as error:
        kept = error
        print("invalid", kept.args)
    except ZeroDivisionError as error:
        print("zero", isinstance(error, DivisionByZero))
    return None


word = "12" + "x"
print(safe(word), safe("0"), safe("4"))
print(word)
context = getcontext()
context.clear_flags()
third = Decimal(1) / 3
print(context.flags[Inexact], context.traps[Inexact])
context.traps[Inexact] = True
try:
    Decimal(1) / 3
except Inexact as error:
    print("inexact", error)
context.traps[Inexact] = False
with localcontext() as local:
    local.traps[DivisionByZero] = False
    print(Decimal(1) / 0, Decimal(-1) / 0)
try:
    Decimal(1) / 0
except ZeroDivisionError as error:
    print("again", error)
for wrong in [lambda: Decimal("1") + 1.5, lambda: Decimal("1") + "1", lambda: Decimal([1]), lambda: Decimal(None), lambda: Decimal("1") < "a"]:
    try:
        wrong()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
print(Decimal("1.5") == 1.5, Decimal("0.1") == 0.1, Decimal(1) != "1")
