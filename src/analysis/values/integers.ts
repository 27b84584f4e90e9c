import type { ZeroDivisionTexts } from '../versions.ts';
import { overflowError, ValueTooLarge, valueError, zeroDivisionError } from './value-failure.ts';

/**
 * A Python int: a JavaScript number while it is a safe integer (never -0), else a bigint. Every function here takes and gives this
 * normal form, so that equal ints are `===` when they are numbers, and a number never equals a bigint.
 */
export type PythonInteger = number | bigint;

const LARGEST_SAFE = Number.MAX_SAFE_INTEGER;
const SMALLEST_SAFE = Number.MIN_SAFE_INTEGER;
const BIG_LARGEST_SAFE = BigInt(LARGEST_SAFE);
const BIG_SMALLEST_SAFE = BigInt(SMALLEST_SAFE);

/** The most bits that a result may have; more is a ValueTooLarge. */
export const LARGEST_BIT_LENGTH = 1 << 24;

/** The normal form of a bigint. */
export function normalise(value: bigint): PythonInteger {
  return value >= BIG_SMALLEST_SAFE && value <= BIG_LARGEST_SAFE ? Number(value) : value;
}

/** The int of a finite float that has no fraction. */
export function fromIntegralNumber(value: number): PythonInteger {
  return value >= SMALLEST_SAFE && value <= LARGEST_SAFE ? value + 0 : BigInt(value);
}

/** `a + b` */
export function add(a: PythonInteger, b: PythonInteger): PythonInteger {
  if (typeof a === 'number' && typeof b === 'number') {
    const sum = a + b;
    if (sum >= SMALLEST_SAFE && sum <= LARGEST_SAFE) return sum;
  }
  return normalise(BigInt(a) + BigInt(b));
}

/** `a - b` */
export function subtract(a: PythonInteger, b: PythonInteger): PythonInteger {
  if (typeof a === 'number' && typeof b === 'number') {
    const difference = a - b;
    if (difference >= SMALLEST_SAFE && difference <= LARGEST_SAFE) return difference;
  }
  return normalise(BigInt(a) - BigInt(b));
}

/** `a * b` */
export function multiply(a: PythonInteger, b: PythonInteger): PythonInteger {
  if (typeof a === 'number' && typeof b === 'number') {
    const product = a * b;
    if (product >= SMALLEST_SAFE && product <= LARGEST_SAFE) return product + 0;
  }
  try {
    return normalise(BigInt(a) * BigInt(b));
  } catch {
    throw tooManyBits();
  }
}

/** `a // b`: rounded towards minus infinity. */
export function floorDivide(a: PythonInteger, b: PythonInteger, texts: ZeroDivisionTexts): PythonInteger {
  if (b === 0) throw zeroDivisionError(texts.integerFloorDivision);
  return floorQuotient(a, b);
}

/** `a % b`: has the sign of b. */
export function modulo(a: PythonInteger, b: PythonInteger, texts: ZeroDivisionTexts): PythonInteger {
  if (b === 0) throw zeroDivisionError(texts.integerModulo);
  return floorRemainder(a, b);
}

/** `divmod(a, b)` as a pair. */
export function divideAndModulo(
  a: PythonInteger,
  b: PythonInteger,
  texts: ZeroDivisionTexts,
): [quotient: PythonInteger, remainder: PythonInteger] {
  if (b === 0) throw zeroDivisionError(texts.integerFloorDivision);
  return [floorQuotient(a, b), floorRemainder(a, b)];
}

/** `a / b`: the float nearest to the exact quotient (Objects/longobject.c, long_true_divide). */
export function trueDivide(a: PythonInteger, b: PythonInteger, texts: ZeroDivisionTexts): number {
  if (b === 0) throw zeroDivisionError(texts.integerDivision);
  if (typeof a === 'number' && typeof b === 'number') return a / b;
  const quotient = nearestQuotient(BigInt(a), BigInt(b));
  if (!Number.isFinite(quotient)) throw overflowError('integer division result too large for a float');
  return quotient;
}

