/** The text of an open file (`Modules/_io/textio.c`). It is decoded in chunks; a str that is all of a chunk is held by the file, too. */
import { newInteger, newString, newUnknownValue } from '../../objects/create.ts';
import { isInstanceOf, raise } from '../../objects/errors.ts';
import { SlotKind } from '../../objects/event-log.ts';
import { typeOf } from '../../objects/lookup.ts';
import { type PythonObject, UNKNOWN_VALUE } from '../../objects/python-object.ts';
import { type Runtime, ValueUnknown } from '../../objects/runtime.ts';
import { encodedAs } from '../../objects/types/text-codec.ts';
import { raiseOfFailure } from '../../objects/value-failures.ts';
import { textLength, unitOffset } from '../../values/code-points.ts';
import { decodeBytes } from '../../values/decode-bytes.ts';
import { encodeText } from '../../values/encode-text.ts';
import type { EncodingName } from '../../values/encodings.ts';
import { ValueFailure } from '../../values/value-failure.ts';
import { flushBytes, knownBytes, putBytes, putUnknownBytes, takeBytes } from './file-bytes.ts';
import { checkOpen, type File, type FileState, refuse } from './file-state.ts';

/** So many bytes are decoded at once, and so much text is kept before it is encoded (`_CHUNK_SIZE`). */
const CHUNK = 8192;
/** Texts that wait to be written, by their place. */
const pendingName = (index: number): string => `pending_bytes[${index}]`;
/** Text that was read ahead. */
const DECODED = 'decoded_chars';

/** Encodings in which ASCII text is its own bytes (is_asciicompat_encoding), and each character has a place of its own. */
const SIMPLE_ENCODINGS: ReadonlySet<EncodingName | null> = new Set(['utf-8', 'ascii', 'latin-1']);

/** Whether the text behind the position is known. */
export function isTextKnown({ payload }: File): boolean {
  return SIMPLE_ENCODINGS.has(payload.encoding) && knownBytes(payload) !== null;
}

/** `write()`: how many characters the text has. */
export function writeText(runtime: Runtime, self: File, text: PythonObject): PythonObject {
  if (text.type === runtime.types.unknown) {
    putUnknownBytes(self.payload);
    throw new ValueUnknown(text);
  }
  if (!isInstanceOf(text, runtime.types.str)) {
    raise(runtime, 'TypeError', `write() argument must be str, not ${typeOf(text).payload.name}`);
  }
  checkOpen(runtime, self);
  const state = self.payload;
  if (!state.access.writes) refuse(runtime, 'not writable');
  const { encoding, newline } = state;
  if (text.payload === UNKNOWN_VALUE || !SIMPLE_ENCODINGS.has(encoding)) {
    runtime.boundCount(text);
    putUnknownBytes(state);
    if (text.payload === UNKNOWN_VALUE) return newUnknownValue(runtime, runtime.types.int);
    return newInteger(runtime, textLength(String(text.payload)));
  }
  const value = String(text.payload);
  const changesLines = newline !== null && newline !== '' && newline !== '\n' && value.includes('\n');
  const bytes = changesLines
    ? encodeText(value.replaceAll('\n', newline), encoding!, state.errors)
    : encodedAs(runtime, text, encoding!, state.errors);
  if (state.pendingLength + bytes.length > CHUNK) flushText(runtime, self);
  dropDecoded(runtime, self);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ASCII characters
  if (!changesLines && bytes.length <= CHUNK && /^[\x00-\x7f]*$/.test(value)) {
    runtime.heap.retain(text);
    runtime.log.slot(self.id, SlotKind.Internal, runtime.log.name(pendingName(state.pending.length)), 0, text.id);
    state.pending.push(text);
  }
  putBytes(runtime, state, bytes);
  state.pendingLength += bytes.length;
  if (state.pendingLength >= CHUNK) flushText(runtime, self);
  if (state.isLineBuffered && /[\r\n]/.test(value)) flushAll(runtime, self);
  return newInteger(runtime, textLength(value));
}

/** Lets go of the texts that wait to be written (_textiowrapper_writeflush). */
function flushText(runtime: Runtime, self: File): void {
  const { pending } = self.payload;
  self.payload.pending = [];
  self.payload.pendingLength = 0;
  for (const [index, text] of pending.entries()) {
    runtime.log.slot(self.id, SlotKind.Internal, runtime.log.name(pendingName(index)), text.id, 0);
    runtime.heap.release(text);
  }
}

/** Everything that waits is written. */
export function flushAll(runtime: Runtime, self: File): void {
  flushText(runtime, self);
  flushBytes(runtime, self.payload);
}

/** Lets go of the text that was read ahead. */
export function dropDecoded(runtime: Runtime, self: File): void {
  const object = self.payload.decoded?.object ?? null;
  self.payload.decoded = null;
  if (object === null) return;
  runtime.log.slot(self.id, SlotKind.Internal, runtime.log.name(DECODED), object.id, 0);
  runtime.heap.release(object);
}

/** What a file holds of texts. */
export function visitTexts({ pending, decoded }: FileState, visit: (text: PythonObject, name: string) => void): void {
  for (const [index, text] of pending.entries()) visit(text, pendingName(index));
  if (decoded?.object) visit(decoded.object, DECODED);
}

