/** `str` (`Objects/unicodeobject.c`): its slots. */
import { characterAt, compareTexts, repeatText, sliceText, textLength } from '../../values/code-points.ts';
import { standInHash } from '../../values/hashing.ts';
import { textRepr } from '../../values/text-repr.ts';
import { newBoolean, newFilledString, newObject, newString } from '../create.ts';
import { isInstanceOf, raise } from '../errors.ts';
import { requireMemory } from '../large-memory.ts';
import { typeOf } from '../lookup.ts';
import { asIndex } from '../protocol/operators.ts';
import { strObject } from '../protocol/text.ts';
import type { PythonObject } from '../python-object.ts';
import { type Runtime, type TypeObject, ValueUnknown } from '../runtime.ts';
import { BinarySlot, Comparison, type KeywordNames, type NativeTypeDefinition } from '../type-object.ts';
import { instanceOfUnknown } from '../unknown-values.ts';
import { bytesValue } from './bytes-object.ts';
import { constructorArguments } from './constructor-arguments.ts';
import { comparisonResult } from './int.ts';
import { adjustSlice, unpackSlice } from './slice.ts';
import { newStringIterator } from './str-iterator.ts';
import { stringMembers } from './str-methods.ts';
import { percentFormatObject } from './str-percent.ts';
import { decodedText } from './text-codec.ts';

/** The text of a str or of an instance of a class derived from it. Throws `ValueUnknown`; null for another type. */
export function stringValue(runtime: Runtime, object: PythonObject): string | null {
  const isString = object.type === runtime.types.str || isInstanceOf(object, runtime.types.str);
  if (!isString) {
    if (object.type === runtime.types.unknown) throw new ValueUnknown(object);
    return null;
  }
  if (typeof object.payload === 'string') return object.payload;
  throw new ValueUnknown(object);
}

const text = (runtime: Runtime, object: PythonObject): string => stringValue(runtime, object)!;

export const strType: NativeTypeDefinition = {
  name: 'str',
  slots: {
    new: instanceOfUnknown(stringNew),
    repr: (runtime, self) => newString(runtime, textRepr(text(runtime, self), runtime.behaviour.unicodeEdition)),
    str: exactString,
    hash: (runtime, self) => standInHash(text(runtime, self)),
    richCompare: (runtime, self, other, comparison) => {
      if (!isInstanceOf(other, runtime.types.str)) return other.type === runtime.types.unknown ? unknown(other) : null;
      if (self === other && (comparison === Comparison.Equal || comparison === Comparison.NotEqual)) {
        return newBoolean(runtime, comparison === Comparison.Equal);
      }
      const [a, b] = [text(runtime, self), text(runtime, other)];
      if (comparison === Comparison.Equal) return newBoolean(runtime, a === b);
      if (comparison === Comparison.NotEqual) return newBoolean(runtime, a !== b);
      return comparisonResult(runtime, compareTexts(a, b), comparison);
    },
    iter: (runtime, self) => newStringIterator(runtime, self),
    length: (runtime, self) => textLength(text(runtime, self)),
    getItem: stringGetItem,
    contains: (runtime, self, item) => {
      const part = stringValue(runtime, item);
      if (part === null) {
        const name = typeOf(item).payload.name;
        return raise(runtime, 'TypeError', `'in <string>' requires string as left operand, not ${name}`);
      }
      return text(runtime, self).includes(part);
    },
    concat: (runtime, self, other) => {
      const right = stringValue(runtime, other);
      if (right === null) {
        const name = typeOf(other).payload.name;
        return raise(runtime, 'TypeError', `can only concatenate str (not "${name}") to str`);
      }
      const left = text(runtime, self);
      if (left === '') return exactString(runtime, other);
      if (right === '') return exactString(runtime, self);
      return newString(runtime, left + right);
    },
    repeat: (runtime, self, count) => {
      if (count === 1) return exactString(runtime, self);
      const value = text(runtime, self);
      requireMemory(runtime, value.length * count);
      runtime.spend(Math.max(0, value.length * count) / 64);
      return newString(runtime, repeatText(value, count));
    },
    binary: stringBinary(),
  },
  members: stringMembers,
};

function stringBinary(): NonNullable<NativeTypeDefinition['slots']['binary']> {
  const slots = new Array(26).fill(null);
  slots[BinarySlot.Remainder] = (runtime: Runtime, left: PythonObject, right: PythonObject) =>
    isInstanceOf(left, runtime.types.str) ? percentFormatObject(runtime, left, right) : null;
  return slots;
}

function unknown(object: PythonObject): never {
  throw new ValueUnknown(object);
}

/** An exact str is itself; an instance of a derived class gives a new str (unicode_result_unchanged). A new reference. */
export function exactString(runtime: Runtime, self: PythonObject): PythonObject {
  if (self.type === runtime.types.str) {
    runtime.heap.retain(self);
    return self;
  }
  return newString(runtime, text(runtime, self));
}

function stringGetItem(runtime: Runtime, self: PythonObject, key: PythonObject): PythonObject {
  const value = text(runtime, self);
  if (key.type === runtime.types.slice) {
    const { start, step, count } = adjustSlice(unpackSlice(runtime, key), textLength(value));
    if (start === 0 && step === 1 && count === textLength(value)) return exactString(runtime, self);
    const make = step === 1 ? newString : newFilledString;
    return make(runtime, sliceText(value, start, step, count));
  }
  if (typeOf(key).payload.slots.index === null) {
    const name = typeOf(key).payload.name;
    return raise(runtime, 'TypeError', `string indices must be integers, not '${name}'`);
  }
  let index = asIndex(runtime, key, 'IndexError');
  const length = textLength(value);
  if (index < 0) index += length;
  if (index < 0 || index >= length) return raise(runtime, 'IndexError', 'string index out of range');
  return newString(runtime, characterAt(value, index));
}

/** unicode_new: `str(object)`, `str(bytes, encoding, errors)`. */
function stringNew(
  runtime: Runtime,
  type: PythonObject,
  args: readonly PythonObject[],
  keywords: KeywordNames,
): PythonObject {
  const parameters = ['object', 'encoding', 'errors'];
  const [object, encoding, errors] = constructorArguments(runtime, 'str', parameters, args, keywords);
  const result = stringFrom(runtime, object, encoding, errors);
  if (type === runtime.types.str) return result;
  const { payload } = result;
  runtime.heap.release(result);
  const instance = newObject(runtime, type as TypeObject, payload);
  if (typeof payload === 'string') runtime.log.value(payload);
  return instance;
}

function stringFrom(
  runtime: Runtime,
  object: PythonObject | undefined,
  encoding: PythonObject | undefined,
  errors: PythonObject | undefined,
): PythonObject {
  if (object === undefined) return newString(runtime, '');
  if (encoding === undefined && errors === undefined) return strObject(runtime, object);
  if (isInstanceOf(object, runtime.types.str)) raise(runtime, 'TypeError', 'decoding str is not supported');
  const bytes = bytesValue(runtime, object);
  if (bytes === null) {
    const { name } = typeOf(object).payload;
    return raise(runtime, 'TypeError', `decoding to str: need a bytes-like object, ${name} found`);
  }
  return newString(runtime, decodedText(runtime, object, bytes, encoding, errors));
}
