/** Methods of int (`Objects/longobject.c`, long_methods). */
import { formatInteger } from '../../values/format-values.ts';
import { remainderIsDividend } from '../../values/identity.ts';
import { integerFromBytes, integerToBytes } from '../../values/integer-bytes.ts';
import {
  bitCount,
  bitLength,
  floorDivide,
  floorRemainder,
  type PythonInteger,
  roundInteger,
} from '../../values/integers.ts';
import { newInteger, newString, newTuple } from '../create.ts';
import { isInstanceOf, raise } from '../errors.ts';
import { typeOf } from '../lookup.ts';
import { asIndex, indexValue } from '../protocol/operators.ts';
import { strObject, textOf } from '../protocol/text.ts';
import { isTrue } from '../protocol/truth.ts';
import type { PythonObject } from '../python-object.ts';
import { type Runtime, ValueUnknown } from '../runtime.ts';
import type { NativeMember, UnknownResult } from '../type-object.ts';
import { newFilledBytes } from './bytes-object.ts';
import { bytesFromArguments } from './bytes-source.ts';
import { formatContext } from './format-context.ts';

/** The value of the receiver. Throws `ValueUnknown`. */
function receiverValue(self: PythonObject): PythonInteger {
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

/** An exact int is itself; a bool or an instance of a derived class gives a new int (long_long). A new reference. */
export function exactInteger(runtime: Runtime, self: PythonObject): PythonObject {
  if (self.type !== runtime.types.int) return newInteger(runtime, receiverValue(self));
  receiverValue(self);
  runtime.heap.retain(self);
  return self;
}

/** `a % b` of ints: the object a itself where b is plainly the larger one. */
export function remainderObject(
  runtime: Runtime,
  left: PythonObject,
  a: PythonInteger,
  b: PythonInteger,
): PythonObject {
  return remainderIsDividend(a, b) ? exactInteger(runtime, left) : newInteger(runtime, floorRemainder(a, b));
}

/** `divmod(a, b)` of ints (long_divmod); NotImplemented where b is none. */
function divideWithRemainder(runtime: Runtime, left: PythonObject, right: PythonObject): PythonObject {
  for (const operand of [left, right]) {
    if (operand.type === runtime.types.unknown) throw new ValueUnknown(operand);
    if (!isInstanceOf(operand, runtime.types.int)) return runtime.notImplemented;
  }
  const [a, b] = [receiverValue(left), receiverValue(right)];
  const quotient = floorDivide(a, b, runtime.behaviour.zeroDivisionTexts);
  return newTuple(runtime, [newInteger(runtime, quotient), remainderObject(runtime, left, a, b)]);
}

/** `value.to_bytes(length, byteorder, signed=...)`. */
function toBytes(
  runtime: Runtime,
  self: PythonObject,
  length?: PythonObject,
  order?: PythonObject,
  signed?: PythonObject,
): PythonObject {
  const count = length === undefined ? 1 : asIndex(runtime, length, 'OverflowError');
  const byteOrder = order === undefined ? 'big' : textOf(runtime, order);
  const isSigned = signed !== undefined && isTrue(runtime, signed);
  return newFilledBytes(runtime, integerToBytes(receiverValue(self), count, byteOrder, isSigned, runtime.behaviour));
}

/** `int.from_bytes(bytes, byteorder, signed=...)`. */
function fromBytes(
  runtime: Runtime,
  type: PythonObject,
  source: PythonObject,
  order?: PythonObject,
  signed?: PythonObject,
): PythonObject {
  const byteOrder = order === undefined ? 'big' : textOf(runtime, order);
  const isSigned = signed !== undefined && isTrue(runtime, signed);
  const bytes =
    isInstanceOf(source, runtime.types.str) || isInstanceOf(source, runtime.types.int)
      ? raise(runtime, 'TypeError', `cannot convert '${typeOf(source).payload.name}' object to bytes`)
      : bytesFromArguments(runtime, 'bytes', source, undefined, undefined).bytes;
  const result = newInteger(runtime, integerFromBytes(bytes, byteOrder, isSigned));
  if (type === runtime.types.int) return result;
  try {
    return runtime.call(type, [result]);
  } finally {
    runtime.heap.release(result);
  }
}

/** Methods and attributes of int by name. */
export const integerMembers: Readonly<Record<string, NativeMember>> = {
  bit_length: method('bit_length', '(self, /)', 'int', (runtime, self) =>
    newInteger(runtime, bitLength(receiverValue(self))),
  ),
  bit_count: method('bit_count', '(self, /)', 'int', (runtime, self) =>
    newInteger(runtime, bitCount(receiverValue(self))),
  ),
  conjugate: method('conjugate', '(self, /)', 'int', exactInteger),
  is_integer: method('is_integer', '(self, /)', 'bool', (runtime) => runtime.true),
  as_integer_ratio: method('as_integer_ratio', '(self, /)', 'tuple', (runtime, self) =>
    newTuple(runtime, [exactInteger(runtime, self), newInteger(runtime, 1)]),
  ),
  __trunc__: method('__trunc__', '(self, /)', 'int', exactInteger),
  __floor__: method('__floor__', '(self, /)', 'int', exactInteger),
  __ceil__: method('__ceil__', '(self, /)', 'int', exactInteger),
  __round__: method('__round__', '(self, ndigits=None, /)', 'int', (runtime, self, digits) =>
    roundedInteger(runtime, self, digits),
  ),
  __format__: method('__format__', '(self, format_spec, /)', 'str', (runtime, self, specification) =>
    textOf(runtime, specification!) === ''
      ? strObject(runtime, self)
      : newString(
          runtime,
          formatInteger(receiverValue(self), textOf(runtime, specification!), formatContext(runtime, self)),
        ),
  ),
  __divmod__: method('__divmod__', '(self, value, /)', 'tuple', (runtime, self, other) =>
    divideWithRemainder(runtime, self, other!),
  ),
  __rdivmod__: method('__rdivmod__', '(self, value, /)', 'tuple', (runtime, self, other) =>
    divideWithRemainder(runtime, other!, self),
  ),
  __getnewargs__: method('__getnewargs__', '(self, /)', 'tuple', (runtime, self) =>
    newTuple(runtime, [newInteger(runtime, receiverValue(self))]),
  ),
  to_bytes: method('to_bytes', "(self, /, length=1, byteorder='big', *, signed=False)", 'bytes', toBytes),
  from_bytes: {
    kind: 'classmethod',
    function: {
      name: 'from_bytes',
      signature: "(type, /, bytes, byteorder='big', *, signed=False)",
      whenUnknown: 'int',
      code: fromBytes,
    },
  },
  real: { kind: 'attribute', get: exactInteger },
  numerator: { kind: 'attribute', get: exactInteger },
  imag: { kind: 'attribute', get: (runtime) => newInteger(runtime, 0) },
  denominator: { kind: 'attribute', get: (runtime) => newInteger(runtime, 1) },
};

/** `round(value, digits)`: the value itself where there is nothing to round away. */
function roundedInteger(runtime: Runtime, self: PythonObject, digits: PythonObject | undefined): PythonObject {
  const value = receiverValue(self);
  const takesNone = runtime.behaviour.builtins.integerRoundTakesNone;
  if (digits === undefined || (takesNone && digits === runtime.none)) return exactInteger(runtime, self);
  const places = indexValue(runtime, digits);
  return places >= 0 ? exactInteger(runtime, self) : newInteger(runtime, roundInteger(value, places));
}