/** `a ** b` of a non-negative exponent. A negative one gives a float: see `floatPower`. */
export function power(base: PythonInteger, exponent: PythonInteger): PythonInteger {
  if (exponent < 0) throw new RangeError('the exponent must not be negative');
  if (typeof base === 'number' && typeof exponent === 'number') {
    const result = smallPower(base, exponent);
    if (result >= SMALLEST_SAFE && result <= LARGEST_SAFE) return result + 0;
  }
  if (base === 0 || base === 1) return base;
  if (base === -1) return BigInt(exponent) % 2n === 0n ? 1 : -1;
  if (Number(exponent) * (bitLength(base) - 1) > LARGEST_BIT_LENGTH) throw tooManyBits();
  return normalise(BigInt(base) ** BigInt(exponent));
}

/** base ** exponent by repeated squaring: exact while the result is a safe integer (Math.pow does not promise that). */
function smallPower(base: number, exponent: number): number {
  let result = 1;
  let factor = base;
  for (let remaining = exponent; remaining > 0; remaining = Math.floor(remaining / 2)) {
    if (remaining % 2 === 1) result *= factor;
    factor *= factor;
  }
  return result;
}

/** `pow(base, exponent, modulus)`; a negative exponent works through the modular inverse (Objects/longobject.c, long_pow). */
export function powerModulo(base: PythonInteger, exponent: PythonInteger, modulus: PythonInteger): PythonInteger {
  if (modulus === 0) throw valueError('pow() 3rd argument cannot be 0');
  const signedModulus = BigInt(modulus);
  const size = signedModulus < 0n ? -signedModulus : signedModulus;
  let factor = BigInt(base) % size;
  let remaining = BigInt(exponent);
  if (remaining < 0n) {
    factor = inverse(factor < 0n ? factor + size : factor, size);
    remaining = -remaining;
  }
  let result = 1n % size;
  while (remaining > 0n) {
    if (remaining & 1n) result = (result * factor) % size;
    remaining >>= 1n;
    if (remaining > 0n) factor = (factor * factor) % size;
  }
  return floorRemainder(normalise(result), modulus);
}

/** `a << count` */
export function shiftLeft(a: PythonInteger, count: PythonInteger): PythonInteger {
  if (count < 0) throw valueError('negative shift count');
  if (a === 0) return 0;
  if (typeof count === 'bigint') throw overflowError('too many digits in integer');
  if (count > LARGEST_BIT_LENGTH) throw tooManyBits((count / 30) * 4);
  if (typeof a === 'number' && count <= 53) {
    const shifted = a * 2 ** count;
    if (shifted >= SMALLEST_SAFE && shifted <= LARGEST_SAFE) return shifted;
  }
  return normalise(BigInt(a) << BigInt(count));
}

/** `a >> count`: rounded towards minus infinity. */
export function shiftRight(a: PythonInteger, count: PythonInteger): PythonInteger {
  if (count < 0) throw valueError('negative shift count');
  if (typeof a === 'number') {
    if (typeof count === 'bigint' || count > 53) return a < 0 ? -1 : 0;
    return Math.floor(a / 2 ** count) + 0;
  }
  if (typeof count === 'bigint') return a < 0n ? -1 : 0;
  return normalise(a >> BigInt(count));
}

/** `a & b` */
export function bitwiseAnd(a: PythonInteger, b: PythonInteger): PythonInteger {
  return isInt32(a) && isInt32(b) ? a & b : normalise(BigInt(a) & BigInt(b));
}

/** `a | b` */
export function bitwiseOr(a: PythonInteger, b: PythonInteger): PythonInteger {
  return isInt32(a) && isInt32(b) ? a | b : normalise(BigInt(a) | BigInt(b));
}

