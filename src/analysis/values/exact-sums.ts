import { integerSquareRoot } from './fixed-point.ts';
import { decomposeFloat } from './float-digits.ts';
import { scaleByPowerOfTwo } from './integers.ts';
import { overflowError, valueError } from './value-failure.ts';

/** Sums of floats that are rounded once. */

/** Exponent of the smallest float: every finite float is a whole multiple of 2 ** LOWEST. */
const LOWEST = -1074;

/** The largest float as a multiple of the smallest one, and the half step above it that is still rounded down. */
const LARGEST = (((1n << 54n) - 1n) << BigInt(970 - LOWEST)) - 1n;

/** A finite float as a multiple of the smallest one. */
function multipleOfSmallest(value: number): bigint {
  const { mantissa, exponent } = decomposeFloat(Math.abs(value));
  const multiple = mantissa << BigInt(exponent - LOWEST);
  return value < 0 ? -multiple : multiple;
}

/** `math.fsum` (Modules/mathmodule.c, math_fsum). Throws where infinities of both signs meet and where the sum overflows. */
export class FloatSum {
  private total = 0n;
  private special = 0;
  private infinite = 0;

  /** Adds a value. */
  add(value: number): void {
    if (Number.isFinite(value)) {
      this.total += multipleOfSmallest(value);
      if (this.total > LARGEST || this.total < -LARGEST) throw overflowError('intermediate overflow in fsum');
      return;
    }
    if (!Number.isNaN(value)) this.infinite += value;
    this.special += value;
  }

  /** The sum so far. */
  result(): number {
    if (this.special !== 0) {
      if (Number.isNaN(this.infinite)) throw valueError('-inf + inf in fsum');
      return this.special;
    }
    return signedScale(this.total, LOWEST);
  }
}

/** The sum of the products of pairs of floats, rounded once; what is not finite is summed as it is. */
export function sumOfProducts(pairs: readonly (readonly [number, number])[]): number {
  if (pairs.some(([a, b]) => !Number.isFinite(a) || !Number.isFinite(b))) {
    return pairs.reduce((total, [a, b]) => total + a * b, 0);
  }
  let total = 0n;
  for (const [a, b] of pairs) total += multipleOfSmallest(a) * multipleOfSmallest(b);
  return signedScale(total, 2 * LOWEST);
}

/** a * b + c, rounded once; for finite arguments. */
export function fusedMultiplyAdd(a: number, b: number, c: number): number {
  const total = multipleOfSmallest(a) * multipleOfSmallest(b) + (multipleOfSmallest(c) << BigInt(-LOWEST));
  if (total === 0n) return a * b + c;
  return signedScale(total, 2 * LOWEST);
}

/** The Euclidean length of a vector, rounded once. */
export function vectorLength(coordinates: readonly number[]): number {
  if (coordinates.some((value) => Math.abs(value) === Number.POSITIVE_INFINITY)) return Number.POSITIVE_INFINITY;
  if (coordinates.some(Number.isNaN)) return Number.NaN;
  if (coordinates.length === 0) return 0;
  const parts = coordinates.filter((value) => value !== 0).map((value) => decomposeFloat(Math.abs(value)));
  if (parts.length === 0) return 0;
  if (parts.length === 1) return Math.abs(coordinates.find((value) => value !== 0)!);
  const lowest = parts.reduce((least, { exponent }) => Math.min(least, exponent), Number.POSITIVE_INFINITY);
  let square = 0n;
  for (const { mantissa, exponent } of parts) square += (mantissa << BigInt(exponent - lowest)) ** 2n;
  return squareRootScaled(square, 2 * lowest);
}

/** sqrt(value * 2 ** exponent) for an even exponent, rounded once: with 64 more bits, and one that says whether anything was cut off. */
function squareRootScaled(value: bigint, exponent: number): number {
  const root = integerSquareRoot(value << 256n);
  const sticky = root * root === value << 256n ? 0n : 1n;
  return scaleByPowerOfTwo((root << 1n) | sticky, exponent / 2 - 129);
}

function signedScale(value: bigint, exponent: number): number {
  return value < 0n ? -scaleByPowerOfTwo(-value, exponent) : scaleByPowerOfTwo(value, exponent);
}

/** The square root of a quotient that is not negative, rounded once. */
export function rootOfQuotient(numerator: bigint, denominator: bigint): number {
  if (numerator === 0n) return 0;
  const bits = numerator.toString(2).length - denominator.toString(2).length;
  const shift = Math.max(256 - bits, 0) + (Math.max(256 - bits, 0) % 2);
  const scaled = numerator << BigInt(shift);
  const quotient = scaled / denominator;
  const root = integerSquareRoot(quotient);
  const sticky = root * root === quotient && quotient * denominator === scaled ? 0n : 1n;
  return scaleByPowerOfTwo((root << 1n) | sticky, -shift / 2 - 1);
}
