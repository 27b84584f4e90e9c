/** `bytes` (`Objects/bytesobject.c`). */

import { repeatBytes } from '../../values/bytes-methods.ts';
import { bytesRepr } from '../../values/bytes-repr.ts';
import { bytesToText, compareBytes } from '../../values/bytes-text.ts';
import { standInHash } from '../../values/hashing.ts';
import { newInteger, newString, newTuple } from '../create.ts';
import { isInstanceOf, raise } from '../errors.ts';
import { requireMemory } from '../large-memory.ts';
import { lookup, typeOf } from '../lookup.ts';
import { asIndex } from '../protocol/operators.ts';
import type { PythonObject } from '../python-object.ts';
import { type Runtime, type TypeObject, ValueUnknown } from '../runtime.ts';
import { callBoundSpecial } from '../special-methods.ts';
import { type BinaryFunction, BinarySlot, type KeywordNames, type NativeTypeDefinition } from '../type-object.ts';
import { instanceOfUnknown } from '../unknown-values.ts';
import { typeName } from './argument-checks.ts';
import { newBytesIterator } from './bytes-iterator.ts';
import { sharedBytesMembers } from './bytes-methods.ts';
import { bytesValue, newBytes, newBytesObject, newFilledBytes, requireBytes } from './bytes-object.ts';
import { percentFormattedBytes } from './bytes-percent.ts';
import { bytesMethod, soughtBytes } from './bytes-receiver.ts';
import { bytesFromArguments } from './bytes-source.ts';
import { constructorArguments } from './constructor-arguments.ts';
import { comparisonResult } from './int.ts';
import { adjustSlice, unpackSlice } from './slice.ts';

const own = (runtime: Runtime, self: PythonObject): Uint8Array => bytesValue(runtime, self)!;

const binary: (BinaryFunction | null)[] = new Array(26).fill(null);
binary[BinarySlot.Remainder] = (runtime, left, right) =>
  isInstanceOf(left, runtime.types.bytes) ? newBytes(runtime, percentFormattedBytes(runtime, left, right)) : null;

export const bytesType: NativeTypeDefinition = {
  name: 'bytes',
  slots: {
    new: instanceOfUnknown(bytesNew),
    repr: (runtime, self) => newString(runtime, bytesRepr(own(runtime, self))),
    hash: (runtime, self) => standInHash(bytesToText(own(runtime, self))),
    richCompare: (runtime, self, other, comparison) => {
      if (!isInstanceOf(other, runtime.types.bytes)) {
        if (other.type === runtime.types.unknown) throw new ValueUnknown(other);
        return null;
      }
      return comparisonResult(runtime, compareBytes(own(runtime, self), own(runtime, other)), comparison);
    },
    iter: (runtime, self) => newBytesIterator(runtime, self, 'bytes'),
    length: (runtime, self) => own(runtime, self).length,
    getItem: bytesGetItem,
    contains: containsBytes,
    concat: bytesConcat,
    repeat: (runtime, self, count) => {
      if (count === 1 && self.type === runtime.types.bytes) return exactBytes(runtime, self);
      const bytes = own(runtime, self);
      spendRepeat(runtime, bytes.length, count);
      return newFilledBytes(runtime, repeatBytes(bytes, count));
    },
    binary,
  },
  members: {
    ...sharedBytesMembers('bytes'),
    __getnewargs__: bytesMethod('__getnewargs__', '(self, /)', 'tuple', (runtime, self) =>
      newTuple(runtime, [newBytes(runtime, requireBytes(runtime, self).slice())]),
    ),
    __bytes__: bytesMethod('__bytes__', '(self, /)', 'bytes', exactBytes),
  },
};

/** An exact bytes object is itself; an instance of a derived class gives a new one. A new reference. */
function exactBytes(runtime: Runtime, self: PythonObject): PythonObject {
  if (self.type !== runtime.types.bytes) return newBytes(runtime, own(runtime, self));
  runtime.heap.retain(self);
  return self;
}

/** Pays for `bytes * count`; a run that asks for more than can be simulated ends here. */
export function spendRepeat(runtime: Runtime, length: number, count: number): void {
  const total = length * Math.max(count, 0);
  requireMemory(runtime, total);
  if (total > LARGEST_REPEAT) runtime.stop('memory');
  runtime.spend(total / 64);
}

const LARGEST_REPEAT = 1 << 28;

