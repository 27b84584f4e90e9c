import {
  angle,
  divideFixed,
  exponential,
  exponentialFixed,
  integerSquareRoot,
  LN_2,
  multiplyFixed,
  naturalLogarithm,
  ONE,
  PI,
  PRECISION,
  pi,
  shift,
  sineAndCosine,
  squareRootFixed,
  toFixed,
} from './fixed-point.ts';
import { decomposeFloat } from './float-digits.ts';
import { nearestQuotient, scaleByPowerOfTwo } from './integers.ts';

/**
 * The elementary functions of C's `math.h`, correctly rounded. What is not finite gives what C gives, without an error: who calls decides what is one.
 */

/** e ** x */
export function exp(x: number): number {
  if (!Number.isFinite(x)) return Math.exp(x);
  if (x > 710) return Number.POSITIVE_INFINITY;
  if (x < -746) return 0;
  const { value, binaryExponent } = exponential(toFixed(x));
  return scaleByPowerOfTwo(value, binaryExponent - PRECISION);
}

/** 2 ** x */
export function exp2(x: number): number {
  if (!Number.isFinite(x)) return Math.exp(x);
  if (x > 1025) return Number.POSITIVE_INFINITY;
  if (x < -1076) return 0;
  const { value, binaryExponent } = exponential(multiplyFixed(toFixed(x), LN_2) + 1n);
  return scaleByPowerOfTwo(value, binaryExponent - PRECISION);
}

/** e ** x - 1 */
export function expm1(x: number): number {
  if (!Number.isFinite(x)) return Math.expm1(x);
  if (x > 710) return Number.POSITIVE_INFINITY;
  if (x < -100) return -1;
  if (Math.abs(x) < 2 ** -60) return x;
  return toNumber(exponentialFixed(toFixed(x)) - ONE);
}

/** The natural logarithm. */
export function log(x: number): number {
  if (!(x > 0) || !Number.isFinite(x)) return Math.log(x);
  return toNumber(logarithm(x));
}

/** ln(1 + x) */
export function log1p(x: number): number {
  if (!(x > -1) || !Number.isFinite(x) || Math.abs(x) < 2 ** -60) return Math.log1p(x);
  if (x > 2 ** 100) return log(x);
  return toNumber(naturalLogarithm(ONE + toFixed(x), -PRECISION));
}

/** The logarithm to base 2. */
export function log2(x: number): number {
  if (!(x > 0) || !Number.isFinite(x)) return Math.log2(x);
  return toNumber(nearestFixed(divideFixed(logarithm(x), LN_2)));
}

/** The logarithm to base 10. */
export function log10(x: number): number {
  if (!(x > 0) || !Number.isFinite(x)) return Math.log10(x);
  return toNumber(nearestFixed(divideFixed(logarithm(x), LN_10)));
}

/** Sine. */
export function sin(x: number): number {
  if (!Number.isFinite(x) || Math.abs(x) < SMALL) return x - x === 0 ? x : Number.NaN;
  return toNumber(sineAndCosine(x).sine);
}

/** Cosine. */
export function cos(x: number): number {
  if (!Number.isFinite(x)) return Number.NaN;
  return toNumber(sineAndCosine(x).cosine);
}

/** Tangent. */
export function tan(x: number): number {
  if (!Number.isFinite(x) || Math.abs(x) < SMALL) return x - x === 0 ? x : Number.NaN;
  const { sine, cosine } = sineAndCosine(x);
  return nearestQuotient(sine, cosine);
}

/** The angle in [-pi/2, pi/2] of a sine. */
export function asin(x: number): number {
  if (!(Math.abs(x) < 1) || Math.abs(x) < SMALL) return Math.asin(x);
  return toNumber(angle(toFixed(x), otherSide(x), Math.asin(x)));
}

/** The angle in [0, pi] of a cosine. */
export function acos(x: number): number {
  if (!(Math.abs(x) < 1)) return Math.acos(x);
  return toNumber(angle(otherSide(x), toFixed(x), Math.acos(x)));
}

/** The angle in (-pi/2, pi/2) of a tangent. */
export function atan(x: number): number {
  return Number.isFinite(x) ? atan2(x, 1) : Math.atan(x);
}

/** The angle of the point (x, y). */
export function atan2(y: number, x: number): number {
  if (!Number.isFinite(x) || !Number.isFinite(y) || x === 0 || y === 0) return Math.atan2(y, x);
  if (x > 0 && Math.abs(y / x) < SMALL) return y / x;
  const [ofY, ofX] = [decomposeFloat(Math.abs(y)), decomposeFloat(Math.abs(x))];
  const lowest = Math.min(ofY.exponent, ofX.exponent);
  const height = ofY.mantissa << BigInt(ofY.exponent - lowest);
  const width = ofX.mantissa << BigInt(ofX.exponent - lowest);
  return toNumber(angle(y < 0 ? -height : height, x < 0 ? -width : width, Math.atan2(y, x)));
}

/** Hyperbolic sine. */
export function sinh(x: number): number {
  if (!Number.isFinite(x) || Math.abs(x) < SMALL) return x;
  const { growing, shrinking } = bothExponentials(x);
  return signed(x, half(growing - shrinking));
}

/** Hyperbolic cosine. */
export function cosh(x: number): number {
  if (!Number.isFinite(x)) return Math.abs(x);
  const { growing, shrinking } = bothExponentials(x);
  return half(growing + shrinking);
}

