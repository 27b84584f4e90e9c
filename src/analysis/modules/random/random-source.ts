/** `random`: what CPython writes in Python of it. */
import type { VersionBehaviour } from '../../versions.ts';

const HEAD = `
import _random
from _random import _forget_order
from _unknown_values import value as _unknown
from math import log as _log, exp as _exp, pi as _pi, e as _e, ceil as _ceil, sqrt as _sqrt, acos as _acos, \\
    cos as _cos, sin as _sin, floor as _floor, isfinite as _isfinite, lgamma as _lgamma, fabs as _fabs, log2 as _log2
from itertools import accumulate as _accumulate
from operator import index as _index
from bisect import bisect as _bisect
from _digests import sha512 as _sha512

BPF, RECIP_BPF = 53, 2 ** -53
LOG4, SG_MAGICCONST = _log(4.0), 1.0 + _log(4.5)
NV_MAGICCONST = 4 * _exp(-0.5) / _sqrt(2.0)
TWOPI = 2.0 * _pi
_MISSING = object()


def _is_sequence(population):
    if isinstance(population, (list, tuple, str, range, bytes, bytearray, memoryview)):
        return True
    from _collections_abc import Sequence
    return isinstance(population, Sequence)


class Random(_random.Random):
    VERSION = 3

    def __init__(self, x=None):
        self.seed(x)
        self.gauss_next = None

    def seed(self, a=None, version=2):
        if version == 1 and isinstance(a, (str, bytes)):
            text = a.decode('latin-1') if isinstance(a, bytes) else a
            x = ord(text[0]) << 7 if text else 0
            for code in map(ord, text):
                x = ((1000003 * x) ^ code) & 0xFFFFFFFFFFFFFFFF
            a = x ^ len(text)
        elif version == 2 and isinstance(a, (str, bytes, bytearray)):
            data = a.encode() if isinstance(a, str) else a
            a = int.from_bytes(data + _sha512(data), 'big')
        elif a is not None and not isinstance(a, (int, float, str, bytes, bytearray)):
            raise TypeError(SEED_TEXT)
        super().seed(a)
        self.gauss_next = None

    def getstate(self):
        return self.VERSION, super().getstate(), self.gauss_next

    def setstate(self, state):
        if state[0] != 3:
            raise ValueError('state with version %s passed to Random.setstate() of version %s' % (state[0], self.VERSION))
        _, words, self.gauss_next = state
        super().setstate(words)

    def __reduce__(self):
        return self.__class__, (), self.getstate()

    def __init_subclass__(cls, /, **kwargs):
        for base in cls.__mro__:
            if base is Random:
                break
            names = base.__dict__
            if '_randbelow' in names:
                break
            if 'getrandbits' in names:
                cls._randbelow = cls._randbelow_with_getrandbits
                break
            if 'random' in names:
                cls._randbelow = cls._randbelow_without_getrandbits
                break

    def _randbelow_with_getrandbits(self, n):
        KEPT_BITS
        while (drawn := GETRANDBITS(width)) >= n:
            pass
        return drawn

    def _randbelow_without_getrandbits(self, n, maxsize=1 << BPF):
        random = self.random
        if n >= maxsize:
            return _floor(random() * n)
        # What is left over above the last multiple of n would make small results more likely.
        limit = (maxsize - maxsize % n) / maxsize
        while (drawn := random()) >= limit:
            pass
        return _floor(drawn * maxsize) % n

    def _randbelow(self, n):
        return self._below(n)

    def randbytes(self, n):
        return self.getrandbits(n * 8).to_bytes(n, 'little')

    def choice(self, seq):
        if not len(seq):
            raise IndexError('Cannot choose from an empty sequence')
        return seq[self._randbelow(len(seq))]

    def shuffle(self, x):
        if not self._is_known():
            _forget_order(x)
            return
        below = self._randbelow
        for last in range(len(x) - 1, 0, -1):
            other = below(last + 1)
            x[last], x[other] = x[other], x[last]

    def choices(self, population, weights=None, *, cum_weights=None, k=1):
        random = self.random
        n = len(population)
        if weights is None and cum_weights is None:
            size = float(n)
            return [population[_floor(random() * size)] for _ in range(k)]
        if cum_weights is None:
            try:
                cum_weights = list(_accumulate(weights))
            except TypeError:
                if not isinstance(weights, int):
                    raise
                k = weights
                raise TypeError(f'The number of choices must be a keyword argument: {k=}') from None
        elif weights is not None:
            raise TypeError('Cannot specify both weights and cumulative weights')
        if len(cum_weights) != n:
            raise ValueError('The number of weights does not match the population')
        total = cum_weights[-1] + 0.0
        if total <= 0.0 or not _isfinite(total):
            raise ValueError('Total of weights must be ' + ('greater than zero' if total <= 0.0 else 'finite'))
        return [population[_bisect(cum_weights, random() * total, 0, n - 1)] for _ in range(k)]

    def uniform(self, a, b):
        return a + (b - a) * self.random()

    def triangular(self, low=0.0, high=1.0, mode=None):
        drawn = self.random()
        try:
            peak = (mode - low) / (high - low) if mode is not None else 0.5
        except ZeroDivisionError:
            return low
        # Beyond the peak the same triangle is seen from its other end.
        if drawn > peak:
            return high + (low - high) * _sqrt((1.0 - drawn) * (1.0 - peak))
        return low + (high - low) * _sqrt(drawn * peak)

    def normalvariate(self, mu=0.0, sigma=1.0):
        if not self._is_known():
            return _unknown(float)
        random = self.random
        while True:
            numerator = NV_MAGICCONST * (random() - 0.5)
            denominator = 1.0 - random()
            deviation = numerator / denominator
            if deviation * deviation / 4.0 <= -_log(denominator):
                return mu + deviation * sigma

    def gauss(self, mu=0.0, sigma=1.0):
        random = self.random
        deviation = self.gauss_next
        self.gauss_next = None
        if deviation is None:
            # Two at a time: one is kept for the next call.
            angle = random() * TWOPI
            radius = _sqrt(-2.0 * _log(1.0 - random()))
            deviation, self.gauss_next = _cos(angle) * radius, _sin(angle) * radius
        return mu + deviation * sigma

    def lognormvariate(self, mu=0.0, sigma=1.0):
        return _exp(self.normalvariate(mu, sigma))

    def vonmisesvariate(self, mu, kappa):
        if not self._is_known():
            return _unknown(float)
        random = self.random
        if kappa <= 1e-6:
            return TWOPI * random()
        half = 0.5 / kappa
        spread = half + _sqrt(1.0 + half * half)
        is_taken = False
        while not is_taken:
            cosine = _cos(_pi * random())
            ratio = cosine / (spread + cosine)
            drawn = random()
            is_taken = drawn < 1.0 - ratio * ratio or drawn <= (1.0 - ratio) * _exp(ratio)
        inverse = 1.0 / spread
        angle = _acos((inverse + cosine) / (1.0 + inverse * cosine))
        return (mu + angle if random() > 0.5 else mu - angle) % TWOPI

    def gammavariate(self, alpha, beta):
        if alpha <= 0.0 or beta <= 0.0:
            raise ValueError('gammavariate: alpha and beta must be > 0.0')
        if not self._is_known():
            return _unknown(float)
        random = self.random
        if alpha == 1.0:
            return -_log(1.0 - random()) * beta
        if alpha > 1.0:
            inverse = _sqrt(2.0 * alpha - 1.0)
            while True:
                first = random()
                if 1e-7 < first < 0.9999999:
                    second = 1.0 - random()
                    odds = _log(first / (1.0 - first)) / inverse
                    found = alpha * _exp(odds)
                    product = first * first * second
                    room = alpha - LOG4 + (alpha + inverse) * odds - found
                    if room + SG_MAGICCONST - 4.5 * product >= 0.0 or room >= _log(product):
                        return found * beta
        whole = (_e + alpha) / _e
        while True:
            part = whole * random()
            is_low = part <= 1.0
            found = part ** (1.0 / alpha) if is_low else -_log((whole - part) / alpha)
            drawn = random()
            if drawn <= (_exp(-found) if is_low else found ** (alpha - 1.0)):
                return found * beta

    def betavariate(self, alpha, beta):
        part = self.gammavariate(alpha, 1.0)
        if not self._is_known():
            return part
        return part / (part + self.gammavariate(beta, 1.0)) if part else 0.0

    def paretovariate(self, alpha):
        return (1.0 - self.random()) ** (-1.0 / alpha)

    def weibullvariate(self, alpha, beta):
        return alpha * (-_log(1.0 - self.random())) ** (1.0 / beta)
`;

