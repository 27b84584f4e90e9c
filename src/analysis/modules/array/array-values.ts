/** Values of arrays and the C types that they have (`Modules/arraymodule.c`, descriptors). */
import { newFloat, newInteger, newString } from '../../objects/create.ts';
import { isInstanceOf, raise } from '../../objects/errors.ts';
import { typeOf } from '../../objects/lookup.ts';
import { indexValue } from '../../objects/protocol/operators.ts';
import { type PythonObject, UNKNOWN_VALUE } from '../../objects/python-object.ts';
import { type Runtime, ValueUnknown } from '../../objects/runtime.ts';
import { typeName } from '../../objects/types/argument-checks.ts';
import type { PythonInteger } from '../../values/integers.ts';
import { integerRange } from '../../values/struct-format.ts';
import { doubleArgument } from '../number-arguments.ts';

export type Value = PythonInteger | string;

/** Sizes of the C types on 64-bit Linux, by code. */
export const SIZES: Readonly<Record<string, number>> = {
  b: 1,
  B: 1,
  u: 4,
  w: 4,
  h: 2,
  H: 2,
  i: 4,
  I: 4,
  l: 8,
  L: 8,
  q: 8,
  Q: 8,
  f: 4,
  d: 8,
};

export const isText = (code: string): boolean => code === 'u' || code === 'w';
export const isFloat = (code: string): boolean => code === 'f' || code === 'd';

const C_TYPES: Readonly<Record<string, string>> = {
  b: 'signed char',
  B: 'unsigned byte integer',
  h: 'signed short integer',
  H: 'unsigned short',
  i: 'signed integer',
  I: 'unsigned int',
};

/** The object for a value: a new reference. */
export function box(runtime: Runtime, code: string, value: Value): PythonObject {
  if (typeof value === 'string') return newString(runtime, value);
  return isFloat(code) ? newFloat(runtime, Number(value)) : newInteger(runtime, value);
}

/** The value of an object in the C type of a code. */
export function unbox(runtime: Runtime, code: string, object: PythonObject): Value {
  if (object.type === runtime.types.unknown) throw new ValueUnknown(object);
  if (isText(code)) {
    const { payload } = object;
    if (!isInstanceOf(object, runtime.types.str)) {
      raise(runtime, 'TypeError', `array item must be a unicode character, not ${typeName(object)}`);
    }
    if (payload === UNKNOWN_VALUE) throw new ValueUnknown(object);
    if ([...String(payload)].length !== 1) {
      const count = [...String(payload)].length;
      raise(runtime, 'TypeError', `array item must be a string of length 1, not a string of length ${count}`);
    }
    return String(payload);
  }
  if (isFloat(code)) {
    const value = doubleArgument(runtime, object);
    return code === 'f' ? Math.fround(value) : value;
  }
  if (typeOf(object).payload.slots.index === null) {
    const text = `'${typeName(object)}' object cannot be interpreted as an integer`;
    raise(runtime, 'TypeError', text);
  }
  const value = indexValue(runtime, object);
  const [low, high] = integerRange(code, SIZES[code]!);
  if (BigInt(value) < low) overflow(runtime, code, 'less than minimum');
  if (BigInt(value) > high) overflow(runtime, code, 'greater than maximum');
  return value;
}

function overflow(runtime: Runtime, code: string, problem: string): never {
  const kind = C_TYPES[code];
  const isUnsigned = code === code.toUpperCase();
  const text =
    kind !== undefined
      ? `${kind} is ${problem}`
      : isUnsigned && problem.startsWith('less')
        ? "can't convert negative value to unsigned int"
        : 'Python int too large to convert to C long';
  return raise(runtime, 'OverflowError', text);
}
