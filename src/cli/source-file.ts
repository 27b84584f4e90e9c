import { readFileSync } from 'node:fs';

/** A file cannot be read as Python source: the message says why and what to do, without the file's name. */
export class SourceFileError extends Error {}

/** Reads a Python source file, `-` for standard input. Throws `SourceFileError`. */
export function readSourceFile(file: string): string {
  return decodeSource(readBytes(file));
}

/**
 * The text of source bytes: UTF-8 unless a comment in the first two lines declares another encoding (PEP 263). Throws `SourceFileError` for
 * what CPython refuses: bytes that are not of the encoding, unknown encodings, null bytes.
 */
export function decodeSource(bytes: Uint8Array): string {
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const declared = declaredEncoding(bytes);
  const encoding = declared ?? 'utf-8';
  if (hasMark && declared !== null && labelOf(declared) !== 'utf-8') {
    throw new SourceFileError(
      `it begins with a UTF-8 byte order mark and declares the encoding '${declared}': one of the two is wrong`,
    );
  }
  if (bytes.includes(0))
    throw new SourceFileError('it contains null bytes, which no Python source has: is it a binary file?');
  return decoded(bytes, encoding, declared !== null);
}

/** Messages by the code of a system error. */
const READ_ERRORS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a directory',
  EACCES: 'reading it is not permitted',
  EPERM: 'reading it is not permitted',
  ERR_FS_FILE_TOO_LARGE: 'it is too large',
};

function readBytes(file: string): Uint8Array {
  try {
    return readFileSync(file === '-' ? 0 : file);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new SourceFileError(READ_ERRORS[code ?? ''] ?? message);
  }
}

/** The pattern of PEP 263; only blanks and a comment may stand on the line, and on the one before. */
const DECLARATION = /^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)/;
const BLANK = /^[ \t\f]*(?:#.*)?$/;

function declaredEncoding(bytes: Uint8Array): string | null {
  const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  const head = Buffer.from(bytes.subarray(start, start + 1000)).toString('latin1');
  const [first = '', second = ''] = head.split(/\r\n|\r|\n/, 2);
  const found = DECLARATION.exec(first) ?? (BLANK.test(first) ? DECLARATION.exec(second) : null);
  return found?.[1] ?? null;
}

/** The name that the Encoding standard has for one of Python's. */
function labelOf(encoding: string): string {
  const name = encoding.toLowerCase().replaceAll('_', '-');
  if (name === 'utf8' || name === 'utf-8' || name.startsWith('utf-8-')) return 'utf-8';
  if (/^(?:latin-?1|iso-?8859-1|iso-latin-1|l1|8859)(?:-.*)?$/.test(name)) return 'latin1';
  if (/^(?:us-)?ascii$|^646$/.test(name)) return 'ascii';
  return name.replace(/^cp(125\d)$/, 'windows-$1').replace(/^cp(\d{3})$/, 'ibm$1');
}

function decoded(bytes: Uint8Array, encoding: string, isDeclared: boolean): string {
  const label = labelOf(encoding);
  if (label === 'latin1') return Buffer.from(bytes).toString('latin1');
  if (label === 'ascii') return asciiText(bytes);
  if (label === 'windows-1252') return windows1252Text(bytes);
  let decoder: TextDecoder;
  try {
    decoder = new TextDecoder(label, { fatal: true });
  } catch {
    throw new SourceFileError(`it declares the encoding '${encoding}', which is not known`);
  }
  try {
    return decoder.decode(bytes);
  } catch {
    throw new SourceFileError(notDecodable(bytes, encoding, isDeclared));
  }
}

function asciiText(bytes: Uint8Array): string {
  if (bytes.some((byte) => byte > 127)) throw new SourceFileError(notDecodable(bytes, 'ascii', true));
  return Buffer.from(bytes).toString('latin1');
}

/** Characters 0x80 to 0x9F; `\0` where there is none. */
const WINDOWS_1252 = '€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ';

/** Not left to TextDecoder: Node 20 takes this encoding for Latin-1. */
function windows1252Text(bytes: Uint8Array): string {
  const text = Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\x80-\x9f]/g, (character) => WINDOWS_1252[character.charCodeAt(0) - 0x80]!);
  if (text.includes('\0')) throw new SourceFileError(notDecodable(bytes, 'cp1252', true));
  return text;
}

function notDecodable(bytes: Uint8Array, encoding: string, isDeclared: boolean): string {
  if (isDeclared) return `it is not in the encoding '${encoding}' that it declares`;
  const line = lineOfFirstFault(bytes);
  return `it is not UTF-8 (line ${line}). A file in another encoding says so in its first line: # -*- coding: latin-1 -*-`;
}

/** The first line that is not UTF-8, from 1. No byte of a multi-byte character is a line feed. */
function lineOfFirstFault(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  for (let start = 0; start < bytes.length; line++) {
    const end = bytes.indexOf(10, start);
    const stop = end < 0 ? bytes.length : end;
    try {
      decoder.decode(bytes.subarray(start, stop));
    } catch {
      return line;
    }
    start = stop + 1;
  }
  return line;
}
