import { textLength, toCodePoints } from './code-points.ts';
import { checkLength } from './number-layout.ts';
import { valueError } from './value-failure.ts';

/** The methods of str that pad, and translate. The fill is one character. */

/** `text.center(width, fill)` (Objects/unicodeobject.c, unicode_center_impl). */
export function center(text: string, width: number, fill = ' '): string {
  const missing = width - textLength(text);
  if (missing <= 0) return text;
  checkLength(width);
  // The odd one goes to the left if the width is odd too.
  const left = Math.floor(missing / 2) + (missing % 2 === 1 && width % 2 === 1 ? 1 : 0);
  return fill.repeat(left) + text + fill.repeat(missing - left);
}

/** `text.ljust(width, fill)` */
export function justifyLeft(text: string, width: number, fill = ' '): string {
  const missing = width - textLength(text);
  if (missing <= 0) return text;
  checkLength(width);
  return text + fill.repeat(missing);
}

/** `text.rjust(width, fill)` */
export function justifyRight(text: string, width: number, fill = ' '): string {
  const missing = width - textLength(text);
  if (missing <= 0) return text;
  checkLength(width);
  return fill.repeat(missing) + text;
}

/** `text.zfill(width)`: zeros after a sign. */
export function zeroFill(text: string, width: number): string {
  const missing = width - textLength(text);
  if (missing <= 0) return text;
  checkLength(width);
  const hasSign = text.startsWith('+') || text.startsWith('-');
  return (hasSign ? text.charAt(0) : '') + '0'.repeat(missing) + (hasSign ? text.slice(1) : text);
}

/** `text.expandtabs(size)` */
export function expandTabs(text: string, size = 8): string {
  if (!text.includes('\t')) return text;
  let result = '';
  let column = 0;
  for (const character of text) {
    if (character === '\t') {
      const missing = size > 0 ? size - (column % size) : 0;
      checkLength(result.length + missing);
      result += ' '.repeat(missing);
      column += missing;
    } else {
      result += character;
      column = character === '\n' || character === '\r' ? 0 : column + 1;
    }
  }
  return result;
}

/**
 * `text.translate(table)`: `map` gives what stands in the place of a code point, null to leave it out (None), or undefined if the table has
 * nothing for it (a LookupError). Of a text of ASCII alone each character is asked for once, up to the first whose replacement is not a single
 * ASCII character; from there on each occurrence is asked for, and the one behind characters left out twice (Objects/unicodeobject.c,
 * unicode_fast_translate and _PyUnicode_TranslateCharmap).
 */
export function translate(text: string, map: (codePoint: number) => string | null | undefined): string {
  const characters = Array.from(text);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the question is whether the text is ASCII.
  const isAscii = /^[\x00-\x7f]*$/.test(text);
  let { result, index } = isAscii ? translateOnce(characters, map) : { result: '', index: 0 };
  while (index < characters.length) {
    const character = characters[index++]!;
    const mapped = map(character.codePointAt(0)!);
    if (mapped === null) {
      while (index < characters.length && map(characters[index]!.codePointAt(0)!) === null) index++;
    } else {
      result += mapped ?? character;
      checkLength(result.length);
    }
  }
  return result;
}

/** Translates from the start on as long as every replacement is a single ASCII character or none, asking once for each character. */
function translateOnce(
  characters: readonly string[],
  map: (codePoint: number) => string | null | undefined,
): { result: string; index: number } {
  const known = new Map<string, string>();
  let result = '';
  let index = 0;
  for (; index < characters.length; index++) {
    const character = characters[index]!;
    let mapped = known.get(character);
    if (mapped === undefined) {
      const asked = map(character.codePointAt(0)!);
      if (typeof asked === 'string' && (asked.length !== 1 || asked >= '\x80')) break;
      mapped = asked === undefined ? character : (asked ?? '');
      known.set(character, mapped);
    }
    result += mapped;
  }
  return { result, index };
}

/** `str.maketrans(from, to, removed)` of texts: what each code point becomes, null for one that goes. */
export function makeTranslation(from: string, to: string, removed = ''): Map<number, number | null> {
  const [sources, targets] = [toCodePoints(from), toCodePoints(to)];
  if (sources.length !== targets.length) throw valueError('the first two maketrans arguments must have equal length');
  const table = new Map<number, number | null>(sources.map((source, index) => [source, targets[index]!]));
  for (const code of toCodePoints(removed)) table.set(code, null);
  return table;
}
