import type { EncodingName } from './encodings.ts';
import { escapeCode } from './text-repr.ts';
import { ValueFailure } from './value-failure.ts';

/** `text.encode(encoding, handler)`; a UnicodeEncodeError where a character has no code and the handler does not help. */
export function encodeText(text: string, encoding: EncodingName, handler = 'strict'): Uint8Array {
  const bytes: number[] = [];
  const { limit, reason, put, mark } = ENCODERS[encoding];
  mark?.(bytes);
  const codes = Array.from(text, (character) => character.codePointAt(0)!);
  const isEncodable = (code: number): boolean => code < limit && (limit <= 0x100 || code < 0xd800 || code > 0xdfff);
  const isWide = encoding.startsWith('utf-16') || encoding.startsWith('utf-32');
  for (let index = 0; index < codes.length; ) {
    const code = codes[index]!;
    if (isEncodable(code)) {
      put(code, bytes);
      index++;
      continue;
    }
    let end = index + 1;
    // UTF-16 and UTF-32 take surrogates one by one, the others a run of characters at once.
    if (!isWide) while (end < codes.length && !isEncodable(codes[end]!)) end++;
    const run = codes.slice(index, end);
    const failure = (from = index): ValueFailure => encodeFailure(encoding, text, codes, from, end, reason);
    if (handler === 'surrogateescape' && !isWide) {
      putEscapedBytes(run, bytes, (offset) => failure(index + offset));
    } else if (handler === 'surrogatepass' && limit === UNICODE_END) {
      for (const surrogate of run) put(surrogate, bytes);
    } else {
      for (const character of replacementFor(run, handler, failure)) put(character.codePointAt(0)!, bytes);
    }
    index = end;
  }
  return Uint8Array.from(bytes);
}

interface Encoder {
  /** Code points from here on have no code. */
  readonly limit: number;
  /** Why a character has no code. */
  readonly reason: string;
  put(code: number, bytes: number[]): void;
  /** Writes the byte order mark. */
  readonly mark?: (bytes: number[]) => void;
}

const NO_SURROGATES = 'surrogates not allowed';
const UNICODE_END = 0x110000;

const ENCODERS: Readonly<Record<EncodingName, Encoder>> = {
  ascii: { limit: 0x80, reason: 'ordinal not in range(128)', put: putByte },
  'latin-1': { limit: 0x100, reason: 'ordinal not in range(256)', put: putByte },
  'utf-8': { limit: UNICODE_END, reason: NO_SURROGATES, put: putUtf8 },
  'utf-16': { limit: UNICODE_END, reason: NO_SURROGATES, put: putUtf16, mark: (bytes) => putUtf16(0xfeff, bytes) },
  'utf-16-le': { limit: UNICODE_END, reason: NO_SURROGATES, put: putUtf16 },
  'utf-16-be': {
    limit: UNICODE_END,
    reason: NO_SURROGATES,
    put: (code, bytes) => putSwapped(code, bytes, putUtf16, 2),
  },
  'utf-32': { limit: UNICODE_END, reason: NO_SURROGATES, put: putUtf32, mark: (bytes) => putUtf32(0xfeff, bytes) },
  'utf-32-le': { limit: UNICODE_END, reason: NO_SURROGATES, put: putUtf32 },
  'utf-32-be': {
    limit: UNICODE_END,
    reason: NO_SURROGATES,
    put: (code, bytes) => putSwapped(code, bytes, putUtf32, 4),
  },
};

function putByte(code: number, bytes: number[]): void {
  bytes.push(code);
}

function putUtf8(code: number, bytes: number[]): void {
  if (code < 0x80) bytes.push(code);
  else if (code < 0x800) bytes.push(0xc0 | (code >> 6), 0x80 | (code & 0x3f));
  else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 0x3f), 0x80 | (code & 0x3f));
  else {
    bytes.push(0xf0 | (code >> 18), 0x80 | ((code >> 12) & 0x3f), 0x80 | ((code >> 6) & 0x3f), 0x80 | (code & 0x3f));
  }
}

function putUtf16(code: number, bytes: number[]): void {
  const text = String.fromCodePoint(code);
  for (let unit = 0; unit < text.length; unit++) bytes.push(text.charCodeAt(unit) & 0xff, text.charCodeAt(unit) >> 8);
}

function putUtf32(code: number, bytes: number[]): void {
  bytes.push(code & 0xff, (code >> 8) & 0xff, code >> 16, 0);
}

/** Writes units of so many bytes with the last byte first. */
function putSwapped(code: number, bytes: number[], put: Encoder['put'], size: number): void {
  const swapped: number[] = [];
  put(code, swapped);
  for (let start = 0; start < swapped.length; start += size) {
    bytes.push(...swapped.slice(start, start + size).reverse());
  }
}

function replacementFor(run: readonly number[], handler: string, failure: () => ValueFailure): string {
  switch (handler) {
    case 'ignore':
      return '';
    case 'replace':
      return '?'.repeat(run.length);
    case 'xmlcharrefreplace':
      return run.map((code) => `&#${code};`).join('');
    case 'backslashreplace':
      return run.map(escapeCode).join('');
    default:
      throw failure();
  }
}

/** surrogateescape: U+DC80 to U+DCFF become the bytes that they stand for. */
function putEscapedBytes(run: readonly number[], bytes: number[], failure: (offset: number) => ValueFailure): void {
  run.forEach((code, offset) => {
    if (code < 0xdc80 || code > 0xdcff) throw failure(offset);
    bytes.push(code - 0xdc00);
  });
}

/** The UnicodeEncodeError for characters from start to end of a text. */
function encodeFailure(
  encoding: EncodingName,
  text: string,
  codes: readonly number[],
  start: number,
  end: number,
  reason: string,
): ValueFailure {
  const where =
    end - start === 1
      ? `character '${escapeCode(codes[start]!)}' in position ${start}`
      : `characters in position ${start}-${end - 1}`;
  const message = `'${encoding}' codec can't encode ${where}: ${reason}`;
  return new ValueFailure('UnicodeEncodeError', message, [encoding, text, start, end, reason]);
}
