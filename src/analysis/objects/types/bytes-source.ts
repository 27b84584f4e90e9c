/** What `bytes()` and `bytearray()` are made from (`Objects/bytesobject.c`, PyBytes_FromObject; `Objects/bytearrayobject.c`, bytearray___init__). */
import { isInstanceOf, raise } from '../errors.ts';
import { requireMemory } from '../large-memory.ts';
import { typeOf } from '../lookup.ts';
import { asIndex, indexObject } from '../protocol/operators.ts';
import type { PythonObject } from '../python-object.ts';
import { holding, type Runtime, ValueUnknown } from '../runtime.ts';
import { bytesValue } from './bytes-object.ts';
import { iteratedItems } from './iteration-support.ts';
import { sequenceItems } from './sequence-items.ts';
import { encodedBytes } from './text-codec.ts';

/** Where the bytes came from: bytes of one element that came from an iterator are shared, those that fill a new object are not. */
export interface ByteSource {
  readonly bytes: Uint8Array;
  readonly isFilled: boolean;
}

/** The bytes that the arguments stand for. */
export function bytesFromArguments(
  runtime: Runtime,
  typeName: 'bytes' | 'bytearray',
  source: PythonObject | undefined,
  encoding: PythonObject | undefined,
  errors: PythonObject | undefined,
): ByteSource {
  const { types } = runtime;
  const isText = source !== undefined && isInstanceOf(source, types.str);
  if (encoding !== undefined || errors !== undefined) {
    if (source?.type === types.unknown) throw new ValueUnknown(source);
    const given = encoding === undefined ? 'errors' : 'encoding';
    if (!isText) raise(runtime, 'TypeError', `${given} without a string argument`);
    if (encoding === undefined) raise(runtime, 'TypeError', 'string argument without an encoding');
    return { bytes: encodedBytes(runtime, source!, encoding, errors), isFilled: false };
  }
  if (source === undefined) return { bytes: new Uint8Array(0), isFilled: false };
  if (isText) raise(runtime, 'TypeError', 'string argument without an encoding');
  const known = bytesValue(runtime, source);
  if (known !== null) return { bytes: known, isFilled: true };
  if (typeOf(source).payload.slots.index !== null) {
    const count = asIndex(runtime, source, 'OverflowError');
    if (count < 0) raise(runtime, 'ValueError', 'negative count');
    requireMemory(runtime, count);
    if (count > LARGEST_BYTES) runtime.stop('memory');
    runtime.spend(count / 64);
    return { bytes: new Uint8Array(count), isFilled: true };
  }
  return bytesFromItems(runtime, typeName, source);
}

/** The bytes of an iterable of ints. */
function bytesFromItems(runtime: Runtime, typeName: 'bytes' | 'bytearray', source: PythonObject): ByteSource {
  const isSequence = source.type === runtime.types.list || source.type === runtime.types.tuple;
  const subject = typeName === 'bytes' ? 'bytes' : 'byte';
  const given = isSequence ? sequenceItems(source) : [];
  // bytearray() goes on with an iterator where an item is no int (bytearray___init___impl).
  if (isSequence && (typeName === 'bytes' || given.every((item) => item.type === runtime.types.int))) {
    const isList = source.type === runtime.types.list;
    return { bytes: Uint8Array.from(given, (item) => heldByteOf(runtime, item, subject, isList)), isFilled: true };
  }
  const message = `cannot convert '${typeOf(source).payload.name}' object to ${typeName}`;
  const items = iteratedItems(runtime, source, message, typeName === 'bytes');
  try {
    return holding(runtime, `${typeName}()`, items, () => ({
      bytes: Uint8Array.from(items, (item) => byteOf(runtime, item, subject)),
      isFilled: false,
    }));
  } finally {
    for (const item of items) runtime.heap.release(item);
  }
}

/** The byte of an item of a list or tuple: that of a list is held while it is asked (_PyBytes_FromList). */
function heldByteOf(runtime: Runtime, item: PythonObject, subject: 'byte' | 'bytes', isHeld: boolean): number {
  if (!isHeld || item.type === runtime.types.int) return byteOf(runtime, item, subject);
  runtime.heap.retain(item);
  try {
    return holding(runtime, 'bytes()', [item], () => byteOf(runtime, item, subject));
  } finally {
    runtime.heap.release(item);
  }
}

/** The byte that an int stands for (_getbytevalue). */
export function byteOf(runtime: Runtime, item: PythonObject, subject: 'byte' | 'bytes' = 'byte'): number {
  const { payload } = item;
  if (item.type === runtime.types.int && typeof payload === 'number' && payload >= 0 && payload < 256) return payload;
  if (item.type === runtime.types.unknown) throw new ValueUnknown(item);
  const index = indexObject(runtime, item);
  const value = index.payload;
  runtime.heap.release(index);
  if (typeof value !== 'number' && typeof value !== 'bigint') throw new ValueUnknown(item);
  if (value < 0 || value > 255) raise(runtime, 'ValueError', `${subject} must be in range(0, 256)`);
  return Number(value);
}

/** The largest number of zero bytes that is simulated. */
const LARGEST_BYTES = 1 << 28;
