import { ValueTooLarge } from './value-failure.ts';

/** The decimal digits of a float, correctly rounded with ties to even, as Python/dtoa.c gives them. */

/** Decimal digits without sign: the value is 0.DIGITS * 10 ** pointPosition. Zero is the single digit 0 with the point after it. */
export interface DecimalDigits {
  readonly digits: string;
  readonly pointPosition: number;
}

/** Digits after this place of a float are all zeros: the smallest float has 1074 of them. */
const LAST_DIGIT_PLACE = 1080;

/** The most digits that a text is padded to. */
const LARGEST_PRECISION = 1 << 24;

/** A finite, non-negative float as mantissa * 2 ** exponent. */
export function decomposeFloat(value: number): { readonly mantissa: bigint; readonly exponent: number } {
  BITS.setFloat64(0, value);
  const bits = BITS.getBigUint64(0);
  const biased = Number((bits >> 52n) & 0x7ffn);
  const fraction = bits & 0xfffffffffffffn;
  if (biased === 0) return { mantissa: fraction, exponent: -1074 };
  return { mantissa: fraction | 0x10000000000000n, exponent: biased - 1075 };
}

/** The shortest digits that give the same float back (mode 0 of dtoa), without trailing zeros. */
export function shortestDigits(value: number): DecimalDigits {
  const [mantissa, exponent] = value.toExponential().split('e');
  return { digits: mantissa!.replace('.', ''), pointPosition: value === 0 ? 1 : Number(exponent) + 1 };
}

/** The value rounded to so many significant digits (mode 2), with trailing zeros. */
export function significantDigits(value: number, count: number): DecimalDigits {
  if (value === 0) return { digits: zeros('0', count), pointPosition: 1 };
  const wanted = Math.min(count, LAST_DIGIT_PLACE);
  // The shortest digits may have been rounded up to the next power of ten, so that the point may belong one place further to the left.
  let pointPosition = shortestDigits(value).pointPosition - 1;
  let digits = roundAtPlace(value, wanted - pointPosition).toString();
  if (digits.length > wanted) {
    pointPosition += 1;
    digits = roundAtPlace(value, wanted - pointPosition).toString();
  }
  if (digits.length > wanted) {
    pointPosition += 1;
    digits = digits.slice(0, wanted);
  }
  return { digits: zeros(digits, count), pointPosition };
}

/** The value rounded to so many digits after the point (mode 3; negative: before it), with trailing zeros. */
export function fixedDigits(value: number, places: number): DecimalDigits {
  const wanted = Math.min(places, LAST_DIGIT_PLACE);
  const digits = roundAtPlace(value, wanted)
    .toString()
    .padStart(Math.max(wanted, 0) + 1, '0');
  return { digits: zeros(digits, digits.length + places - wanted), pointPosition: digits.length - wanted };
}

/** The non-negative value times 10 ** places as an integer, ties to even. */
export function roundAtPlace(value: number, places: number): bigint {
  const { mantissa, exponent } = decomposeFloat(value);
  let numerator = mantissa;
  let denominator = 1n;
  if (places >= 0) numerator *= 10n ** BigInt(places);
  else denominator = 10n ** BigInt(-places);
  if (exponent >= 0) numerator <<= BigInt(exponent);
  else denominator <<= BigInt(-exponent);
  const quotient = numerator / denominator;
  const twice = (numerator - quotient * denominator) * 2n;
  return twice > denominator || (twice === denominator && (quotient & 1n) === 1n) ? quotient + 1n : quotient;
}

const BITS = new DataView(new ArrayBuffer(8));

function zeros(digits: string, count: number): string {
  if (count > LARGEST_PRECISION) throw new ValueTooLarge(`${count} digits`);
  return digits.padEnd(count, '0');
}
