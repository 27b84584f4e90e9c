/** `bytes` (`Objects/bytesobject.c`). */
import { newObject } from '../create.ts';
import { Counting, type PythonObject } from '../python-object.ts';
import type { Runtime } from '../runtime.ts';
import { Comparison, type NativeTypeDefinition } from '../type-object.ts';

export const bytesType: NativeTypeDefinition = {
  name: 'bytes',
  slots: {
    richCompare: (runtime, self, other, comparison) => {
      if (other.type !== runtime.types.bytes || comparison !== Comparison.Equal) return null;
      return String(self.payload) === String(other.payload) ? runtime.true : runtime.false;
    },
    length: (_runtime, self) => (self.payload as Uint8Array).length,
  },
};

/** A bytes object. Empty ones and those of one byte exist once. */
export function newBytes(runtime: Runtime, value: Uint8Array): PythonObject {
  const type = runtime.types.bytes;
  if (value.length > 1) return newObject(runtime, type, value);
  const key = `b'${value.join()}'`;
  let single = runtime.singletons.get(key);
  if (single === undefined) {
    const counting = runtime.behaviour.hasImmortalObjects ? Counting.Immortal : Counting.Shared;
    single = runtime.heap.allocateUncounted(type, type.payload.typeName, value, counting);
    runtime.singletons.set(key, single);
  }
  return single;
}
