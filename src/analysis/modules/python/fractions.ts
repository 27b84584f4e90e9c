/** The module `fractions` in Python. */
import type { VersionBehaviour } from '../../versions.ts';

/** The text of the module for a version. */
export function fractionsSource({ library }: VersionBehaviour): string {
  const text = head(library);
  if (!library.formatsFractions) return text;
  return `${text}${formats(library.formatsFractionsWithoutLetter)}${FORMAT_HELPERS}`;
}

/** An operator and its reflected form, by a method that two fractions `n / d` and `m / e` are given to. */
const operators = (method: string, operator: string, ...statements: string[]) => `
    def ${method}(a, b):
        n, d, m, e = a._numerator, a._denominator, b._numerator, b._denominator
        ${statements.join('\n        ')}

    __${operator}__, __r${operator}__ = _operators(${method}, ${operator === 'divmod' ? '' : 'operator.'}${operator})
`;

const allOperators = (zeroText: string) =>
  [
    operators('_add', 'add', 'return Fraction(n * e + m * d, d * e)'),
    operators('_sub', 'sub', 'return Fraction(n * e - m * d, d * e)'),
    operators('_mul', 'mul', 'return Fraction(n * m, d * e)'),
    operators(
      '_div',
      'truediv',
      'if m == 0:',
      `    raise ZeroDivisionError('Fraction(%s, 0)' % (${zeroText}))`,
      'return Fraction(n * e, d * m)',
    ),
    operators('_floordiv', 'floordiv', 'return n * e // (d * m)'),
    operators('_divmod', 'divmod', 'whole, rest = divmod(n * e, d * m)', 'return whole, Fraction(rest, d * e)'),
    operators('_mod', 'mod', 'return Fraction(n * e % (m * d), d * e)'),
  ].join('');

const COMPARISONS = ['lt', 'gt', 'le', 'ge']
  .map((name) => `\n    def __${name}__(a, b):\n        return a._richcmp(b, operator.${name})\n`)
  .join('');

/** Conversions of numerator and denominator, by name. */
const CONVERSIONS = Object.entries({
  pos: 'Fraction._from_coprime_ints(a._numerator, a._denominator)',
  neg: 'Fraction._from_coprime_ints(-a._numerator, a._denominator)',
  abs: 'Fraction._from_coprime_ints(abs(a._numerator), a._denominator)',
  int: '_towards_zero(a._numerator, a._denominator)',
  float: 'a._numerator / a._denominator',
  trunc: '_towards_zero(a._numerator, a._denominator)',
  floor: 'a._numerator // a._denominator',
  ceil: '-(-a._numerator // a._denominator)',
})
  .map(([name, value]) => `\n    def __${name}__(a):\n        return ${value}\n`)
  .join('');

const PROPERTIES = [
  ['numerator', 'a', 'a._numerator'],
  ['denominator', 'a', 'a._denominator'],
  ['real', 'self', '+self'],
  ['imag', 'self', '0'],
]
  .map(([name, self, value]) => `\n    @property\n    def ${name}(${self}):\n        return ${value}\n`)
  .join('');

const COPIES = ['__copy__(self)', '__deepcopy__(self, memo)']
  .map(
    (signature) => `
    def ${signature}:
        return self if type(self) == Fraction else self.__class__(self._numerator, self._denominator)
`,
  )
  .join('');

