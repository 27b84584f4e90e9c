/** The module `fractions` in Python (`Lib/fractions.py`). */
import type { VersionBehaviour } from '../../versions.ts';

/** The text of the module for a version. */
export function fractionsSource({ library }: VersionBehaviour): string {
  if (!library.formatsFractions) return HEAD;
  return `${HEAD}${formats(library.formatsFractionsWithoutLetter)}${FORMAT_HELPERS}`;
}

const HEAD = String.raw`
import math
import re
import sys
import numbers
from _unknown_values import is_known, thing

__all__ = ['Fraction']

_FORMAT = re.compile(r"""
    \A\s*(?P<sign>[-+]?)(?=\d|\.\d)(?P<num>\d*|\d+(_\d+)*)
    (?:(?:\s*/\s*(?P<denom>\d+(_\d+)*))?
    |(?:\.(?P<decimal>\d*|\d+(_\d+)*))?(?:E(?P<exp>[-+]?\d+(_\d+)*))?)
    \s*\Z""", re.VERBOSE | re.IGNORECASE)

_MODULUS = 2 ** 61 - 1

def _as_ratio(value):
    if isinstance(value, Fraction):
        return value._numerator, value._denominator
    if isinstance(value, int):
        return int(value), 1
    return None

class Fraction(numbers.Rational):
    __slots__ = ('_numerator', '_denominator')

    def __new__(cls, numerator=0, denominator=None):
        if not is_known(numerator) or not is_known(denominator):
            return thing(numerator, denominator)
        self = super(Fraction, cls).__new__(cls)
        if denominator is None:
            if type(numerator) is int:
                self._numerator = numerator
                self._denominator = 1
                return self
            elif isinstance(numerator, Fraction):
                self._numerator = numerator._numerator
                self._denominator = numerator._denominator
                return self
            elif isinstance(numerator, str):
                m = _FORMAT.match(numerator)
                if m is None:
                    raise ValueError('Invalid literal for Fraction: %r' % numerator)
                digits = m.group('num').replace('_', '') or '0'
                top = int(digits)
                denom = m.group('denom')
                if denom:
                    denominator = int(denom)
                else:
                    denominator = 1
                    decimal = m.group('decimal')
                    if decimal:
                        decimal = decimal.replace('_', '')
                        scale = 10 ** len(decimal)
                        top = top * scale + int(decimal)
                        denominator *= scale
                    exp = m.group('exp')
                    if exp:
                        exp = int(exp)
                        if exp >= 0:
                            top *= 10 ** exp
                        else:
                            denominator *= 10 ** -exp
                if m.group('sign') == '-':
                    top = -top
                numerator = top
            elif isinstance(numerator, int):
                self._numerator = int(numerator)
                self._denominator = 1
                return self
            elif isinstance(numerator, float) or hasattr(numerator, 'as_integer_ratio'):
                self._numerator, self._denominator = numerator.as_integer_ratio()
                return self
            else:
                raise TypeError("argument should be a string or a Rational instance")
        elif type(numerator) is int is type(denominator):
            pass
        else:
            top = _as_ratio(numerator)
            bottom = _as_ratio(denominator)
            if top is None or bottom is None:
                raise TypeError("both arguments should be Rational instances")
            numerator, denominator = top[0] * bottom[1], bottom[0] * top[1]
        if denominator == 0:
            raise ZeroDivisionError('Fraction(%s, 0)' % numerator)
        g = math.gcd(numerator, denominator)
        if denominator < 0:
            g = -g
        numerator //= g
        denominator //= g
        self._numerator = numerator
        self._denominator = denominator
        return self

    @classmethod
    def from_float(cls, f):
        if isinstance(f, int):
            return cls(f)
        if not isinstance(f, float):
            raise TypeError("%s.from_float() only takes floats, not %r (%s)" % (cls.__name__, f, type(f).__name__))
        return cls._from_coprime_ints(*f.as_integer_ratio())

    @classmethod
    def from_decimal(cls, dec):
        return cls._from_coprime_ints(*dec.as_integer_ratio())

    @classmethod
    def _from_coprime_ints(cls, numerator, denominator, /):
        obj = super(Fraction, cls).__new__(cls)
        obj._numerator = numerator
        obj._denominator = denominator
        return obj

    def is_integer(self):
        return self._denominator == 1

    def as_integer_ratio(self):
        return (self._numerator, self._denominator)

    def limit_denominator(self, max_denominator=1000000):
        if max_denominator < 1:
            raise ValueError("max_denominator should be at least 1")
        if self._denominator <= max_denominator:
            return Fraction(self)
        p0, q0, p1, q1 = 0, 1, 1, 0
        n, d = self._numerator, self._denominator
        while True:
            a = n // d
            q2 = q0 + a * q1
            if q2 > max_denominator:
                break
            p0, q0, p1, q1 = p1, q1, p0 + a * p1, q2
            n, d = d, n - a * d
        k = (max_denominator - q0) // q1
        if 2 * d * (q0 + k * q1) <= self._denominator:
            return Fraction._from_coprime_ints(p1, q1)
        return Fraction._from_coprime_ints(p0 + k * p1, q0 + k * q1)

    @property
    def numerator(a):
        return a._numerator

    @property
    def denominator(a):
        return a._denominator

    @property
    def real(self):
        return +self

    @property
    def imag(self):
        return 0

    def conjugate(self):
        return +self

    def __repr__(self):
        return '%s(%s, %s)' % (self.__class__.__name__, self._numerator, self._denominator)

    def __str__(self):
        if self._denominator == 1:
            return str(self._numerator)
        else:
            return '%s/%s' % (self._numerator, self._denominator)

    def __add__(a, b):
        other = _as_ratio(b)
        if other is not None:
            return Fraction(a._numerator * other[1] + other[0] * a._denominator, a._denominator * other[1])
        if isinstance(b, (float, complex)):
            return float(a) + b
        return NotImplemented

    def __radd__(b, a):
        if isinstance(a, int):
            return Fraction(int(a) * b._denominator + b._numerator, b._denominator)
        if isinstance(a, (float, complex)):
            return a + float(b)
        return NotImplemented

    def __sub__(a, b):
        other = _as_ratio(b)
        if other is not None:
            return Fraction(a._numerator * other[1] - other[0] * a._denominator, a._denominator * other[1])
        if isinstance(b, (float, complex)):
            return float(a) - b
        return NotImplemented

    def __rsub__(b, a):
        if isinstance(a, int):
            return Fraction(int(a) * b._denominator - b._numerator, b._denominator)
        if isinstance(a, (float, complex)):
            return a - float(b)
        return NotImplemented

    def __mul__(a, b):
        other = _as_ratio(b)
        if other is not None:
            return Fraction(a._numerator * other[0], a._denominator * other[1])
        if isinstance(b, (float, complex)):
            return float(a) * b
        return NotImplemented

    def __rmul__(b, a):
        if isinstance(a, int):
            return Fraction(int(a) * b._numerator, b._denominator)
        if isinstance(a, (float, complex)):
            return a * float(b)
        return NotImplemented

    def _div(a, other):
        if other[0] == 0:
            top = a._numerator // math.gcd(a._numerator, 0) * other[1] if a._numerator else a._numerator
            raise ZeroDivisionError('Fraction(%s, 0)' % top)
        return Fraction(a._numerator * other[1], a._denominator * other[0])

    def _floordiv(a, other):
        return (a._numerator * other[1]) // (a._denominator * other[0])

    def _mod(a, other):
        da, db = a._denominator, other[1]
        return Fraction((a._numerator * db) % (other[0] * da), da * db)

    def _divmod(a, other):
        da, db = a._denominator, other[1]
        div, n_mod = divmod(a._numerator * db, da * other[0])
        return div, Fraction(n_mod, da * db)

    def __truediv__(a, b):
        other = _as_ratio(b)
        if other is not None:
            return a._div(other)
        if isinstance(b, (float, complex)):
            return float(a) / b
        return NotImplemented

    def __rtruediv__(b, a):
        if isinstance(a, int):
            if b._numerator == 0:
                raise ZeroDivisionError('Fraction(%s, 0)' % (int(a) * b._denominator))
            return Fraction(int(a) * b._denominator, b._numerator)
        if isinstance(a, (float, complex)):
            return a / float(b)
        return NotImplemented

    def __floordiv__(a, b):
        other = _as_ratio(b)
        if other is not None:
            return a._floordiv(other)
        if isinstance(b, float):
            return float(a) // b
        return NotImplemented

    def __rfloordiv__(b, a):
        if isinstance(a, int):
            return (int(a) * b._denominator) // b._numerator
        if isinstance(a, float):
            return a // float(b)
        return NotImplemented

    def __mod__(a, b):
        other = _as_ratio(b)
        if other is not None:
            return a._mod(other)
        if isinstance(b, float):
            return float(a) % b
        return NotImplemented

    def __rmod__(b, a):
        if isinstance(a, int):
            return Fraction((int(a) * b._denominator) % b._numerator, b._denominator)
        if isinstance(a, float):
            return a % float(b)
        return NotImplemented

    def __divmod__(a, b):
        other = _as_ratio(b)
        if other is not None:
            return a._divmod(other)
        return NotImplemented

    def __rdivmod__(b, a):
        if isinstance(a, int):
            return divmod(Fraction(a), b)
        return NotImplemented

    def __pow__(a, b, modulo=None):
        if modulo is not None:
            return NotImplemented
        other = _as_ratio(b)
        if other is not None:
            if other[1] == 1:
                power = other[0]
                if power >= 0:
                    return Fraction._from_coprime_ints(a._numerator ** power, a._denominator ** power)
                elif a._numerator > 0:
                    return Fraction._from_coprime_ints(a._denominator ** -power, a._numerator ** -power)
                elif a._numerator == 0:
                    raise ZeroDivisionError('Fraction(%s, 0)' % a._denominator ** -power)
                else:
                    return Fraction._from_coprime_ints((-a._denominator) ** -power, (-a._numerator) ** -power)
            return float(a) ** float(b)
        if isinstance(b, (float, complex)):
            return float(a) ** b
        return NotImplemented

    def __rpow__(b, a, modulo=None):
        if b._denominator == 1 and b._numerator >= 0:
            return a ** b._numerator
        if isinstance(a, int):
            return Fraction(int(a), 1) ** b
        return a ** float(b)

    def __pos__(a):
        return Fraction._from_coprime_ints(a._numerator, a._denominator)

    def __neg__(a):
        return Fraction._from_coprime_ints(-a._numerator, a._denominator)

    def __abs__(a):
        return Fraction._from_coprime_ints(abs(a._numerator), a._denominator)

    def __int__(a):
        if a._numerator < 0:
            return -(-a._numerator // a._denominator)
        return a._numerator // a._denominator

    def __float__(a):
        return a._numerator / a._denominator

    def __trunc__(a):
        if a._numerator < 0:
            return -(-a._numerator // a._denominator)
        return a._numerator // a._denominator

    def __floor__(a):
        return a._numerator // a._denominator

    def __ceil__(a):
        return -(-a._numerator // a._denominator)

    def __round__(self, ndigits=None):
        if ndigits is None:
            d = self._denominator
            floor, remainder = divmod(self._numerator, d)
            if remainder * 2 < d:
                return floor
            elif remainder * 2 > d:
                return floor + 1
            elif floor % 2 == 0:
                return floor
            return floor + 1
        shift = 10 ** abs(ndigits)
        if ndigits > 0:
            return Fraction(round(self * shift), shift)
        return Fraction(round(self / shift) * shift)

    def __hash__(self):
        if self._denominator % _MODULUS == 0:
            hash_ = 314159
        else:
            hash_ = hash(hash(abs(self._numerator)) * pow(self._denominator, -1, _MODULUS))
        result = hash_ if self._numerator >= 0 else -hash_
        return -2 if result == -1 else result

    def __eq__(a, b):
        if type(b) is int:
            return a._numerator == b and a._denominator == 1
        other = _as_ratio(b)
        if other is not None:
            return a._numerator == other[0] and a._denominator == other[1]
        if isinstance(b, complex) and b.imag == 0:
            b = b.real
        if isinstance(b, float):
            if math.isnan(b) or math.isinf(b):
                return 0.0 == b
            return a == a.from_float(b)
        return NotImplemented

    def _richcmp(self, other, op):
        ratio = _as_ratio(other)
        if ratio is not None:
            return op(self._numerator * ratio[1], self._denominator * ratio[0])
        if isinstance(other, float):
            if math.isnan(other) or math.isinf(other):
                return op(0.0, other)
            return op(self, self.from_float(other))
        return NotImplemented

    def __lt__(a, b):
        return a._richcmp(b, lambda x, y: x < y)

    def __gt__(a, b):
        return a._richcmp(b, lambda x, y: x > y)

    def __le__(a, b):
        return a._richcmp(b, lambda x, y: x <= y)

    def __ge__(a, b):
        return a._richcmp(b, lambda x, y: x >= y)

    def __bool__(a):
        return bool(a._numerator)

    def __reduce__(self):
        return (self.__class__, (self._numerator, self._denominator))

    def __copy__(self):
        if type(self) == Fraction:
            return self
        return self.__class__(self._numerator, self._denominator)

    def __deepcopy__(self, memo):
        if type(self) == Fraction:
            return self
        return self.__class__(self._numerator, self._denominator)
`;

