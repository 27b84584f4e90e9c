import type { Alignment, FormatSpecification, Separator } from './format-specification.ts';
import { ValueTooLarge } from './value-failure.ts';

/** The longest text that padding may make. */
const LARGEST_TEXT = 1 << 27;

const GROUPED_BY_FOUR: ReadonlySet<string> = new Set(['b', 'o', 'x', 'X']);

/** The padding to the left and to the right that makes up for so many missing characters. */
export function padding(missing: number, alignment: Alignment, fill: string): [left: string, right: string] {
  checkLength(missing);
  switch (alignment) {
    case '<':
    case '=':
      return ['', fill.repeat(missing)];
    case '>':
      return [fill.repeat(missing), ''];
    case '^': {
      const left = Math.floor(missing / 2);
      return [fill.repeat(left), fill.repeat(missing - left)];
    }
  }
}

/** Throws ValueTooLarge for a text that is too long to simulate. */
export function checkLength(length: number): void {
  if (length > LARGEST_TEXT) throw new ValueTooLarge(`a text of ${length} characters`);
}

/**
 * Puts a number together: sign, prefix, grouped digits, point, fraction or exponent, and padding (Python/formatter_unicode.c,
 * calc_number_widths and fill_number). The text is the number with a minus or nothing before it.
 */
export function layOutNumber(text: string, prefix: string, format: FormatSpecification): string {
  const isNegative = text.startsWith('-') && text.length > 1;
  const number = isNegative ? text.slice(1) : text;
  const sign = isNegative ? '-' : format.sign === '+' || format.sign === ' ' ? format.sign : '';
  const wholeLength = format.type === 'c' ? 0 : countDigits(number, format);
  const whole = number.slice(0, wholeLength);
  const rest = groupFraction(number.slice(wholeLength), format.fractionSeparator);
  const restLength = format.type === 'c' ? 1 : rest.length;
  checkLength(format.width);
  const others = sign.length + prefix.length + restLength;
  const isZeroFilled = format.fill === '0' && format.alignment === '=';
  const digits = whole === '' ? '' : groupDigits(whole, format, isZeroFilled ? format.width - others : 0);
  const missing = Math.max(format.width - others - digits.length, 0);
  if (format.alignment === '=') return sign + prefix + format.fill.repeat(missing) + digits + rest;
  const [left, right] = padding(missing, format.alignment, format.fill);
  return left + sign + prefix + digits + rest + right;
}

/** How many leading characters are digits of the whole part: all of an int's, also in base 16. */
function countDigits(number: string, format: FormatSpecification): number {
  if (format.type === 'x' || format.type === 'X') return number.length;
  return /^\d*/.exec(number)![0].length;
}

/** Groups digits from the right, and puts zeros before them up to the width (stringlib: InsertThousandsGrouping). */
function groupDigits(digits: string, format: FormatSpecification, width: number): string {
  if (format.separator === '') return digits.padStart(width, '0');
  const groupSize = GROUPED_BY_FOUR.has(format.type) ? 4 : 3;
  const groups: string[] = [];
  let end = digits.length;
  let missing = width;
  while (true) {
    const size = Math.min(groupSize, Math.max(end, missing, 1));
    groups.push(digits.slice(Math.max(end - size, 0), end).padStart(size, '0'));
    end = Math.max(end - size, 0);
    missing -= size;
    if (end <= 0 && missing <= 0) return groups.reverse().join(format.separator);
    missing -= 1;
  }
}

/** Groups the digits after the point from the left. */
function groupFraction(rest: string, separator: Separator): string {
  if (separator === '') return rest;
  return rest.replace(/^\.\d+/, (fraction) => `.${(fraction.slice(1).match(/\d{1,3}/g) ?? []).join(separator)}`);
}
