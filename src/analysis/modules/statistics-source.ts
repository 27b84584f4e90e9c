/** `statistics`: sums are exact, as pairs of numerator and denominator, and are rounded once. */
import type { VersionBehaviour } from '../versions.ts';

/** Two lines of data that belong together. */
const pairs = (what: string) => `    n = len(x)
    if len(y) != n:
        raise StatisticsError('${what} requires that both inputs have same number of data points')
    if n < 2:
        raise StatisticsError('${what} requires at least two data points')
`;

/** Both as deviations from their means. */
const CENTRED = ['x', 'y']
  .map((name) => `        ${name}bar = fsum(${name}) / n\n`)
  .concat(['x', 'y'].map((name) => `        ${name} = [${name}i - ${name}bar for ${name}i in ${name}]\n`))
  .join('');

/** What stands in the middle of the sorted data. */
const median = (name: string, middle: string) => `
def ${name}(data):
    data = sorted(data)
    n = len(data)
    if n:
        return ${middle}
    raise StatisticsError('no median for empty data')

`;

const FUNCTIONS = `
from _statistics import _root_of_quotient
from bisect import bisect_left, bisect_right
from itertools import groupby
import math
from math import sqrt, fsum, exp, log, erf, tau, fabs, hypot


class StatisticsError(ValueError):
    pass


def _ratio(x):
    try:
        return x.as_integer_ratio()
    except AttributeError:
        pass
    except (OverflowError, ValueError):
        return x, None
    try:
        return x.numerator, x.denominator
    except AttributeError:
        raise TypeError(f"can't convert type '{type(x).__name__}' to numerator/denominator")


def _common_type(T, S):
    if T is S:
        return T
    if S is int or S is bool:
        return T
    if T is int:
        return S
    if issubclass(S, T):
        return S
    if issubclass(T, S):
        return T
    if issubclass(T, int):
        return S
    if issubclass(S, int):
        return T
    if issubclass(T, float):
        return T
    if issubclass(S, float):
        return S
    raise TypeError(f"don't know how to coerce {T.__name__} and {S.__name__}")


def _add(n, d, m, e):
    if d is None or e is None:
        return (n if d is None else 0) + (m if e is None else 0), None
    if d == e:
        return n + m, d
    return n * e + m * d, d * e


def _reduced(n, d):
    if d is None:
        return n, d
    common = math.gcd(n, d)
    return n // common, d // common


def _sum(data):
    count = 0
    T = int
    partials = {}
    for x in data:
        count += 1
        T = _common_type(T, type(x))
        n, d = _ratio(x)
        partials[d] = partials.get(d, 0) + n
    if None in partials:
        return T, partials[None], None, count
    n, d = 0, 1
    for e in sorted(partials):
        n, d = _add(n, d, partials[e], e)
    n, d = _reduced(n, d)
    return T, n, d, count


def _convert(n, d, T):
    if d is None:
        return T(n)
    n, d = _reduced(n, d)
    if issubclass(T, int):
        if d == 1:
            return T(n)
        T = float
    if issubclass(T, float):
        return T(n / d)
    if T.__name__ == 'Fraction':
        return T(n, d)
    return T(n) / T(d)


def mean(data):
    T, n, d, count = _sum(data)
    if count < 1:
        raise StatisticsError('mean requires at least one data point')
    if d is None:
        return _convert(n / count, None, T)
    return _convert(n, d * count, T)


def fmean(data, weights=None):
    if weights is None:
        try:
            count = len(data)
        except TypeError:
            data = list(data)
            count = len(data)
        total = fsum(data)
        if not count:
            raise StatisticsError('fmean requires at least one data point')
        return total / count
    if not isinstance(weights, (list, tuple)):
        weights = list(weights)
    if not isinstance(data, (list, tuple)):
        data = list(data)
    if len(data) != len(weights):
        raise StatisticsError('data and weights must be the same length')
    total = _sumprod(data, weights)
    weight = fsum(weights)
    if not weight:
        raise StatisticsError('sum of weights must be non-zero')
    return total / weight


def geometric_mean(data):
    count = 0
    logarithms = []
    for x in data:
        count += 1
        if x > 0.0 or x != x:
            logarithms.append(log(x))
        elif x == 0.0:
            logarithms.append(None)
        else:
            raise StatisticsError('No negative inputs allowed', x)
    if not count:
        raise StatisticsError('Must have a non-empty dataset')
    if None in logarithms:
        return 0.0
    return exp(fsum(logarithms) / count)


def harmonic_mean(data, weights=None):
    data = list(data)
    n = len(data)
    if n < 1:
        raise StatisticsError('harmonic_mean requires at least one data point')
    if n == 1 and weights is None:
        if isinstance(data[0], (int, float)) or hasattr(data[0], 'numerator'):
            if data[0] < 0:
                raise StatisticsError('harmonic mean does not support negative values')
            return data[0]
        raise TypeError('unsupported type')
    if weights is None:
        weights = [1] * n
        total_weight = n
    else:
        weights = list(weights)
        if len(weights) != n:
            raise StatisticsError('Number of weights does not match data size')
        _, wn, wd, _ = _sum(weights)
        total_weight = wn / wd if wd != 1 else wn
    for x in data:
        if x < 0:
            raise StatisticsError('harmonic mean does not support negative values')
    if 0 in data:
        return 0
    T, n, d, count = _sum(w / x if w else 0 for w, x in zip(weights, data))
    if n <= 0:
        raise StatisticsError('Weighted sum must be positive')
    wn, wd = _ratio(total_weight)
    return _convert(wn * d, wd * n, T)


${median('median', 'data[n // 2] if n % 2 else (data[n // 2 - 1] + data[n // 2]) / 2')}${median('median_low', 'data[(n - 1) // 2]')}${median('median_high', 'data[n // 2]')}
def median_grouped(data, interval=1.0):
    data = sorted(data)
    n = len(data)
    if not n:
        raise StatisticsError('no median for empty data')
    x = data[n // 2]
    i = bisect_left(data, x)
    j = bisect_right(data, x, lo=i)
    interval = float(interval)
    x = float(x)
    return x - interval / 2.0 + interval * (n / 2 - i) / (j - i)


def _counted(data):
    counts = {}
    for x in data:
        counts[x] = counts.get(x, 0) + 1
    return counts


def mode(data):
    counts = _counted(data)
    if not counts:
        raise StatisticsError('no mode for empty data')
    return max(counts, key=counts.get)


def multimode(data):
    counts = _counted(data)
    if not counts:
        return []
    most = max(counts.values())
    return [value for value, count in counts.items() if count == most]


def quantiles(data, *, n=4, method='exclusive'):
    if n < 1:
        raise StatisticsError('n must be at least 1')
    data = sorted(data)
    length = len(data)
    if length < 2:
        SHORT_DATA
    if method == 'inclusive':
        m = length - 1
        result = []
        for i in range(1, n):
            j, delta = divmod(i * m, n)
            result.append((data[j] * (n - delta) + data[j + 1] * delta) / n)
        return result
    if method == 'exclusive':
        m = length + 1
        result = []
        for i in range(1, n):
            j = i * m // n
            j = 1 if j < 1 else length - 1 if j > length - 1 else j
            delta = i * m - j * n
            result.append((data[j - 1] * (n - delta) + data[j] * delta) / n)
        return result
    raise ValueError(f'Unknown method: {method!r}')


def _squares(data, center):
    # The type, the exact sum of squared deviations as a ratio, and the number of items.
    if center is not None:
        T, n, d, count = _sum((x - center) * (x - center) for x in data)
        return T, n, d, count
    data = list(data)
    T, n, d, count = _sum(data)
    if not count:
        return T, 0, 1, 0
    if d is None:
        return T, n - n, None, count
    sn, sd = 0, 1
    squares = {}
    for x in data:
        xn, xd = _ratio(x)
        squares[xd * xd] = squares.get(xd * xd, 0) + xn * xn
    for e in sorted(squares):
        sn, sd = _add(sn, sd, squares[e], e)
    # sum of squares minus the square of the sum over the count
    total_n, total_d = _add(sn, sd, -n * n, d * d * count)
    total_n, total_d = _reduced(total_n, total_d)
    return T, total_n, total_d, count


def variance(data, xbar=None):
    T, n, d, count = _squares(data, xbar)
    if count < 2:
        raise StatisticsError('variance requires at least two data points')
    return _convert(n, d and d * (count - 1), T)


def pvariance(data, mu=None):
    T, n, d, count = _squares(data, mu)
    if count < 1:
        raise StatisticsError('pvariance requires at least one data point')
    return _convert(n, d and d * count, T)


def _root(n, d, T):
    if d is None:
        return T(n)
    if T.__name__ == 'Decimal':
        return (T(n) / T(d)).sqrt()
    return _root_of_quotient(n, d)


def stdev(data, xbar=None):
    T, n, d, count = _squares(data, xbar)
    if count < 2:
        raise StatisticsError('stdev requires at least two data points')
    return _root(n, d and d * (count - 1), T)


def pstdev(data, mu=None):
    T, n, d, count = _squares(data, mu)
    if count < 1:
        raise StatisticsError('pstdev requires at least one data point')
    return _root(n, d and d * count, T)


def _mean_and_deviation(data):
    T, n, d, count = _squares(data, None)
    if count < 2:
        raise StatisticsError('stdev requires at least two data points')
    _, sn, sd, _ = _sum(data)
    return _convert(sn, sd * count, float), _root(n, d * (count - 1), float)


PRODUCTS


def covariance(x, y, /):
${pairs('covariance')}    xbar = fsum(x) / n
    ybar = fsum(y) / n
    return _sumprod([xi - xbar for xi in x], [yi - ybar for yi in y]) / (n - 1)


def correlation(x, y, /, *, method='linear'):
${pairs('correlation')}    if method not in {'linear', 'ranked'}:
        raise ValueError(f'Unknown method: {method!r}')
    if method == 'ranked':
        start = (n - 1) / -2
        x = _rank(x, start)
        y = _rank(y, start)
    else:
${CENTRED}    sxy = _sumprod(x, y)
    sxx = _sumprod(x, x)
    syy = _sumprod(y, y)
    try:
        return sxy / ROOT_PRODUCT
    except ZeroDivisionError:
        raise StatisticsError('at least one of the inputs is constant')


def _rank(data, start):
    ordered = sorted((value, index) for index, value in enumerate(data))
    result = [0] * len(ordered)
    i = start - 1
    for _, group in groupby(ordered, key=lambda pair: pair[0]):
        members = list(group)
        size = len(members)
        for _, position in members:
            result[position] = i + (size + 1) / 2
        i += size
    return result


class LinearRegression(tuple):
    __slots__ = ()

    def __new__(cls, slope, intercept):
        return tuple.__new__(cls, (slope, intercept))

    slope = property(lambda self: self[0])
    intercept = property(lambda self: self[1])

    def __repr__(self):
        return f'LinearRegression(slope={self[0]!r}, intercept={self[1]!r})'


def linear_regression(x, y, /, *, proportional=False):
${pairs('linear regression')}    if not proportional:
${CENTRED}    sxy = _sumprod(x, y) + 0.0
    sxx = _sumprod(x, x)
    try:
        slope = sxy / sxx
    except ZeroDivisionError:
        raise StatisticsError('x is constant')
    intercept = 0.0 if proportional else ybar - slope * xbar
    return LinearRegression(slope=slope, intercept=intercept)


def _root_of_product(x, y):
    xn, xd = x.as_integer_ratio()
    yn, yd = y.as_integer_ratio()
    return _root_of_quotient(xn * yn, xd * yd)


def _polynomial(coefficients, r):
    value = 0.0
    for coefficient in coefficients:
        value = value * r + coefficient
    return value


# Wichura's algorithm AS 241
_CENTRAL = ((2.50908_09287_30122_6727e+3, 3.34305_75583_58812_8105e+4, 6.72657_70927_00870_0853e+4,
             4.59219_53931_54987_1457e+4, 1.37316_93765_50946_1125e+4, 1.97159_09503_06551_4427e+3,
             1.33141_66789_17843_7745e+2, 3.38713_28727_96366_6080e+0),
            (5.22649_52788_52854_5610e+3, 2.87290_85735_72194_2674e+4, 3.93078_95800_09271_0610e+4,
             2.12137_94301_58659_5867e+4, 5.39419_60214_24751_1077e+3, 6.87187_00749_20579_0830e+2,
             4.23133_30701_60091_1252e+1, 1.0))
_MIDDLE = ((7.74545_01427_83414_07640e-4, 2.27238_44989_26918_45833e-2, 2.41780_72517_74506_11770e-1,
            1.27045_82524_52368_38258e+0, 3.64784_83247_63204_60504e+0, 5.76949_72214_60691_40550e+0,
            4.63033_78461_56545_29590e+0, 1.42343_71107_49683_57734e+0),
           (1.05075_00716_44416_84324e-9, 5.47593_80849_95344_94600e-4, 1.51986_66563_61645_71966e-2,
            1.48103_97642_74800_74590e-1, 6.89767_33498_51000_04550e-1, 1.67638_48301_83803_84940e+0,
            2.05319_16266_37758_82187e+0, 1.0))
_TAIL = ((2.01033_43992_92288_13265e-7, 2.71155_55687_43487_57815e-5, 1.24266_09473_88078_43860e-3,
          2.65321_89526_57612_30930e-2, 2.96560_57182_85048_91230e-1, 1.78482_65399_17291_33580e+0,
          5.46378_49111_64114_36990e+0, 6.65790_46435_01103_77720e+0),
         (2.04426_31033_89939_78564e-15, 1.42151_17583_16445_88870e-7, 1.84631_83175_10054_68180e-5,
          7.86869_13114_56132_59100e-4, 1.48753_61290_85061_48525e-2, 1.36929_88092_27358_05310e-1,
          5.99832_20655_58879_37690e-1, 1.0))


def _inverse_of_normal(p, mu, sigma):
    q = p - 0.5
    if fabs(q) <= 0.425:
        r = 0.180625 - q * q
        x = _polynomial(_CENTRAL[0], r) * q / _polynomial(_CENTRAL[1], r)
        return mu + (x * sigma)
    r = p if q <= 0.0 else 1.0 - p
    r = sqrt(-log(r))
    if r <= 5.0:
        table, r = _MIDDLE, r - 1.6
    else:
        table, r = _TAIL, r - 5.0
    x = _polynomial(table[0], r) / _polynomial(table[1], r)
    if q < 0.0:
        x = -x
    return mu + (x * sigma)


class NormalDist:
    __slots__ = {'_mu': 'mean', '_sigma': 'standard deviation'}

    def __init__(self, mu=0.0, sigma=1.0):
        if sigma < 0.0:
            raise StatisticsError('sigma must be non-negative')
        self._mu = float(mu)
        self._sigma = float(sigma)

    @classmethod
    def from_samples(cls, data):
        data = list(data)
        return cls(*_mean_and_deviation(data))

    def pdf(self, x):
        variance = self._sigma * self._sigma
        if not variance:
            raise StatisticsError('pdf() not defined when sigma is zero')
        diff = x - self._mu
        return exp(diff * diff / (-2.0 * variance)) / sqrt(tau * variance)

    def cdf(self, x):
        if not self._sigma:
            raise StatisticsError('cdf() not defined when sigma is zero')
        return 0.5 * (1.0 + erf((x - self._mu) / (self._sigma * sqrt(2.0))))

    def inv_cdf(self, p):
        if p <= 0.0 or p >= 1.0:
            raise StatisticsError('p must be in the range 0.0 < p < 1.0')
        return _inverse_of_normal(p, self._mu, self._sigma)

    def quantiles(self, n=4):
        return [self.inv_cdf(i / n) for i in range(1, n)]

    def zscore(self, x):
        if not self._sigma:
            raise StatisticsError('zscore() not defined when sigma is zero')
        return (x - self._mu) / self._sigma

    mean = property(lambda self: self._mu)
    median = property(lambda self: self._mu)
    mode = property(lambda self: self._mu)
    stdev = property(lambda self: self._sigma)
    variance = property(lambda self: self._sigma * self._sigma)

    def __add__(self, other):
        if isinstance(other, NormalDist):
            return NormalDist(self._mu + other._mu, hypot(self._sigma, other._sigma))
        return NormalDist(self._mu + other, self._sigma)

    def __sub__(self, other):
        if isinstance(other, NormalDist):
            return NormalDist(self._mu - other._mu, hypot(self._sigma, other._sigma))
        return NormalDist(self._mu - other, self._sigma)

    def __mul__(self, other):
        return NormalDist(self._mu * other, self._sigma * fabs(other))

    def __truediv__(self, other):
        return NormalDist(self._mu / other, self._sigma / fabs(other))

    def __pos__(self):
        return NormalDist(self._mu, self._sigma)

    def __neg__(self):
        return NormalDist(-self._mu, self._sigma)

    def __rsub__(self, other):
        return -(self - other)

    __radd__ = __add__
    __rmul__ = __mul__

    def __eq__(self, other):
        if not isinstance(other, NormalDist):
            return NotImplemented
        return self._mu == other._mu and self._sigma == other._sigma

    def __hash__(self):
        return hash((self._mu, self._sigma))

    def __repr__(self):
        return f'{type(self).__name__}(mu={self._mu!r}, sigma={self._sigma!r})'
`;

const PLAIN_PRODUCTS = `
def _sumprod(p, q):
    return fsum(a * b for a, b in zip(p, q))
`;

/** The module's text in a version. */
export function statisticsSource({ nativeModules }: VersionBehaviour): string {
  const shortData = nativeModules.takesSingleQuantile
    ? "if length == 1:\n            return data * (n - 1)\n        raise StatisticsError('must have at least one data point')"
    : "raise StatisticsError('must have at least two data points')";
  return FUNCTIONS.replace('SHORT_DATA', shortData)
    .replace('PRODUCTS', nativeModules.hasSumOfProducts ? 'from math import sumprod as _sumprod' : PLAIN_PRODUCTS)
    .replace('ROOT_PRODUCT', nativeModules.multipliesWithRoot ? '_root_of_product(sxx, syy)' : 'sqrt(sxx * syy)');
}
