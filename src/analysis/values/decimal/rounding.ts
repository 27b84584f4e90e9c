/** Rounding results to a context (`Lib/_pydecimal.py`, _fix and _round_*). */
import {
  type DecimalContext,
  type DecimalValue,
  digitCount,
  type FiniteDecimal,
  finite,
  infinity,
  isNan,
  NOT_A_NUMBER,
  type Report,
  type Rounding,
  tenTo,
} from './decimal-value.ts';

/** A coefficient without its last digits, rounded. */
export function dropDigits(
  coefficient: bigint,
  count: number,
  isNegative: boolean,
  rounding: Rounding,
): { readonly coefficient: bigint; readonly isExact: boolean } {
  if (count <= 0) return { coefficient, isExact: true };
  const unit = tenTo(count);
  const kept = coefficient / unit;
  const rest = coefficient % unit;
  if (rest === 0n) return { coefficient: kept, isExact: true };
  return { coefficient: roundsUp(kept, rest, unit, isNegative, rounding) ? kept + 1n : kept, isExact: false };
}

function roundsUp(kept: bigint, rest: bigint, unit: bigint, isNegative: boolean, rounding: Rounding): boolean {
  const twice = rest * 2n;
  switch (rounding) {
    case 'ROUND_UP':
      return true;
    case 'ROUND_DOWN':
      return false;
    case 'ROUND_CEILING':
      return !isNegative;
    case 'ROUND_FLOOR':
      return isNegative;
    case 'ROUND_HALF_UP':
      return twice >= unit;
    case 'ROUND_HALF_DOWN':
      return twice > unit;
    case 'ROUND_HALF_EVEN':
      return twice > unit || (twice === unit && kept % 2n === 1n);
    case 'ROUND_05UP':
      return kept % 5n === 0n;
  }
}

/** The value as the context can hold it. */
export function fix(value: FiniteDecimal, context: DecimalContext, report: Report): DecimalValue {
  const { isNegative, coefficient, exponent } = value;
  const { precision, rounding, smallestExponent, largestExponent, isClamped } = context;
  const tiny = smallestExponent - precision + 1;
  const top = largestExponent - precision + 1;
  if (coefficient === 0n) {
    const most = isClamped ? top : largestExponent;
    const held = Math.min(Math.max(exponent, tiny), most);
    if (held !== exponent) report('Clamped');
    return held === exponent ? value : finite(isNegative, 0n, held);
  }
  let least = digitCount(coefficient) + exponent - precision;
  if (least > top) return overflow(isNegative, context, report);
  const isSubnormal = least < tiny;
  if (isSubnormal) least = tiny;
  if (exponent < least) {
    const dropped = dropDigits(coefficient, least - exponent, isNegative, rounding);
    let rounded = dropped.coefficient;
    if (digitCount(rounded) > precision) {
      rounded /= 10n;
      least++;
    }
    const result = least > top ? overflow(isNegative, context, report) : finite(isNegative, rounded, least);
    if (isSubnormal) {
      if (!dropped.isExact) report('Underflow');
      report('Subnormal');
    }
    if (!dropped.isExact) report('Inexact');
    report('Rounded');
    if (rounded === 0n) report('Clamped');
    return result;
  }
  if (isSubnormal) report('Subnormal');
  if (isClamped && exponent > top) {
    report('Clamped');
    return finite(isNegative, coefficient * tenTo(exponent - top), top);
  }
  return value;
}

function overflow(isNegative: boolean, context: DecimalContext, report: Report): DecimalValue {
  report('Overflow');
  report('Inexact');
  report('Rounded');
  const { rounding, precision, largestExponent } = context;
  const staysFinite =
    rounding === 'ROUND_DOWN' ||
    rounding === 'ROUND_05UP' ||
    rounding === (isNegative ? 'ROUND_CEILING' : 'ROUND_FLOOR');
  return staysFinite
    ? finite(isNegative, tenTo(precision) - 1n, largestExponent - precision + 1)
    : infinity(isNegative);
}

/** What an operation on a NaN gives, or null where none of the operands is one. */
export function nanResult(operands: readonly DecimalValue[], report: Report): DecimalValue | null {
  const signalling = operands.find(({ kind }) => kind === 'sNaN');
  if (signalling !== undefined) {
    report('InvalidOperation');
    return { ...signalling, kind: 'NaN' } as DecimalValue;
  }
  return operands.find(isNan) ?? null;
}

/** An invalid operation: NaN where it is not trapped. */
export function invalid(report: Report, condition: Parameters<Report>[0] = 'InvalidOperation'): DecimalValue {
  report(condition);
  return NOT_A_NUMBER;
}

/** The value with an exponent, rounded; no context (_rescale). */
export function rescale(value: FiniteDecimal, exponent: number, rounding: Rounding): FiniteDecimal {
  const { isNegative, coefficient } = value;
  if (coefficient === 0n) return finite(isNegative, 0n, exponent);
  if (value.exponent >= exponent) {
    return finite(isNegative, coefficient * tenTo(value.exponent - exponent), exponent);
  }
  return finite(
    isNegative,
    dropDigits(coefficient, exponent - value.exponent, isNegative, rounding).coefficient,
    exponent,
  );
}
