/** `cmath` (`Modules/cmathmodule.c`), for finite arguments. */
export const CMATH_SOURCE = `
import math as _m

pi = _m.pi
e = _m.e
tau = _m.tau
inf = _m.inf
nan = _m.nan
infj = complex(0.0, inf)
nanj = complex(0.0, nan)
_LN_10 = 2.302585092994045684


def phase(z, /):
    z = complex(z)
    return _m.atan2(z.imag, z.real)


def polar(z, /):
    z = complex(z)
    return abs(z), _m.atan2(z.imag, z.real)


def rect(r, phi, /):
    r = float(r)
    phi = float(phi)
    if phi == 0.0:
        return complex(r, r * phi)
    return complex(r * _m.cos(phi), r * _m.sin(phi))


def isfinite(z, /):
    z = complex(z)
    return _m.isfinite(z.real) and _m.isfinite(z.imag)


def isnan(z, /):
    z = complex(z)
    return _m.isnan(z.real) or _m.isnan(z.imag)


def isinf(z, /):
    z = complex(z)
    return _m.isinf(z.real) or _m.isinf(z.imag)


def isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0):
    a, b = complex(a), complex(b)
    if rel_tol < 0.0 or abs_tol < 0.0:
        raise ValueError('tolerances must be non-negative')
    if a == b:
        return True
    if isinf(a) or isinf(b):
        return False
    diff = abs(a - b)
    return diff <= rel_tol * abs(b) or diff <= rel_tol * abs(a) or diff <= abs_tol


def sqrt(z, /):
    z = complex(z)
    if z.real == 0.0 and z.imag == 0.0:
        return complex(0.0, z.imag)
    ax, ay = _m.fabs(z.real), _m.fabs(z.imag)
    ax /= 8.0
    s = 2.0 * _m.sqrt(ax + _m.hypot(ax, ay / 8.0))
    d = ay / (2.0 * s)
    if z.real >= 0.0:
        return complex(s, _m.copysign(d, z.imag))
    return complex(d, _m.copysign(s, z.imag))


def exp(z, /):
    z = complex(z)
    size = _m.exp(z.real)
    return complex(size * _m.cos(z.imag), size * _m.sin(z.imag))


def _log(z):
    ax, ay = _m.fabs(z.real), _m.fabs(z.imag)
    if ax == 0.0 and ay == 0.0:
        raise ValueError('math domain error')
    size = _m.hypot(ax, ay)
    if 0.71 <= size <= 1.73:
        large, small = (ax, ay) if ax > ay else (ay, ax)
        real = _m.log1p((large - 1) * (large + 1) + small * small) / 2.0
    else:
        real = _m.log(size)
    return complex(real, _m.atan2(z.imag, z.real))


def log(z, base=None, /):
    result = _log(complex(z))
    return result if base is None else result / _log(complex(base))


def log10(z, /):
    result = _log(complex(z))
    return complex(result.real / _LN_10, result.imag / _LN_10)


def sinh(z, /):
    z = complex(z)
    return complex(_m.cos(z.imag) * _m.sinh(z.real), _m.sin(z.imag) * _m.cosh(z.real))


def cosh(z, /):
    z = complex(z)
    return complex(_m.cos(z.imag) * _m.cosh(z.real), _m.sin(z.imag) * _m.sinh(z.real))


def tanh(z, /):
    z = complex(z)
    tx, ty = _m.tanh(z.real), _m.tan(z.imag)
    cx = 1.0 / _m.cosh(z.real)
    product = tx * ty
    denominator = 1.0 + product * product
    return complex(tx * (1.0 + ty * ty) / denominator, ty / denominator * cx * cx)


def _turned(function, z):
    result = function(complex(-z.imag, z.real))
    return complex(result.imag, -result.real)


def sin(z, /):
    return _turned(sinh, complex(z))


def cos(z, /):
    z = complex(z)
    return cosh(complex(-z.imag, z.real))


def tan(z, /):
    return _turned(tanh, complex(z))


def acos(z, /):
    z = complex(z)
    s1, s2 = sqrt(complex(1.0 - z.real, -z.imag)), sqrt(complex(1.0 + z.real, z.imag))
    return complex(2.0 * _m.atan2(s1.real, s2.real), _m.asinh(s2.real * s1.imag - s2.imag * s1.real))


def acosh(z, /):
    z = complex(z)
    s1, s2 = sqrt(complex(z.real - 1.0, z.imag)), sqrt(complex(z.real + 1.0, z.imag))
    return complex(_m.asinh(s1.real * s2.real + s1.imag * s2.imag), 2.0 * _m.atan2(s1.imag, s2.real))


def asinh(z, /):
    z = complex(z)
    s1, s2 = sqrt(complex(1.0 + z.imag, -z.real)), sqrt(complex(1.0 - z.imag, z.real))
    return complex(_m.asinh(s1.real * s2.imag - s2.real * s1.imag),
                   _m.atan2(z.imag, s1.real * s2.real - s1.imag * s2.imag))


def asin(z, /):
    return _turned(asinh, complex(z))


def atanh(z, /):
    z = complex(z)
    if z.real < 0.0 or _m.copysign(1.0, z.real) < 0.0:
        return -atanh(-z)
    ay = _m.fabs(z.imag)
    if z.real == 1.0 and ay == 0.0:
        raise ValueError('math domain error')
    rest = 1.0 - z.real
    return complex(_m.log1p(4.0 * z.real / (rest * rest + ay * ay)) / 4.0,
                   -_m.atan2(-2.0 * z.imag, rest * (1.0 + z.real) - ay * ay) / 2.0)


def atan(z, /):
    return _turned(atanh, complex(z))
`;
