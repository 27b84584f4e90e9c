import type { UnicodeEdition } from '../versions.ts';
import { once } from './once.ts';
import {
  ASSIGNED_IN_15_0,
  ASSIGNED_IN_15_1,
  ASSIGNED_IN_16_0,
  CATEGORY_NAMES,
  CATEGORY_RUNS,
  NO_IDENTIFIER_CONTINUE,
  NO_IDENTIFIER_START,
  NOT_YET,
  OTHER_DIGITS,
  OTHER_IDENTIFIER_CONTINUE,
  OTHER_IDENTIFIER_START,
  OTHER_LOWERCASE,
  OTHER_NUMERICS,
  OTHER_UPPERCASE,
} from './unicode-data.ts';

/** Properties of single code points, by the edition of Unicode that the Python version has (Objects/unicodectype.c). */

/** The two letters of the general category; 'Cn' if the edition does not have the character yet. */
export function generalCategory(code: number, edition: UnicodeEdition): string {
  return isAssigned(code, edition) ? NAMES[categoryOf(code)]! : 'Cn';
}

/** str.isalpha() of one character. */
export function isAlphabetic(code: number, edition: UnicodeEdition): boolean {
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
  return hasCategory(code, LETTERS, edition);
}

/** str.isdecimal() of one character. */
export function isDecimal(code: number, edition: UnicodeEdition): boolean {
  return hasCategory(code, DECIMALS, edition);
}

/** str.isdigit() of one character. */
export function isDigit(code: number, edition: UnicodeEdition): boolean {
  if (code < 0x80) return code >= 0x30 && code <= 0x39;
  return hasCategory(code, DECIMALS, edition) || (contains(DIGITS, code) && isAssigned(code, edition));
}

/** str.isnumeric() of one character. */
export function isNumeric(code: number, edition: UnicodeEdition): boolean {
  if (code < 0x80) return code >= 0x30 && code <= 0x39;
  if (hasCategory(code, NUMBERS, edition)) return true;
  return contains(NUMERICS, code) && isAssigned(code, edition) && isAlready('numeric', code, edition);
}

/** True for characters that are lower case, as `str.islower` looks at them. */
export function isLowercase(code: number, edition: UnicodeEdition): boolean {
  if (code < 0x80) return code >= 0x61 && code <= 0x7a;
  if (hasCategory(code, LOWERCASE_LETTERS, edition)) return true;
  return contains(LOWERCASE, code) && isAssigned(code, edition) && isAlready('lower', code, edition);
}

/** True for characters that are upper case, as `str.isupper` looks at them. */
export function isUppercase(code: number, edition: UnicodeEdition): boolean {
  if (code < 0x80) return code >= 0x41 && code <= 0x5a;
  return hasCategory(code, UPPERCASE_LETTERS, edition) || (contains(UPPERCASE, code) && isAssigned(code, edition));
}

/** True for the digraphs such as U+01C5 whose first part alone is a capital. */
export function isTitlecase(code: number, edition: UnicodeEdition): boolean {
  return code >= 0x80 && hasCategory(code, TITLECASE_LETTERS, edition);
}

/** True for characters that repr shows as they are. */
export function isPrintable(code: number, edition: UnicodeEdition): boolean {
  if (code < 0x7f) return code >= 0x20;
  return !hasCategory(code, UNPRINTABLE, edition) && isAssigned(code, edition);
}

/** str.isspace() of one character. */
export function isSpace(code: number): boolean {
  if (code < 0x80) return (code >= 0x09 && code <= 0x0d) || (code >= 0x1c && code <= 0x20);
  if (code < 0x1680) return code === 0x85 || code === 0xa0;
  return (code >= 0x2000 && code <= 0x200a) || OTHER_SPACES.has(code);
}

/** True for characters that may start an identifier. */
export function isIdentifierStart(code: number, edition: UnicodeEdition): boolean {
  if (code < 0x80) return code === 0x5f || isAlphabetic(code, edition);
  if (contains(START_MISSING, code)) return false;
  return hasCategory(code, STARTS, edition) || contains(START_EXTRA, code);
}

/** True for characters that may continue an identifier. */
export function isIdentifierContinue(code: number, edition: UnicodeEdition): boolean {
  if (code < 0x80) return code === 0x5f || isAlphabetic(code, edition) || (code >= 0x30 && code <= 0x39);
  if (contains(CONTINUE_MISSING, code)) return false;
  return (
    hasCategory(code, CONTINUES, edition) || (contains(CONTINUE_EXTRA, code) && isAlready('continue', code, edition))
  );
}

/** The value of a decimal digit of any script; -1 for anything else. */
export function decimalDigitValue(code: number): number {
  if (code < 0x80) return code >= 0x30 && code <= 0x39 ? code - 0x30 : -1;
  const run = runIndex(code);
  // Decimal digits come in runs of ten, or of several tens one after the other.
  const { starts, categories } = runs();
  return categories[run] === DECIMAL_NUMBER ? (code - starts[run]!) % 10 : -1;
}

