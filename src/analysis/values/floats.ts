import type { ZeroDivisionTexts } from '../versions.ts';
import { decomposeFloat } from './float-digits.ts';
import { bitLength, fromIntegralNumber, normalise, type PythonInteger } from './integers.ts';
import { accuratePower } from './power.ts';
import { overflowError, ValueFailure, valueError, zeroDivisionError } from './value-failure.ts';

/** Arithmetic of Python floats, which are JavaScript numbers (Objects/floatobject.c). Sums, differences and products are JavaScript's. */

/** `a / b` */
export function floatDivide(a: number, b: number, texts: ZeroDivisionTexts): number {
  if (b === 0) throw zeroDivisionError(texts.floatDivision);
  return a / b;
}

/** `a // b` */
export function floatFloorDivide(a: number, b: number, texts: ZeroDivisionTexts): number {
  if (b === 0) throw zeroDivisionError(texts.floatFloorDivision);
  return flooredQuotient(a, b);
}

/** `a % b`: has the sign of b. */
export function floatModulo(a: number, b: number, texts: ZeroDivisionTexts): number {
  if (b === 0) throw zeroDivisionError(texts.floatModulo);
  return flooredRemainder(a, b);
}

/** `divmod(a, b)` as a pair. */
export function floatDivideAndModulo(
  a: number,
  b: number,
  texts: ZeroDivisionTexts,
): [quotient: number, remainder: number] {
  if (b === 0) throw zeroDivisionError(texts.floatDivmod);
  return [flooredQuotient(a, b), flooredRemainder(a, b)];
}

/**
 * `base ** exponent`, or undefined where the result is complex (a negative base to a fractional exponent): see `complexPower`.
 */
export function floatPower(base: number, exponent: number, texts: ZeroDivisionTexts): number | undefined {
  if (exponent === 0 || base === 1) return 1;
  if (Number.isNaN(base)) return base;
  if (Number.isNaN(exponent)) return exponent;
  if (!Number.isFinite(exponent)) {
    const size = Math.abs(base);
    if (size === 1) return 1;
    return exponent > 0 === size > 1 ? Number.POSITIVE_INFINITY : 0;
  }
  const isOdd = Math.abs(exponent % 2) === 1;
  if (!Number.isFinite(base)) {
    const size = exponent > 0 ? Number.POSITIVE_INFINITY : 0;
    return base < 0 && isOdd ? -size : size;
  }
  if (base === 0) {
    if (exponent < 0) throw zeroDivisionError(texts.floatPower);
    return isOdd ? base : 0;
  }
  if (base < 0 && !Number.isInteger(exponent)) return undefined;
  const size = accuratePower(Math.abs(base), exponent);
  if (!Number.isFinite(size)) throw resultOutOfRange();
  return base < 0 && isOdd ? -size : size;
}

/** `int(value)`, `math.trunc(value)`. */
export function floatToInteger(value: number): PythonInteger {
  return fromIntegralNumber(Math.trunc(finite(value)));
}

/** `math.floor(value)` */
export function floatFloor(value: number): PythonInteger {
  return fromIntegralNumber(Math.floor(finite(value)));
}

/** `math.ceil(value)` */
export function floatCeiling(value: number): PythonInteger {
  return fromIntegralNumber(Math.ceil(finite(value)));
}

/** `round(value)`: to the nearest int, ties to even. */
export function roundToInteger(value: number): PythonInteger {
  const floor = Math.floor(finite(value));
  const above = value - floor;
  if (above < 0.5) return fromIntegralNumber(floor);
  if (above > 0.5) return fromIntegralNumber(floor + 1);
  return fromIntegralNumber(floor % 2 === 0 ? floor : floor + 1);
}

/** `value.is_integer()` */
export function isIntegral(value: number): boolean {
  return Number.isInteger(value);
}

/** `value.as_integer_ratio()` as numerator and denominator. */
export function floatToRatio(value: number): [numerator: PythonInteger, denominator: PythonInteger] {
  if (Number.isNaN(value)) throw valueError('cannot convert NaN to integer ratio');
  if (!Number.isFinite(value)) throw overflowError('cannot convert Infinity to integer ratio');
  const { mantissa, exponent } = decomposeFloat(Math.abs(value));
  const sign = value < 0 ? -1n : 1n;
  if (exponent >= 0) return [normalise(sign * (mantissa << BigInt(exponent))), 1];
  let numerator = mantissa;
  let shift = -exponent;
  while (shift > 0 && (numerator & 1n) === 0n) {
    numerator >>= 1n;
    shift--;
  }
  return [normalise(sign * numerator), numerator === 0n ? 1 : normalise(1n << BigInt(shift))];
}

/** The OverflowError that the C library's ERANGE becomes on Linux. */
function resultOutOfRange(): ValueFailure {
  const [code, text] = [34, 'Numerical result out of range'];
  return new ValueFailure('OverflowError', `(${code}, '${text}')`, [code, text]);
}

/** The binary exponent of a float as `math.frexp` has it: value = fraction * 2 ** exponent with 0.5 <= |fraction| < 1. */
export function binaryExponent(value: number): number {
  const { mantissa, exponent } = decomposeFloat(Math.abs(value));
  return exponent + bitLength(normalise(mantissa));
}

function finite(value: number): number {
  if (Number.isNaN(value)) throw valueError('cannot convert float NaN to integer');
  if (!Number.isFinite(value)) throw overflowError('cannot convert float infinity to integer');
  return value;
}

function flooredRemainder(a: number, b: number): number {
  const remainder = a % b;
  if (remainder === 0) return b < 0 ? -0 : 0;
  return remainder < 0 !== b < 0 ? remainder + b : remainder;
}

function flooredQuotient(a: number, b: number): number {
  const remainder = a % b;
  let quotient = (a - remainder) / b;
  if (remainder !== 0 && remainder < 0 !== b < 0) quotient -= 1;
  if (quotient === 0) return a / b < 0 || Object.is(a / b, -0) ? -0 : 0;
  const floor = Math.floor(quotient);
  return quotient - floor > 0.5 ? floor + 1 : floor;
}