/** `a ^ b` */
export function bitwiseXor(a: PythonInteger, b: PythonInteger): PythonInteger {
  return isInt32(a) && isInt32(b) ? a ^ b : normalise(BigInt(a) ^ BigInt(b));
}

/** `~a` */
export function invert(a: PythonInteger): PythonInteger {
  return subtract(-1, a);
}

/** `-a` */
export function negate(a: PythonInteger): PythonInteger {
  return typeof a === 'number' ? 0 - a : normalise(-a);
}

/** `abs(a)` */
export function absolute(a: PythonInteger): PythonInteger {
  return a < 0 ? negate(a) : a;
}

/** Negative, zero or positive as a is less than, equal to or greater than b. */
export function compare(a: PythonInteger, b: PythonInteger): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** `a == b` */
export function equals(a: PythonInteger, b: PythonInteger): boolean {
  return a === b;
}

/**
 * Compares an int with a float by their exact values: negative, zero or positive, or NaN when the float is not a number
 * (Objects/floatobject.c, float_richcompare).
 */
export function compareWithFloat(a: PythonInteger, b: number): number {
  // JavaScript compares a bigint with a number by their mathematical values.
  if (a < b) return -1;
  if (a > b) return 1;
  return Number.isNaN(b) ? Number.NaN : 0;
}

/** `float(a)`: the nearest float, ties to even. */
export function toFloat(a: PythonInteger): number {
  if (typeof a === 'number') return a;
  const result = Number(a);
  if (!Number.isFinite(result)) throw overflowError('int too large to convert to float');
  return result;
}

/** `a.bit_length()` */
export function bitLength(a: PythonInteger): number {
  const size = absolute(a);
  if (typeof size === 'bigint') {
    const digits = size.toString(16);
    return digits.length * 4 - Math.clz32(Number.parseInt(digits[0]!, 16)) + 28;
  }
  const high = Math.floor(size / 0x100000000);
  return high > 0 ? 64 - Math.clz32(high) : 32 - Math.clz32(size);
}

/** `a.bit_count()`: the ones in the absolute value. */
export function bitCount(a: PythonInteger): number {
  let count = 0;
  for (const bit of absolute(a).toString(2)) if (bit === '1') count++;
  return count;
}

/** `math.gcd(a, b)` */
export function greatestCommonDivisor(a: PythonInteger, b: PythonInteger): PythonInteger {
  let larger = absolute(a);
  let smaller = absolute(b);
  while (smaller !== 0) {
    const rest = floorRemainder(larger, smaller);
    larger = smaller;
    smaller = rest;
  }
  return larger;
}

/** `round(a, digits)`: to a multiple of 10 ** -digits, ties to even (Objects/longobject.c, int___round___impl). */
export function roundInteger(a: PythonInteger, digits: PythonInteger): PythonInteger {
  if (digits >= 0) return a;
  // Rounding away more digits than there are gives zero, without building the power of ten.
  if (-digits > bitLength(a) / 3 + 2) return 0;
  const unit = 10n ** BigInt(-digits);
  const value = BigInt(a);
  const remainder = ((value % unit) + unit) % unit;
  const lower = value - remainder;
  const twice = remainder * 2n;
  const roundsUp = twice > unit || (twice === unit && (lower / unit) % 2n !== 0n);
  return normalise(roundsUp ? lower + unit : lower);
}

/** `a // b` of a b that is not zero. */
export function floorQuotient(a: PythonInteger, b: PythonInteger): PythonInteger {
  if (typeof a === 'number' && typeof b === 'number') {
    const remainder = a % b;
    const quotient = (a - remainder) / b;
    return (remainder !== 0 && remainder < 0 !== b < 0 ? quotient - 1 : quotient) + 0;
  }
  const dividend = BigInt(a);
  const divisor = BigInt(b);
  const quotient = dividend / divisor;
  const remainder = dividend - quotient * divisor;
  return normalise(remainder !== 0n && remainder < 0n !== divisor < 0n ? quotient - 1n : quotient);
}

