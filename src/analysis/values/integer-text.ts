import { decimalDigitValue, isSpace } from './characters.ts';
import { normalise, type PythonInteger } from './integers.ts';
import { valueError } from './value-failure.ts';

/** What `sys.get_int_max_str_digits()` gives unless the program sets another limit. */
export const DEFAULT_DIGIT_LIMIT = 4300;

/** Limits below this number are not checked (sys.int_info.str_digits_check_threshold). */
const CHECK_THRESHOLD = 640;

const ADVICE = 'use sys.set_int_max_str_digits() to increase the limit';

/** `str(value)` and `repr(value)`. A limit of 0 means none. */
export function integerToDecimal(value: PythonInteger, digitLimit: number = DEFAULT_DIGIT_LIMIT): string {
  if (typeof value === 'number') return String(value);
  const text = value.toString();
  const digitCount = value < 0n ? text.length - 1 : text.length;
  if (digitLimit > 0 && digitCount > digitLimit && digitCount > CHECK_THRESHOLD) {
    throw valueError(`Exceeds the limit (${digitLimit} digits) for integer string conversion; ${ADVICE}`);
  }
  return text;
}

/** The digits of a value in base 2, 8 or 16, lower case, with `-` but without a prefix. */
export function integerToBase(value: PythonInteger, base: 2 | 8 | 16): string {
  return value.toString(base);
}

/** `bin(value)`, `oct(value)`, `hex(value)`. */
export function integerWithPrefix(value: PythonInteger, base: 2 | 8 | 16): string {
  const prefix = base === 2 ? '0b' : base === 8 ? '0o' : '0x';
  const digits = integerToBase(value, base);
  return digits.startsWith('-') ? `-${prefix}${digits.slice(1)}` : prefix + digits;
}

/**
 * `int(text, base)`; the base is 0 or 2 to 36 (Objects/longobject.c, PyLong_FromUnicodeObject and PyLong_FromString).
 * `quoted` is the text as the error message shows it, the argument's repr.
 */
export function parseInteger(
  text: string,
  base: PythonInteger,
  quoted: () => string,
  digitLimit: number = DEFAULT_DIGIT_LIMIT,
): PythonInteger {
  if (base !== 0 && (base < 2 || base > 36)) throw valueError('int() base must be >= 2 and <= 36, or 0');
  const parsed = readInteger(toAsciiDigits(text), Number(base), digitLimit);
  if (parsed === undefined) {
    throw valueError(`invalid literal for int() with base ${base}: ${[...quoted()].slice(0, 200).join('')}`);
  }
  return parsed;
}

/**
 * The text with every decimal digit of any script as an ASCII digit, every space beyond ASCII as ' ', and stripped of white space; other
 * characters beyond ASCII become '?' (Objects/unicodeobject.c, _PyUnicode_TransformDecimalAndSpaceToASCII).
 */
export function toAsciiDigits(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the question is whether the text is ASCII.
  const plain = /^[\x00-\x7f]*$/.test(text) ? text : Array.from(text, toAsciiDigit).join('');
  return plain.replace(/^[ \t-\r]+|[ \t-\r]+$/g, '');
}

function toAsciiDigit(character: string): string {
  const code = character.codePointAt(0)!;
  if (code < 0x80) return character;
  const digit = decimalDigitValue(code);
  return isSpace(code) ? ' ' : digit >= 0 ? String(digit) : '?';
}

const DIGITS_OF_BASE: ReadonlyMap<number, RegExp> = new Map(
  Array.from({ length: 35 }, (_, index) => {
    const base = index + 2;
    const numerals = base <= 10 ? `0-${base - 1}` : `0-9a-${String.fromCharCode(86 + base)}`;
    return [base, new RegExp(`^[${numerals}]+(?:_[${numerals}]+)*$`, 'i')];
  }),
);

const PREFIX_BASES: Readonly<Record<string, number>> = { b: 2, o: 8, x: 16 };

function readInteger(text: string, givenBase: number, digitLimit: number): PythonInteger | undefined {
  let rest = text;
  const isNegative = rest.startsWith('-');
  if (isNegative || rest.startsWith('+')) rest = rest.slice(1);
  let base = givenBase;
  const prefixBase = rest.startsWith('0') ? PREFIX_BASES[rest.charAt(1).toLowerCase()] : undefined;
  if (base === 0) {
    base = prefixBase ?? 10;
    // "Old" octal literals such as 0777 are not allowed, but zeros alone are.
    if (prefixBase === undefined && /^0[_0]*[1-9]/.test(rest)) return undefined;
  }
  if (prefixBase === base) {
    rest = rest.slice(2);
    if (rest.startsWith('_')) rest = rest.slice(1);
  }
  if (!DIGITS_OF_BASE.get(base)!.test(rest)) return undefined;
  const digits = rest.replaceAll('_', '');
  const isPowerOfTwo = (base & (base - 1)) === 0;
  if (!isPowerOfTwo && digitLimit > 0 && digits.length > digitLimit && digits.length > CHECK_THRESHOLD) {
    throw valueError(
      `Exceeds the limit (${digitLimit} digits) for integer string conversion: value has ${digits.length} digits; ${ADVICE}`,
    );
  }
  const size = digitsToInteger(digits, base);
  return isNegative ? normalise(-BigInt(size)) : size;
}

function digitsToInteger(digits: string, base: number): PythonInteger {
  const approximate = Number.parseInt(digits, base);
  if (approximate <= Number.MAX_SAFE_INTEGER) return approximate;
  if (base === 10) return normalise(BigInt(digits));
  if (base === 16) return normalise(BigInt(`0x${digits}`));
  if (base === 8) return normalise(BigInt(`0o${digits}`));
  if (base === 2) return normalise(BigInt(`0b${digits}`));
  return normalise(digitsToBigint(digits, BigInt(base)));
}

/** Splits in halves, so that a long text takes less than quadratic time. */
function digitsToBigint(digits: string, base: bigint): bigint {
  if (digits.length <= 8) return BigInt(Number.parseInt(digits, Number(base)));
  const middle = digits.length >> 1;
  const lower = digitsToBigint(digits.slice(middle), base);
  return digitsToBigint(digits.slice(0, middle), base) * base ** BigInt(digits.length - middle) + lower;
}
