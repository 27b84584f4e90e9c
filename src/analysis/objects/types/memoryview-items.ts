/** Items of memory that has a format: reading, comparing and writing them (`Objects/memoryobject.c`, unpack_single, pack_single, unpack_cmp). */
import {
  integerRange,
  isIntegerCode,
  NATIVE_SIZES,
  readFloat,
  readInteger,
  writeFloat,
  writeInteger,
} from '../../values/struct-format.ts';
import { newBoolean, newFloat, newInteger } from '../create.ts';
import { discard, isInstanceOf, isRaised, raise } from '../errors.ts';
import { indexValue } from '../protocol/operators.ts';
import { isTrue } from '../protocol/truth.ts';
import { type PythonObject, UNKNOWN_VALUE } from '../python-object.ts';
import { type Runtime, ValueUnknown } from '../runtime.ts';
import { itemOffset, type ManagedBufferPayload, memoryOf, memoryviewPayload, newBytes } from './bytes-object.ts';
import { floatOperand } from './percent-operands.ts';

/** Native single-character formats (get_native_fmtchar). */
const NATIVE_FORMATS = 'cbB?hHeiIflLqQnNPd';

const NATIVE = { isLittleEndian: true, isNative: true, size: 0, items: [] };

/** The character of a native single-character format, which may begin with `@`; null for another format. */
export function nativeFormat(format: string): string | null {
  const code = format.startsWith('@') ? format.slice(1) : format;
  return code.length === 1 && NATIVE_FORMATS.includes(code) ? code : null;
}

/** Bytes that an item of a native format takes. */
export function nativeItemSize(code: string): number {
  return NATIVE_SIZES[code]!;
}

/** The value of an item, to be compared: text stands for the byte of the format `c`. */
export function itemValue(bytes: Uint8Array, offset: number, format: string): number | bigint | string {
  const code = nativeFormat(format) ?? 'B';
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const item = { code, size: NATIVE_SIZES[code]!, offset };
  if (code === 'c') return String.fromCharCode(bytes[offset]!);
  if (code === '?') return bytes[offset] === 0 ? 0 : 1;
  return isIntegerCode(code) ? readInteger(view, 0, item, true) : readFloat(view, 0, item, true);
}

/** The item at an offset as an object: a new reference. */
export function newItem(runtime: Runtime, bytes: Uint8Array, offset: number, format: string): PythonObject {
  if (format === 'B') return newInteger(runtime, bytes[offset]!);
  const value = itemValue(bytes, offset, format);
  if (typeof value === 'string') return newBytes(runtime, bytes.slice(offset, offset + 1));
  const code = nativeFormat(format);
  if (code === null) return raise(runtime, 'NotImplementedError', `memoryview: format ${format} not supported`);
  if (code === '?') return newBoolean(runtime, value !== 0);
  return isIntegerCode(code) ? newInteger(runtime, value) : newFloat(runtime, Number(value));
}

/** The bytes of an object that is stored in memory of a format. Raises TypeError or ValueError for what does not fit. */
export function packedItem(runtime: Runtime, object: PythonObject, format: string): Uint8Array {
  const code = nativeFormat(format)!;
  if (object.type === runtime.types.unknown || object.payload === UNKNOWN_VALUE) throw new ValueUnknown(object);
  const fail = (kind: 'type' | 'value'): never =>
    raise(runtime, kind === 'type' ? 'TypeError' : 'ValueError', `memoryview: invalid ${kind} for format '${format}'`);
  const bytes = new Uint8Array(NATIVE_SIZES[code]!);
  const view = new DataView(bytes.buffer);
  const item = { code, size: bytes.length, offset: 0 };
  if (code === '?') bytes[0] = isTrue(runtime, object) ? 1 : 0;
  else if (code === 'c') {
    if (!isInstanceOf(object, runtime.types.bytes)) fail('type');
    const given = object.payload as Uint8Array;
    if (given.length !== 1) fail('value');
    bytes[0] = given[0]!;
  } else if (isIntegerCode(code)) {
    const value = orTypeFailure(runtime, () => indexValue(runtime, object), fail);
    const [low, high] = integerRange(code, bytes.length);
    if (value < low || value > high) fail('value');
    writeInteger(view, item, value, true);
  } else {
    const value = orTypeFailure(runtime, () => floatOperand(runtime, object), fail) ?? fail('type');
    writeFloat(view, item, value, NATIVE);
  }
  return bytes;
}

/** Another message for the TypeError of a conversion (fix_error_int). */
function orTypeFailure<Result>(runtime: Runtime, convert: () => Result, fail: (kind: 'type') => never): Result {
  try {
    return convert();
  } catch (thrown) {
    if (!isRaised(runtime, thrown, 'TypeError')) throw thrown;
    discard(runtime, thrown);
    return fail('type');
  }
}

/** The item of a view at an index for each dimension: a new reference. */
export function viewItem(runtime: Runtime, view: PythonObject, indices: readonly number[]): PythonObject {
  const payload = memoryviewPayload(runtime, view);
  const { buffer, itemSize, format } = payload;
  const { object } = buffer.payload as ManagedBufferPayload;
  return newItem(runtime, memoryOf(runtime, object!, itemOffset(payload, indices), itemSize), 0, format);
}
