import { type DecimalDigits, fixedDigits, roundAtPlace, shortestDigits, significantDigits } from './float-digits.ts';
import { toAsciiDigits } from './integer-text.ts';
import { overflowError, valueError } from './value-failure.ts';

/** How a float is written: as `%e`, `%f`, `%g` write it, or 'r' for the shortest text that reads back as the same value. */
export type FloatNotation = 'e' | 'f' | 'g' | 'r';

/** What may be asked of the text of a float beside its notation (Include/pystrtod.h). */
export interface FloatTextOptions {
  /** `#`: a point even without digits behind it, and for 'g' all its zeros. */
  readonly isAlternate?: boolean;
  /** `.0` behind a number that would have neither point nor exponent. */
  readonly addsPointZero?: boolean;
  /** `z`: no minus before what rounds to zero. */
  readonly dropsNegativeZero?: boolean;
}

/** `repr(value)` and `str(value)`. */
export function floatRepr(value: number): string {
  const size = Math.abs(value);
  if (size >= 1e-4 && size < 1e16) return Number.isInteger(value) ? `${value}.0` : String(value);
  return floatText(value, 'r', 0, { addsPointZero: true });
}

/**
 * The text of a float with a minus where it has one (Python/pystrtod.c, format_float_short). The precision counts the digits after the
 * point for 'e' and 'f', all significant digits for 'g', and means nothing for 'r'.
 */
export function floatText(
  value: number,
  notation: FloatNotation,
  precision: number,
  options: FloatTextOptions = {},
): string {
  if (Number.isNaN(value)) return 'nan';
  const minus = value < 0 || Object.is(value, -0) ? '-' : '';
  if (!Number.isFinite(value)) return `${minus}inf`;
  const size = Math.abs(value);
  const decimal = digitsFor(size, notation, precision);
  const text = layOut(decimal, notation, precision, options);
  return options.dropsNegativeZero && /^0*$/.test(decimal.digits) ? text : minus + text;
}

/** `float(text)`; `quoted` is the text as the error message shows it, the argument's repr. */
export function parseFloatText(text: string, quoted: () => string): number {
  const value = readFloat(toAsciiDigits(text));
  if (value === undefined) throw valueError(`could not convert string to float: ${quoted()}`);
  return value;
}

/** The value of an ASCII text without white space around it; undefined if it is not a float (digits may have single underscores). */
export function readFloat(text: string): number | undefined {
  if (FINITE_FLOAT.test(text)) return Number(text.replaceAll('_', ''));
  const special = /^([+-]?)(inf|infinity|nan)$/i.exec(text);
  if (special === null) return undefined;
  const value = special[2]!.toLowerCase() === 'nan' ? Number.NaN : Number.POSITIVE_INFINITY;
  return special[1] === '-' ? -value : value;
}

/** `round(value, places)`: the float nearest to the value rounded in decimal, ties to even (Objects/floatobject.c, double_round). */
export function roundToPlaces(value: number, places: number): number {
  if (!Number.isFinite(value) || places > 323) return value;
  if (places < -308) return 0 * value;
  const size = Number(`${roundAtPlace(Math.abs(value), places)}e${-places}`);
  if (!Number.isFinite(size)) throw overflowError('rounded value too large to represent');
  return value < 0 || Object.is(value, -0) ? -size : size;
}

const FINITE_FLOAT = /^[+-]?(?:\d+(?:_\d+)*\.?(?:\d+(?:_\d+)*)?|\.\d+(?:_\d+)*)(?:e[+-]?\d+(?:_\d+)*)?$/i;

function digitsFor(size: number, notation: FloatNotation, precision: number): DecimalDigits {
  switch (notation) {
    case 'r':
      return shortestDigits(size);
    case 'f':
      return fixedDigits(size, precision);
    case 'e':
      return significantDigits(size, precision + 1);
    case 'g':
      return significantDigits(size, Math.max(precision, 1));
  }
}

function layOut(
  decimal: DecimalDigits,
  notation: FloatNotation,
  precision: number,
  { isAlternate = false, addsPointZero = false }: FloatTextOptions,
): string {
  const { pointPosition } = decimal;
  const keepsZeros = notation === 'e' || notation === 'f' || (notation === 'g' && isAlternate);
  const digits = keepsZeros ? decimal.digits : decimal.digits.replace(/0+$/, '') || '0';
  const significant = Math.max(precision, 1) - (addsPointZero ? 1 : 0);
  const usesExponent =
    notation === 'e' ||
    (notation === 'g' && (pointPosition <= -4 || pointPosition > significant)) ||
    (notation === 'r' && (pointPosition <= -4 || pointPosition > 16));
  if (usesExponent) {
    const exponent = pointPosition - 1;
    const exponentText = `e${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(2, '0')}`;
    return withPoint(digits.slice(0, 1), digits.slice(1), isAlternate) + exponentText;
  }
  const whole = pointPosition > 0 ? digits.slice(0, pointPosition).padEnd(pointPosition, '0') : '0';
  const fraction = pointPosition > 0 ? digits.slice(pointPosition) : '0'.repeat(-pointPosition) + digits;
  const isZeroFraction = !keepsZeros && /^0*$/.test(fraction);
  return withPoint(whole, isZeroFraction ? (addsPointZero ? '0' : '') : fraction, isAlternate);
}

function withPoint(whole: string, fraction: string, isAlternate: boolean): string {
  return fraction === '' && !isAlternate ? whole : `${whole}.${fraction}`;
}
