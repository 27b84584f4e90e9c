import {
  characterIndex,
  hasSurrogatePairs,
  isHighSurrogate,
  isLowSurrogate,
  substring,
  textLength,
  unitOffset,
} from './code-points.ts';
import { checkLength } from './number-layout.ts';
import { valueError } from './value-failure.ts';

/**
 * The searching methods of str. Start and end are those of the Python method, clipped to the range of a JavaScript safe integer: negative
 * ones count from the end, and any are allowed.
 */

/** `text.find(part, start, end)` */
export function find(text: string, part: string, start = 0, end = Number.POSITIVE_INFINITY): number {
  const window = resolveWindow(text, start, end);
  if (window === undefined) return -1;
  const unit = findUnit(text, part, window.from, window.to);
  return unit < 0 ? -1 : window.isSimple ? unit : characterIndex(text, unit);
}

/** `text.rfind(part, start, end)` */
export function rightFind(text: string, part: string, start = 0, end = Number.POSITIVE_INFINITY): number {
  const window = resolveWindow(text, start, end);
  if (window === undefined) return -1;
  const unit = rightFindUnit(text, part, window.from, window.to);
  return unit < 0 ? -1 : window.isSimple ? unit : characterIndex(text, unit);
}

/** `text.index(part, start, end)` */
export function index(text: string, part: string, start?: number, end?: number): number {
  return orNotFound(find(text, part, start, end));
}

/** `text.rindex(part, start, end)` */
export function rightIndex(text: string, part: string, start?: number, end?: number): number {
  return orNotFound(rightFind(text, part, start, end));
}

/** `part in text` */
export function contains(text: string, part: string): boolean {
  return findUnit(text, part, 0, text.length) >= 0;
}

/** `text.count(part, start, end)`: how often it occurs without overlap. */
export function count(text: string, part: string, start = 0, end = Number.POSITIVE_INFINITY): number {
  const window = resolveWindow(text, start, end);
  if (window === undefined) return 0;
  if (part === '') return textLength(text.slice(window.from, window.to)) + 1;
  let found = 0;
  let unit = findUnit(text, part, window.from, window.to);
  while (unit >= 0) {
    found++;
    unit = findUnit(text, part, unit + part.length, window.to);
  }
  return found;
}

/** `text.startswith(prefix, start, end)` */
export function startsWith(text: string, prefix: string, start = 0, end = Number.POSITIVE_INFINITY): boolean {
  const window = resolveWindow(text, start, end);
  if (window === undefined) return false;
  return matchesAt(text, prefix, window.from, window.to);
}

/** `text.endswith(suffix, start, end)` */
export function endsWith(text: string, suffix: string, start = 0, end = Number.POSITIVE_INFINITY): boolean {
  const window = resolveWindow(text, start, end);
  if (window === undefined) return false;
  return matchesAt(text, suffix, window.to - suffix.length, window.to) && window.to - suffix.length >= window.from;
}

/** `text.removeprefix(prefix)` */
export function removePrefix(text: string, prefix: string): string {
  return prefix !== '' && startsWith(text, prefix) ? text.slice(prefix.length) : text;
}

/** `text.removesuffix(suffix)` */
export function removeSuffix(text: string, suffix: string): string {
  return suffix !== '' && endsWith(text, suffix) ? text.slice(0, text.length - suffix.length) : text;
}

/** `text.replace(old, replacement, limit)`; a negative limit means all. */
export function replace(text: string, old: string, replacement: string, limit = -1): string {
  let remaining = limit < 0 ? Number.POSITIVE_INFINITY : limit;
  if (remaining === 0 || old === replacement) return text;
  if (old === '') return interleave(text, replacement, remaining);
  let result = '';
  let from = 0;
  let unit = findUnit(text, old, 0, text.length);
  while (unit >= 0 && remaining > 0) {
    result += text.slice(from, unit) + replacement;
    checkLength(result.length);
    from = unit + old.length;
    remaining--;
    unit = findUnit(text, old, from, text.length);
  }
  return from === 0 ? text : result + text.slice(from);
}

/** `text.partition(separator)` */
export function partition(text: string, separator: string): [before: string, separator: string, after: string] {
  if (separator === '') throw emptySeparator();
  const unit = findUnit(text, separator, 0, text.length);
  if (unit < 0) return [text, '', ''];
  return [text.slice(0, unit), separator, text.slice(unit + separator.length)];
}

/** `text.rpartition(separator)` */
export function rightPartition(text: string, separator: string): [before: string, separator: string, after: string] {
  if (separator === '') throw emptySeparator();
  const unit = rightFindUnit(text, separator, 0, text.length);
  if (unit < 0) return ['', '', text];
  return [text.slice(0, unit), separator, text.slice(unit + separator.length)];
}

/** The first UTF-16 offset from `from` on where the part lies before `to`; -1 if nowhere. */
export function findUnit(text: string, part: string, from: number, to: number): number {
  let unit = text.indexOf(part, from);
  while (unit >= 0 && unit + part.length <= to) {
    if (!splitsPair(text, part, unit)) return unit;
    unit = text.indexOf(part, unit + 1);
  }
  return -1;
}

/** The last UTF-16 offset from `from` on where the part lies before `to`; -1 if nowhere. */
export function rightFindUnit(text: string, part: string, from: number, to: number): number {
  if (to - part.length < from) return -1;
  let unit = text.lastIndexOf(part, to - part.length);
  while (unit >= from) {
    if (!splitsPair(text, part, unit)) return unit;
    if (unit === 0) return -1;
    unit = text.lastIndexOf(part, unit - 1);
  }
  return -1;
}

/** The ValueError of a separator without characters. */
export function emptySeparator() {
  return valueError('empty separator');
}

interface Window {
  /** UTF-16 offsets. */
  readonly from: number;
  readonly to: number;
  /** Offsets are indices: no character takes two units. */
  readonly isSimple: boolean;
}

/** Undefined if the window is empty in a way that not even an empty part lies in it. */
function resolveWindow(text: string, start: number, end: number): Window | undefined {
  const isSimple = !hasSurrogatePairs(text);
  const length = isSimple ? text.length : textLength(text);
  const to = end > length ? length : end < 0 ? Math.max(end + length, 0) : end;
  const from = start < 0 ? Math.max(start + length, 0) : start;
  if (from > to) return undefined;
  return isSimple ? { from, to, isSimple } : { from: unitOffset(text, from), to: unitOffset(text, to), isSimple };
}

function matchesAt(text: string, part: string, from: number, to: number): boolean {
  return from >= 0 && from + part.length <= to && text.startsWith(part, from) && !splitsPair(text, part, from);
}

/** True if a match would begin or end in the middle of a character: it can, where the part is or has a lone surrogate at its edge. */
function splitsPair(text: string, part: string, unit: number): boolean {
  const end = unit + part.length;
  const cuts = (offset: number): boolean =>
    isLowSurrogate(text.charCodeAt(offset)) && isHighSurrogate(text.charCodeAt(offset - 1));
  return part === '' ? cuts(unit) : cuts(unit) || cuts(end);
}

function orNotFound(found: number): number {
  if (found < 0) throw valueError('substring not found');
  return found;
}

/** The replacement before each character and at the end, at most so many times. */
function interleave(text: string, replacement: string, limit: number): string {
  checkLength(text.length + Math.min(limit, text.length + 1) * replacement.length);
  let result = '';
  let done = 0;
  for (const character of text) {
    if (done === limit) return result + substring(text, done, textLength(text));
    result += replacement + character;
    done++;
  }
  return done < limit ? result + replacement : result;
}
