/** Methods of bytearray that change it (`Objects/bytearrayobject.c`, bytearray_methods). */
import { newInteger } from '../create.ts';
import { isInstanceOf, raise } from '../errors.ts';
import { whileHolding } from '../native-holds.ts';
import { asIndex } from '../protocol/operators.ts';
import type { PythonObject } from '../python-object.ts';
import type { Runtime } from '../runtime.ts';
import type { NativeMember, UnknownResult } from '../type-object.ts';
import { typeName } from './argument-checks.ts';
import { replaceBytes, whereUnknownForgets } from './bytearray-changes.ts';
import { sharedBytesMembers } from './bytes-methods.ts';
import { bytearrayBytes, bytearrayPayload, bytesValue, newBytearray } from './bytes-object.ts';
import { bytesMethod } from './bytes-receiver.ts';
import { byteOf } from './bytes-source.ts';
import { iteratedItems, listItemsOf } from './iteration-support.ts';

const NO_BYTES = new Uint8Array(0);

/** A method that changes the array. */
function change(
  name: string,
  signature: string,
  whenUnknown: UnknownResult,
  code: (runtime: Runtime, self: PythonObject, ...args: (PythonObject | undefined)[]) => PythonObject | undefined,
): NativeMember {
  return bytesMethod(name, signature, whenUnknown, (runtime, self, ...args) =>
    whereUnknownForgets(runtime, self, () => code(runtime, self, ...args) ?? runtime.none),
  );
}

/** Methods by name. */
export const bytearrayMembers: Readonly<Record<string, NativeMember>> = {
  ...sharedBytesMembers('bytearray'),
  append: change('append', '(self, item, /)', 'None', (runtime, self, item) => {
    const byte = byteOf(runtime, item!);
    replaceBytes(runtime, self, bytearrayPayload(self).length, 0, Uint8Array.of(byte));
    return undefined;
  }),
  extend: change('extend', '(self, iterable_of_ints, /)', 'None', (runtime, self, iterable) => {
    const bytes = extensionBytes(runtime, iterable!);
    replaceBytes(runtime, self, bytearrayPayload(self).length, 0, bytes);
    return undefined;
  }),
  insert: change('insert', '(self, index, item, /)', 'None', (runtime, self, indexObject, item) => {
    const { length } = bytearrayPayload(self);
    const index = asIndex(runtime, indexObject!, 'OverflowError');
    const byte = byteOf(runtime, item!);
    const place = index < 0 ? Math.max(index + length, 0) : Math.min(index, length);
    replaceBytes(runtime, self, place, 0, Uint8Array.of(byte));
    return undefined;
  }),
  pop: change('pop', '(self, index=-1, /)', 'int', (runtime, self, indexObject) => {
    const { length } = bytearrayPayload(self);
    let index = indexObject === undefined ? -1 : asIndex(runtime, indexObject, 'OverflowError');
    if (length === 0) raise(runtime, 'IndexError', 'pop from empty bytearray');
    if (index < 0) index += length;
    if (index < 0 || index >= length) raise(runtime, 'IndexError', 'pop index out of range');
    const byte = bytearrayBytes(self)[index]!;
    replaceBytes(runtime, self, index, 1, NO_BYTES);
    return newInteger(runtime, byte);
  }),
  remove: change('remove', '(self, value, /)', 'None', (runtime, self, value) => {
    const index = bytearrayBytes(self).indexOf(byteOf(runtime, value!));
    if (index < 0) raise(runtime, 'ValueError', 'value not found in bytearray');
    replaceBytes(runtime, self, index, 1, NO_BYTES);
    return undefined;
  }),
  reverse: change('reverse', '(self, /)', 'None', (_runtime, self) => {
    bytearrayBytes(self).reverse();
    return undefined;
  }),
  clear: change('clear', '(self, /)', 'None', (runtime, self) => {
    replaceBytes(runtime, self, 0, bytearrayPayload(self).length, NO_BYTES);
    return undefined;
  }),
  resize: change('resize', '(self, size, /)', 'None', (runtime, self, size) => {
    const wanted = asIndex(runtime, size!, 'OverflowError');
    const { length } = bytearrayPayload(self);
    if (wanted < 0) raise(runtime, 'ValueError', `bytearray.resize(): new size must be >= 0, got ${wanted}`);
    if (wanted < length) replaceBytes(runtime, self, wanted, length - wanted, NO_BYTES);
    else replaceBytes(runtime, self, length, 0, new Uint8Array(wanted - length));
    return undefined;
  }),
  copy: bytesMethod('copy', '(self, /)', 'bytearray', (runtime, self) => newBytearray(runtime, bytearrayBytes(self))),
};

/** The bytes to append: of a bytes-like object or an iterable of ints. */
function extensionBytes(runtime: Runtime, iterable: PythonObject): Uint8Array {
  const known = bytesValue(runtime, iterable);
  if (known !== null) return known.slice();
  if (
    isInstanceOf(iterable, runtime.types.str) &&
    runtime.behaviour.explainsExtensionByStr &&
    iterable.payload !== ''
  ) {
    raise(runtime, 'TypeError', `expected iterable of integers; got: '${typeName(iterable)}'`);
  }
  return bytesOf(runtime, iteratedItems(runtime, iterable, `can't extend bytearray with ${typeName(iterable)}`, true));
}

/** The bytes to put in the place of a slice. */
export function assignedBytes(runtime: Runtime, value: PythonObject): Uint8Array {
  const known = bytesValue(runtime, value);
  if (known !== null) return known.slice();
  const message = 'can assign only bytes, buffers, or iterables of ints in range(0, 256)';
  if (isInstanceOf(value, runtime.types.str) || isInstanceOf(value, runtime.types.int)) {
    raise(runtime, 'TypeError', message);
  }
  // `bytearray(value)` is called, which holds its argument.
  return whileHolding(runtime, 'arguments of bytearray()', [value], () =>
    bytesOf(runtime, listItemsOf(runtime, value, false)),
  );
}

/** The bytes of items, which are released. */
function bytesOf(runtime: Runtime, items: readonly PythonObject[]): Uint8Array {
  try {
    return Uint8Array.from(items, (item) => byteOf(runtime, item));
  } finally {
    for (const item of items) runtime.heap.release(item);
  }
}
