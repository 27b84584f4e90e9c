import { absolute, bitLength, type PythonInteger, shiftRight } from './integers.ts';

/**
 * Where CPython gives an operand back instead of an equal new object. Results of an empty text or of a single character up to U+00FF are
 * shared anyway, and so are small ints.
 */

/**
 * Methods of str that make a new object even if the text stays the same. All others give the receiver itself back then, if it is a str and
 * not of a subclass (unicode_result_unchanged): `strip`, `replace`, `center`, `expandtabs` ..., a slice of everything, `text * 1`, `text + ''`,
 * the single part of `split` or `partition`, `format(text, '')` and `'%s' % text`.
 */
export const STR_METHODS_WITH_NEW_RESULT: ReadonlySet<string> = new Set([
  'capitalize',
  'casefold',
  'lower',
  'swapcase',
  'title',
  'translate',
  'upper',
]);

/** The same for bytes, where `%` makes a new object too. bytearray always does. */
export const BYTES_METHODS_WITH_NEW_RESULT: ReadonlySet<string> = new Set([
  'capitalize',
  'expandtabs',
  'lower',
  'swapcase',
  'title',
  'upper',
]);

/**
 * True if `a % b` and `divmod(a, b)[1]` are the object a itself, for ints: where b is plainly the larger one and one of them has more than
 * 30 bits (Objects/longobject.c, l_mod and long_rem; 64-bit builds have digits of 30 bits).
 */
export function remainderIsDividend(a: PythonInteger, b: PythonInteger): boolean {
  const [digits, divisorDigits] = [digitCount(a), digitCount(b)];
  if ((digits <= 1 && divisorDigits <= 1) || a < 0 !== b < 0) return false;
  if (digits !== divisorDigits) return digits < divisorDigits;
  const highest = (digits - 1) * DIGIT_BITS;
  return shiftRight(absolute(a), highest) < shiftRight(absolute(b), highest);
}

const DIGIT_BITS = 30;

function digitCount(value: PythonInteger): number {
  return Math.ceil(bitLength(value) / DIGIT_BITS);
}
