/** `int` and `bool` (`Objects/longobject.c`, `Objects/boolobject.c`). */

import { bytesRepr } from '../../values/bytes-repr.ts';
import { bytesToText } from '../../values/bytes-text.ts';
import { floatPower } from '../../values/floats.ts';
import { hashInteger } from '../../values/hashing.ts';
import { integerToDecimal, parseInteger } from '../../values/integer-text.ts';
import {
  absolute,
  add,
  bitwiseAnd,
  bitwiseOr,
  bitwiseXor,
  compare,
  floorDivide,
  invert,
  modulo,
  multiply,
  negate,
  type PythonInteger,
  power,
  shiftLeft,
  shiftRight,
  subtract,
  toFloat,
  trueDivide,
} from '../../values/integers.ts';
import { textRepr } from '../../values/text-repr.ts';
import { newBoolean, newFilledString, newFloat, newInteger, newObject, truthText } from '../create.ts';
import { isInstanceOf, raise } from '../errors.ts';
import { HiddenAddress, HiddenHash, hiddenValuesEqual } from '../hash-values.ts';
import { typeOf } from '../lookup.ts';
import { clampedIndex, indexObject } from '../protocol/operators.ts';
import { isTrue } from '../protocol/truth.ts';
import { type PythonObject, UNKNOWN_VALUE } from '../python-object.ts';
import { type Runtime, type TypeObject, ValueUnknown } from '../runtime.ts';
import { type BinaryFunction, BinarySlot, Comparison, type NativeTypeDefinition } from '../type-object.ts';
import { instanceOfUnknown } from '../unknown-values.ts';
import { refuseKeywords } from './argument-checks.ts';
import { bytesValue } from './bytes-object.ts';
import { constructorArguments } from './constructor-arguments.ts';
import { exactInteger, integerMembers, remainderObject } from './int-methods.ts';

/** The value of an int (or bool, or a class derived from int). Throws `ValueUnknown`; null for another type. */
export function integerValue(runtime: Runtime, object: PythonObject): PythonInteger | null {
  const { payload } = object;
  const isInteger = object.type === runtime.types.int || isInstanceOf(object, runtime.types.int);
  if (!isInteger) {
    if (object.type === runtime.types.unknown) throw new ValueUnknown(object);
    return null;
  }
  if (typeof payload === 'number' || typeof payload === 'bigint') return payload;
  throw new ValueUnknown(object);
}

/** A comparison result from a three-way comparison. */
export function comparisonResult(runtime: Runtime, order: number, comparison: Comparison): PythonObject {
  switch (comparison) {
    case Comparison.Less:
      return newBoolean(runtime, order < 0);
    case Comparison.LessEqual:
      return newBoolean(runtime, order <= 0);
    case Comparison.Equal:
      return newBoolean(runtime, order === 0);
    case Comparison.NotEqual:
      return newBoolean(runtime, order !== 0);
    case Comparison.Greater:
      return newBoolean(runtime, order > 0);
    case Comparison.GreaterEqual:
      return newBoolean(runtime, order >= 0);
  }
}

function integerBinary(
  compute: (runtime: Runtime, left: PythonInteger, right: PythonInteger) => PythonObject,
): BinaryFunction {
  return (runtime, left, right) => {
    const a = integerValue(runtime, left);
    const b = a === null ? null : integerValue(runtime, right);
    return a === null || b === null ? null : compute(runtime, a, b);
  };
}

const arithmetic = (compute: (left: PythonInteger, right: PythonInteger) => PythonInteger): BinaryFunction =>
  integerBinary((runtime, left, right) => newInteger(runtime, compute(left, right)));

const binary: (BinaryFunction | null)[] = new Array(26).fill(null);
binary[BinarySlot.Add] = arithmetic(add);
binary[BinarySlot.Subtract] = arithmetic(subtract);
binary[BinarySlot.Multiply] = arithmetic(multiply);
binary[BinarySlot.And] = arithmetic(bitwiseAnd);
binary[BinarySlot.Or] = arithmetic(bitwiseOr);
binary[BinarySlot.Xor] = arithmetic(bitwiseXor);
binary[BinarySlot.LeftShift] = arithmetic(shiftLeft);
binary[BinarySlot.RightShift] = arithmetic(shiftRight);
binary[BinarySlot.FloorDivide] = integerBinary((runtime, left, right) =>
  newInteger(runtime, floorDivide(left, right, runtime.behaviour.zeroDivisionTexts)),
);
binary[BinarySlot.Remainder] = (runtime, left, right) => {
  const a = integerValue(runtime, left);
  const b = a === null ? null : integerValue(runtime, right);
  if (a === null || b === null) return null;
  if (b === 0) modulo(a, b, runtime.behaviour.zeroDivisionTexts);
  return remainderObject(runtime, left, a, b);
};
binary[BinarySlot.TrueDivide] = integerBinary((runtime, left, right) =>
  newFloat(runtime, trueDivide(left, right, runtime.behaviour.zeroDivisionTexts)),
);
binary[BinarySlot.Power] = integerBinary((runtime, left, right) => {
  if (compare(right, 0) >= 0) return newInteger(runtime, power(left, right));
  const result = floatPower(toFloat(left), toFloat(right), runtime.behaviour.zeroDivisionTexts);
  return newFloat(runtime, result ?? Number.NaN);
});

