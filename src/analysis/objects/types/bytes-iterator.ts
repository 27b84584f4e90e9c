/** Iterators over bytes, bytearray and memoryview (`Objects/bytesobject.c`, `Objects/bytearrayobject.c`, `Objects/memoryobject.c`). */
import { newInteger } from '../create.ts';
import type { PythonObject } from '../python-object.ts';
import type { Runtime } from '../runtime.ts';
import type { NativeTypeDefinition } from '../type-object.ts';
import { bytesValue, memoryviewPayload } from './bytes-object.ts';
import { exhaust, iteratorPayload, iteratorSlots, lengthHintMember, newIteratorOver } from './iterator-payload.ts';
import { viewItem } from './memoryview-items.ts';

const ITERATOR_NAMES = {
  bytes: 'bytes_iterator',
  bytearray: 'bytearray_iterator',
  memoryview: 'memory_iterator',
} as const;

export const bytesIteratorTypes: readonly NativeTypeDefinition[] = Object.values(ITERATOR_NAMES).map((name) => ({
  name,
  isFinal: true,
  isCollected: true,
  slots: iteratorSlots((runtime, self) => {
    const payload = iteratorPayload(self);
    if (payload.iterated === null) return null;
    if (name === ITERATOR_NAMES.memoryview) {
      const { shape } = memoryviewPayload(runtime, payload.iterated);
      if (payload.index >= shape[0]!) return exhaust(runtime, self);
      return viewItem(runtime, payload.iterated, [payload.index++]);
    }
    const byte = bytesValue(runtime, payload.iterated)![payload.index];
    if (byte === undefined) return exhaust(runtime, self);
    payload.index++;
    return newInteger(runtime, byte);
  }),
  members: lengthHintMember((runtime, self) => {
    const { iterated, index } = iteratorPayload(self);
    return iterated === null ? 0 : Math.max(0, bytesValue(runtime, iterated)!.length - index);
  }),
}));

/** A new iterator over the bytes. */
export function newBytesIterator(
  runtime: Runtime,
  iterated: PythonObject,
  kind: keyof typeof ITERATOR_NAMES,
): PythonObject {
  return newIteratorOver(runtime, runtime.typeNamed(ITERATOR_NAMES[kind]), iterated, 0);
}
