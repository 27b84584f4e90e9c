/** Arguments of modelled functions that are numbers (`Objects/floatobject.c`, PyFloat_AsDouble; `Objects/abstract.c`, PyNumber_Index). */

import { raise } from '../objects/errors.ts';
import { typeOf } from '../objects/lookup.ts';
import { indexValue } from '../objects/protocol/operators.ts';
import type { PythonObject } from '../objects/python-object.ts';
import { type Runtime, ValueUnknown } from '../objects/runtime.ts';
import { realValue } from '../objects/types/float.ts';
import { type PythonInteger, toFloat } from '../values/integers.ts';

/** An argument of C type double: a float, what has `__float__`, or what has `__index__`. Throws `ValueUnknown`. */
export function doubleArgument(runtime: Runtime, object: PythonObject): number {
  if (object.type === runtime.types.unknown) throw new ValueUnknown(object);
  const known = realValue(runtime, object);
  if (known !== null) return known;
  const { slots, name } = typeOf(object).payload;
  if (slots.float !== null) {
    const result = slots.float(runtime, object);
    const value = realValue(runtime, result);
    const resultType = typeOf(result).payload.name;
    runtime.heap.release(result);
    if (value !== null) return value;
    return raise(runtime, 'TypeError', `${name}.__float__ returned non-float (type ${resultType})`);
  }
  if (slots.index !== null) return toFloat(indexValue(runtime, object));
  return raise(runtime, 'TypeError', `must be real number, not ${name}`);
}

/** An argument that is an integer by `__index__`. Throws `ValueUnknown`. */
export function integerArgument(runtime: Runtime, object: PythonObject): PythonInteger {
  if (object.type === runtime.types.unknown) throw new ValueUnknown(object);
  return indexValue(runtime, object);
}
