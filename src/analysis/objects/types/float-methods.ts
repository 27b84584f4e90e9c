/** Methods of float (`Objects/floatobject.c`, float_methods). */

import { floatFromHexadecimal, floatToHexadecimal } from '../../values/float-hexadecimal.ts';
import { roundToPlaces } from '../../values/float-text.ts';
import {
  floatCeiling,
  floatDivideAndModulo,
  floatFloor,
  floatToInteger,
  floatToRatio,
  isIntegral,
  roundToInteger,
} from '../../values/floats.ts';
import { formatFloat } from '../../values/format-values.ts';
import { toFloat } from '../../values/integers.ts';
import { newBoolean, newFloat, newInteger, newString, newTuple } from '../create.ts';
import { isInstanceOf, raise } from '../errors.ts';
import { typeOf } from '../lookup.ts';
import { clampedIndex } from '../protocol/operators.ts';
import { strObject, textOf } from '../protocol/text.ts';
import type { PythonObject } from '../python-object.ts';
import { type Runtime, ValueUnknown } from '../runtime.ts';
import type { NativeMember, UnknownResult } from '../type-object.ts';
import { formatContext } from './format-context.ts';

function receiverValue(self: PythonObject): number {
  if (typeof self.payload === 'number') return self.payload;
  throw new ValueUnknown(self);
}

function method(
  name: string,
  signature: string,
  whenUnknown: UnknownResult,
  code: (runtime: Runtime, self: PythonObject, ...args: (PythonObject | undefined)[]) => PythonObject,
): NativeMember {
  return { kind: 'method', function: { name, signature, whenUnknown, code } };
}

/** An exact float is itself; an instance of a derived class gives a new float (float_float). A new reference. */
export function exactFloat(runtime: Runtime, self: PythonObject): PythonObject {
  const value = receiverValue(self);
  if (self.type !== runtime.types.float) return newFloat(runtime, value);
  runtime.heap.retain(self);
  return self;
}

/** The value of an operand of divmod: a float, or an int as one; null for another type. */
function operandValue(runtime: Runtime, operand: PythonObject): number | null {
  const { types } = runtime;
  if (operand.type === types.unknown) throw new ValueUnknown(operand);
  if (isInstanceOf(operand, types.float)) return receiverValue(operand);
  if (!isInstanceOf(operand, types.int)) return null;
  const { payload } = operand;
  if (typeof payload !== 'number' && typeof payload !== 'bigint') throw new ValueUnknown(operand);
  return toFloat(payload);
}

/** `divmod(a, b)` of floats (float_divmod). */
function divideWithRemainder(runtime: Runtime, left: PythonObject, right: PythonObject): PythonObject {
  const [a, b] = [operandValue(runtime, left), operandValue(runtime, right)];
  if (a === null || b === null) return runtime.notImplemented;
  const [quotient, remainder] = floatDivideAndModulo(a, b, runtime.behaviour.zeroDivisionTexts);
  return newTuple(runtime, [newFloat(runtime, quotient), newFloat(runtime, remainder)]);
}

/** `float.fromhex(text)`. */
function fromHexadecimal(runtime: Runtime, type: PythonObject, text: PythonObject): PythonObject {
  if (!isInstanceOf(text, runtime.types.str) && text.type !== runtime.types.unknown) {
    raise(runtime, 'TypeError', 'bad argument type for built-in operation');
  }
  const result = newFloat(runtime, floatFromHexadecimal(textOf(runtime, text)));
  if (type === runtime.types.float) return result;
  try {
    return runtime.call(type, [result]);
  } finally {
    runtime.heap.release(result);
  }
}

/** `float.__getformat__`: how floats lie in memory, as on all machines that matter. */
function floatFormat(runtime: Runtime, _type: PythonObject, kind: PythonObject): PythonObject {
  const text = textOf(runtime, kind, '__getformat__() argument must be str, not {type}');
  if (text === 'double' || text === 'float') return newString(runtime, 'IEEE, little-endian');
  return raise(runtime, 'ValueError', "__getformat__() argument 1 must be 'double' or 'float'");
}

/** `float.from_number(number)`: as `float(number)`, but takes no text. */
function fromNumber(runtime: Runtime, type: PythonObject, number: PythonObject): PythonObject {
  const { slots, name } = typeOf(number).payload;
  if (number.type === runtime.types.unknown) throw new ValueUnknown(number);
  if (slots.float === null && slots.index === null) raise(runtime, 'TypeError', `must be real number, not ${name}`);
  return runtime.call(type, [number]);
}

/** Members of float by name. */
export const floatMembers: Readonly<Record<string, NativeMember>> = {
  is_integer: method('is_integer', '(self, /)', 'bool', (runtime, self) =>
    newBoolean(runtime, isIntegral(receiverValue(self))),
  ),
  as_integer_ratio: method('as_integer_ratio', '(self, /)', 'tuple', (runtime, self) => {
    const [numerator, denominator] = floatToRatio(receiverValue(self));
    return newTuple(runtime, [newInteger(runtime, numerator), newInteger(runtime, denominator)]);
  }),
  conjugate: method('conjugate', '(self, /)', 'float', exactFloat),
  __getnewargs__: method('__getnewargs__', '(self, /)', 'tuple', (runtime, self) =>
    newTuple(runtime, [newFloat(runtime, receiverValue(self))]),
  ),
  __getformat__: {
    kind: 'classmethod',
    function: { name: '__getformat__', signature: '(type, typestr, /)', whenUnknown: 'str', code: floatFormat },
  },
  from_number: {
    kind: 'classmethod',
    function: { name: 'from_number', signature: '(type, number, /)', whenUnknown: 'float', code: fromNumber },
  },
  __trunc__: method('__trunc__', '(self, /)', 'int', (runtime, self) =>
    newInteger(runtime, floatToInteger(receiverValue(self))),
  ),
  __floor__: method('__floor__', '(self, /)', 'int', (runtime, self) =>
    newInteger(runtime, floatFloor(receiverValue(self))),
  ),
  __ceil__: method('__ceil__', '(self, /)', 'int', (runtime, self) =>
    newInteger(runtime, floatCeiling(receiverValue(self))),
  ),
  __round__: method('__round__', '(self, ndigits=None, /)', 'float', (runtime, self, digits) =>
    digits === undefined || digits === runtime.none
      ? newInteger(runtime, roundToInteger(receiverValue(self)))
      : newFloat(runtime, roundToPlaces(receiverValue(self), clampedIndex(runtime, digits))),
  ),
  __format__: method('__format__', '(self, format_spec, /)', 'str', (runtime, self, specification) =>
    textOf(runtime, specification!) === ''
      ? strObject(runtime, self)
      : newString(
          runtime,
          formatFloat(receiverValue(self), textOf(runtime, specification!), formatContext(runtime, self)),
        ),
  ),
  __divmod__: method('__divmod__', '(self, value, /)', 'tuple', (runtime, self, other) =>
    divideWithRemainder(runtime, self, other!),
  ),
  __rdivmod__: method('__rdivmod__', '(self, value, /)', 'tuple', (runtime, self, other) =>
    divideWithRemainder(runtime, other!, self),
  ),
  hex: method('hex', '(self, /)', 'str', (runtime, self) =>
    newString(runtime, floatToHexadecimal(receiverValue(self))),
  ),
  fromhex: {
    kind: 'classmethod',
    function: { name: 'fromhex', signature: '(type, string, /)', whenUnknown: 'float', code: fromHexadecimal },
  },
  real: { kind: 'attribute', get: exactFloat },
  imag: { kind: 'attribute', get: (runtime) => newFloat(runtime, 0) },
};