const LENIENT_RANGE = `
    @staticmethod
    def _whole(number, name):
        try:
            return _index(number)
        except TypeError:
            whole = int(number)
            if whole != number:
                raise ValueError('non-integer ' + name + ' for randrange()')
            return whole

    def randrange(self, start, stop=None, step=_MISSING):
        first = self._whole(start, 'arg 1')
        if stop is None:
            if step is not _MISSING:
                raise TypeError('Missing a non-None stop argument')
            if first > 0:
                return self._randbelow(first)
            raise ValueError('empty range for randrange()')
        last = self._whole(stop, 'stop')
        width = last - first
        if step is _MISSING:
            step = 1
        stride = self._whole(step, 'step')
        if stride == 1:
            if width > 0:
                return first + self._randbelow(width)
            raise ValueError('empty range for randrange() (%d, %d, %d)' % (first, last, width))
        if stride == 0:
            raise ValueError('zero step for randrange()')
        count = (width + stride - (1 if stride > 0 else -1)) // stride
        if count <= 0:
            raise ValueError('empty range for randrange()')
        return first + stride * self._randbelow(count)
`;

const STRICT_RANGE = `
    def randrange(self, start, stop=None, step=_MISSING):
        first = _index(start)
        if stop is None:
            if step is not _MISSING:
                raise TypeError('Missing a non-None stop argument')
            if first > 0:
                return self._randbelow(first)
            raise ValueError('empty range for randrange()')
        last = _index(stop)
        width = last - first
        stride = 1 if step is _MISSING else _index(step)
        if stride == 1:
            if width > 0:
                return first + self._randbelow(width)
            raise ValueError(f'empty range in randrange({start}, {stop})')
        if stride == 0:
            raise ValueError('zero step for randrange()')
        count = (width + stride - (1 if stride > 0 else -1)) // stride
        if count <= 0:
            raise ValueError(f'empty range in randrange({start}, {stop}, {step})')
        return first + stride * self._randbelow(count)
`;

