/** `bytearray` (`Objects/bytearrayobject.c`). */

import { repeatBytes } from '../../values/bytes-methods.ts';
import { bytearrayRepr } from '../../values/bytes-repr.ts';
import { compareBytes } from '../../values/bytes-text.ts';
import { newInteger, newObject, newString } from '../create.ts';
import { isInstanceOf, raise } from '../errors.ts';
import type { PythonObject } from '../python-object.ts';
import type { Runtime, TypeObject } from '../runtime.ts';
import {
  type BinaryFunction,
  BinarySlot,
  Comparison,
  type KeywordNames,
  type NativeTypeDefinition,
} from '../type-object.ts';
import { typeName } from './argument-checks.ts';
import { replaceBytes, whereUnknownForgets } from './bytearray-changes.ts';
import { assignedBytes, bytearrayMembers } from './bytearray-methods.ts';
import { byteIndex, containsBytes, joined, spendRepeat, takeBytes } from './bytes.ts';
import { newBytesIterator } from './bytes-iterator.ts';
import {
  type BytearrayPayload,
  bytearrayBytes,
  bytearrayPayload,
  bytesValue,
  forgetBytearray,
  newBytearray,
} from './bytes-object.ts';
import { percentFormattedBytes } from './bytes-percent.ts';
import { byteOf, bytesFromArguments } from './bytes-source.ts';
import { constructorArguments } from './constructor-arguments.ts';
import { comparisonResult } from './int.ts';
import { adjustSlice, unpackSlice } from './slice.ts';

const binary: (BinaryFunction | null)[] = new Array(26).fill(null);
binary[BinarySlot.Remainder] = (runtime, left, right) =>
  isInstanceOf(left, runtime.typeNamed('bytearray'))
    ? newBytearray(runtime, percentFormattedBytes(runtime, left, right))
    : null;

export const bytearrayType: NativeTypeDefinition = {
  name: 'bytearray',
  slots: {
    new: (runtime, type) => newObject<BytearrayPayload>(runtime, type as TypeObject, emptyPayload()),
    init: bytearrayInit,
    forget: forgetBytearray,
    repr: (runtime, self) => newString(runtime, bytearrayRepr(bytearrayBytes(self), typeName(self))),
    hash: null,
    richCompare: bytearrayRichCompare,
    iter: (runtime, self) => newBytesIterator(runtime, self, 'bytearray'),
    length: (_runtime, self) => bytearrayPayload(self).length,
    getItem: bytearrayGetItem,
    setItem: (runtime, self, key, value) =>
      whereUnknownForgets(runtime, self, () => bytearraySetItem(runtime, self, key, value)),
    contains: containsBytes,
    concat: (runtime, self, other) => {
      const right = operandBytes(runtime, self, other);
      return newBytearray(runtime, joined(bytearrayBytes(self), right));
    },
    inPlaceConcat: (runtime, self, other) => {
      whereUnknownForgets(runtime, self, () => {
        const right = operandBytes(runtime, self, other).slice();
        const payload = bytearrayPayload(self);
        // bytearray_iconcat looks at the memory of the other operand while it resizes this one.
        if (other === self) payload.exports++;
        try {
          replaceBytes(runtime, self, payload.length, 0, right);
        } finally {
          if (other === self) payload.exports--;
        }
      });
      return retained(runtime, self);
    },
    repeat: (runtime, self, count) => newBytearray(runtime, repeated(runtime, self, count)),
    inPlaceRepeat: (runtime, self, count) => {
      const bytes = repeated(runtime, self, count);
      replaceBytes(runtime, self, 0, bytearrayPayload(self).length, bytes);
      return retained(runtime, self);
    },
    binary,
  },
  members: bytearrayMembers,
};

function emptyPayload(): BytearrayPayload {
  return { storage: new Uint8Array(0), length: 0, exports: 0 };
}

function retained(runtime: Runtime, object: PythonObject): PythonObject {
  runtime.heap.retain(object);
  return object;
}

