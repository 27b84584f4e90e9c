import type { VersionBehaviour } from '../versions.ts';
import { bytesToText, textToBytes } from './bytes-text.ts';
import { repeatText } from './code-points.ts';
import { rightSplit, split, strip } from './text-split.ts';
import { type ValueFailure, valueError } from './value-failure.ts';

/**
 * The methods of bytes and bytearray that differ from those of str, on bytes as text (see bytes-text.ts): only ASCII letters have a case,
 * only ASCII white space counts, and only \n and \r end lines. Searching, replacing, partitioning and padding are those of text-search.ts
 * and text-layout.ts.
 */

/** `bytes.lower()` */
export function lowerAscii(text: string): string {
  return text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

/** `bytes.upper()` */
export function upperAscii(text: string): string {
  return text.replace(/[a-z]+/g, (letters) => letters.toUpperCase());
}

/** `bytes.capitalize()` */
export function capitalizeAscii(text: string): string {
  return upperAscii(text.slice(0, 1)) + lowerAscii(text.slice(1));
}

/** `bytes.title()` */
export function titleAscii(text: string): string {
  return text.replace(/[A-Za-z]+/g, capitalizeAscii);
}

/** `bytes.swapcase()` */
export function swapcaseAscii(text: string): string {
  return text.replace(/[A-Za-z]/g, (letter) => (letter <= 'Z' ? letter.toLowerCase() : letter.toUpperCase()));
}

/** The tests of bytes by the names of their methods. */
export const ASCII_TESTS: Readonly<Record<string, (text: string) => boolean>> = {
  isalnum: (text) => /^[A-Za-z0-9]+$/.test(text),
  isalpha: (text) => /^[A-Za-z]+$/.test(text),
  // biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII has them.
  isascii: (text) => /^[\x00-\x7f]*$/.test(text),
  isdigit: (text) => /^[0-9]+$/.test(text),
  islower: (text) => /[a-z]/.test(text) && !/[A-Z]/.test(text),
  isspace: (text) => /^[ \t-\r]+$/.test(text),
  istitle: (text) => /[A-Za-z]/.test(text) && !/[A-Za-z][A-Z]|(?<![A-Za-z])[a-z]/.test(text),
  isupper: (text) => /[A-Z]/.test(text) && !/[a-z]/.test(text),
};

/** `bytes.split(separator, limit)` */
export function splitBytes(text: string, separator?: string, limit?: number): string[] {
  return split(text, separator, limit, isAsciiSpace);
}

/** `bytes.rsplit(separator, limit)` */
export function rightSplitBytes(text: string, separator?: string, limit?: number): string[] {
  return rightSplit(text, separator, limit, isAsciiSpace);
}

/** `bytes.strip(characters)`, or of one side */
export function stripBytes(
  text: string,
  characters: string | undefined,
  sides: 'both' | 'left' | 'right' = 'both',
): string {
  return strip(text, characters, sides, isAsciiSpace);
}

/** `bytes.splitlines(keepsEnds)` */
export function splitBytesLines(text: string, keepsEnds = false): string[] {
  const lines = text.match(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+/g) ?? [];
  return keepsEnds ? lines : lines.map((line) => line.replace(/[\r\n]+$/, ''));
}

/** `bytes.translate(table, removed)`: the table has 256 bytes, or is missing. */
export function translateBytes(bytes: Uint8Array, table: Uint8Array | undefined, removed: Uint8Array): Uint8Array {
  if (table !== undefined && table.length !== 256) {
    throw valueError('translation table must be 256 characters long');
  }
  const result = bytes.filter((byte) => !removed.includes(byte));
  return table === undefined ? result : result.map((byte) => table[byte]!);
}

/** `bytes.maketrans(from, to)` */
export function makeBytesTable(from: Uint8Array, to: Uint8Array): Uint8Array {
  if (from.length !== to.length) throw valueError('maketrans arguments must have same length');
  const table = Uint8Array.from({ length: 256 }, (_, byte) => byte);
  from.forEach((byte, index) => {
    table[byte] = to[index]!;
  });
  return table;
}

/** `bytes.hex(separator, groupSize)`: groups are counted from the right, with a negative size from the left. */
export function bytesToHexadecimal(bytes: Uint8Array, separator = '', groupSize = 1): string {
  const digits = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0'));
  const size = Math.abs(groupSize);
  if (separator === '' || size === 0 || digits.length === 0) return digits.join('');
  const groups: string[] = [];
  const first = groupSize > 0 ? digits.length % size : 0;
  if (first > 0) groups.push(digits.slice(0, first).join(''));
  for (let start = first; start < digits.length; start += size) {
    groups.push(digits.slice(start, start + size).join(''));
  }
  return groups.join(separator);
}

/** `bytes.fromhex(text)`: white space may stand between bytes. */
export function bytesFromHexadecimal(
  text: string,
  behaviour: Pick<VersionBehaviour, 'namesOddHexadecimalDigits'>,
): Uint8Array {
  const bytes: number[] = [];
  let position = 0;
  const characters = Array.from(text);
  while (position < characters.length) {
    if (isAsciiSpace(characters[position]!.charCodeAt(0))) {
      position++;
      continue;
    }
    for (const place of [position, position + 1]) {
      if (/^[0-9a-fA-F]$/.test(characters[place] ?? '')) continue;
      if (place === characters.length && behaviour.namesOddHexadecimalDigits) {
        throw valueError('fromhex() arg must contain an even number of hexadecimal digits');
      }
      throw valueError(`non-hexadecimal number found in fromhex() arg at position ${place}`);
    }
    bytes.push(Number.parseInt(characters[position]! + characters[position + 1]!, 16));
    position += 2;
  }
  return Uint8Array.from(bytes);
}

/** The ValueError of `bytes.index`, where str says "substring". */
export function subsectionNotFound(): ValueFailure {
  return valueError('subsection not found');
}

/** `bytes * count`; a negative count is as good as 0. */
export function repeatBytes(bytes: Uint8Array, count: number): Uint8Array {
  return textToBytes(repeatText(bytesToText(bytes), count));
}

function isAsciiSpace(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d);
}
