/** Decimal numbers and contexts (General Decimal Arithmetic; `Lib/_pydecimal.py`). */

export interface FiniteDecimal {
  readonly kind: 'finite';
  readonly isNegative: boolean;
  readonly coefficient: bigint;
  readonly exponent: number;
}

export interface SpecialDecimal {
  readonly kind: 'infinity' | 'NaN' | 'sNaN';
  readonly isNegative: boolean;
  /** Digits of a NaN. */
  readonly coefficient: bigint;
}

export type DecimalValue = FiniteDecimal | SpecialDecimal;

export const ROUNDINGS = [
  'ROUND_UP',
  'ROUND_DOWN',
  'ROUND_CEILING',
  'ROUND_FLOOR',
  'ROUND_HALF_UP',
  'ROUND_HALF_DOWN',
  'ROUND_HALF_EVEN',
  'ROUND_05UP',
] as const;
export type Rounding = (typeof ROUNDINGS)[number];

export const SIGNALS = [
  'InvalidOperation',
  'FloatOperation',
  'DivisionByZero',
  'Overflow',
  'Underflow',
  'Subnormal',
  'Inexact',
  'Rounded',
  'Clamped',
] as const;
export type Signal = (typeof SIGNALS)[number];

/** What is told apart beside the signals: kinds of invalid operations. */
export type Condition = Signal | 'ConversionSyntax' | 'DivisionImpossible' | 'DivisionUndefined';

/** The signal of a condition. */
export function signalOf(condition: Condition): Signal {
  switch (condition) {
    case 'ConversionSyntax':
    case 'DivisionImpossible':
    case 'DivisionUndefined':
      return 'InvalidOperation';
    default:
      return condition;
  }
}

export interface DecimalContext {
  readonly precision: number;
  readonly rounding: Rounding;
  readonly smallestExponent: number;
  readonly largestExponent: number;
  readonly isClamped: boolean;
}

/** Told of each condition that occurs; throws where it is trapped. */
export type Report = (condition: Condition) => void;

export const finite = (isNegative: boolean, coefficient: bigint, exponent: number): FiniteDecimal => ({
  kind: 'finite',
  isNegative,
  coefficient,
  exponent,
});

export const NOT_A_NUMBER: SpecialDecimal = { kind: 'NaN', isNegative: false, coefficient: 0n };
export const infinity = (isNegative: boolean): SpecialDecimal => ({ kind: 'infinity', isNegative, coefficient: 0n });

export const isNan = (value: DecimalValue): boolean => value.kind === 'NaN' || value.kind === 'sNaN';
export const isZero = (value: DecimalValue): boolean => value.kind === 'finite' && value.coefficient === 0n;

export function digitCount(coefficient: bigint): number {
  return coefficient.toString().length;
}

/** Exponent of the first digit. */
export function adjusted(value: FiniteDecimal): number {
  return value.exponent + digitCount(value.coefficient) - 1;
}

export function tenTo(power: number): bigint {
  return 10n ** BigInt(power);
}

const NUMERIC = /^([+-])?(?:(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d+))?|(Inf(?:inity)?)|(s?NaN)(\d*))$/i;

/** A number in text; null for another text. Underscores and space around it do not count. */
export function parseDecimal(text: string): DecimalValue | null {
  const match = NUMERIC.exec(text.trim().replaceAll('_', ''));
  if (match === null) return null;
  const [, sign, whole, fraction, exponent, infinite, nan, diagnostic] = match;
  const isNegative = sign === '-';
  if (infinite !== undefined) return infinity(isNegative);
  if (nan !== undefined) {
    const kind = nan.toLowerCase() === 'nan' ? 'NaN' : 'sNaN';
    return { kind, isNegative, coefficient: BigInt(diagnostic === '' ? '0' : (diagnostic ?? '0')) };
  }
  const digits = (whole ?? '') + (fraction ?? '');
  if (digits === '') return null;
  return finite(isNegative, BigInt(digits), Number(exponent ?? 0) - (fraction ?? '').length);
}

/** `str(Decimal)` (to-scientific-string), or with an exponent that is a multiple of three. */
export function decimalText(value: DecimalValue, isEngineering = false): string {
  const sign = value.isNegative ? '-' : '';
  if (value.kind === 'infinity') return `${sign}Infinity`;
  if (value.kind !== 'finite') return sign + value.kind + (value.coefficient === 0n ? '' : value.coefficient);
  const digits = value.coefficient.toString();
  const leftDigits = value.exponent + digits.length;
  let point: number;
  if (value.exponent <= 0 && leftDigits > -6) point = leftDigits;
  else if (!isEngineering) point = 1;
  else if (value.coefficient === 0n) point = mod(leftDigits + 1, 3) - 1;
  else point = mod(leftDigits - 1, 3) + 1;
  let text: string;
  if (point <= 0) text = `0.${'0'.repeat(-point)}${digits}`;
  else if (point >= digits.length) text = digits + '0'.repeat(point - digits.length);
  else text = `${digits.slice(0, point)}.${digits.slice(point)}`;
  const exponent = leftDigits - point;
  return sign + text + (exponent === 0 ? '' : `E${exponent > 0 ? '+' : ''}${exponent}`);
}

function mod(a: number, b: number): number {
  return ((a % b) + b) % b;
}
