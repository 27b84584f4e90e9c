/**
 * Operators on constants while compiling, with the compiler's limits on the size of results (`ast_opt.c` up to 3.13, `flowgraph.c` from
 * 3.14 on: safe_multiply, safe_power, safe_lshift, safe_mod). Null means: not folded.
 */

import { repeatText, sliceText, textLength } from '../../values/code-points.ts';
import {
  type ComplexBehaviour,
  type ComplexOperand,
  complexAdd,
  complexDivide,
  complexMultiply,
  complexPower,
  complexSubtract,
  type PythonComplex,
} from '../../values/complex.ts';
import { floatDivide, floatFloorDivide, floatModulo, floatPower } from '../../values/floats.ts';
import {
  add,
  bitLength,
  bitwiseAnd,
  bitwiseOr,
  bitwiseXor,
  floorDivide,
  invert,
  modulo,
  multiply as multiplyIntegers,
  negate,
  normalise,
  type PythonInteger,
  power,
  shiftLeft,
  shiftRight,
  subtract,
  toFloat,
  trueDivide,
} from '../../values/integers.ts';
import { resolveSlice } from '../../values/slices.ts';
import { ValueFailure } from '../../values/value-failure.ts';
import type { Constant } from '../code-object.ts';
import type { BINARY_OPERATORS } from '../instructions.ts';
import { isTruthy } from './truth.ts';

const MAX_INT_BITS = 128;
const MAX_COLLECTION_SIZE = 256;
const MAX_STR_SIZE = 4096;
const MAX_TOTAL_ITEMS = 1024;

export type UnaryFold = 'positive' | 'negative' | 'invert' | 'not';
type BinarySign = (typeof BINARY_OPERATORS)[number];

/** The value of a unary operator on a constant. */
export function foldUnaryOperator(operator: UnaryFold, operand: Constant): Constant | null {
  if (operator === 'not') return { type: 'bool', value: !isTruthy(operand) };
  const value = asInteger(operand);
  if (value !== null)
    return integer(operator === 'negative' ? negate(value) : operator === 'invert' ? invert(value) : value);
  if (operator === 'invert') return null;
  const sign = operator === 'negative' ? -1 : 1;
  if (operand.type === 'float') return float(sign * operand.value);
  if (operand.type === 'complex')
    return complexConstant({ real: sign * operand.real, imaginary: sign * operand.imaginary });
  return null;
}

/** The value of `left operator right`, or null where it would raise or is too large. */
export function foldBinaryOperator(
  operator: BinarySign,
  left: Constant,
  right: Constant,
  behaviour: ComplexBehaviour,
): Constant | null {
  try {
    return binary(operator, left, right, behaviour);
  } catch (failure) {
    if (failure instanceof ValueFailure) return null;
    throw failure;
  }
}

function binary(operator: BinarySign, left: Constant, right: Constant, behaviour: ComplexBehaviour): Constant | null {
  const a = asInteger(left);
  const b = asInteger(right);
  if (a !== null && b !== null)
    return onIntegers(operator, a, b, left.type === 'bool' && right.type === 'bool', behaviour);
  const x = asNumber(left);
  const y = asNumber(right);
  if (typeof x === 'number' && typeof y === 'number') return onFloats(operator, x, y, behaviour);
  if (x !== null && y !== null) return onComplex(operator, x, y, behaviour);
  if (operator === '*') {
    if (a !== null) return repeat(right, a);
    return b === null ? null : repeat(left, b);
  }
  return operator === '+' ? concatenate(left, right) : null;
}

function asInteger(constant: Constant): PythonInteger | null {
  if (constant.type === 'int') return normalise(constant.value);
  if (constant.type === 'bool') return constant.value ? 1 : 0;
  return null;
}

function asNumber(constant: Constant): ComplexOperand | null {
  if (constant.type === 'float') return constant.value;
  if (constant.type === 'complex') return constant;
  const value = asInteger(constant);
  return value === null ? null : toFloat(value);
}

function integer(value: PythonInteger): Constant {
  return { type: 'int', value: BigInt(value) };
}

function float(value: number): Constant {
  return { type: 'float', value };
}

function complexConstant({ real, imaginary }: PythonComplex): Constant {
  return { type: 'complex', real, imaginary };
}

function onIntegers(
  operator: BinarySign,
  a: PythonInteger,
  b: PythonInteger,
  areBools: boolean,
  behaviour: ComplexBehaviour,
): Constant | null {
  const { zeroDivisionTexts } = behaviour;
  const bitwise = (value: PythonInteger): Constant =>
    areBools ? { type: 'bool', value: value !== 0 } : integer(value);
  switch (operator) {
    case '+':
      return integer(add(a, b));
    case '-':
      return integer(subtract(a, b));
    case '*':
      if (a !== 0 && b !== 0 && bitLength(a) + bitLength(b) > MAX_INT_BITS) return null;
      return integer(multiplyIntegers(a, b));
    case '/':
      return float(trueDivide(a, b, zeroDivisionTexts));
    case '//':
      return integer(floorDivide(a, b, zeroDivisionTexts));
    case '%':
      return integer(modulo(a, b, zeroDivisionTexts));
    case '**':
      if (b < 0) return powerOfFloats(toFloat(a), toFloat(b), behaviour);
      if (a !== 0 && b > 0 && bitLength(a) > Math.floor(MAX_INT_BITS / Number(b))) return null;
      return integer(power(a, b));
    case '<<':
      if (a !== 0 && b !== 0 && (b > MAX_INT_BITS || bitLength(a) > MAX_INT_BITS - Number(b))) return null;
      return integer(shiftLeft(a, b));
    case '>>':
      return integer(shiftRight(a, b));
    case '&':
      return bitwise(bitwiseAnd(a, b));
    case '|':
      return bitwise(bitwiseOr(a, b));
    case '^':
      return bitwise(bitwiseXor(a, b));
    default:
      return null;
  }
}