const RANDINT_BY_RANGE = `
    def randint(self, a, b):
        return self.randrange(a, b + 1)
`;

const RANDINT = `
    def randint(self, a, b):
        a = _index(a)
        b = _index(b)
        if b < a:
            raise ValueError(f'empty range in randint({a}, {b})')
        return a + self._randbelow(b - a + 1)
`;

function sample(allowsNoCounts: boolean): string {
  const totals = allowsNoCounts
    ? `
            total = sums.pop() if sums else 0
            if not isinstance(total, int):
                raise TypeError('Counts must be integers')
            if total < 0:
                raise ValueError('Counts must be non-negative')`
    : `
            total = sums.pop()
            if not isinstance(total, int):
                raise TypeError('Counts must be integers')
            if total <= 0:
                raise ValueError('Total of counts must be greater than zero')`;
  return `
    def sample(self, population, k, *, counts=None):
        if not _is_sequence(population):
            raise TypeError('Population must be a sequence.  For dicts or sets, use sorted(d).')
        n = len(population)
        if counts is not None:
            sums = list(_accumulate(counts))
            if len(sums) != n:
                raise ValueError('The number of counts does not match the population')${totals}
            return [population[_bisect(sums, chosen)] for chosen in self.sample(range(total), k=k)]
        below = self._randbelow
        if k < 0 or k > n:
            raise ValueError('Sample larger than population or is negative')
        if not self._is_known():
            return [population[_unknown(int)] for _ in range(k)]
        result = [None] * k
        # A list of all is taken from where that is smaller than a set of those that were taken.
        if n <= 21 + (4 ** _ceil(_log(k * 3, 4)) if k > 5 else 0):
            pool = list(population)
            for place in range(k):
                left = n - place
                chosen = below(left)
                result[place] = pool[chosen]
                pool[chosen] = pool[left - 1]
            return result
        taken = set()
        for place in range(k):
            while (chosen := below(n)) in taken:
                pass
            taken.add(chosen)
            result[place] = population[chosen]
        return result
`;
}

