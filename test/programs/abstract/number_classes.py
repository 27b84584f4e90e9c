import sys
import numbers
from fractions import Fraction

for kind in (numbers.Number, numbers.Complex, numbers.Real, numbers.Rational, numbers.Integral):
    print(kind.__name__, [isinstance(value, kind) for value in (True, 2.5, 1j, Fraction(1, 2), 'x')], sorted(kind.__abstractmethods__))
    try:
        kind()
    except TypeError as error:
        print(type(error))


class Steps(numbers.Integral):
    def __init__(self, count):
        self.count = count

    def __int__(self):
        held = sys.getrefcount(self)
        return self.count

    def __pos__(self):
        held = sys.getrefcount(self)
        return Steps(self.count)

    def __neg__(self):
        return Steps(-self.count)

    def __add__(self, other):
        held = sys.getrefcount(self), sys.getrefcount(other)
        return Steps(self.count + int(other))

    __radd__ = __add__

    def __floordiv__(self, other):
        held = sys.getrefcount(self), sys.getrefcount(other)
        return self.count // int(other)

    def __mod__(self, other):
        held = sys.getrefcount(self), sys.getrefcount(other)
        return self.count % int(other)

    def __rfloordiv__(self, other):
        held = sys.getrefcount(self), sys.getrefcount(other)
        return int(other) // self.count

    def __rmod__(self, other):
        return int(other) % self.count

    def __eq__(self, other):
        held = sys.getrefcount(self), sys.getrefcount(other)
        return self.count == int(other)

    __hash__ = None
    __abs__ = __ceil__ = __floor__ = __trunc__ = __invert__ = __round__ = __int__
    __and__ = __rand__ = __or__ = __ror__ = __xor__ = __rxor__ = __lshift__ = __rlshift__ = __rshift__ = __rrshift__ = __add__
    __mul__ = __rmul__ = __truediv__ = __rtruediv__ = __pow__ = __rpow__ = __lt__ = __le__ = __add__


three, two = Steps(3), Steps(2)
print((three - two).count, (7 - three).count, divmod(three, two), divmod(8, three), bool(three), bool(Steps(0)))
print(complex(three), float(three), three.real.count, three.imag, three.conjugate().count, three.numerator.count, three.denominator, [5, 6, 7, 8][three])
