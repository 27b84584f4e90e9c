import { decomposeFloat } from './float-digits.ts';

/**
 * Fixed-point numbers: integers times 2 ** -PRECISION. They serve to round elementary functions once, since JavaScript's own are off in the last
 * bit now and then, where the C library that CPython calls is nearly always correctly rounded.
 */

export const PRECISION = 192;
const BIG_PRECISION = BigInt(PRECISION);
export const ONE = 1n << BIG_PRECISION;
/** ln 2 = 2 atanh(1/3) */
export const LN_2 = 2n * inverseHyperbolicTangent(ONE / 3n);
export const PI = pi(PRECISION);

/** A finite float; bits below the precision are cut off. */
export function toFixed(value: number): bigint {
  const { mantissa, exponent } = decomposeFloat(Math.abs(value));
  const fixed = shift(mantissa, exponent + PRECISION);
  return value < 0 ? -fixed : fixed;
}

/** value * 2 ** by, rounded down. */
export function shift(value: bigint, by: number): bigint {
  return by >= 0 ? value << BigInt(by) : value >> BigInt(-by);
}

/** a * b */
export function multiplyFixed(a: bigint, b: bigint): bigint {
  return (a * b) >> BIG_PRECISION;
}

/** a / b, rounded towards zero. */
export function divideFixed(a: bigint, b: bigint): bigint {
  return (a << BIG_PRECISION) / b;
}

/** ln(mantissa * 2 ** exponent) of a mantissa above zero. */
export function naturalLogarithm(mantissa: bigint, exponent: number): bigint {
  const bits = mantissa.toString(2).length;
  // value = fraction * 2 ** power, with the fraction in [0.75, 1.5) so that the series is short
  let power = exponent + bits;
  let fraction = shift(mantissa, PRECISION - bits);
  if (fraction * 4n < ONE * 3n) {
    fraction = shift(mantissa, PRECISION - bits + 1);
    power -= 1;
  }
  return BigInt(power) * LN_2 + 2n * inverseHyperbolicTangent(divideFixed(fraction - ONE, fraction + ONE));
}

function inverseHyperbolicTangent(value: bigint): bigint {
  const square = (value * value) >> BIG_PRECISION;
  let term = value;
  let sum = value;
  for (let divisor = 3n; term !== 0n && term !== -1n; divisor += 2n) {
    term = (term * square) >> BIG_PRECISION;
    sum += term / divisor;
  }
  return sum;
}

/** e ** value as value * 2 ** binaryExponent, by the Taylor series of a value made small by halving, then squared back. */
export function exponential(value: bigint): { value: bigint; binaryExponent: number } {
  const halvings = 8n;
  const power = value / LN_2 - (value < 0n ? 1n : 0n);
  const small = (value - power * LN_2) >> halvings;
  let term = ONE;
  let sum = ONE;
  for (let divisor = 1n; term !== 0n; divisor += 1n) {
    term = (term * small) / (divisor << BIG_PRECISION);
    sum += term;
  }
  for (let index = 0n; index < halvings; index += 1n) sum = (sum * sum) >> BIG_PRECISION;
  return { value: sum, binaryExponent: Number(power) };
}

/** e ** value in fixed point, for values that are not much larger than 100. */
export function exponentialFixed(value: bigint): bigint {
  const { value: fraction, binaryExponent } = exponential(value);
  return shift(fraction, binaryExponent);
}

/** Sine and cosine of a finite float. Multiples of a quarter turn are taken off with as many bits of pi as the float is large. */
export function sineAndCosine(value: number): { sine: bigint; cosine: bigint } {
  const { mantissa, exponent } = decomposeFloat(Math.abs(value));
  const extra = Math.max(exponent + 53, 0);
  const bits = PRECISION + extra;
  const quarter = (extra === 0 ? PI : pi(bits)) >> 1n;
  const fixed = shift(mantissa, exponent + bits);
  const turns = (2n * fixed + quarter) / (2n * quarter);
  const rest = (fixed - turns * quarter) >> BigInt(extra);
  const [sine, cosine] = [sineSeries(rest, rest, 2n), sineSeries(ONE, rest, 1n)];
  const [turnedSine, turnedCosine] = [
    [sine, cosine],
    [cosine, -sine],
    [-sine, -cosine],
    [-cosine, sine],
  ][Number(turns & 3n)] as [bigint, bigint];
  return { sine: value < 0 ? -turnedSine : turnedSine, cosine: turnedCosine };
}

/** The alternating series that begins with a term; each next one is multiplied by -value² / (n (n + 1)). */
function sineSeries(first: bigint, value: bigint, start: bigint): bigint {
  const square = (value * value) >> BIG_PRECISION;
  let term = first;
  let sum = first;
  for (let divisor = start; term !== 0n; divisor += 2n) {
    term = -(term * square) / (divisor * (divisor + 1n)) / ONE;
    sum += term;
  }
  return sum;
}

/** The angle of a point, from an estimate that is right to the precision of a float. */
export function angle(y: bigint, x: bigint, estimate: number): bigint {
  const { sine, cosine } = sineAndCosine(estimate);
  const correction = divideFixed(y * cosine - x * sine, x * cosine + y * sine);
  return toFixed(estimate) + correction - multiplyFixed(multiplyFixed(correction, correction), correction) / 3n;
}

/** Pi with so many bits after the point, by Machin's formula. */
export function pi(bits: number): bigint {
  const guard = 32;
  const one = 1n << BigInt(bits + guard);
  return (4n * (4n * inverseTangentOfInverse(5n, one) - inverseTangentOfInverse(239n, one))) >> BigInt(guard);
}

function inverseTangentOfInverse(denominator: bigint, one: bigint): bigint {
  const square = denominator * denominator;
  let term = one / denominator;
  let sum = term;
  for (let divisor = 3n; term !== 0n; divisor += 2n) {
    term = -term / square;
    sum += term / divisor;
  }
  return sum;
}

/** The largest integer whose square is not above a value. */
export function integerSquareRoot(value: bigint): bigint {
  if (value < 2n) return value;
  let root = 1n << BigInt((value.toString(16).length * 4 + 1) >> 1);
  for (;;) {
    const next = (root + value / root) >> 1n;
    if (next >= root) return root;
    root = next;
  }
}

/** The square root of a fixed-point number. */
export function squareRootFixed(value: bigint): bigint {
  return integerSquareRoot(value << BIG_PRECISION);
}
