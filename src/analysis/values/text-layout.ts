import { textLength } from './code-points.ts';
import { checkLength } from './number-layout.ts';

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
 * `text.translate(table)`: `map` gives for a code point what stands in its place, or undefined if the table has nothing for it (it raised
 * a LookupError). It is asked once for each different code point if the text is ASCII, else for each occurrence, as CPython does.
 */
export function translate(text: string, map: (codePoint: number) => string | undefined): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the question is whether the text is ASCII.
  const known = /^[\x00-\x7f]*$/.test(text) ? new Map<string, string>() : undefined;
  let result = '';
  for (const character of text) {
    let mapped = known?.get(character);
    if (mapped === undefined) {
      mapped = map(character.codePointAt(0)!) ?? character;
      known?.set(character, mapped);
    }
    result += mapped;
    checkLength(result.length);
  }
  return result;
}
