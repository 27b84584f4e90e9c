/** `complex` (`Objects/complexobject.c`). */
import {
  type ComplexOperand,
  complex,
  complexAbsolute,
  complexAdd,
  complexConjugate,
  complexDivide,
  complexMultiply,
  complexNegate,
  complexPower,
  complexRepr,
  complexSubtract,
  type PythonComplex,
  parseComplex,
} from '../../values/complex.ts';
import { formatComplex } from '../../values/format-values.ts';
import { hashComplex } from '../../values/hashing.ts';
import { compareWithFloat } from '../../values/integers.ts';
import { textRepr } from '../../values/text-repr.ts';
import { newBoolean, newFloat, newObject, newString, newTuple } from '../create.ts';
import { isInstanceOf, raise } from '../errors.ts';
import { HiddenHash } from '../hash-values.ts';
import { lookup, typeOf } from '../lookup.ts';
import { textOf } from '../protocol/text.ts';
import type { PythonObject } from '../python-object.ts';
import { type Runtime, type TypeObject, ValueUnknown } from '../runtime.ts';
import { callBoundSpecial } from '../special-methods.ts';
import {
  type BinaryFunction,
  BinarySlot,
  Comparison,
  type KeywordNames,
  type NativeMember,
  type NativeTypeDefinition,
  type UnknownResult,
} from '../type-object.ts';
import { instanceOfUnknown } from '../unknown-values.ts';
import { newComplex } from './complex-object.ts';
import { constructorArguments } from './constructor-arguments.ts';
import { realValue } from './float.ts';
import { formatContext } from './format-context.ts';
import { integerValue } from './int.ts';

/** The value of a complex number. Throws `ValueUnknown`; null for another type. */
export function complexValue(runtime: Runtime, object: PythonObject): PythonComplex | null {
  const isComplex = object.type === runtime.types.complex || isInstanceOf(object, runtime.types.complex);
  if (!isComplex) {
    if (object.type === runtime.types.unknown) throw new ValueUnknown(object);
    return null;
  }
  if (typeof object.payload === 'symbol') throw new ValueUnknown(object);
  return object.payload as PythonComplex;
}

const own = (runtime: Runtime, self: PythonObject): PythonComplex => complexValue(runtime, self)!;

const operand = (runtime: Runtime, object: PythonObject): ComplexOperand | null =>
  complexValue(runtime, object) ?? realValue(runtime, object);

function complexBinary(compute: typeof complexAdd): BinaryFunction {
  return (runtime, left, right) => {
    const a = operand(runtime, left);
    const b = a === null ? null : operand(runtime, right);
    return a === null || b === null ? null : newComplex(runtime, compute(a, b, runtime.behaviour));
  };
}

const binary: (BinaryFunction | null)[] = new Array(26).fill(null);
binary[BinarySlot.Add] = complexBinary(complexAdd);
binary[BinarySlot.Subtract] = complexBinary(complexSubtract);
binary[BinarySlot.Multiply] = complexBinary(complexMultiply);
binary[BinarySlot.TrueDivide] = complexBinary(complexDivide);
binary[BinarySlot.Power] = complexBinary(complexPower);

function method(
  name: string,
  signature: string,
  whenUnknown: UnknownResult,
  code: (runtime: Runtime, self: PythonObject, ...args: (PythonObject | undefined)[]) => PythonObject,
): NativeMember {
  return { kind: 'method', function: { name, signature, whenUnknown, code } };
}

export const complexType: NativeTypeDefinition = {
  name: 'complex',
  slots: {
    new: instanceOfUnknown(complexNew),
    repr: (runtime, self) => newString(runtime, complexRepr(own(runtime, self))),
    hash: (runtime, self) => hashComplex(own(runtime, self)) ?? new HiddenHash(self.id),
    richCompare: complexRichCompare,
    bool: (runtime, self) => own(runtime, self).real !== 0 || own(runtime, self).imaginary !== 0,
    negative: (runtime, self) => newComplex(runtime, complexNegate(own(runtime, self))),
    positive: exactComplex,
    absolute: (runtime, self) => newFloat(runtime, complexAbsolute(own(runtime, self))),
    binary,
  },
  members: {
    conjugate: method('conjugate', '(self, /)', 'complex', (runtime, self) =>
      newComplex(runtime, complexConjugate(own(runtime, self))),
    ),
    __getnewargs__: method('__getnewargs__', '(self, /)', 'tuple', (runtime, self) => {
      const { real, imaginary } = own(runtime, self);
      return newTuple(runtime, [newFloat(runtime, real), newFloat(runtime, imaginary)]);
    }),
    from_number: {
      kind: 'classmethod',
      function: {
        name: 'from_number',
        signature: '(type, number, /)',
        whenUnknown: 'complex',
        code: (runtime: Runtime, type: PythonObject, number: PythonObject) => {
          if (isInstanceOf(number, runtime.types.str)) {
            raise(runtime, 'TypeError', `must be real number, not ${typeOf(number).payload.name}`);
          }
          return runtime.call(type, [number]);
        },
      },
    },
    __complex__: method('__complex__', '(self, /)', 'complex', exactComplex),
    __format__: method('__format__', '(self, format_spec, /)', 'str', (runtime, self, specification) =>
      newString(
        runtime,
        formatComplex(own(runtime, self), textOf(runtime, specification!), formatContext(runtime, self)),
      ),
    ),
    real: { kind: 'attribute', get: (runtime, self) => newFloat(runtime, own(runtime, self).real) },
    imag: { kind: 'attribute', get: (runtime, self) => newFloat(runtime, own(runtime, self).imaginary) },
  },
};

