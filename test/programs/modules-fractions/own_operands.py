import sys
import math
import copy
from decimal import Decimal
from fractions import Fraction as F


def show(call):
    try:
        print(repr(call()))
    except Exception as error:
        print(type(error).__name__, error)


class Own(F):
    def __float__(self):
        held = sys.getrefcount(self)
        return 0.5


class Whole(int):
    def __del__(self):
        gone = int(self)


class Other:
    def __radd__(self, other):
        held = sys.getrefcount(other), sys.getrefcount(self)
        return 'radd'

    def __rpow__(self, other):
        return 'rpow'

    def __lt__(self, other):
        return 'lt'

    def __eq__(self, other):
        held = sys.getrefcount(other), sys.getrefcount(self)
        return 'eq'


for text in ('3/4', ' -3 / 4 '.replace(' / ', '/'), '1.5', '-.25', '+7', '3e2', '2.5E-3', '1_000', '1/3x', '', '0/5', '1/0', '12.', 'nan'):
    show(lambda: F(text))
for args in ((), (5,), (Whole(5),), (6, 4), (6, -4), (0, -3), (F(3, 4),), (F(3, 4), F(5, 6)), (F(1, 2), 3), (3, F(1, 2)), (0.5,), (Decimal('0.25'),), (3, 0), ('x',), (None,), (1.5, 2), (float('inf'),), ('3', '4')):
    show(lambda: F(*args))
a, b, o = F(7, 3), F(-5, 4), Own(9, 4)
values = (a, b, o, 3, -2, True, 2.5, -1.5j, 0, 0.0, Other(), 'x', None, F(4), F(-1, 2), F(0), Whole(7), float('nan'), float('inf'))
import operator as op
for f in (op.add, op.truediv, op.floordiv, divmod, pow, op.eq, op.lt):
    for v in (b, 3, True, 2.5, -1.5j, 0, Other(), None, Whole(7), float('inf')):
        for left in (a, o):
            show(lambda: f(left, v))
            show(lambda: f(v, left))
for v in (a, b, o, F(5, 2), F(3, 2), F(-7, 2), F(0), F(10)):
    show(lambda: (+v, -v, abs(v), int(v), float(v), math.trunc(v), math.floor(v), math.ceil(v), round(v), round(v, 1), round(v, -1), hash(v) == hash(F(v.numerator, v.denominator)), bool(v), str(v), v.real, v.imag, v.conjugate(), complex(v)))
    show(lambda: (v.limit_denominator(2), v.as_integer_ratio(), v.numerator, v.denominator, copy.copy(v) is v, copy.deepcopy(v) is v, v.__reduce__()))
show(lambda: F(math.pi).limit_denominator(1000))
show(lambda: F(math.pi).limit_denominator(10))
show(lambda: F(4321, 8765).limit_denominator(10000))
show(lambda: F(1, 3).limit_denominator(0))
show(lambda: (hash(F(1, 2)) == hash(0.5), hash(F(3)) == hash(3), hash(F(-1, 2)) == hash(-0.5)))
show(lambda: (F.from_float(0.25), F.from_float(3), F.from_decimal(Decimal('1.5'))))
show(lambda: F.from_float('x'))
show(lambda: F.from_float(float('nan')))
show(lambda: pow(F(2), 3, 5))
show(lambda: F(0) ** -2)
show(lambda: F(-2, 3) ** -3)
show(lambda: 3 ** F(2))
show(lambda: Own(3, 6))
o.extra = 3 if hasattr(o, '__dict__') else 0
show(lambda: (copy.copy(o), type(copy.deepcopy(o)), sum([a, b]), sorted([a, b, o, 2])))
big, large = Whole(10 ** 20), 10 ** 30
f = F(big, large)
show(lambda: f.numerator + 1)
print(f.numerator, sys.getrefcount(f.denominator) > 1)