/** Formats of fractions: from 3.12 on those of floats, from 3.13 on also those without a letter. */
const formats = (isGeneral: boolean): string => `
    def __format__(self, format_spec, /):
        if match := _DECIMAL_SPEC(format_spec):
            if match['align'] is None or match['zeropad'] is None:
                return self._format_decimal(match)
        ${isGeneral ? GENERAL : 'elif not format_spec:\n            return str(self)'}
        raise ValueError(f"Invalid format specifier {format_spec!r} for object of type {type(self).__name__!r}")

    def _format_decimal(self, match):
        letter = match['type']
        precision = int(match['precision'] or '6')
        n, d = abs(self._numerator), self._denominator
        if letter in 'fF%':
            is_scientific = False
            behind = precision
            digits = _rounded(n * 10 ** (precision + 2 * (letter == '%')), d)
            power = 0
        else:
            figures = max(precision, 1) if letter in 'gG' else precision + 1
            digits, power = _figures(n, d, figures)
            is_scientific = letter in 'eE' or power > 0 or power + figures <= -4
            behind = figures - 1 if is_scientific else -power
        is_negative = self._numerator < 0 and (digits != 0 or not match['no_neg_zero'])
        text = str(digits).zfill(behind + 1)
        whole = text[:len(text) - behind]
        part = text[len(text) - behind:]
        if letter in 'gG' and not match['alt']:
            part = part.rstrip('0')
        tail = '.' + part if part or match['alt'] else ''
        if letter == '%':
            tail += '%'
        elif is_scientific:
            tail += ('E' if letter in 'EG' else 'e') + format(power + behind, '+03d')
        sign = '-' if is_negative else match['sign'].replace('-', '')
        separator = match['separator']
        if match['zeropad']:
            width = int(match['width']) - len(sign) - len(tail)
            whole = whole.zfill(3 * width // 4 + 1 if separator else width)
        if separator:
            whole = _grouped(whole, separator)
        return _padded(sign, whole + tail, match)
`;

