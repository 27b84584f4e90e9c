/** bytes and bytearray objects: making them and reading what is in them (`Objects/bytesobject.c`, `Objects/bytearrayobject.c`). */
import { bytesRepr } from '../../values/bytes-repr.ts';
import { newObject } from '../create.ts';
import { isInstanceOf, raise } from '../errors.ts';
import { MarkKind } from '../event-log.ts';
import { Counting, type PythonObject, UNKNOWN_VALUE } from '../python-object.ts';
import { type Runtime, type TypeObject, ValueUnknown } from '../runtime.ts';
import type { NativeBuffer } from '../type-object.ts';

/** Payload of a bytearray: room for more than the bytes there are. */
export interface BytearrayPayload {
  storage: Uint8Array;
  length: number;
  /** Memory views on it: it cannot change its size meanwhile. */
  exports: number;
}

/** Payload of a memoryview: items in the memory of an object. */
export interface MemoryviewPayload {
  /** The managed buffer that holds the object; null once released. */
  buffer: PythonObject | null;
  /** Where the first item begins, in bytes. */
  readonly start: number;
  /** Items in each dimension, and the bytes from one to the next. */
  readonly shape: readonly number[];
  readonly strides: readonly number[];
  /** Format of an item, in characters of `struct`, and its size in bytes. */
  readonly format: string;
  readonly itemSize: number;
  readonly isReadOnly: boolean;
}

/** A bytes object. Empty ones and those of one byte exist once (PyBytes_FromStringAndSize with a text). */
export function newBytes(runtime: Runtime, value: Uint8Array): PythonObject {
  if (value.length > 1) return newBytesObject(runtime, runtime.types.bytes, value);
  const key = `b'${value.join()}'`;
  let single = runtime.singletons.get(key);
  if (single === undefined) {
    const type = runtime.types.bytes;
    const counting = runtime.behaviour.hasImmortalObjects ? Counting.Immortal : Counting.Shared;
    single = runtime.heap.allocateUncounted(type, type.payload.typeName, value, counting);
    runtime.log.value(bytesRepr(value));
    runtime.singletons.set(key, single);
  }
  return single;
}

/** A bytes object that is filled after it was made: one of a single byte is not shared (PyBytes_FromStringAndSize without a text). */
export function newFilledBytes(runtime: Runtime, value: Uint8Array): PythonObject {
  return value.length === 0 ? newBytes(runtime, value) : newBytesObject(runtime, runtime.types.bytes, value);
}

/** A bytes object of a class. */
export function newBytesObject(runtime: Runtime, type: TypeObject, value: Uint8Array): PythonObject {
  const object = newObject(runtime, type, value);
  runtime.log.value(bytesRepr(value.length > SHOWN_LENGTH ? value.subarray(0, SHOWN_LENGTH) : value));
  return object;
}

/** A bytearray with a copy of the bytes. */
export function newBytearray(runtime: Runtime, value: Uint8Array): PythonObject {
  const payload: BytearrayPayload = { storage: value.slice(), length: value.length, exports: 0 };
  return newObject(runtime, runtime.typeNamed('bytearray'), payload);
}

/** The bytes of a bytes object, bytearray, memoryview or another object with a buffer; null for one without. Throws `ValueUnknown`. Valid until the object changes. */
export function bytesValue(runtime: Runtime, object: PythonObject): Uint8Array | null {
  const { payload, type } = object;
  if (type === runtime.types.bytes && payload !== UNKNOWN_VALUE) return payload as Uint8Array;
  if (type === runtime.types.unknown) throw new ValueUnknown(object);
  if (isInstanceOf(object, runtime.types.bytes)) {
    if (payload === UNKNOWN_VALUE) throw new ValueUnknown(object);
    return payload as Uint8Array;
  }
  if (isInstanceOf(object, runtime.typeNamed('bytearray'))) return bytearrayBytes(object);
  if (type === runtime.typeNamed('memoryview')) return memoryviewBytes(runtime, object);
  const own = nativeBufferOf(object);
  if (own !== null) return own.read(object);
  stopAtBufferOfProgram(runtime, object);
  return null;
}

/** A class of the program may give memory by `__buffer__` (slot_bf_getbuffer, PEP 688), which is not simulated. */
function stopAtBufferOfProgram(runtime: Runtime, object: PythonObject): void {
  const { isHeapType, mro } = (object.type as TypeObject).payload;
  if (!isHeapType || !runtime.behaviour.library.classesGiveBuffers) return;
  const isGiven = mro.some(({ payload }) => payload.isHeapType && payload.namespace.has('__buffer__'));
  if (isGiven) runtime.stop('unknown: __buffer__() of a class is not simulated');
}

/** The memory that an object of a native type such as `array` shows; null for others, bytes-like ones of the language itself among them. */
export function nativeBufferOf(object: PythonObject): NativeBuffer | null {
  const { definition, solidBase } = (object.type as TypeObject).payload;
  return (definition ?? solidBase?.payload.definition)?.buffer ?? null;
}

/** The bytes of a bytes object, bytearray or memoryview. Raises TypeError for another type. */
export function requireBytes(runtime: Runtime, object: PythonObject): Uint8Array {
  return (
    bytesValue(runtime, object) ??
    raise(runtime, 'TypeError', `a bytes-like object is required, not '${(object.type as TypeObject).payload.name}'`)
  );
}

/** Memory that a native function writes to. */
export interface WritableMemory {
  /** In bytes. */
  readonly length: number;
  readonly store: (bytes: Uint8Array, offset: number) => void;
}