/** True if the edition has given the code point a meaning. */
export function isAssigned(code: number, edition: UnicodeEdition): boolean {
  if (code < FIRST_RECENT_ASSIGNMENT) return true;
  for (let index = EDITIONS.indexOf(edition) + 1; index < EDITIONS.length; index++) {
    if (contains(ASSIGNED_IN[index]!, code)) return false;
  }
  return categoryOf(code) !== UNASSIGNED;
}

const EDITIONS: readonly UnicodeEdition[] = ['14.0', '15.0', '15.1', '16.0'];
const FIRST_RECENT_ASSIGNMENT = 0x378;
const OTHER_SPACES: ReadonlySet<number> = new Set([0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000]);

const NAMES = CATEGORY_NAMES.split(' ');
/** Where each run of code points of one category begins, and its category. */
const runs = once(() => readRuns(CATEGORY_RUNS));
const LETTERS = categorySet('Lu Ll Lt Lm Lo');
const DECIMALS = categorySet('Nd');
const NUMBERS = categorySet('Nd Nl No');
const LOWERCASE_LETTERS = categorySet('Ll');
const UPPERCASE_LETTERS = categorySet('Lu');
const TITLECASE_LETTERS = categorySet('Lt');
const UNPRINTABLE = categorySet('Cc Cf Cs Co Cn Zl Zp Zs');
const STARTS = categorySet('Lu Ll Lt Lm Lo Nl');
const CONTINUES = categorySet('Lu Ll Lt Lm Lo Nl Mn Mc Nd Pc');
const DECIMAL_NUMBER = NAMES.indexOf('Nd');
const UNASSIGNED = NAMES.indexOf('Cn');

const DIGITS = readRanges(OTHER_DIGITS);
const NUMERICS = readRanges(OTHER_NUMERICS);
const LOWERCASE = readRanges(OTHER_LOWERCASE);
const UPPERCASE = readRanges(OTHER_UPPERCASE);
const START_EXTRA = readRanges(OTHER_IDENTIFIER_START);
const START_MISSING = readRanges(NO_IDENTIFIER_START);
const CONTINUE_EXTRA = readRanges(OTHER_IDENTIFIER_CONTINUE);
const CONTINUE_MISSING = readRanges(NO_IDENTIFIER_CONTINUE);
const ASSIGNED_IN = [[], ...[ASSIGNED_IN_15_0, ASSIGNED_IN_15_1, ASSIGNED_IN_16_0].map(readRanges)];
const LATE = new Map(Object.entries(NOT_YET).map(([key, ranges]) => [key, readRanges(ranges)]));

/** One bit for each category of a list. */
function categorySet(names: string): number {
  return names.split(' ').reduce((bits, name) => bits | (1 << NAMES.indexOf(name)), 0);
}

function hasCategory(code: number, set: number, edition: UnicodeEdition): boolean {
  return ((set >> categoryOf(code)) & 1) === 1 && isAssigned(code, edition);
}

function isAlready(property: string, code: number, edition: UnicodeEdition): boolean {
  const late = LATE.get(`${edition} ${property}`);
  return late === undefined || !contains(late, code);
}

/** Index in `NAMES`. */
function categoryOf(code: number): number {
  return runs().categories[runIndex(code)]!;
}

/** The index of the run that a code point lies in. */
function runIndex(code: number): number {
  const { starts } = runs();
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (starts[middle]! <= code) low = middle;
    else high = middle;
  }
  return low;
}

function readRuns(text: string): { starts: Uint32Array; categories: Uint8Array } {
  const runs = text.match(/[A-Za-z][0-9]*/g)!;
  const starts = new Uint32Array(runs.length);
  const categories = new Uint8Array(runs.length);
  let start = 0;
  runs.forEach((run, index) => {
    starts[index] = start;
    const letter = run.charCodeAt(0);
    categories[index] = letter >= 0x61 ? letter - 0x61 + 26 : letter - 0x41;
    start += run.length === 1 ? 1 : Number(run.slice(1));
  });
  return { starts, categories };
}

/** Ranges as first, last, first, last ... in rising order. */
function readRanges(text: string): number[] {
  const bounds: number[] = [];
  let end = 0;
  for (const part of text.split(' ')) {
    const [gap, length] = part.split('-');
    const first = end + Number.parseInt(gap!, 36);
    end = first + (length === undefined ? 0 : Number.parseInt(length, 36));
    bounds.push(first, end);
  }
  return bounds;
}

function contains(ranges: readonly number[], code: number): boolean {
  let low = 0;
  let high = ranges.length >> 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ranges[middle * 2 + 1]! < code) low = middle + 1;
    else high = middle;
  }
  return low * 2 < ranges.length && ranges[low * 2]! <= code;
}
