/** Operations on decimal numbers (`Lib/_pydecimal.py`). */
import {
  adjusted,
  type DecimalContext,
  type DecimalValue,
  digitCount,
  type FiniteDecimal,
  finite,
  infinity,
  isZero,
  type Report,
  type Rounding,
  tenTo,
} from './decimal-value.ts';
import { fix, invalid, nanResult, rescale } from './rounding.ts';

export function negate(value: DecimalValue): DecimalValue {
  return { ...value, isNegative: !value.isNegative };
}

export function add(a: DecimalValue, b: DecimalValue, context: DecimalContext, report: Report): DecimalValue {
  const nan = nanResult([a, b], report);
  if (nan !== null) return nan;
  if (a.kind !== 'finite') {
    return b.kind !== 'finite' && a.isNegative !== b.isNegative ? invalid(report) : a;
  }
  if (b.kind !== 'finite') return b;
  const exponent = Math.min(a.exponent, b.exponent);
  const isNegativeZero = context.rounding === 'ROUND_FLOOR' && a.isNegative !== b.isNegative;
  if (a.coefficient === 0n && b.coefficient === 0n) {
    return fix(finite((a.isNegative && b.isNegative) || isNegativeZero, 0n, exponent), context, report);
  }
  const [left, right] = aligned(a, b, context.precision);
  const sum = signed(left) + signed(right);
  const shared = Math.min(left.exponent, right.exponent);
  const isNegative = sum === 0n ? isNegativeZero : sum < 0n;
  return fix(finite(isNegative, sum < 0n ? -sum : sum, shared), context, report);
}

const signed = (value: FiniteDecimal): bigint => (value.isNegative ? -value.coefficient : value.coefficient);

/** Both numbers with one exponent; one that is too small to matter becomes a tiny one of its sign (_normalize). */
function aligned(a: FiniteDecimal, b: FiniteDecimal, precision: number): [FiniteDecimal, FiniteDecimal] {
  if (a.coefficient === 0n) {
    const exponent = Math.max(Math.min(a.exponent, b.exponent), b.exponent - precision - 1);
    return [finite(a.isNegative, 0n, exponent), rescale(b, exponent, 'ROUND_DOWN')];
  }
  if (b.coefficient === 0n) {
    const [right, left] = aligned(b, a, precision);
    return [left, right];
  }
  const [large, small] = a.exponent < b.exponent ? [b, a] : [a, b];
  const exponent = large.exponent + Math.min(-1, digitCount(large.coefficient) - precision - 2);
  const shrunk = adjusted(small) < exponent ? finite(small.isNegative, 1n, exponent) : small;
  const widened = finite(
    large.isNegative,
    large.coefficient * tenTo(large.exponent - shrunk.exponent),
    shrunk.exponent,
  );
  return a.exponent < b.exponent ? [shrunk, widened] : [widened, shrunk];
}

export function multiply(a: DecimalValue, b: DecimalValue, context: DecimalContext, report: Report): DecimalValue {
  const nan = nanResult([a, b], report);
  if (nan !== null) return nan;
  const isNegative = a.isNegative !== b.isNegative;
  if (a.kind !== 'finite' || b.kind !== 'finite') {
    return isZero(a) || isZero(b) ? invalid(report) : infinity(isNegative);
  }
  return fix(finite(isNegative, a.coefficient * b.coefficient, a.exponent + b.exponent), context, report);
}

