/** bytes and bytearray objects: making them and reading what is in them (`Objects/bytesobject.c`, `Objects/bytearrayobject.c`). */
import { bytesRepr } from '../../values/bytes-repr.ts';
import { newObject } from '../create.ts';
import { isInstanceOf, raise } from '../errors.ts';
import { MarkKind } from '../event-log.ts';
import { Counting, type PythonObject, UNKNOWN_VALUE } from '../python-object.ts';
import { type Runtime, type TypeObject, ValueUnknown } from '../runtime.ts';

/** Payload of a bytearray: room for more than the bytes there are. */
export interface BytearrayPayload {
  storage: Uint8Array;
  length: number;
  /** Memory views on it: it cannot change its size meanwhile. */
  exports: number;
}

/** Payload of a memoryview: bytes of an object, one after the other. */
export interface MemoryviewPayload {
  /** The managed buffer that holds the object; null once released. */
  buffer: PythonObject | null;
  readonly start: number;
  readonly step: number;
  readonly length: number;
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
  const { definition, solidBase } = (type as TypeObject).payload;
  return (definition ?? solidBase?.payload.definition)?.bufferBytes?.(object) ?? null;
}

/** The bytes of a bytes object, bytearray or memoryview. Raises TypeError for another type. */
export function requireBytes(runtime: Runtime, object: PythonObject): Uint8Array {
  return (
    bytesValue(runtime, object) ??
    raise(runtime, 'TypeError', `a bytes-like object is required, not '${(object.type as TypeObject).payload.name}'`)
  );
}

/** The bytes of a bytearray or a memoryview on one, to be written to (the format `w*` of `Python/getargs.c`). Raises TypeError for what cannot be changed. */
export function writableBytes(runtime: Runtime, functionName: string, object: PythonObject): Uint8Array {
  const bytes = bytesValue(runtime, object);
  const isView = object.type === runtime.typeNamed('memoryview');
  const view = isView ? memoryviewPayload(runtime, object) : null;
  const isWritable = view === null ? !isInstanceOf(object, runtime.types.bytes) : !view.isReadOnly && view.step === 1;
  if (bytes !== null && isWritable) return bytes;
  const name = object === runtime.none ? 'None' : (object.type as TypeObject).payload.name;
  const message = `${functionName}() argument must be read-write bytes-like object, not ${name}`;
  return raise(runtime, 'TypeError', message);
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

/** The bytes that a memoryview shows. */
export function memoryviewBytes(runtime: Runtime, view: PythonObject): Uint8Array {
  const { buffer, start, step, length } = memoryviewPayload(runtime, view);
  const all = bytesValue(runtime, (buffer.payload as ManagedBufferPayload).object!)!;
  if (step === 1) return all.subarray(start, start + length);
  return Uint8Array.from({ length }, (_, index) => all[start + index * step]!);
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
