/** Changes of what is in a bytearray (`Objects/bytearrayobject.c`, PyByteArray_Resize). */
import { raise } from '../errors.ts';
import type { PythonObject } from '../python-object.ts';
import { type Runtime, ValueUnknown } from '../runtime.ts';
import { bytearrayPayload, forgetBytearray } from './bytes-object.ts';

/** Replaces `count` bytes from `start` on by others, which are not part of the same array. */
export function replaceBytes(
  runtime: Runtime,
  self: PythonObject,
  start: number,
  count: number,
  replacement: Uint8Array,
): void {
  const payload = bytearrayPayload(self);
  const { storage, length } = payload;
  const grown = length - count + replacement.length;
  if (grown !== length && payload.exports > 0) {
    raise(runtime, 'BufferError', 'Existing exports of data: object cannot be re-sized');
  }
  runtime.spend((length - start) / 64);
  if (grown > storage.length) {
    const larger = new Uint8Array(grown + (grown >> 3) + 8);
    larger.set(storage.subarray(0, start));
    larger.set(storage.subarray(start + count, length), start + replacement.length);
    payload.storage = larger;
  } else storage.copyWithin(start + replacement.length, start + count, length);
  payload.storage.set(replacement, start);
  payload.length = grown;
}

/** Runs a change; one by an unknown value leaves contents that are not known. */
export function whereUnknownForgets<Result>(runtime: Runtime, self: PythonObject, change: () => Result): Result {
  try {
    return change();
  } catch (thrown) {
    if (thrown instanceof ValueUnknown) forgetBytearray(runtime, self);
    throw thrown;
  }
}