/** Hyperbolic tangent. */
export function tanh(x: number): number {
  if (!(Math.abs(x) >= SMALL && Math.abs(x) < 30)) return Math.tanh(x);
  const { growing, shrinking } = bothExponentials(x);
  return signed(x, nearestQuotient(growing - shrinking, growing + shrinking));
}

/** Inverse hyperbolic sine. */
export function asinh(x: number): number {
  if (!Number.isFinite(x) || Math.abs(x) < SMALL) return x;
  const fixed = toFixed(Math.abs(x));
  return signed(x, toNumber(naturalLogarithm(fixed + squareRootFixed(multiplyFixed(fixed, fixed) + ONE), -PRECISION)));
}

/** Inverse hyperbolic cosine. */
export function acosh(x: number): number {
  if (!(x > 1) || !Number.isFinite(x)) return Math.acosh(x);
  const fixed = toFixed(x);
  return toNumber(naturalLogarithm(fixed + squareRootFixed(multiplyFixed(fixed, fixed) - ONE), -PRECISION));
}

/** Inverse hyperbolic tangent. */
export function atanh(x: number): number {
  if (!(Math.abs(x) < 1) || Math.abs(x) < SMALL) return Math.atanh(x);
  const fixed = toFixed(Math.abs(x));
  return signed(x, toNumber(naturalLogarithm(divideFixed(ONE + fixed, ONE - fixed), -PRECISION) >> 1n));
}

/** The cube root. */
export function cbrt(x: number): number {
  if (!Number.isFinite(x) || x === 0) return x;
  const { mantissa, exponent } = decomposeFloat(Math.abs(x));
  // 60 more bits than a float has; the exponent becomes a multiple of three
  const added = 339 + ((((exponent - 339) % 3) + 3) % 3);
  return signed(x, scaleByPowerOfTwo(integerCubeRoot(mantissa << BigInt(added)), (exponent - added) / 3));
}

/** The error function. */
export function erf(x: number): number {
  if (Number.isNaN(x) || x === 0) return x;
  if (Math.abs(x) > 6.5) return Math.sign(x);
  const { mantissa, exponent } = decomposeFloat(Math.abs(x));
  if (Math.abs(x) < 2 ** -60) return signed(x, scaleByPowerOfTwo(mantissa * TWO_BY_ROOT_PI, exponent - PRECISION));
  return signed(x, toNumber(errorFunction(Math.abs(x), PRECISION + 120) >> 120n));
}

/** 1 - erf(x) without cancellation. */
export function erfc(x: number): number {
  if (Number.isNaN(x)) return x;
  if (x > 28) return 0;
  if (x < -6.5) return 2;
  const bits = PRECISION + 64 + Math.ceil(3 * x * x);
  return scaleSigned((1n << BigInt(bits)) - errorFunction(x, bits), -bits);
}

/** Arguments below this size are their own sine, tangent and the like, to the precision of a float. */
const SMALL = 2 ** -28;

const LN_10 = naturalLogarithm(10n, 0);
const TWO_BY_ROOT_PI = divideFixed(2n * ONE, squareRootFixed(PI));

function logarithm(x: number): bigint {
  const { mantissa, exponent } = decomposeFloat(x);
  return naturalLogarithm(mantissa, exponent);
}

/** A quotient that is a whole number but for the last bits is that number. */
function nearestFixed(value: bigint): bigint {
  const whole = (value + (ONE >> 1n)) >> BigInt(PRECISION);
  const rest = value - (whole << BigInt(PRECISION));
  return rest < 1n << 40n && rest > -(1n << 40n) ? whole << BigInt(PRECISION) : value;
}

function toNumber(fixed: bigint): number {
  return scaleSigned(fixed, -PRECISION);
}

function scaleSigned(value: bigint, exponent: number): number {
  return value < 0n ? -scaleByPowerOfTwo(-value, exponent) : scaleByPowerOfTwo(value, exponent);
}

function signed(x: number, size: number): number {
  return x < 0 ? -size : size;
}

/** sqrt(1 - x²) */
function otherSide(x: number): bigint {
  const fixed = toFixed(x);
  return squareRootFixed(ONE - multiplyFixed(fixed, fixed));
}

/** e ** |x| and e ** -|x| */
function bothExponentials(x: number): { growing: bigint; shrinking: bigint } {
  const fixed = toFixed(Math.min(Math.abs(x), 800));
  return { growing: exponentialFixed(fixed), shrinking: exponentialFixed(-fixed) };
}

function half(fixed: bigint): number {
  return scaleByPowerOfTwo(fixed, -PRECISION - 1);
}

/** 2 / sqrt(pi) times the sum of (-1)^n x^(2n+1) / (n! (2n+1)), with so many bits after the point. */
function errorFunction(x: number, bits: number): bigint {
  const { mantissa, exponent } = decomposeFloat(Math.abs(x));
  const fixed = shift(mantissa, exponent + bits);
  const scale = BigInt(bits);
  const square = (fixed * fixed) >> scale;
  let term = fixed;
  let sum = fixed;
  for (let n = 1n; term !== 0n && term !== -1n; n += 1n) {
    term = -((term * square) >> scale) / n;
    sum += term / (2n * n + 1n);
  }
  const result = ((sum << 1n) << scale) / integerSquareRoot(pi(bits) << scale);
  return x < 0 ? -result : result;
}

function integerCubeRoot(value: bigint): bigint {
  let root = 1n << BigInt(Math.ceil(value.toString(2).length / 3));
  for (;;) {
    const next = (2n * root + value / (root * root)) / 3n;
    if (next >= root) return root;
    root = next;
  }
}