/** `a % b` of a b that is not zero. */
export function floorRemainder(a: PythonInteger, b: PythonInteger): PythonInteger {
  if (typeof a === 'number' && typeof b === 'number') {
    const remainder = a % b;
    return (remainder !== 0 && remainder < 0 !== b < 0 ? remainder + b : remainder) + 0;
  }
  const divisor = BigInt(b);
  const remainder = BigInt(a) % divisor;
  return normalise(remainder !== 0n && remainder < 0n !== divisor < 0n ? remainder + divisor : remainder);
}

function isInt32(value: PythonInteger): value is number {
  return typeof value === 'number' && (value | 0) === value;
}

function tooManyBits(bytes = 0) {
  return new ValueTooLarge('an int of more than two million bytes', bytes);
}

function inverse(value: bigint, modulus: bigint): bigint {
  let [oldRest, rest] = [value, modulus];
  let [oldFactor, factor] = [1n, 0n];
  while (rest !== 0n) {
    const quotient = oldRest / rest;
    [oldRest, rest] = [rest, oldRest - quotient * rest];
    [oldFactor, factor] = [factor, oldFactor - quotient * factor];
  }
  if (oldRest !== 1n) throw valueError('base is not invertible for the given modulus');
  return oldFactor < 0n ? oldFactor + modulus : oldFactor;
}

/** The float nearest to dividend / divisor, ties to even; infinite when too large. */
export function nearestQuotient(dividend: bigint, divisor: bigint): number {
  const isNegative = dividend < 0n !== divisor < 0n;
  const numerator = dividend < 0n ? -dividend : dividend;
  const denominator = divisor < 0n ? -divisor : divisor;
  if (numerator === 0n) return isNegative ? -0 : 0;
  // Scale so that the integer quotient has at least 66 bits, with the lost part kept as one sticky bit; converting that to a
  // float then rounds once. Below the normal range fewer bits are kept, so that the rounding happens at the right place.
  const scale = bitLength(numerator) - bitLength(denominator);
  const bits = Math.max(Math.min(66, scale + 1074 + 2), 2);
  const shift = bits - scale;
  const scaledNumerator = shift > 0 ? numerator << BigInt(shift) : numerator;
  const scaledDenominator = shift < 0 ? denominator << BigInt(-shift) : denominator;
  let quotient = scaledNumerator / scaledDenominator;
  if (quotient * scaledDenominator !== scaledNumerator) quotient |= 1n;
  const result = scaleByPowerOfTwo(quotient, -shift);
  return isNegative ? -result : result;
}

/** The float nearest to value * 2 ** exponent, ties to even; infinite when too large. The value must not be negative. */
export function scaleByPowerOfTwo(value: bigint, exponent: number): number {
  const bits = bitLength(normalise(value));
  const excess = Math.max(bits - 53, -1074 - exponent);
  if (excess > bits + 1) return 0;
  if (excess <= 0) return scaleExactly(Number(value), exponent);
  const kept = value >> BigInt(excess);
  const lost = value - (kept << BigInt(excess));
  const half = 1n << BigInt(excess - 1);
  const roundsUp = lost > half || (lost === half && (kept & 1n) === 1n);
  return scaleExactly(Number(roundsUp ? kept + 1n : kept), exponent + excess);
}

/** value * 2 ** exponent where the result is exact or overflows. */
function scaleExactly(value: number, exponent: number): number {
  let result = value;
  let remaining = exponent;
  while (remaining > 1000 && result !== 0) {
    result *= 2 ** 1000;
    remaining -= 1000;
    if (result === Number.POSITIVE_INFINITY) return result;
  }
  while (remaining < -1000 && result !== 0) {
    result *= 2 ** -1000;
    remaining += 1000;
  }
  return result === 0 ? result : result * 2 ** remaining;
}