const EXPOVARIATE = (signature: string): string => `
    def expovariate(self, ${signature}):
        return -_log(1.0 - self.random()) / lambd
`;

const BINOMIAL = `
    def binomialvariate(self, n=1, p=0.5):
        if n < 0:
            raise ValueError('n must be non-negative')
        if p <= 0.0 or p >= 1.0:
            if p not in (0.0, 1.0):
                raise ValueError('p must be in the range 0.0 <= p <= 1.0')
            return n if p else 0
        if not self._is_known():
            return _unknown(int)
        random = self.random
        if n == 1:
            return _index(random() < p)
        if p > 0.5:
            return n - self.binomialvariate(n, 1.0 - p)
        if n * p < 10.0:
            # Devroye: how many trials pass up to the next success.
            successes, trials = 0, 0
            scale = _log2(1.0 - p)
            while scale:
                trials += _floor(_log2(random()) / scale) + 1
                if trials > n:
                    break
                successes += 1
            return successes
        # Hormann's BTRS, transformed rejection with a squeeze.
        spread = _sqrt(n * p * (1.0 - p))
        width = 1.15 + 2.53 * spread
        slope = -0.0873 + 0.0248 * width + 0.01 * p
        centre = n * p + 0.5
        mode = _floor((n + 1) * p)
        while True:
            side = random() - 0.5
            room = 0.5 - _fabs(side)
            found = _floor((2.0 * slope / room + width) * side + centre)
            if 0 <= found <= n:
                height = random()
                if room >= 0.07 and height <= 0.92 - 4.2 / width:
                    return found
                height *= (2.83 + 5.1 / width) * spread / (slope / (room * room) + width)
                likelihood = _lgamma(mode + 1) + _lgamma(n - mode + 1) - _lgamma(found + 1) - _lgamma(n - found + 1)
                if _log(height) <= likelihood + (found - mode) * _log(p / (1.0 - p)):
                    return found
`;

const TAIL = `

class SystemRandom(Random):
    def random(self):
        return _unknown(float)

    def getrandbits(self, k):
        if k < 0:
            raise ValueError('number of bits must be non-negative')
        return _unknown(int)

    def _randbelow(self, n):
        return _unknown(int)

    def _is_known(self):
        return False

    def randbytes(self, n):
        return _unknown(bytes)

    def seed(self, *args, **kwds):
        return None

    def getstate(self, *args, **kwds):
        raise NotImplementedError('System entropy source does not have state.')

    setstate = getstate


_inst = Random()
`;

const EXPORTED =
  'seed random uniform triangular randint choice randrange sample shuffle choices normalvariate lognormvariate expovariate vonmisesvariate gammavariate gauss betavariate paretovariate weibullvariate getstate setstate getrandbits randbytes'.split(
    ' ',
  );

/** The module's text in a version. */
export function randomSource({ nativeModules }: VersionBehaviour): string {
  const seedText = nativeModules.namesSeedTypesBelow
    ? "'The only supported seed types are:\\nNone, int, float, str, bytes, and bytearray.'"
    : "'The only supported seed types are: None,\\nint, float, str, bytes, and bytearray.'";
  const exported = nativeModules.hasBinomialVariate ? [...EXPORTED, 'binomialvariate'] : EXPORTED;
  return [
    HEAD.replace('_MISSING = object()', `_MISSING = object()\nSEED_TEXT = ${seedText}`)
      .replace(
        'KEPT_BITS',
        `${nativeModules.keepsGetrandbits ? 'getrandbits = self.getrandbits\n        ' : ''}width = n.bit_length()`,
      )
      .replace('GETRANDBITS', nativeModules.keepsGetrandbits ? 'getrandbits' : 'self.getrandbits'),
    nativeModules.randrangeTakesFloats ? LENIENT_RANGE : STRICT_RANGE,
    nativeModules.randintNamesItself ? RANDINT : RANDINT_BY_RANGE,
    sample(nativeModules.samplesNoCounts),
    EXPOVARIATE(nativeModules.hasBinomialVariate ? 'lambd=1.0' : 'lambd'),
    nativeModules.hasBinomialVariate ? BINOMIAL : '',
    TAIL,
    ...exported.map((name) => `${name} = _inst.${name}\n`),
  ].join('');
}