/** A broken power of a negative number is complex (`Objects/floatobject.c`, float_pow). */
function powerOfFloats(a: number, b: number, behaviour: ComplexBehaviour): Constant {
  const value = floatPower(a, b, behaviour.zeroDivisionTexts);
  return value === undefined ? complexConstant(complexPower(a, b, behaviour)) : float(value);
}

function onFloats(operator: BinarySign, a: number, b: number, behaviour: ComplexBehaviour): Constant | null {
  const { zeroDivisionTexts } = behaviour;
  switch (operator) {
    case '+':
      return float(a + b);
    case '-':
      return float(a - b);
    case '*':
      return float(a * b);
    case '/':
      return float(floatDivide(a, b, zeroDivisionTexts));
    case '//':
      return float(floatFloorDivide(a, b, zeroDivisionTexts));
    case '%':
      return float(floatModulo(a, b, zeroDivisionTexts));
    case '**':
      return powerOfFloats(a, b, behaviour);
    default:
      return null;
  }
}

const COMPLEX_OPERATORS: Readonly<Partial<Record<BinarySign, typeof complexAdd>>> = {
  '+': complexAdd,
  '-': complexSubtract,
  '*': complexMultiply,
  '/': complexDivide,
  '**': complexPower,
};

function onComplex(
  operator: BinarySign,
  a: ComplexOperand,
  b: ComplexOperand,
  behaviour: ComplexBehaviour,
): Constant | null {
  const compute = COMPLEX_OPERATORS[operator];
  return compute === undefined ? null : complexConstant(compute(a, b, behaviour));
}

function concatenate(left: Constant, right: Constant): Constant | null {
  if (left.type === 'str' && right.type === 'str') return { type: 'str', value: left.value + right.value };
  if (left.type === 'tuple' && right.type === 'tuple') return { type: 'tuple', items: [...left.items, ...right.items] };
  if (left.type === 'bytes' && right.type === 'bytes') {
    return { type: 'bytes', value: Uint8Array.from([...left.value, ...right.value]) };
  }
  return null;
}

function repeat(constant: Constant, times: PythonInteger): Constant | null {
  if (constant.type !== 'str' && constant.type !== 'bytes' && constant.type !== 'tuple') return null;
  const size = sequenceLength(constant);
  const limit = constant.type === 'tuple' ? MAX_COLLECTION_SIZE : MAX_STR_SIZE;
  if (size > 0 && (times < 0 || times > Math.floor(limit / size))) return null;
  const count = size === 0 ? 0 : Number(times);
  if (constant.type === 'str') return { type: 'str', value: repeatText(constant.value, count) };
  if (constant.type === 'bytes') {
    return { type: 'bytes', value: Uint8Array.from(Array.from({ length: count }, () => [...constant.value]).flat()) };
  }
  if (count > 0 && totalItems(constant) > Math.floor(MAX_TOTAL_ITEMS / count)) return null;
  return { type: 'tuple', items: Array.from({ length: count }, () => constant.items).flat() };
}

type SequenceConstant = Extract<Constant, { type: 'str' | 'bytes' | 'tuple' }>;

function sequenceLength(constant: SequenceConstant): number {
  if (constant.type === 'str') return textLength(constant.value);
  return constant.type === 'tuple' ? constant.items.length : constant.value.length;
}

function totalItems(constant: Constant): number {
  if (constant.type !== 'tuple') return 0;
  return constant.items.reduce((sum, item) => sum + totalItems(item), constant.items.length);
}

/** The value of `container[index]`. */
export function foldSubscript(container: Constant, index: Constant): Constant | null {
  if (container.type !== 'str' && container.type !== 'bytes' && container.type !== 'tuple') return null;
  const length = sequenceLength(container);
  if (index.type === 'slice') {
    const bounds = [index.start, index.stop, index.step].map((part) =>
      part.type === 'None' ? undefined : asInteger(part),
    );
    const [start, stop, step] = bounds;
    if (start === null || stop === null || step === null || step === 0) return null;
    const extent = resolveSlice(start, stop, step, length);
    return pick(container, extent.start, extent.step, extent.length);
  }
  const at = asInteger(index);
  if (at === null) return null;
  const position = Number(at) < 0 ? Number(at) + length : Number(at);
  if (position < 0 || position >= length) return null;
  if (container.type === 'tuple') return container.items[position]!;
  return container.type === 'bytes' ? integer(container.value[position]!) : pick(container, position, 1, 1);
}

function pick(container: SequenceConstant, start: number, step: number, length: number): Constant {
  if (container.type === 'str') return { type: 'str', value: sliceText(container.value, start, step, length) };
  const positions = Array.from({ length }, (_, i) => start + i * step);
  if (container.type === 'tuple') return { type: 'tuple', items: positions.map((i) => container.items[i]!) };
  return { type: 'bytes', value: Uint8Array.from(positions, (i) => container.value[i]!) };
}
