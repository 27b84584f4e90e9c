import { ValueTooLarge } from './value-failure.ts';

/**
 * Python text as JavaScript strings. Python counts code points, JavaScript counts UTF-16 units; all indices and lengths of this room's
 * functions are Python's. A surrogate that stands alone is a code point of its own; two that meet become one character, which differs
 * from CPython and is the price of the representation.
 */

const SURROGATE_PAIR = /[\ud800-\udbff][\udc00-\udfff]/;

/** True if some character takes two units. False at no cost for texts within Latin-1. */
export function hasSurrogatePairs(text: string): boolean {
  return SURROGATE_PAIR.test(text);
}

/** `len(text)` */
export function textLength(text: string): number {
  if (!hasSurrogatePairs(text)) return text.length;
  let length = 0;
  for (let unit = 0; unit < text.length; unit++) {
    if (startsPair(text, unit)) unit++;
    length++;
  }
  return length;
}

/** The character at an index from 0 to the length less one; '' outside. */
export function characterAt(text: string, index: number): string {
  if (!hasSurrogatePairs(text)) return text.charAt(index);
  const unit = unitOffset(text, index);
  return index < 0 ? '' : text.slice(unit, unit + (startsPair(text, unit) ? 2 : 1));
}

/** The UTF-16 offset of the character with an index; the text's length if there are fewer characters. */
export function unitOffset(text: string, index: number): number {
  let unit = 0;
  for (let character = 0; character < index && unit < text.length; character++) unit += startsPair(text, unit) ? 2 : 1;
  return unit;
}

/** The index of the character that starts at a UTF-16 offset. */
export function characterIndex(text: string, offset: number): number {
  let index = 0;
  for (let unit = 0; unit < offset; index++) unit += startsPair(text, unit) ? 2 : 1;
  return index;
}

/** The characters from start to stop, both within 0 and the length. */
export function substring(text: string, start: number, stop: number): string {
  if (stop <= start) return '';
  if (!hasSurrogatePairs(text)) return text.slice(start, stop);
  const from = unitOffset(text, start);
  return text.slice(from, from + unitOffset(text.slice(from), stop - start));
}

/** The first characters of a text, at most so many. */
export function takeCharacters(text: string, count: number): string {
  return text.length <= count ? text : substring(text, 0, count);
}

/** Every step-th character from start, so many of them, as the arithmetic of a slice gives it (see slices.ts). */
export function sliceText(text: string, start: number, step: number, length: number): string {
  if (step === 1) return substring(text, start, start + length);
  const characters = hasSurrogatePairs(text) ? Array.from(text) : text;
  let result = '';
  for (let count = 0, index = start; count < length; count++, index += step) result += characters[index];
  return result;
}

/** `text * count`; a negative count is as good as 0. */
export function repeatText(text: string, count: number): string {
  if (count <= 0 || text === '') return '';
  if (text.length * count > LARGEST_REPEATED) throw new ValueTooLarge(`a text of ${text.length * count} characters`);
  return text.repeat(count);
}

/** Negative, zero or positive as a comes before, equals or comes after b in the order of code points. */
export function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  const shorter = Math.min(a.length, b.length);
  let unit = 0;
  while (unit < shorter && a.charCodeAt(unit) === b.charCodeAt(unit)) unit++;
  if (unit === shorter) return a.length - b.length;
  if (unit > 0 && isHighSurrogate(a.charCodeAt(unit - 1))) unit--;
  return a.codePointAt(unit)! - b.codePointAt(unit)!;
}

/** `ord(text)` of one character. */
export function codePointOf(character: string): number {
  return character.codePointAt(0)!;
}

/** True for texts of ASCII letters, digits and underscores alone: the strings that compile() interns (Objects/codeobject.c, all_name_chars). */
export function hasOnlyNameCharacters(text: string): boolean {
  return /^[A-Za-z0-9_]*$/.test(text);
}

/** The text's UTF-16 units joined to code points. */
export function toCodePoints(text: string): number[] {
  return Array.from(text, codePointOf);
}

const LARGEST_REPEATED = 1 << 28;

function startsPair(text: string, unit: number): boolean {
  return isHighSurrogate(text.charCodeAt(unit)) && isLowSurrogate(text.charCodeAt(unit + 1));
}

/** True for the first half of a surrogate pair. */
export function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

/** True for the second half of a surrogate pair. */
export function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
