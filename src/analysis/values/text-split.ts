import { isSpace } from './characters.ts';
import { emptySeparator, findUnit, rightFindUnit } from './text-search.ts';

/**
 * The splitting methods of str (Objects/stringlib/split.h). A negative limit means no limit. What counts as white space is that of str
 * unless it is given.
 */
type SpaceTest = (code: number) => boolean;

/** `text.split(separator, limit)`; without a separator at runs of white space. */
export function split(text: string, separator?: string, limit = -1, isWhite: SpaceTest = isSpace): string[] {
  let remaining = limit < 0 ? Number.POSITIVE_INFINITY : limit;
  if (separator === undefined) return splitAtSpace(text, remaining, isWhite);
  if (separator === '') throw emptySeparator();
  const parts: string[] = [];
  let from = 0;
  let unit = findUnit(text, separator, 0, text.length);
  while (unit >= 0 && remaining > 0) {
    parts.push(text.slice(from, unit));
    from = unit + separator.length;
    remaining--;
    unit = findUnit(text, separator, from, text.length);
  }
  parts.push(text.slice(from));
  return parts;
}

/** `text.rsplit(separator, limit)` */
export function rightSplit(text: string, separator?: string, limit = -1, isWhite: SpaceTest = isSpace): string[] {
  let remaining = limit < 0 ? Number.POSITIVE_INFINITY : limit;
  if (separator === undefined) return rightSplitAtSpace(text, remaining, isWhite);
  if (separator === '') throw emptySeparator();
  const parts: string[] = [];
  let to = text.length;
  let unit = rightFindUnit(text, separator, 0, to);
  while (unit >= 0 && remaining > 0) {
    parts.push(text.slice(unit + separator.length, to));
    to = unit;
    remaining--;
    unit = rightFindUnit(text, separator, 0, to);
  }
  parts.push(text.slice(0, to));
  return parts.reverse();
}

/** `text.splitlines(keepsEnds)` */
export function splitLines(text: string, keepsEnds = false): string[] {
  const lines: string[] = [];
  let from = 0;
  for (let unit = 0; unit < text.length; ) {
    if (!isLineBreak(text.charCodeAt(unit))) {
      unit++;
      continue;
    }
    const end = unit + (text.startsWith('\r\n', unit) ? 2 : 1);
    lines.push(text.slice(from, keepsEnds ? end : unit));
    from = end;
    unit = end;
  }
  if (from < text.length) lines.push(text.slice(from));
  return lines;
}

/** `text.strip(characters)`, or of one side; without characters white space goes. */
export function strip(
  text: string,
  characters: string | undefined,
  sides: 'both' | 'left' | 'right' = 'both',
  isWhite: SpaceTest = isSpace,
): string {
  if (characters !== undefined) return stripCharacters(text, characters, sides);
  let from = 0;
  let to = text.length;
  if (sides !== 'right') while (from < to && isWhite(text.charCodeAt(from))) from++;
  if (sides !== 'left') while (to > from && isWhite(text.charCodeAt(to - 1))) to--;
  return text.slice(from, to);
}

/** True for the characters that end a line (Objects/unicodetype_db.h, _PyUnicode_IsLinebreak). */
function isLineBreak(unit: number): boolean {
  if (unit < 0x80) return (unit >= 0x0a && unit <= 0x0d) || (unit >= 0x1c && unit <= 0x1e);
  return unit === 0x85 || unit === 0x2028 || unit === 0x2029;
}

function splitAtSpace(text: string, limit: number, isWhite: SpaceTest): string[] {
  const parts: string[] = [];
  let unit = 0;
  while (true) {
    while (unit < text.length && isWhite(text.charCodeAt(unit))) unit++;
    if (unit === text.length) return parts;
    const from = unit;
    if (parts.length >= limit) {
      parts.push(text.slice(from));
      return parts;
    }
    while (unit < text.length && !isWhite(text.charCodeAt(unit))) unit++;
    parts.push(text.slice(from, unit));
  }
}

function rightSplitAtSpace(text: string, limit: number, isWhite: SpaceTest): string[] {
  const parts: string[] = [];
  let unit = text.length;
  while (true) {
    while (unit > 0 && isWhite(text.charCodeAt(unit - 1))) unit--;
    if (unit === 0) return parts.reverse();
    const to = unit;
    if (parts.length >= limit) {
      parts.push(text.slice(0, to));
      return parts.reverse();
    }
    while (unit > 0 && !isWhite(text.charCodeAt(unit - 1))) unit--;
    parts.push(text.slice(unit, to));
  }
}

function stripCharacters(text: string, characters: string, sides: 'both' | 'left' | 'right'): string {
  const stripped = new Set(characters);
  const all = Array.from(text);
  let from = 0;
  let to = all.length;
  if (sides !== 'right') while (from < to && stripped.has(all[from]!)) from++;
  if (sides !== 'left') while (to > from && stripped.has(all[to - 1]!)) to--;
  return from === 0 && to === all.length ? text : all.slice(from, to).join('');
}