export const intType: NativeTypeDefinition = {
  name: 'int',
  slots: {
    new: instanceOfUnknown(integerNew),
    repr: (runtime, self) =>
      newFilledString(runtime, integerToDecimal(integerValue(runtime, self)!, runtime.digitLimit)),
    hash: (runtime, self) =>
      self.payload instanceof HiddenHash ? self.payload : hashInteger(integerValue(runtime, self)!),
    richCompare: (runtime, self, other, comparison) => {
      if (self.payload instanceof HiddenHash && other.payload instanceof HiddenHash) {
        return compareHidden(runtime, self, other, comparison);
      }
      const a = integerValue(runtime, self);
      const b = a === null ? null : integerValue(runtime, other);
      return a === null || b === null ? null : comparisonResult(runtime, compare(a, b), comparison);
    },
    bool: (runtime, self) => self.payload instanceof HiddenAddress || integerValue(runtime, self) !== 0,
    index: exactInteger,
    int: exactInteger,
    float: (runtime, self) => newFloat(runtime, toFloat(integerValue(runtime, self)!)),
    negative: (runtime, self) => newInteger(runtime, negate(integerValue(runtime, self)!)),
    positive: exactInteger,
    absolute: (runtime, self) => {
      const value = integerValue(runtime, self)!;
      return value < 0 ? newInteger(runtime, absolute(value)) : exactInteger(runtime, self);
    },
    invert: (runtime, self) => newInteger(runtime, invert(integerValue(runtime, self)!)),
    binary,
  },
  members: integerMembers,
};

const booleanBinary =
  (operator: BinarySlot, compute: (left: boolean, right: boolean) => boolean): BinaryFunction =>
  (runtime, left, right) => {
    if (left.type !== runtime.types.bool || right.type !== runtime.types.bool)
      return binary[operator]!(runtime, left, right);
    return newBoolean(runtime, compute(isTrue(runtime, left), isTrue(runtime, right)));
  };

const booleanBinarySlots = binary.slice();
booleanBinarySlots[BinarySlot.And] = booleanBinary(BinarySlot.And, (left, right) => left && right);
booleanBinarySlots[BinarySlot.Or] = booleanBinary(BinarySlot.Or, (left, right) => left || right);
booleanBinarySlots[BinarySlot.Xor] = booleanBinary(BinarySlot.Xor, (left, right) => left !== right);

export const boolType: NativeTypeDefinition = {
  name: 'bool',
  base: 'int',
  isFinal: true,
  slots: {
    new: instanceOfUnknown((runtime, _type, args, keywords) => {
      refuseKeywords(runtime, 'bool', keywords);
      if (args.length > 1) raise(runtime, 'TypeError', `bool expected at most 1 argument, got ${args.length}`);
      return newBoolean(runtime, args.length === 1 && isTrue(runtime, args[0]!));
    }),
    repr: (runtime, self) => {
      if (self.payload === UNKNOWN_VALUE) throw new ValueUnknown(self);
      return truthText(runtime, self === runtime.true);
    },
    binary: booleanBinarySlots,
  },
};

/** Compares what `id()` and `hash()` give where the numbers are not known. */
function compareHidden(
  runtime: Runtime,
  self: PythonObject,
  other: PythonObject,
  comparison: Comparison,
): PythonObject {
  const areEqual = hiddenValuesEqual(self.payload as HiddenHash, other.payload as HiddenHash);
  const isAboutEquality = comparison === Comparison.Equal || comparison === Comparison.NotEqual;
  if (areEqual === undefined || (!areEqual && !isAboutEquality)) throw new ValueUnknown(self);
  return comparisonResult(runtime, areEqual ? 0 : 1, comparison);
}

/** long_new: `int(x)`, `int(text, base)`. */
function integerNew(
  runtime: Runtime,
  type: PythonObject,
  args: readonly PythonObject[],
  keywords: Parameters<NonNullable<NativeTypeDefinition['slots']['new']>>[3],
): PythonObject {
  const [value, base] = constructorArguments(runtime, 'int', ['', 'base'], args, keywords);
  if (value === undefined && base !== undefined) raise(runtime, 'TypeError', 'int() missing string argument');
  const result = integerFrom(runtime, value, base);
  if (type === runtime.types.int) return result;
  const { payload } = result;
  runtime.heap.release(result);
  const instance = newObject(runtime, type as TypeObject, payload);
  if (typeof payload === 'number' || typeof payload === 'bigint') runtime.log.value(payload);
  return instance;
}

function integerFrom(runtime: Runtime, object: PythonObject | undefined, base: PythonObject | undefined): PythonObject {
  if (object === undefined) return newInteger(runtime, 0);
  const { types } = runtime;
  const isText = isInstanceOf(object, types.str);
  const bytes = isText || typeOf(object).payload.slots.int !== null ? null : bytesValue(runtime, object);
  if (isText || bytes !== null) {
    const text = bytes === null ? object.payload : bytesToText(bytes);
    if (typeof text !== 'string') throw new ValueUnknown(object);
    const radix = base === undefined ? 10 : clampedIndex(runtime, base);
    return newInteger(
      runtime,
      parseInteger(
        text,
        radix,
        () => (bytes === null ? textRepr(text, runtime.behaviour.unicodeEdition) : bytesRepr(bytes)),
        runtime.digitLimit,
      ),
    );
  }
  if (base !== undefined) raise(runtime, 'TypeError', "int() can't convert non-string with explicit base");
  if (object.type === types.unknown) throw new ValueUnknown(object);
  const { slots, name } = typeOf(object).payload;
  if (slots.int !== null) return slots.int(runtime, object);
  if (slots.index !== null) return indexObject(runtime, object);
  return raise(
    runtime,
    'TypeError',
    `int() argument must be a string, a bytes-like object or a real number, not '${name}'`,
  );
}
