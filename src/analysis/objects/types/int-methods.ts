/** Methods of int (`Objects/longobject.c`, long_methods). */
import { formatInteger } from '../../values/format-values.ts';
import { bitCount, bitLength, type PythonInteger, roundInteger } from '../../values/integers.ts';
import { newInteger, newString, newTuple } from '../create.ts';
import { indexValue } from '../protocol/operators.ts';
import { textOf } from '../protocol/text.ts';
import type { PythonObject } from '../python-object.ts';
import { type Runtime, ValueUnknown } from '../runtime.ts';
import type { NativeMember, UnknownResult } from '../type-object.ts';
import { formatContext } from './format-context.ts';

/** The value of the receiver. Throws `ValueUnknown`. */
function valueOf(self: PythonObject): PythonInteger {
  const { payload } = self;
  if (typeof payload === 'number' || typeof payload === 'bigint') return payload;
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

const itself = (runtime: Runtime, self: PythonObject): PythonObject => newInteger(runtime, valueOf(self));

/** Methods and attributes of int by name. */
export const integerMembers: Readonly<Record<string, NativeMember>> = {
  bit_length: method('bit_length', '(self, /)', 'int', (runtime, self) =>
    newInteger(runtime, bitLength(valueOf(self))),
  ),
  bit_count: method('bit_count', '(self, /)', 'int', (runtime, self) => newInteger(runtime, bitCount(valueOf(self)))),
  conjugate: method('conjugate', '(self, /)', 'int', itself),
  is_integer: method('is_integer', '(self, /)', 'bool', (runtime) => runtime.true),
  as_integer_ratio: method('as_integer_ratio', '(self, /)', 'tuple', (runtime, self) =>
    newTuple(runtime, [itself(runtime, self), newInteger(runtime, 1)]),
  ),
  __trunc__: method('__trunc__', '(self, /)', 'int', itself),
  __floor__: method('__floor__', '(self, /)', 'int', itself),
  __ceil__: method('__ceil__', '(self, /)', 'int', itself),
  __round__: method('__round__', '(self, ndigits=None, /)', 'int', (runtime, self, digits) =>
    digits === undefined || digits === runtime.none
      ? itself(runtime, self)
      : newInteger(runtime, roundInteger(valueOf(self), indexValue(runtime, digits))),
  ),
  __format__: method('__format__', '(self, format_spec, /)', 'str', (runtime, self, specification) =>
    newString(runtime, formatInteger(valueOf(self), textOf(runtime, specification!), formatContext(runtime, self))),
  ),
  real: { kind: 'attribute', get: itself },
  numerator: { kind: 'attribute', get: itself },
  imag: { kind: 'attribute', get: (runtime) => newInteger(runtime, 0) },
  denominator: { kind: 'attribute', get: (runtime) => newInteger(runtime, 1) },
};
