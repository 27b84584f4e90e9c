x = 2.5
same = float(x)
plus = +x
print(same is x, plus is x, abs(x) is x, x.real is x, x.conjugate() is x, float("2.5") is x)
third = x / 3
print(third, round(third, 2), round(x), round(3.5), round(-0.5), third.is_integer(), (4.0).is_integer())
print(x.hex(), float.fromhex("0x1.8p+1"), x.as_integer_ratio(), divmod(x, 1), (7.5).__divmod__(2), (2.0).__rdivmod__(7))
print(float("1e3"), float("-inf"), float(b"1.5"), float(" 3 "), float(10 ** 15), float(True))
print(x == 2.5, x < 3, 2 ** 0.5 > 1.41, x // 1, x % 1, -x % 1, x ** 2, 10 ** -2, hash(2.0) == hash(2))
print(format(x, ".3f"), f"{x:8.2f}|", f"{x}", "%.1f" % x, "%s" % x, repr(1e100), str(1e-7))


def blend(a, b):
    mixed = (a + b) / 2
    return mixed


mean = blend(x, third)
values = [blend(x, k) for k in (1.0, 2.0)]
values.append(mean)
print(values, max(values), sum(values), min(values) is values[0])
table = {x: "x", mean: "mean"}
print(table[2.5], table[mean])


class Metres(float):
    pass


height = Metres(1.5)
taller = height + 1
print(type(taller).__name__, type(+height).__name__, float(height) is height, height == 1.5, f"{height}")
for wrong in (lambda: float("x"), lambda: float(None), lambda: float(10 ** 400), lambda: x // 0, lambda: divmod(x, 0), lambda: round(float("nan"))):
    try:
        wrong()
    except (TypeError, ValueError, OverflowError, ZeroDivisionError) as error:
        print(type(error).__name__)
same = None
