import { isHighSurrogate, isLowSurrogate } from './code-points.ts';
import type { EncodingName } from './encodings.ts';
import { escapeCode } from './text-repr.ts';
import { ValueFailure } from './value-failure.ts';

/** `bytes.decode(encoding, handler)`; a UnicodeDecodeError where the bytes are no text and the handler does not help. */
export function decodeBytes(bytes: Uint8Array, encoding: EncodingName, handler = 'strict'): string {
  const parts: string[] = [];
  const { step, start, name } = decoderFor(bytes, encoding);
  let position = start;
  while (position < bytes.length) {
    const result = step(bytes, position);
    if (typeof result === 'number') {
      parts.push(String.fromCodePoint(result));
      position += lengthOf(result, encoding);
      continue;
    }
    const failure = (): ValueFailure => decodeFailure(name, bytes, position, result.end, result.reason);
    const { text, end } = handleUndecodable(bytes, position, result.end, encoding, handler, failure);
    parts.push(text);
    position = end;
  }
  return parts.join('');
}

const UNICODE_END = 0x110000;

/** A code point, or what is wrong with the bytes from a position up to an end. */
type DecodeStep = number | { readonly end: number; readonly reason: string };

interface Decoder {
  /** Where the text starts: after a byte order mark. */
  readonly start: number;
  /** What error messages call it. */
  readonly name: EncodingName;
  step(bytes: Uint8Array, position: number): DecodeStep;
}

function decoderFor(bytes: Uint8Array, encoding: EncodingName): Decoder {
  switch (encoding) {
    case 'ascii':
      return { name: encoding, start: 0, step: stepAscii };
    case 'latin-1':
      return { name: encoding, start: 0, step: (all, position) => all[position]! };
    case 'utf-8':
      return { name: encoding, start: 0, step: stepUtf8 };
    case 'utf-16-le':
    case 'utf-16-be': {
      const isLittleEndian = encoding === 'utf-16-le';
      return { name: encoding, start: 0, step: (all, position) => stepUtf16(all, position, isLittleEndian) };
    }
    case 'utf-32-le':
    case 'utf-32-be': {
      const isLittleEndian = encoding === 'utf-32-le';
      return { name: encoding, start: 0, step: (all, position) => stepUtf32(all, position, isLittleEndian) };
    }
    case 'utf-16':
      if (startsWith(bytes, [0xfe, 0xff])) return { ...decoderFor(bytes, 'utf-16-be'), start: 2 };
      return { ...decoderFor(bytes, 'utf-16-le'), start: startsWith(bytes, [0xff, 0xfe]) ? 2 : 0 };
    case 'utf-32':
      if (startsWith(bytes, [0, 0, 0xfe, 0xff])) return { ...decoderFor(bytes, 'utf-32-be'), start: 4 };
      return { ...decoderFor(bytes, 'utf-32-le'), start: startsWith(bytes, [0xff, 0xfe, 0, 0]) ? 4 : 0 };
  }
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}

function lengthOf(code: number, encoding: EncodingName): number {
  switch (encoding) {
    case 'ascii':
    case 'latin-1':
      return 1;
    case 'utf-8':
      return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    case 'utf-16':
    case 'utf-16-le':
    case 'utf-16-be':
      return code < 0x10000 ? 2 : 4;
    case 'utf-32':
    case 'utf-32-le':
    case 'utf-32-be':
      return 4;
  }
}

function stepAscii(bytes: Uint8Array, position: number): DecodeStep {
  const byte = bytes[position]!;
  return byte < 0x80 ? byte : { end: position + 1, reason: 'ordinal not in range(128)' };
}

/** One character of UTF-8; an error covers as many bytes as could have begun a character (Objects/stringlib/codecs.h, utf8_decode). */
function stepUtf8(bytes: Uint8Array, position: number): DecodeStep {
  const first = bytes[position]!;
  if (first < 0x80) return first;
  if (first < 0xc2 || first > 0xf4) return { end: position + 1, reason: 'invalid start byte' };
  const length = first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
  let code = first & (0xff >> (length + 1));
  for (let offset = 1; offset < length; offset++) {
    const end = position + offset;
    if (end >= bytes.length) return { end, reason: 'unexpected end of data' };
    const byte = bytes[end]!;
    const [lowest, highest] = offset === 1 ? secondByteRange(first) : [0x80, 0xbf];
    if (byte < lowest || byte > highest) return { end, reason: 'invalid continuation byte' };
    code = (code << 6) | (byte & 0x3f);
  }
  return code;
}

