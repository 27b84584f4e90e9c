/** `float` (`Objects/floatobject.c`). */
import { bytesRepr } from '../../values/bytes-repr.ts';
import { bytesToText } from '../../values/bytes-text.ts';
import { complexPower } from '../../values/complex.ts';
import { floatRepr, parseFloatText } from '../../values/float-text.ts';
import { floatDivide, floatFloorDivide, floatModulo, floatPower, floatToInteger } from '../../values/floats.ts';
import { hashFloat } from '../../values/hashing.ts';
import { compareWithFloat, toFloat } from '../../values/integers.ts';
import { textRepr } from '../../values/text-repr.ts';
import { newBoolean, newFloat, newInteger, newObject, newString } from '../create.ts';
import { isInstanceOf, raise } from '../errors.ts';
import { HiddenHash } from '../hash-values.ts';
import { typeOf } from '../lookup.ts';
import type { PythonObject } from '../python-object.ts';
import { type Runtime, type TypeObject, ValueUnknown } from '../runtime.ts';
import {
  type BinaryFunction,
  BinarySlot,
  Comparison,
  type KeywordNames,
  type NativeTypeDefinition,
} from '../type-object.ts';
import { instanceOfUnknown } from '../unknown-values.ts';
import { refuseKeywords } from './argument-checks.ts';
import { bytesValue } from './bytes-object.ts';
import { newComplex } from './complex-object.ts';
import { exactFloat, floatMembers } from './float-methods.ts';
import { comparisonResult, integerValue } from './int.ts';

/** The value of a float, or of an int as a float; null for another type. Throws `ValueUnknown`. */
export function realValue(runtime: Runtime, object: PythonObject): number | null {
  if (object.type === runtime.types.float || isInstanceOf(object, runtime.types.float)) {
    if (typeof object.payload === 'number') return object.payload;
    throw new ValueUnknown(object);
  }
  const integer = integerValue(runtime, object);
  return integer === null ? null : toFloat(integer);
}

const floatBinary =
  (compute: (runtime: Runtime, left: number, right: number) => PythonObject | null): BinaryFunction =>
  (runtime, left, right) => {
    const a = realValue(runtime, left);
    const b = a === null ? null : realValue(runtime, right);
    return a === null || b === null ? null : compute(runtime, a, b);
  };

const binary: (BinaryFunction | null)[] = new Array(26).fill(null);
binary[BinarySlot.Add] = floatBinary((runtime, a, b) => newFloat(runtime, a + b));
binary[BinarySlot.Subtract] = floatBinary((runtime, a, b) => newFloat(runtime, a - b));
binary[BinarySlot.Multiply] = floatBinary((runtime, a, b) => newFloat(runtime, a * b));
binary[BinarySlot.TrueDivide] = floatBinary((runtime, a, b) =>
  newFloat(runtime, floatDivide(a, b, runtime.behaviour.zeroDivisionTexts)),
);
binary[BinarySlot.FloorDivide] = floatBinary((runtime, a, b) =>
  newFloat(runtime, floatFloorDivide(a, b, runtime.behaviour.zeroDivisionTexts)),
);
binary[BinarySlot.Remainder] = floatBinary((runtime, a, b) =>
  newFloat(runtime, floatModulo(a, b, runtime.behaviour.zeroDivisionTexts)),
);
binary[BinarySlot.Power] = floatBinary((runtime, a, b) => {
  const result = floatPower(a, b, runtime.behaviour.zeroDivisionTexts);
  if (result !== undefined) return newFloat(runtime, result);
  return newComplex(runtime, complexPower(a, b, runtime.behaviour));
});

export const floatType: NativeTypeDefinition = {
  name: 'float',
  slots: {
    new: instanceOfUnknown(floatNew),
    repr: (runtime, self) => newString(runtime, floatRepr(realValue(runtime, self)!)),
    hash: (runtime, self) => hashFloat(realValue(runtime, self)!) ?? new HiddenHash(self.id),
    richCompare: floatRichCompare,
    bool: (runtime, self) => realValue(runtime, self) !== 0,
    int: (runtime, self) => newInteger(runtime, floatToInteger(realValue(runtime, self)!)),
    float: exactFloat,
    negative: (runtime, self) => newFloat(runtime, -realValue(runtime, self)!),
    positive: exactFloat,
    absolute: (runtime, self) => newFloat(runtime, Math.abs(realValue(runtime, self)!)),
    binary,
  },
  members: floatMembers,
};

function floatRichCompare(
  runtime: Runtime,
  self: PythonObject,
  other: PythonObject,
  comparison: Comparison,
): PythonObject | null {
  const a = realValue(runtime, self)!;
  if (isInstanceOf(other, runtime.types.float)) {
    const b = realValue(runtime, other)!;
    if (Number.isNaN(a) || Number.isNaN(b)) return newBoolean(runtime, comparison === Comparison.NotEqual);
    return comparisonResult(runtime, a < b ? -1 : a > b ? 1 : 0, comparison);
  }
  const integer = integerValue(runtime, other);
  if (integer === null) return null;
  if (Number.isNaN(a)) return newBoolean(runtime, comparison === Comparison.NotEqual);
  return comparisonResult(runtime, -compareWithFloat(integer, a), comparison);
}

/** float_new: `float(x)`. */
function floatNew(
  runtime: Runtime,
  type: PythonObject,
  args: readonly PythonObject[],
  keywords: KeywordNames,
): PythonObject {
  if (type === runtime.types.float) refuseKeywords(runtime, 'float', keywords);
  if (args.length > 1) raise(runtime, 'TypeError', `float expected at most 1 argument, got ${args.length}`);
  const result = floatFrom(runtime, args[0]);
  if (type === runtime.types.float) return result;
  const { payload } = result;
  runtime.heap.release(result);
  return newObject(runtime, type as TypeObject, payload);
}

function floatFrom(runtime: Runtime, object: PythonObject | undefined): PythonObject {
  if (object === undefined) return newFloat(runtime, 0);
  const { types } = runtime;
  const isText = isInstanceOf(object, types.str);
  const bytes = isText || typeOf(object).payload.slots.float !== null ? null : bytesValue(runtime, object);
  if (isText || bytes !== null) {
    const text = bytes === null ? object.payload : bytesToText(bytes);
    if (typeof text !== 'string') throw new ValueUnknown(object);
    return newFloat(
      runtime,
      parseFloatText(text, () =>
        bytes === null ? textRepr(text, runtime.behaviour.unicodeEdition) : bytesRepr(bytes),
      ),
    );
  }
  if (object.type === types.unknown) throw new ValueUnknown(object);
  const { slots, name } = typeOf(object).payload;
  if (slots.float !== null) return slots.float(runtime, object);
  const integer = slots.index === null ? null : slots.index(runtime, object);
  if (integer === null) {
    return raise(runtime, 'TypeError', `float() argument must be a string or a real number, not '${name}'`);
  }
  const value = toFloat(integerValue(runtime, integer)!);
  runtime.heap.release(integer);
  return newFloat(runtime, value);
}