/** The part of `__format__` for formats without a letter. */
const GENERAL = `elif match := _GENERAL_SPEC(format_spec):
            separator = match['separator'] or ''
            body = format(abs(self._numerator), separator)
            if self._denominator > 1 or match['alt']:
                body += '/' + format(self._denominator, separator)
            return _padded('-' if self._numerator < 0 else match['sign'].replace('-', ''), body, match)`;

/** What `__format__` uses of the module. */
const FORMAT_HELPERS = String.raw`
_DECIMAL_SPEC = re.compile(r"""
    (?:(?P<fill>.)?(?P<align>[<>=^]))?
    (?P<sign>[-+ ]?)(?P<no_neg_zero>z)?(?P<alt>\#)?(?P<zeropad>0(?=[0-9]))?
    (?P<width>0|[1-9][0-9]*)?(?P<separator>[,_])?
    (?:\.(?P<precision>0|[1-9][0-9]*))?(?P<type>[eEfFgG%])""", re.DOTALL | re.VERBOSE).fullmatch

_GENERAL_SPEC = re.compile(r"""
    (?:(?P<fill>.)?(?P<align>[<>=^]))?
    (?P<sign>[-+ ]?)(?P<alt>\#)?(?P<width>0|[1-9][0-9]*)?(?P<separator>[,_])?""", re.DOTALL | re.VERBOSE).fullmatch

def _rounded(n, d):
    quotient, rest = divmod(n, d)
    return quotient + (2 * rest > d or 2 * rest == d and quotient % 2)

def _figures(n, d, figures):
    if n == 0:
        return 0, 1 - figures
    length = len(str(n)) - len(str(d))
    power = length - (length < 0 and n * 10 ** -length < d or length >= 0 and n < d * 10 ** length)
    power += 1 - figures
    digits = _rounded(n * 10 ** -power, d) if power < 0 else _rounded(n, d * 10 ** power)
    if digits == 10 ** figures:
        return digits // 10, power + 1
    return digits, power

def _grouped(digits, separator):
    first = (len(digits) - 1) % 3 + 1
    return digits[:first] + ''.join(separator + digits[at:at + 3] for at in range(first, len(digits), 3))

def _padded(sign, body, match):
    padding = (match['fill'] or ' ') * (int(match['width'] or '0') - len(sign) - len(body))
    align = match['align'] or '>'
    if align == '>':
        return padding + sign + body
    if align == '<':
        return sign + body + padding
    if align == '=':
        return sign + padding + body
    half = len(padding) // 2
    return padding[:half] + sign + body + padding[half:]
`;