/** What may follow a first byte: neither overlong forms nor surrogates nor code points beyond Unicode. */
function secondByteRange(first: number): readonly [lowest: number, highest: number] {
  if (first === 0xe0) return [0xa0, 0xbf];
  if (first === 0xed) return [0x80, 0x9f];
  if (first === 0xf0) return [0x90, 0xbf];
  if (first === 0xf4) return [0x80, 0x8f];
  return [0x80, 0xbf];
}

function stepUtf16(bytes: Uint8Array, position: number, isLittleEndian: boolean): DecodeStep {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (position + 2 > bytes.length) return { end: bytes.length, reason: 'truncated data' };
  const first = view.getUint16(position, isLittleEndian);
  if (isLowSurrogate(first)) return { end: position + 2, reason: 'illegal encoding' };
  if (!isHighSurrogate(first)) return first;
  if (position + 4 > bytes.length) return { end: bytes.length, reason: 'unexpected end of data' };
  const second = view.getUint16(position + 2, isLittleEndian);
  if (!isLowSurrogate(second)) return { end: position + 2, reason: 'illegal UTF-16 surrogate' };
  return 0x10000 + ((first - 0xd800) << 10) + (second - 0xdc00);
}

function stepUtf32(bytes: Uint8Array, position: number, isLittleEndian: boolean): DecodeStep {
  if (position + 4 > bytes.length) return { end: bytes.length, reason: 'truncated data' };
  const code = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(position, isLittleEndian);
  if (code >= UNICODE_END) return { end: position + 4, reason: 'code point not in range(0x110000)' };
  if (code >= 0xd800 && code <= 0xdfff) {
    return { end: position + 4, reason: 'code point in surrogate code point range(0xd800, 0xe000)' };
  }
  return code;
}

/** What stands in the place of bytes that are no text, and where decoding goes on. */
function handleUndecodable(
  bytes: Uint8Array,
  start: number,
  end: number,
  encoding: EncodingName,
  handler: string,
  failure: () => ValueFailure,
): { text: string; end: number } {
  const wrong = Array.from(bytes.subarray(start, end));
  switch (handler) {
    case 'ignore':
      return { text: '', end };
    case 'replace':
      return { text: '\ufffd', end };
    case 'backslashreplace':
      return { text: wrong.map(escapeCode).join(''), end };
    case 'surrogateescape': {
      const escaped = wrong.findIndex((byte) => byte < 0x80);
      const kept = escaped < 0 ? wrong : wrong.slice(0, escaped);
      if (kept.length === 0) throw failure();
      return { text: kept.map((byte) => String.fromCharCode(0xdc00 + byte)).join(''), end: start + kept.length };
    }
    case 'surrogatepass': {
      const code = surrogateAt(bytes, start, encoding);
      if (code === undefined) throw failure();
      return { text: String.fromCharCode(code), end: start + (encoding === 'utf-8' ? 3 : lengthOf(code, encoding)) };
    }
    default:
      throw failure();
  }
}

/** The surrogate that is written at a position as if it were a character. */
function surrogateAt(bytes: Uint8Array, start: number, encoding: EncodingName): number | undefined {
  const [first, second, third, fourth] = bytes.subarray(start, start + 4);
  if (encoding === 'utf-8') {
    if (first !== 0xed || second === undefined || third === undefined) return undefined;
    if ((second & 0xe0) !== 0xa0 || (third & 0xc0) !== 0x80) return undefined;
    return 0xd000 | ((second & 0x3f) << 6) | (third & 0x3f);
  }
  const isBig = encoding.endsWith('be');
  const isWide = encoding.startsWith('utf-32');
  if (!encoding.startsWith('utf') || second === undefined || (isWide && fourth === undefined)) return undefined;
  const units = isWide ? [first!, second, third!, fourth!] : [first!, second];
  const code = (isBig ? units : units.reverse()).reduce((value, byte) => value * 256 + byte, 0);
  return code >= 0xd800 && code <= 0xdfff ? code : undefined;
}

/** The UnicodeDecodeError for bytes from start to end. */
function decodeFailure(
  encoding: EncodingName,
  bytes: Uint8Array,
  start: number,
  end: number,
  reason: string,
): ValueFailure {
  const where =
    end - start === 1
      ? `byte 0x${bytes[start]!.toString(16).padStart(2, '0')} in position ${start}`
      : `bytes in position ${start}-${end - 1}`;
  const message = `'${encoding}' codec can't decode ${where}: ${reason}`;
  return new ValueFailure('UnicodeDecodeError', message, [encoding, bytes, start, end, reason]);
}