function repeated(runtime: Runtime, self: PythonObject, count: number): Uint8Array {
  const bytes = bytearrayBytes(self);
  spendRepeat(runtime, bytes.length, count);
  return repeatBytes(bytes, count);
}

function operandBytes(runtime: Runtime, self: PythonObject, other: PythonObject): Uint8Array {
  return (
    bytesValue(runtime, other) ?? raise(runtime, 'TypeError', `can't concat ${typeName(other)} to ${typeName(self)}`)
  );
}

/** bytearray_richcompare: with any bytes-like object. */
function bytearrayRichCompare(
  runtime: Runtime,
  self: PythonObject,
  other: PythonObject,
  comparison: Comparison,
): PythonObject | null {
  const [left, right] = [bytesValue(runtime, self), bytesValue(runtime, other)];
  if (left === null || right === null) return null;
  if (left.length !== right.length && (comparison === Comparison.Equal || comparison === Comparison.NotEqual)) {
    return comparison === Comparison.Equal ? runtime.false : runtime.true;
  }
  return comparisonResult(runtime, compareBytes(left, right), comparison);
}

/** bytearray_subscript. */
function bytearrayGetItem(runtime: Runtime, self: PythonObject, key: PythonObject): PythonObject {
  const bytes = bytearrayBytes(self);
  if (key.type === runtime.types.slice) {
    const { start, step, count } = adjustSlice(unpackSlice(runtime, key), bytes.length);
    return newBytearray(
      runtime,
      step === 1 ? bytes.subarray(start, start + count) : takeBytes(bytes, start, step, count),
    );
  }
  const index = byteIndex(runtime, bytes.length, key, 'bytearray', 'bytearray index out of range');
  return newInteger(runtime, bytes[index]!);
}

/** bytearray_ass_subscript. */
function bytearraySetItem(runtime: Runtime, self: PythonObject, key: PythonObject, value: PythonObject | null): void {
  const { length } = bytearrayPayload(self);
  if (key.type !== runtime.types.slice) {
    const index = byteIndex(runtime, length, key, 'bytearray', 'bytearray index out of range');
    if (value === null) replaceBytes(runtime, self, index, 1, new Uint8Array(0));
    else bytearrayPayload(self).storage[index] = byteOf(runtime, value);
    return;
  }
  const range = unpackSlice(runtime, key);
  const replacement = value === null ? new Uint8Array(0) : assignedBytes(runtime, value);
  const { start, step, count } = adjustSlice(range, length);
  if (step === 1) {
    replaceBytes(runtime, self, start, count, replacement);
    return;
  }
  const bytes = bytearrayBytes(self);
  if (value === null) {
    const removed = new Set(Array.from({ length: count }, (_, index) => start + index * step));
    replaceBytes(
      runtime,
      self,
      0,
      length,
      bytes.filter((_, index) => !removed.has(index)),
    );
    return;
  }
  if (replacement.length !== count) {
    const sizes = `bytes of size ${replacement.length} to extended slice of size ${count}`;
    raise(runtime, 'ValueError', `attempt to assign ${sizes}`);
  }
  for (let index = 0; index < count; index++) bytes[start + index * step] = replacement[index]!;
}

/** bytearray___init__: empties the array, then fills it. */
function bytearrayInit(
  runtime: Runtime,
  self: PythonObject,
  args: readonly PythonObject[],
  keywords: KeywordNames,
): void {
  const parameters = ['source', 'encoding', 'errors'];
  const [source, encoding, errors] = constructorArguments(runtime, 'bytearray', parameters, args, keywords);
  if (typeof self.payload === 'symbol') self.payload = emptyPayload();
  whereUnknownForgets(runtime, self, () => {
    const { bytes } = bytesFromArguments(runtime, 'bytearray', source, encoding, errors);
    replaceBytes(runtime, self, 0, bytearrayPayload(self).length, bytes.slice());
  });
}