/** `read()`: all text that is left (_io_TextIOWrapper_read_impl). */
export function readAllText(runtime: Runtime, self: File): PythonObject {
  const { decoded } = self.payload;
  const ahead = decoded === null ? '' : decoded.text.slice(decoded.used);
  const rest = decode(runtime, self.payload, takeBytes(runtime, self.payload, Number.POSITIVE_INFINITY)!);
  dropDecoded(runtime, self);
  return newString(runtime, ahead + withLineFeeds(self.payload, rest));
}

/** `read(size)` with a size from 0 on (_io_TextIOWrapper_read_impl). */
export function readText(runtime: Runtime, self: File, size: number): PythonObject {
  const parts: PythonObject[] = [];
  let remaining = size;
  for (;;) {
    const part = takeDecoded(runtime, self, (text) => unitOffset(text, remaining));
    if (part !== null) {
      remaining -= textLength(String(part.payload));
      parts.push(part);
    }
    if (remaining <= 0 || !readChunk(runtime, self)) return joined(runtime, parts);
  }
}

/** `readline(size)` (_textiowrapper_readline): an empty text at the end. */
export function readTextLine(runtime: Runtime, self: File, limit: number): PythonObject {
  const parts: PythonObject[] = [];
  let remaining = limit;
  for (;;) {
    const { decoded, newline } = self.payload;
    if (decoded === null || decoded.used === decoded.text.length) {
      if (readChunk(runtime, self)) continue;
      return joined(runtime, parts);
    }
    const end = lineEnd(decoded.text, decoded.used, newline);
    const part = takeDecoded(runtime, self, (text) =>
      Math.min((end ?? decoded.text.length) - decoded.used, unitOffset(text, remaining)),
    )!;
    remaining -= textLength(String(part.payload));
    parts.push(part);
    if (decoded.used === end || remaining <= 0) return joined(runtime, parts);
  }
}

/** `tell()` (_io_TextIOWrapper_tell_impl): the place of the next character in bytes; NaN where it is not known. */
export function textPosition({ decoded, position, encoding, errors }: FileState): number {
  if (decoded === null || decoded.used === decoded.text.length) return position;
  if (!decoded.isExact) return Number.NaN;
  return decoded.start + encodeText(decoded.text.slice(0, decoded.used), encoding!, errors).length;
}

/** The next text that was read ahead, as long as `unitsOf` says of what is left; null where nothing is (textiowrapper_get_decoded_chars). */
function takeDecoded(runtime: Runtime, self: File, unitsOf: (text: string) => number): PythonObject | null {
  const { decoded } = self.payload;
  if (decoded === null || decoded.used === decoded.text.length) return null;
  const start = decoded.used;
  const text = decoded.text.slice(start);
  decoded.used += unitsOf(text);
  const part = newString(runtime, text.slice(0, decoded.used - start));
  if (start === 0 && decoded.used === decoded.text.length && decoded.object === null) {
    runtime.heap.retain(part);
    decoded.object = part;
    runtime.log.slot(self.id, SlotKind.Internal, runtime.log.name(DECODED), 0, part.id);
  }
  return part;
}

/** Reads ahead (textiowrapper_read_chunk); false at the end of the file. */
function readChunk(runtime: Runtime, self: File): boolean {
  const state = self.payload;
  dropDecoded(runtime, self);
  const start = state.position;
  const all = knownBytes(state)!;
  const end = chunkEnd(state, all, start + CHUNK);
  if (end <= start) return false;
  const text = decode(runtime, state, takeBytes(runtime, state, end - start)!);
  const plain = withLineFeeds(state, text);
  state.decoded = { text: plain, used: 0, start, isExact: plain === text, object: null };
  return true;
}

/** Where a chunk ends that is not to end within a character or an end of line. */
function chunkEnd({ encoding }: FileState, bytes: Uint8Array, wanted: number): number {
  if (wanted >= bytes.length) return bytes.length;
  let end = wanted;
  while (bytes[end - 1] === 0x0d || (encoding === 'utf-8' && (bytes[end]! & 0xc0) === 0x80)) end--;
  return end;
}

function decode(runtime: Runtime, { encoding, errors }: FileState, bytes: Uint8Array): string {
  try {
    return decodeBytes(bytes, encoding!, errors);
  } catch (thrown) {
    throw thrown instanceof ValueFailure ? raiseOfFailure(runtime, thrown) : thrown;
  }
}

/** Other ends of lines become line feeds where the program did not say otherwise. */
function withLineFeeds({ newline }: FileState, text: string): string {
  return newline === null ? text.replace(/\r\n?/g, '\n') : text;
}

/** Where the line ends that begins at an offset, in UTF-16 units; null where no end is there (_PyIO_find_line_ending). */
function lineEnd(text: string, start: number, newline: string | null): number | null {
  if (newline === '') {
    const ending = /\r\n?|\n/g;
    ending.lastIndex = start;
    return ending.test(text) ? ending.lastIndex : null;
  }
  const wanted = newline ?? '\n';
  const at = text.indexOf(wanted, start);
  return at < 0 ? null : at + wanted.length;
}

/** `''.join(parts)`, which takes the only one as it is. Takes over the parts. */
function joined(runtime: Runtime, parts: PythonObject[]): PythonObject {
  if (parts.length === 1) return parts[0]!;
  const text = parts.map(({ payload }) => payload).join('');
  for (const part of parts) runtime.heap.release(part);
  return newString(runtime, text);
}