/** The memory of an object, to be written to (the format `w*` of `Python/getargs.c`). Raises TypeError for what cannot be changed. */
export function writableMemory(runtime: Runtime, functionName: string, object: PythonObject): WritableMemory {
  const bytes = bytesValue(runtime, object);
  const isView = object.type === runtime.typeNamed('memoryview');
  const view = isView ? memoryviewPayload(runtime, object) : null;
  const isWritable =
    view === null ? !isInstanceOf(object, runtime.types.bytes) : !view.isReadOnly && isContiguous(view);
  if (bytes !== null && isWritable) {
    const owner = view === null ? object : (view.buffer.payload as ManagedBufferPayload).object!;
    const own = nativeBufferOf(owner);
    const start = view?.start ?? 0;
    const store: WritableMemory['store'] =
      own === null
        ? (part, offset) => bytes.set(part, offset)
        : (part, offset) => own.write(runtime, owner, start + offset, part);
    return { length: bytes.length, store };
  }
  const name = object === runtime.none ? 'None' : (object.type as TypeObject).payload.name;
  const message = `${functionName}() argument must be read-write bytes-like object, not ${name}`;
  return raise(runtime, 'TypeError', message);
}

/** An object whose memory is looked at keeps its size. */
export function countExport(runtime: Runtime, object: PythonObject, change: 1 | -1): void {
  if (object.payload === UNKNOWN_VALUE) return;
  if (isInstanceOf(object, runtime.typeNamed('bytearray'))) (object.payload as BytearrayPayload).exports += change;
  else nativeBufferOf(object)?.countExport(object, change);
}

/** The payload of a bytearray. Throws `ValueUnknown`. */
export function bytearrayPayload(object: PythonObject): BytearrayPayload {
  if (object.payload === UNKNOWN_VALUE) throw new ValueUnknown(object);
  return object.payload as BytearrayPayload;
}

/** The bytes of a bytearray, not copied. */
export function bytearrayBytes(object: PythonObject): Uint8Array {
  const { storage, length } = bytearrayPayload(object);
  return storage.length === length ? storage : storage.subarray(0, length);
}

/** Forgets the contents of a bytearray after a change that cannot be followed. */
export function forgetBytearray(runtime: Runtime, object: PythonObject): void {
  if (object.payload === UNKNOWN_VALUE) return;
  object.payload = UNKNOWN_VALUE;
  runtime.log.mark(MarkKind.UnknownValue, object.id, 0);
}

/** The payload of a memoryview that is not released. */
export function memoryviewPayload(runtime: Runtime, view: PythonObject): MemoryviewPayload & { buffer: PythonObject } {
  if (view.payload === UNKNOWN_VALUE) throw new ValueUnknown(view);
  const payload = view.payload as MemoryviewPayload;
  if (payload.buffer === null) raise(runtime, 'ValueError', 'operation forbidden on released memoryview object');
  return payload as MemoryviewPayload & { buffer: PythonObject };
}

/** Whether items lie one behind the other, the last dimension first (MV_C_CONTIGUOUS). */
export function isContiguous({
  shape,
  strides,
  itemSize,
}: Pick<MemoryviewPayload, 'shape' | 'strides' | 'itemSize'>): boolean {
  let expected = itemSize;
  for (let dimension = shape.length - 1; dimension >= 0; dimension--) {
    if (shape[dimension]! > 1 && strides[dimension] !== expected) return false;
    expected *= shape[dimension]!;
  }
  return true;
}

/** How many bytes the items of a view are together. */
export function shownSize({ shape, itemSize }: Pick<MemoryviewPayload, 'shape' | 'itemSize'>): number {
  return shape.reduce((product, count) => product * count, itemSize);
}

/** The place of the item at an index for each dimension, in bytes from the begin of the memory. */
export function itemOffset({ start, strides }: MemoryviewPayload, indices: readonly number[]): number {
  return indices.reduce((sum, index, dimension) => sum + index * strides[dimension]!, start);
}

/** The bytes from an offset on in the memory of an object that has a buffer. Valid until the object changes. */
export function memoryOf(runtime: Runtime, object: PythonObject, offset: number, size: number): Uint8Array {
  const own = nativeBufferOf(object);
  if (own !== null) return own.read(object, offset, size);
  return bytesValue(runtime, object)!.subarray(offset, offset + size);
}

/** The places of the items of a view, in bytes from the begin of the memory, the last dimension first. */
export function itemOffsets({ start, shape, strides }: MemoryviewPayload): number[] {
  let offsets = [start];
  for (const [dimension, count] of shape.entries()) {
    const stride = strides[dimension]!;
    offsets = offsets.flatMap((offset) => Array.from({ length: count }, (_, index) => offset + index * stride));
  }
  return offsets;
}

/** The bytes that a memoryview shows. */
export function memoryviewBytes(runtime: Runtime, view: PythonObject): Uint8Array {
  const payload = memoryviewPayload(runtime, view);
  const { buffer, start, itemSize } = payload;
  const { object } = buffer.payload as ManagedBufferPayload;
  const size = shownSize(payload);
  if (isContiguous(payload)) return memoryOf(runtime, object!, start, size);
  const shown = new Uint8Array(size);
  for (const [index, offset] of itemOffsets(payload).entries()) {
    shown.set(memoryOf(runtime, object!, offset, itemSize), index * itemSize);
  }
  return shown;
}

/** Payload of a managed buffer, which the views on the same object share (`Objects/memoryobject.c`, _PyManagedBufferObject). */
export interface ManagedBufferPayload {
  /** What the views show; null once all of them are released. */
  object: PythonObject | null;
  /** Views that are not released. */
  views: number;
}

/** How many bytes of a value are written down for the views. */
const SHOWN_LENGTH = 48;