export function divide(a: DecimalValue, b: DecimalValue, context: DecimalContext, report: Report): DecimalValue {
  const nan = nanResult([a, b], report);
  if (nan !== null) return nan;
  const isNegative = a.isNegative !== b.isNegative;
  if (a.kind !== 'finite') return b.kind !== 'finite' ? invalid(report) : infinity(isNegative);
  if (b.kind !== 'finite') {
    report('Clamped');
    return finite(isNegative, 0n, context.smallestExponent - context.precision + 1);
  }
  if (b.coefficient === 0n) {
    if (a.coefficient === 0n) return invalid(report, 'DivisionUndefined');
    report('DivisionByZero');
    return infinity(isNegative);
  }
  const ideal = a.exponent - b.exponent;
  if (a.coefficient === 0n) return fix(finite(isNegative, 0n, ideal), context, report);
  const shift = digitCount(b.coefficient) - digitCount(a.coefficient) + context.precision + 1;
  let exponent = ideal - shift;
  const dividend = shift >= 0 ? a.coefficient * tenTo(shift) : a.coefficient;
  const divisor = shift >= 0 ? b.coefficient : b.coefficient * tenTo(-shift);
  let coefficient = dividend / divisor;
  if (dividend % divisor !== 0n) {
    if (coefficient % 5n === 0n) coefficient++;
  } else {
    while (exponent < ideal && coefficient % 10n === 0n) {
      coefficient /= 10n;
      exponent++;
    }
  }
  return fix(finite(isNegative, coefficient, exponent), context, report);
}

/** Quotient without fraction and remainder (_divide). */
export function divideAndModulo(
  a: DecimalValue,
  b: DecimalValue,
  context: DecimalContext,
  report: Report,
): readonly [quotient: DecimalValue, remainder: DecimalValue] {
  const nan = nanResult([a, b], report);
  if (nan !== null) return [nan, nan];
  const isNegative = a.isNegative !== b.isNegative;
  if (a.kind !== 'finite') {
    const remainder = invalid(report);
    return [b.kind !== 'finite' ? remainder : infinity(isNegative), remainder];
  }
  if (isZero(b)) {
    if (a.coefficient === 0n) {
      const undefinedResult = invalid(report, 'DivisionUndefined');
      return [undefinedResult, undefinedResult];
    }
    report('DivisionByZero');
    return [infinity(isNegative), invalid(report)];
  }
  if (b.kind !== 'finite') return [finite(isNegative, 0n, 0), fix(a, context, report)];
  const exponent = Math.min(a.exponent, b.exponent);
  if (a.coefficient === 0n || adjusted(a) - adjusted(b) <= -2) {
    return [finite(isNegative, 0n, 0), fix(rescale(a, exponent, context.rounding), context, report)];
  }
  if (adjusted(a) - adjusted(b) <= context.precision) {
    const dividend = a.coefficient * tenTo(a.exponent - exponent);
    const divisor = b.coefficient * tenTo(b.exponent - exponent);
    const quotient = dividend / divisor;
    if (quotient < tenTo(context.precision)) {
      return [
        finite(isNegative, quotient, 0),
        fix(finite(a.isNegative, dividend % divisor, exponent), context, report),
      ];
    }
  }
  const impossible = invalid(report, 'DivisionImpossible');
  return [impossible, impossible];
}

