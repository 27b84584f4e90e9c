/** `sys.getsizeof` of objects whose size follows from their value, on 64-bit builds (`__sizeof__` of the types, with the collector's header). */
import { isInstanceOf } from '../../objects/errors.ts';
import type { PythonObject } from '../../objects/python-object.ts';
import { UNKNOWN_VALUE } from '../../objects/python-object.ts';
import type { Runtime, TypeObject } from '../../objects/runtime.ts';
import { bitLength, type PythonInteger } from '../../values/integers.ts';

const POINTER = 8;
/** PyGC_Head: what the collector keeps before a container. */
const COLLECTOR_HEADER = 16;

/** The size in bytes, or null where it depends on more than is known here, such as how far a list was grown. */
export function sizeOf(runtime: Runtime, object: PythonObject): number | null {
  const { types, behaviour } = runtime;
  const { payload } = object;
  if ((object.type as TypeObject).payload.isHeapType || payload === UNKNOWN_VALUE) return null;
  if (object === runtime.none || object.type === types.object) return 16;
  if (isInstanceOf(object, types.int)) return integerSize(payload as PythonInteger);
  if (object.type === types.float) return 24;
  if (object.type === types.complex) return 32;
  if (object.type === types.str) return textSize(String(payload), behaviour.nativeModules.textHeaderSize);
  if (object.type === types.bytes) return 33 + (payload as Uint8Array).length;
  if (object.type === types.tuple) {
    const { length } = payload as readonly unknown[];
    return behaviour.nativeModules.tupleHeaderSize + COLLECTOR_HEADER + POINTER * length;
  }
  if (object.type === types.list) return (payload as readonly unknown[]).length === 0 ? 40 + COLLECTOR_HEADER : null;
  return null;
}

/** Digits of 30 bits; zero has one too. */
function integerSize(value: PythonInteger): number {
  return 24 + 4 * Math.max(Math.ceil(bitLength(value) / 30), 1);
}

/** The header of an ASCII str; one of other characters has a longer one. Each character takes what the largest needs. */
function textSize(text: string, header: number): number | null {
  let [length, largest] = [0, 0];
  for (const character of text) {
    length++;
    largest = Math.max(largest, character.codePointAt(0)!);
  }
  if (largest < 0x80) return header + length + 1;
  // One character of these exists once, and may have its UTF-8 form beside it.
  if (largest < 0x100 && length === 1) return null;
  const width = largest < 0x100 ? 1 : largest < 0x10000 ? 2 : 4;
  return header + 16 + (header === 48 ? 8 : 0) + (length + 1) * width;
}