/** `item in bytes` (_Py_bytes_contains). */
export function containsBytes(runtime: Runtime, self: PythonObject, item: PythonObject): boolean {
  const bytes = own(runtime, self);
  if (bytesValue(runtime, item) === null && typeOf(item).payload.slots.index === null) {
    raise(runtime, 'TypeError', `a bytes-like object is required, not '${typeName(item)}'`);
  }
  return bytesToText(bytes).includes(soughtBytes(runtime, item));
}

/** bytes_concat: an empty operand gives the other one back where that is an exact bytes object. */
function bytesConcat(runtime: Runtime, self: PythonObject, other: PythonObject): PythonObject {
  const left = own(runtime, self);
  const right = bytesValue(runtime, other);
  if (right === null) return raise(runtime, 'TypeError', `can't concat ${typeName(other)} to ${typeName(self)}`);
  if (left.length === 0 && other.type === runtime.types.bytes) return exactBytes(runtime, other);
  if (right.length === 0 && self.type === runtime.types.bytes) return exactBytes(runtime, self);
  runtime.spend((left.length + right.length) / 64);
  return newFilledBytes(runtime, joined(left, right));
}

/** Two runs of bytes as one. */
export function joined(left: Uint8Array, right: Uint8Array): Uint8Array {
  const result = new Uint8Array(left.length + right.length);
  result.set(left);
  result.set(right, left.length);
  return result;
}

/** bytes_subscript. */
function bytesGetItem(runtime: Runtime, self: PythonObject, key: PythonObject): PythonObject {
  const bytes = own(runtime, self);
  if (key.type === runtime.types.slice) {
    const { start, step, count } = adjustSlice(unpackSlice(runtime, key), bytes.length);
    if (step === 1) {
      if (start === 0 && count === bytes.length && self.type === runtime.types.bytes) return exactBytes(runtime, self);
      return newBytes(runtime, bytes.slice(start, start + count));
    }
    return newFilledBytes(runtime, takeBytes(bytes, start, step, count));
  }
  return newInteger(runtime, bytes[byteIndex(runtime, bytes.length, key, 'byte', 'index out of range')]!);
}

/** The bytes of an extended slice. */
export function takeBytes(bytes: Uint8Array, start: number, step: number, count: number): Uint8Array {
  return Uint8Array.from({ length: count }, (_, index) => bytes[start + index * step]!);
}

/** The index that a key names, counted from the start. Raises TypeError and IndexError. */
export function byteIndex(
  runtime: Runtime,
  length: number,
  key: PythonObject,
  subject: 'byte' | 'bytearray',
  message: string,
): number {
  if (key.type === runtime.types.unknown) throw new ValueUnknown(key);
  if (typeOf(key).payload.slots.index === null) {
    raise(runtime, 'TypeError', `${subject} indices must be integers or slices, not ${typeName(key)}`);
  }
  let index = asIndex(runtime, key, 'IndexError');
  if (index < 0) index += length;
  if (index < 0 || index >= length) raise(runtime, 'IndexError', message);
  return index;
}

/** bytes_new: `bytes(source, encoding, errors)`. */
function bytesNew(
  runtime: Runtime,
  type: PythonObject,
  args: readonly PythonObject[],
  keywords: KeywordNames,
): PythonObject {
  const parameters = ['source', 'encoding', 'errors'];
  const [source, encoding, errors] = constructorArguments(runtime, 'bytes', parameters, args, keywords);
  const { types, heap } = runtime;
  if (source !== undefined && encoding === undefined && errors === undefined) {
    if (lookup(runtime, typeOf(source), '__bytes__') !== null) {
      const converted = callBoundSpecial(runtime, source, '__bytes__', []);
      if (!isInstanceOf(converted, types.bytes)) {
        if (converted.type === types.unknown) throw new ValueUnknown(converted);
        const name = typeName(converted);
        heap.release(converted);
        raise(runtime, 'TypeError', `__bytes__ returned non-bytes (type ${name})`);
      }
      if (type === types.bytes) return converted;
      const value = own(runtime, converted).slice();
      heap.release(converted);
      return newBytesObject(runtime, type as TypeObject, value);
    }
  }
  const { bytes, isFilled } = bytesFromArguments(runtime, 'bytes', source, encoding, errors);
  if (type !== types.bytes) return newBytesObject(runtime, type as TypeObject, bytes.slice());
  return isFilled ? newFilledBytes(runtime, bytes.slice()) : newBytes(runtime, bytes);
}