/** Order of two numbers that are no NaN. */
export function compare(a: DecimalValue, b: DecimalValue): number {
  const signOf = (value: DecimalValue): number => (isZero(value) ? 0 : value.isNegative ? -1 : 1);
  if (a.kind !== 'finite' || b.kind !== 'finite') {
    const size = (value: DecimalValue): number => (value.kind === 'infinity' ? signOf(value) * 2 : signOf(value));
    return Math.sign(size(a) - size(b));
  }
  if (signOf(a) !== signOf(b)) return signOf(a) - signOf(b);
  if (signOf(a) === 0) return 0;
  if (adjusted(a) !== adjusted(b)) return (adjusted(a) < adjusted(b) ? -1 : 1) * signOf(a);
  const exponent = Math.min(a.exponent, b.exponent);
  const difference = signed(rescale(a, exponent, 'ROUND_DOWN')) - signed(rescale(b, exponent, 'ROUND_DOWN'));
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** `a ** b` for whole exponents; null for what is not reckoned here. */
export function power(a: DecimalValue, b: DecimalValue, context: DecimalContext, report: Report): DecimalValue | null {
  const nan = nanResult([a, b], report);
  if (nan !== null) return nan;
  if (b.kind !== 'finite' || a.kind !== 'finite') return null;
  if (b.coefficient === 0n) return a.coefficient === 0n ? invalid(report) : finite(false, 1n, 0);
  const whole = rescale(b, 0, 'ROUND_DOWN');
  if (compare(whole, b) !== 0 || whole.coefficient > 100000n) return null;
  const isNegative = a.isNegative && whole.coefficient % 2n === 1n;
  if (a.coefficient === 0n) return b.isNegative ? infinity(isNegative) : finite(isNegative, 0n, 0);
  if (BigInt(digitCount(a.coefficient)) * whole.coefficient > 20000n) return null;
  const exact = finite(isNegative, a.coefficient ** whole.coefficient, a.exponent * Number(whole.coefficient));
  if (!b.isNegative) return fix(exact, context, report);
  return divide(finite(false, 1n, 0), exact, context, report);
}

/** The square root, correctly rounded. */
export function squareRoot(value: DecimalValue, context: DecimalContext, report: Report): DecimalValue {
  const nan = nanResult([value], report);
  if (nan !== null) return nan;
  if (value.kind !== 'finite') return value.isNegative ? invalid(report) : value;
  const ideal = Math.floor(value.exponent / 2);
  if (value.coefficient === 0n) return fix(finite(value.isNegative, 0n, ideal), context, report);
  if (value.isNegative) return invalid(report);
  const precision = context.precision + 1;
  const isOdd = value.exponent % 2 !== 0;
  let exponent = (value.exponent - (isOdd ? 1 : 0)) / 2;
  let coefficient = isOdd ? value.coefficient * 10n : value.coefficient;
  const digits = digitCount(value.coefficient);
  const length = isOdd ? (digits >> 1) + 1 : (digits + 1) >> 1;
  const shift = precision - length;
  let isExact = true;
  if (shift >= 0) coefficient *= tenTo(2 * shift);
  else {
    const unit = tenTo(-2 * shift);
    isExact = coefficient % unit === 0n;
    coefficient /= unit;
  }
  exponent -= shift;
  let root = integerRoot(coefficient);
  isExact = isExact && root * root === coefficient;
  if (isExact) {
    if (shift >= 0) root /= tenTo(shift);
    else root *= tenTo(-shift);
    exponent += shift;
  } else if (root % 5n === 0n) root++;
  return fix(finite(false, root, exponent), { ...context, rounding: 'ROUND_HALF_EVEN' }, report);
}

function integerRoot(value: bigint): bigint {
  let guess = tenTo(Math.ceil(digitCount(value) / 2));
  for (;;) {
    const next = (guess + value / guess) / 2n;
    if (next >= guess) return guess;
    guess = next;
  }
}

/** `a.quantize(b)`. */
export function quantize(
  a: DecimalValue,
  b: DecimalValue,
  rounding: Rounding,
  context: DecimalContext,
  report: Report,
): DecimalValue {
  const nan = nanResult([a, b], report);
  if (nan !== null) return nan;
  if (a.kind !== 'finite' || b.kind !== 'finite') {
    return a.kind === 'infinity' && b.kind === 'infinity' ? a : invalid(report);
  }
  const { precision, largestExponent, smallestExponent } = context;
  if (b.exponent < smallestExponent - precision + 1 || b.exponent > largestExponent) return invalid(report);
  if (a.coefficient === 0n) return fix(finite(a.isNegative, 0n, b.exponent), context, report);
  if (adjusted(a) > largestExponent || adjusted(a) - b.exponent + 1 > precision) return invalid(report);
  const result = rescale(a, b.exponent, rounding);
  if (digitCount(result.coefficient) > precision) return invalid(report);
  if (result.exponent > a.exponent) {
    if (compare(result, a) !== 0) report('Inexact');
    report('Rounded');
  }
  return fix(result, context, report);
}

/** The value without zeros at its end. */
export function normalize(value: DecimalValue, context: DecimalContext, report: Report): DecimalValue {
  const nan = nanResult([value], report);
  if (nan !== null) return nan;
  if (value.kind !== 'finite') return value;
  const rounded = fix(value, context, report);
  if (rounded.kind !== 'finite') return rounded;
  if (rounded.coefficient === 0n) return finite(rounded.isNegative, 0n, 0);
  let { coefficient, exponent } = rounded;
  while (coefficient % 10n === 0n && exponent < context.largestExponent) {
    coefficient /= 10n;
    exponent++;
  }
  return finite(rounded.isNegative, coefficient, exponent);
}
