/** Methods of float (`Objects/floatobject.c`, float_methods). */
import { roundToPlaces } from '../../values/float-text.ts';
import {
  floatCeiling,
  floatFloor,
  floatToInteger,
  floatToRatio,
  isIntegral,
  roundToInteger,
} from '../../values/floats.ts';
import { formatFloat } from '../../values/format-values.ts';
import { newBoolean, newFloat, newInteger, newString, newTuple } from '../create.ts';
import { asIndex } from '../protocol/operators.ts';
import { textOf } from '../protocol/text.ts';
import type { PythonObject } from '../python-object.ts';
import { type Runtime, ValueUnknown } from '../runtime.ts';
import type { NativeMember, UnknownResult } from '../type-object.ts';
import { formatContext } from './format-context.ts';

function valueOf(self: PythonObject): number {
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

const itself = (runtime: Runtime, self: PythonObject): PythonObject => newFloat(runtime, valueOf(self));

/** Methods and attributes of float by name. */
export const floatMembers: Readonly<Record<string, NativeMember>> = {
  is_integer: method('is_integer', '(self, /)', 'bool', (runtime, self) =>
    newBoolean(runtime, isIntegral(valueOf(self))),
  ),
  as_integer_ratio: method('as_integer_ratio', '(self, /)', 'tuple', (runtime, self) => {
    const [numerator, denominator] = floatToRatio(valueOf(self));
    return newTuple(runtime, [newInteger(runtime, numerator), newInteger(runtime, denominator)]);
  }),
  conjugate: method('conjugate', '(self, /)', 'float', itself),
  __trunc__: method('__trunc__', '(self, /)', 'int', (runtime, self) =>
    newInteger(runtime, floatToInteger(valueOf(self))),
  ),
  __floor__: method('__floor__', '(self, /)', 'int', (runtime, self) => newInteger(runtime, floatFloor(valueOf(self)))),
  __ceil__: method('__ceil__', '(self, /)', 'int', (runtime, self) => newInteger(runtime, floatCeiling(valueOf(self)))),
  __round__: method('__round__', '(self, ndigits=None, /)', 'float', (runtime, self, digits) =>
    digits === undefined || digits === runtime.none
      ? newInteger(runtime, roundToInteger(valueOf(self)))
      : newFloat(runtime, roundToPlaces(valueOf(self), asIndex(runtime, digits, 'OverflowError'))),
  ),
  __format__: method('__format__', '(self, format_spec, /)', 'str', (runtime, self, specification) =>
    newString(runtime, formatFloat(valueOf(self), textOf(runtime, specification!), formatContext(runtime, self))),
  ),
  real: { kind: 'attribute', get: itself },
  imag: { kind: 'attribute', get: (runtime) => newFloat(runtime, 0) },
};
