/** `format(Decimal, specification)` (`Lib/_pydecimal.py`, __format__). */
import type { FormatSpecification } from '../format-specification.ts';
import { adjusted, type DecimalValue, digitCount, type FiniteDecimal, finite, type Rounding } from './decimal-value.ts';
import { dropDigits, rescale } from './rounding.ts';

/** The text of a value in a format. */
export function formatDecimal(given: DecimalValue, specification: FormatSpecification, rounding: Rounding): string {
  const isPercent = specification.type === '%';
  const sign = given.isNegative ? '-' : specification.sign === '-' ? '' : specification.sign;
  if (given.kind !== 'finite') {
    const digits = given.kind === 'infinity' || given.coefficient === 0n ? '' : String(given.coefficient);
    const name = given.kind === 'infinity' ? 'Infinity' : given.kind;
    return aligned(sign, name + digits + (isPercent ? '%' : ''), specification);
  }
  const value = isPercent ? finite(given.isNegative, given.coefficient, given.exponent + 2) : given;
  const type = specification.type === '' ? 'g' : specification.type;
  const rounded = roundedFor(value, type, specification.precision, rounding);
  const { digits, point, exponent } = laidOut(rounded, type, specification);
  let whole = point <= 0 ? '0' : digits.slice(0, point).padEnd(point, '0');
  const fraction = point <= 0 ? '0'.repeat(-point) + digits : digits.slice(point);
  if (specification.separator !== '') whole = whole.replace(/\B(?=(\d{3})+$)/g, specification.separator);
  const mark = type === type.toUpperCase() ? 'E' : 'e';
  const shown = specification.type === '' ? 'E' : mark;
  let text = whole + (fraction === '' ? '' : `.${fraction}`);
  if (exponent !== 0 || 'eE'.includes(type)) text += `${shown}${exponent < 0 ? '-' : '+'}${Math.abs(exponent)}`;
  return aligned(sign, text + (isPercent ? '%' : ''), specification, whole.length);
}

function roundedFor(value: FiniteDecimal, type: string, precision: number, rounding: Rounding): FiniteDecimal {
  if (precision < 0) return value;
  if ('eE'.includes(type)) return toDigits(value, precision + 1, rounding);
  if ('fF%'.includes(type)) return rescale(value, -precision, rounding);
  return digitCount(value.coefficient) > precision ? toDigits(value, precision || 1, rounding) : value;
}

function toDigits(value: FiniteDecimal, count: number, rounding: Rounding): FiniteDecimal {
  if (value.coefficient === 0n) return finite(value.isNegative, 0n, adjusted(value) + 1 - count);
  const surplus = digitCount(value.coefficient) - count;
  if (surplus <= 0) return rescale(value, value.exponent + surplus, rounding);
  const { coefficient } = dropDigits(value.coefficient, surplus, value.isNegative, rounding);
  const isLonger = digitCount(coefficient) > count;
  return finite(
    value.isNegative,
    isLonger ? coefficient / 10n : coefficient,
    value.exponent + surplus + (isLonger ? 1 : 0),
  );
}

function laidOut(
  value: FiniteDecimal,
  type: string,
  { precision }: FormatSpecification,
): { readonly digits: string; readonly point: number; readonly exponent: number } {
  const digits = value.coefficient.toString();
  const left = value.exponent + digits.length;
  let point: number;
  if ('eE'.includes(type)) point = value.coefficient === 0n && precision >= 0 ? 1 - precision : 1;
  else if ('fF%'.includes(type)) point = left;
  else point = value.exponent <= 0 && left > -6 ? left : 1;
  return { digits, point, exponent: left - point };
}

function aligned(sign: string, body: string, specification: FormatSpecification, wholeLength = body.length): string {
  const { width, fill, alignment, separator } = specification;
  const missing = width - Array.from(sign + body).length;
  if (missing <= 0) return sign + body;
  switch (alignment) {
    case '<':
      return sign + body + fill.repeat(missing);
    case '^': {
      const left = missing >> 1;
      return fill.repeat(left) + sign + body + fill.repeat(missing - left);
    }
    case '=':
      return fill === '0' && separator !== ''
        ? sign + zeroPadded(body, wholeLength, missing, separator)
        : sign + fill.repeat(missing) + body;
    default:
      return fill.repeat(missing) + sign + body;
  }
}

function zeroPadded(body: string, wholeLength: number, missing: number, separator: string): string {
  const digits = body.slice(0, wholeLength).replaceAll(separator, '');
  const rest = body.slice(wholeLength);
  let whole = digits;
  const group = (): string => whole.replace(/\B(?=(\d{3})+$)/g, separator);
  while (group().length < wholeLength + missing) whole = `0${whole}`;
  return group() + rest;
}
