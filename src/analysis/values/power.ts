import { exponential, naturalLogarithm, PRECISION, shift } from './fixed-point.ts';
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
  const ofBase = decomposeFloat(base);
  const parts = decomposeFloat(Math.abs(exponent));
  const product = shift(naturalLogarithm(ofBase.mantissa, ofBase.exponent) * parts.mantissa, parts.exponent);
  const { value, binaryExponent } = exponential(exponent < 0 ? -product : product);
  return scaleByPowerOfTwo(value, binaryExponent - PRECISION);
}

/** Whole exponents up to this size are computed exactly. */
const LARGEST_EXACT_EXPONENT = 1100;

function integralPower(base: number, exponent: number): number {
  const { mantissa, exponent: binary } = decomposeFloat(base);
  const size = Math.abs(exponent);
  const power = mantissa ** BigInt(size);
  if (exponent >= 0) return scaleByPowerOfTwo(power, binary * size);
  const scale = binary * size;
  return scale >= 0 ? nearestQuotient(1n, power << BigInt(scale)) : nearestQuotient(1n << BigInt(-scale), power);
}