/** An exact complex number is itself; an instance of a derived class gives a new one. A new reference. */
function exactComplex(runtime: Runtime, self: PythonObject): PythonObject {
  if (self.type !== runtime.types.complex) return newComplex(runtime, own(runtime, self));
  runtime.heap.retain(self);
  return self;
}

/** complex_richcompare: only equality. */
function complexRichCompare(
  runtime: Runtime,
  self: PythonObject,
  other: PythonObject,
  comparison: Comparison,
): PythonObject | null {
  if (comparison !== Comparison.Equal && comparison !== Comparison.NotEqual) return null;
  const a = own(runtime, self);
  const integer = integerValue(runtime, other);
  let isEqual: boolean;
  if (integer !== null) isEqual = a.imaginary === 0 && compareWithFloat(integer, a.real) === 0;
  else {
    const b = operand(runtime, other);
    if (b === null) return null;
    isEqual =
      typeof b === 'number' ? a.real === b && a.imaginary === 0 : a.real === b.real && a.imaginary === b.imaginary;
  }
  return newBoolean(runtime, isEqual === (comparison === Comparison.Equal));
}

/** complex_new: `complex(real=0, imag=0)`, `complex(text)`. */
function complexNew(
  runtime: Runtime,
  type: PythonObject,
  args: readonly PythonObject[],
  keywords: KeywordNames,
): PythonObject {
  const [real, imaginary] = constructorArguments(runtime, 'complex', ['real', 'imag'], args, keywords);
  const { types } = runtime;
  if (type === types.complex && imaginary === undefined && real?.type === types.complex) {
    runtime.heap.retain(real);
    return real;
  }
  const value = complexFrom(runtime, real, imaginary);
  if (type === types.complex) return newComplex(runtime, value);
  const instance = newObject(runtime, type as TypeObject, value);
  runtime.log.value(complexRepr(value));
  return instance;
}

function complexFrom(
  runtime: Runtime,
  real: PythonObject | undefined,
  imaginary: PythonObject | undefined,
): PythonComplex {
  const { types, behaviour } = runtime;
  if (real !== undefined && isInstanceOf(real, types.str)) {
    if (imaginary === undefined) {
      const text = textOf(runtime, real);
      return parseComplex(text, () => textRepr(text, behaviour.unicodeEdition));
    }
    if (!behaviour.namesComplexArguments) {
      raise(runtime, 'TypeError', "complex() can't take second arg if first is a string");
    }
  }
  if (imaginary !== undefined && isInstanceOf(imaginary, types.str) && !behaviour.namesComplexArguments) {
    raise(runtime, 'TypeError', "complex() second arg can't be a string");
  }
  const first = real === undefined ? 0 : partValue(runtime, real, 'real', imaginary === undefined);
  const second = imaginary === undefined ? 0 : partValue(runtime, imaginary, 'imag', false);
  if (typeof first === 'number' && typeof second === 'number') return complex(first, second);
  const [a, b] = [first, second].map((part) => (typeof part === 'number' ? complex(part, 0) : part)) as [
    PythonComplex,
    PythonComplex,
  ];
  const isComplexPart = typeof second !== 'number';
  return complex(
    isComplexPart ? a.real - b.imaginary : a.real,
    typeof first === 'number' ? b.real : imaginary === undefined ? a.imaginary : a.imaginary + b.real,
  );
}

/** The number that an argument of `complex()` stands for: by `__complex__`, `__float__` or `__index__`. */
function partValue(runtime: Runtime, part: PythonObject, name: 'real' | 'imag', isAlone: boolean): ComplexOperand {
  const known = operand(runtime, part);
  if (known !== null) return known;
  if (name === 'real') {
    if (lookup(runtime, typeOf(part), '__complex__') !== null) {
      const converted = callBoundSpecial(runtime, part, '__complex__', []);
      if (!isInstanceOf(converted, runtime.types.complex) && converted.type !== runtime.types.unknown) {
        const given = typeOf(converted).payload.name;
        runtime.heap.release(converted);
        raise(runtime, 'TypeError', `__complex__ returned non-complex (type ${given})`);
      }
      return takenValue(runtime, converted, '__complex__ returned non-complex');
    }
  }
  const { slots, name: typeName } = typeOf(part).payload;
  const convert = slots.float ?? slots.index;
  if (convert !== null) return takenValue(runtime, convert(runtime, part), '__float__ returned non-float');
  const position = name === 'real' ? 'first' : 'second';
  const kinds = name === 'real' ? 'a string or a number' : 'a number';
  const message = runtime.behaviour.namesComplexArguments
    ? isAlone
      ? `complex() argument must be a string or a number, not ${typeName}`
      : `complex() argument '${name}' must be a real number, not ${typeName}`
    : `complex() ${position} argument must be ${kinds}, not '${typeName}'`;
  return raise(runtime, 'TypeError', message);
}

/** The value of a number (stolen). */
function takenValue(runtime: Runtime, number: PythonObject, message: string): ComplexOperand {
  try {
    return operand(runtime, number) ?? raise(runtime, 'TypeError', `${message} (type ${typeOf(number).payload.name})`);
  } finally {
    runtime.heap.release(number);
  }
}
