/** The bytes of an open file (`Modules/_io/bufferedio.c`, `Modules/_io/fileio.c`). */
import type { PythonObject } from '../../objects/python-object.ts';
import type { Runtime } from '../../objects/runtime.ts';
import type { File, FileState } from './file-state.ts';

const LINE_FEED = 10;

/** All bytes of the file; null where they are not known, or not where in them the stream is. */
export function knownBytes({ stored, position }: FileState): Uint8Array | null {
  return stored.isSettled && !Number.isNaN(position) ? stored.bytes : null;
}

/** At most so many bytes from the position on, which moves behind them; null where they are not known. */
export function takeBytes(runtime: Runtime, state: FileState, count: number): Uint8Array | null {
  const all = knownBytes(state);
  if (all === null) return null;
  const taken = all.slice(state.position, state.position + count);
  runtime.spend(taken.length >> 6);
  state.position += taken.length;
  return taken;
}

/** As `takeBytes`, up to the end of a line. */
export function takeByteLine(runtime: Runtime, state: FileState, limit: number): Uint8Array | null {
  const all = knownBytes(state);
  if (all === null) return null;
  const end = all.indexOf(LINE_FEED, state.position);
  const length = (end < 0 ? all.length : end + 1) - state.position;
  return takeBytes(runtime, state, Math.max(Math.min(length, limit), 0));
}

/** What is in a binary file behind its position; null where it is not known. */
export function fileBytesAhead(file: PythonObject): Uint8Array | null {
  const state = (file as File).payload;
  return knownBytes(state)?.subarray(state.position) ?? null;
}

/** Moves the position of a file forward. */
export function skipFileBytes(file: PythonObject, count: number): void {
  (file as File).payload.position += count;
}

/** Writes bytes at the position; they may be kept back. */
export function putBytes(runtime: Runtime, state: FileState, bytes: Uint8Array): void {
  runtime.spend(bytes.length >> 6);
  state.position += bytes.length;
  state.unwritten.push(bytes.slice());
  state.unwrittenLength += bytes.length;
  if (state.unwrittenLength <= state.bufferSize) return;
  flushBytes(runtime, state);
  if (state.bufferSize > 0) state.stored.isSettled = false;
}

/** Something was written that is not known. */
export function putUnknownBytes(state: FileState): void {
  state.stored.bytes = null;
  state.position = Number.NaN;
  state.unwritten = [];
  state.unwrittenLength = 0;
}

/** Writes what was kept back (_bufferedwriter_flush_unlocked). */
export function flushBytes(runtime: Runtime, state: FileState): void {
  const { stored, unwritten, unwrittenLength, access } = state;
  stored.isSettled = true;
  if (unwrittenLength === 0) return;
  state.unwritten = [];
  state.unwrittenLength = 0;
  if (stored.bytes === null || Number.isNaN(state.position)) {
    stored.bytes = null;
    return;
  }
  const start = access.appends ? stored.bytes.length : state.position - unwrittenLength;
  const all = new Uint8Array(Math.max(stored.bytes.length, start + unwrittenLength));
  runtime.spend(all.length >> 6);
  all.set(stored.bytes);
  let place = start;
  for (const part of unwritten) {
    all.set(part, place);
    place += part.length;
  }
  stored.bytes = all;
  state.position = place;
}

/** Cuts the file, or fills it up with null bytes. */
export function resizeFile(state: FileState, length: number): void {
  const { bytes } = state.stored;
  if (bytes === null || Number.isNaN(length)) {
    state.stored.bytes = null;
    return;
  }
  const resized = new Uint8Array(length);
  resized.set(bytes.subarray(0, length));
  state.stored.bytes = resized;
}