/** The text of the module without formats; a complex operand on the right makes of a fraction `asComplex`. */
const head = (library: VersionBehaviour['library']) => {
  const asComplex = library.fractionsMeetComplexAsFloats ? 'float' : 'complex';
  const modulo = library.fractionPowersTakeModulo ? ', modulo=None' : '';
  return String.raw`
import math
import operator
import re
import numbers
from _unknown_values import is_known, thing

__all__ = ['Fraction']

_NUMBER = re.compile(
    r'\s*(?P<sign>[-+]?)(?=\.?\d)(?P<whole>\d*|\d+(?:_\d+)*)'
    r'(?:(?:\s*/\s*(?P<below>\d+(?:_\d+)*))?|(?:\.(?P<part>\d*|\d+(?:_\d+)*))?(?:E(?P<power>[-+]?\d+(?:_\d+)*))?)\s*',
    re.IGNORECASE).fullmatch

_MODULUS = 2 ** 61 - 1

def _ratio_read(found):
    sign, whole, below, part, power = [(found[name] or '').replace('_', '') for name in ('sign', 'whole', 'below', 'part', 'power')]
    shift = int(power or 0) - len(part)
    top = int(sign + (whole + part or '0')) * 10 ** max(shift, 0)
    return top, int(below or 1) * 10 ** max(-shift, 0)

def _as_ratio(value):
    if isinstance(value, Fraction):
        return value._numerator, value._denominator
    return (int(value), 1) if isinstance(value, int) else None

def _towards_zero(n, d):
    return n // d if n > 0 else -(-n // d)

def _operators(exact, inexact):
    takes_complex = ${library.fractionsLeaveComplex ? 'inexact in (operator.add, operator.sub, operator.mul, operator.truediv)' : 'True'}

    def forward(a, b):
        if isinstance(b, (Fraction, int)):
            return exact(a, b if isinstance(b, Fraction) else Fraction(b))
        if isinstance(b, float):
            return inexact(float(a), b)
        if takes_complex and isinstance(b, complex):
            return inexact(${asComplex}(a), b)
        return NotImplemented

    def reverse(b, a):
        if isinstance(a, (int, Fraction)):
            return exact(Fraction(a), b)
        if isinstance(a, numbers.Real):
            return inexact(float(a), float(b))
        if takes_complex and isinstance(a, numbers.Complex):
            return inexact(complex(a), ${asComplex}(b))
        return NotImplemented

    forward.__name__, reverse.__name__ = ['__%s%s__' % (side, inexact.__name__) for side in ('', 'r')]
    return forward, reverse

class Fraction(numbers.Rational):
    __slots__ = ('_numerator', '_denominator')

    def __new__(cls, numerator=0, denominator=None):
        if not (is_known(numerator) and is_known(denominator)):
            return thing(numerator, denominator)
        self = super(Fraction, cls).__new__(cls)
        if denominator is not None:
            if not (type(numerator) is int is type(denominator)):
                top, bottom = _as_ratio(numerator), _as_ratio(denominator)
                if top is None or bottom is None:
                    raise TypeError("both arguments should be Rational instances")
                numerator, denominator = top[0] * bottom[1], bottom[0] * top[1]
        elif isinstance(numerator, str):
            found = _NUMBER(numerator)
            if found is None:
                raise ValueError('Invalid literal for Fraction: %r' % numerator)
            numerator, denominator = _ratio_read(found)
        else:
            ratio = _as_ratio(numerator)
            if ratio is None:
                if not ${library.fractionsTakeRatios ? "hasattr(numerator, 'as_integer_ratio')" : "(isinstance(numerator, float) or type(numerator).__name__ == 'Decimal')"}:
                    raise TypeError("argument should be a string or a Rational instance${library.fractionsTakeRatios ? ' or have the as_integer_ratio() method' : ''}")
                ratio = numerator.as_integer_ratio()
            self._numerator, self._denominator = ratio
            return self
        if denominator == 0:
            raise ZeroDivisionError('Fraction(%s, 0)' % numerator)
        common = math.gcd(numerator, denominator) * (-1 if denominator < 0 else 1)
        self._numerator = numerator // common
        self._denominator = denominator // common
        return self

    @classmethod
    def from_float(cls, f):
        if isinstance(f, float):
            return cls._from_coprime_ints(*f.as_integer_ratio())
        if isinstance(f, int):
            return cls(f)
        raise TypeError("%s.from_float() only takes floats, not %r (%s)" % (cls.__name__, f, type(f).__name__))

    @classmethod
    def from_decimal(cls, dec):
        return cls._from_coprime_ints(*dec.as_integer_ratio())

    @classmethod
    def _from_coprime_ints(cls, numerator, denominator, /):
        made = super(Fraction, cls).__new__(cls)
        made._numerator, made._denominator = numerator, denominator
        return made

    def is_integer(self):
        return self._denominator == 1

    def as_integer_ratio(self):
        return (self._numerator, self._denominator)

    def limit_denominator(self, max_denominator=1000000):
        if max_denominator < 1:
            raise ValueError("max_denominator should be at least 1")
        if self._denominator <= max_denominator:
            return Fraction(self)
        # Convergents of the continued fraction, as long as they are small enough; then the best between the last two.
        older, last = (0, 1), (1, 0)
        n, d = self._numerator, self._denominator
        quotient, rest = divmod(n, d)
        while older[1] + quotient * last[1] <= max_denominator:
            older, last = last, (older[0] + quotient * last[0], older[1] + quotient * last[1])
            n, d = d, rest
            quotient, rest = divmod(n, d)
        times = (max_denominator - older[1]) // last[1]
        between = older[0] + times * last[0], older[1] + times * last[1]
        return Fraction._from_coprime_ints(*(last if 2 * d * between[1] <= self._denominator else between))
${PROPERTIES}
    def conjugate(self):
        return +self

    def __repr__(self):
        return '%s(%s, %s)' % (self.__class__.__name__, self._numerator, self._denominator)

    def __str__(self):
        return str(self._numerator) if self._denominator == 1 else '%s/%s' % (self._numerator, self._denominator)
${allOperators(library.formatsFractions ? 'e' : 'n // math.gcd(n, 0) * e if n else n')}
    def __pow__(a, b${modulo}):
${modulo ? '        if modulo is not None:\n            return NotImplemented\n' : ''}        ratio = _as_ratio(b)
        if ratio is None:
            return ${library.fractionPowersGiveWay ? 'float(a) ** b if isinstance(b, (float, complex)) else NotImplemented' : 'float(a) ** b'}
        power, root = ratio
        if root != 1:
            return float(a) ** float(b)
        n, d = a._numerator, a._denominator
        if power < 0:
            power = -power
            if n == 0:
                raise ZeroDivisionError('Fraction(%s, 0)' % d ** power)
            n, d = (d, n) if n > 0 else (-d, -n)
        return Fraction._from_coprime_ints(n ** power, d ** power)

    def __rpow__(b, a${modulo}):
        if b._denominator == 1 and b._numerator >= 0:
            return a ** b._numerator
        if isinstance(a, int):
            return Fraction(int(a), 1) ** b
        return a ** b._numerator if b._denominator == 1 else a ** float(b)
${CONVERSIONS}
    def __round__(self, ndigits=None):
        if ndigits is not None:
            shift = 10 ** abs(ndigits)
            return Fraction(round(self * shift), shift) if ndigits > 0 else Fraction(round(self / shift) * shift)
        floor, rest = divmod(self._numerator, self._denominator)
        # Half of a unit goes to the even neighbour.
        return floor + (2 * rest + floor % 2 > self._denominator)

    def __hash__(self):
        if self._denominator % _MODULUS:
            value = hash(hash(abs(self._numerator)) * pow(self._denominator, -1, _MODULUS))
        else:
            value = 314159
        if self._numerator < 0:
            value = -value
        return value if value != -1 else -2

    def __eq__(a, b):
        ratio = (b, 1) if type(b) is int else _as_ratio(b)
        if ratio is not None:
            return (a._numerator, a._denominator) == ratio
        if isinstance(b, complex) and b.imag == 0:
            b = b.real
        if not isinstance(b, float):
            return NotImplemented
        return a == a.from_float(b) if math.isfinite(b) else 0.0 == b

    def _richcmp(self, other, op):
        ratio = _as_ratio(other)
        if ratio is not None:
            return op(self._numerator * ratio[1], self._denominator * ratio[0])
        if not isinstance(other, float):
            return NotImplemented
        return op(self, self.from_float(other)) if math.isfinite(other) else op(0.0, other)
${COMPARISONS}
    def __bool__(a):
        return bool(a._numerator)

    def __reduce__(self):
        return (self.__class__, (self._numerator, self._denominator))
${COPIES}`;
};

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
