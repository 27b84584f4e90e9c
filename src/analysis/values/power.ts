import { decomposeFloat } from './float-digits.ts';
import { nearestQuotient, scaleByPowerOfTwo } from './integers.ts';

/**
 * base ** exponent for a finite base above zero and a finite exponent, correctly rounded; infinite when too large. JavaScript's own
 * power is off in the last bit in every tenth case or so, where the C library that CPython calls is nearly always correctly rounded.
 */
export function accuratePower(base: number, exponent: number): number {
  if (base === 1 || exponent === 0) return 1;
  if (exponent === 1) return base;
  if (exponent === 0.5) return Math.sqrt(base);
  const estimate = exponent * Math.log(base);
  if (estimate > 710) return Number.POSITIVE_INFINITY;
  if (estimate < -746) return 0;
  if (Number.isInteger(exponent) && Math.abs(exponent) <= LARGEST_EXACT_EXPONENT) return integralPower(base, exponent);
  const parts = decomposeFloat(Math.abs(exponent));
  const product = shift(naturalLogarithm(base) * parts.mantissa, parts.exponent);
  const { value, binaryExponent } = exponential(exponent < 0 ? -product : product);
  return scaleByPowerOfTwo(value, binaryExponent - PRECISION);
}

/** Whole exponents up to this size are computed exactly. */
const LARGEST_EXACT_EXPONENT = 1100;

/** Fixed-point numbers here are integers times 2 ** -PRECISION. */
const PRECISION = 192;
const BIG_PRECISION = BigInt(PRECISION);
const ONE = 1n << BIG_PRECISION;
/** ln 2 = 2 atanh(1/3) */
const LN_2 = 2n * inverseHyperbolicTangent(ONE / 3n);

function integralPower(base: number, exponent: number): number {
  const { mantissa, exponent: binary } = decomposeFloat(base);
  const size = Math.abs(exponent);
  const power = mantissa ** BigInt(size);
  if (exponent >= 0) return scaleByPowerOfTwo(power, binary * size);
  const scale = binary * size;
  return scale >= 0 ? nearestQuotient(1n, power << BigInt(scale)) : nearestQuotient(1n << BigInt(-scale), power);
}

function naturalLogarithm(value: number): bigint {
  const { mantissa, exponent } = decomposeFloat(value);
  const bits = mantissa.toString(2).length;
  // value = fraction * 2 ** power, with the fraction in [0.75, 1.5) so that the series is short
  let power = exponent + bits;
  let fraction = mantissa << BigInt(PRECISION - bits);
  if (fraction * 4n < ONE * 3n) {
    fraction <<= 1n;
    power -= 1;
  }
  return BigInt(power) * LN_2 + 2n * inverseHyperbolicTangent(((fraction - ONE) << BIG_PRECISION) / (fraction + ONE));
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
function exponential(value: bigint): { value: bigint; binaryExponent: number } {
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

function shift(value: bigint, by: number): bigint {
  return by >= 0 ? value << BigInt(by) : value >> BigInt(-by);
}
