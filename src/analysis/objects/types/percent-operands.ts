/** The numbers that the conversions of `%` take from objects (`Objects/unicodeobject.c` and `Objects/bytesobject.c`, mainformatlong, formatfloat). */
import type { PythonInteger } from '../../values/integers.ts';
import { isInstanceOf } from '../errors.ts';
import { typeOf } from '../lookup.ts';
import { indexObject } from '../protocol/operators.ts';
import type { PythonObject } from '../python-object.ts';
import { type Runtime, ValueUnknown } from '../runtime.ts';
import { realValue } from './float.ts';
import { integerValue } from './int.ts';

/** The int for d, i and u: by `__int__` or `__index__`; undefined for what is no number. */
export function decimalOperand(runtime: Runtime, value: PythonObject): PythonInteger | undefined {
  const own = integerValue(runtime, value);
  if (own !== null) return own;
  const { int } = typeOf(value).payload.slots;
  return int === null ? indexOperand(runtime, value) : takenInteger(runtime, int(runtime, value));
}

/** The int for o, x, X and c: by `__index__`; undefined for what has none. */
export function indexOperand(runtime: Runtime, value: PythonObject): PythonInteger | undefined {
  const own = integerValue(runtime, value);
  if (own !== null) return own;
  if (typeOf(value).payload.slots.index === null) return undefined;
  return takenInteger(runtime, indexObject(runtime, value));
}

/** The float for e, f and g: by `__float__` or `__index__`; null for what has neither. */
export function floatOperand(runtime: Runtime, value: PythonObject): number | null {
  const own = realValue(runtime, value);
  if (own !== null) return own;
  const { float, index } = typeOf(value).payload.slots;
  const convert = float ?? index;
  if (convert === null) return null;
  const converted = convert(runtime, value);
  try {
    if (converted.type === runtime.types.unknown) throw new ValueUnknown(converted);
    return realValue(runtime, converted);
  } finally {
    runtime.heap.release(converted);
  }
}

function takenInteger(runtime: Runtime, converted: PythonObject): PythonInteger | undefined {
  try {
    if (converted.type === runtime.types.unknown) throw new ValueUnknown(converted);
    return isInstanceOf(converted, runtime.types.int) ? (integerValue(runtime, converted) ?? undefined) : undefined;
  } finally {
    runtime.heap.release(converted);
  }
}
