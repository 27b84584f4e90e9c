/**
 * Operators on constants while compiling, with the compiler's limits on the size of results (`ast_opt.c` up to 3.13, `flowgraph.c` from
 * 3.14 on: safe_multiply, safe_power, safe_lshift, safe_mod). Null means: not folded.
 */

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
  const integer = asInteger(operand);
  if (integer !== null) {
    const value = operator === 'negative' ? -integer : operator === 'invert' ? ~integer : integer;
    return { type: 'int', value };
  }
  if (operator === 'invert') return null;
  const sign = operator === 'negative' ? -1 : 1;
  if (operand.type === 'float') return { type: 'float', value: sign * operand.value };
  if (operand.type === 'complex')
    return { type: 'complex', real: sign * operand.real, imaginary: sign * operand.imaginary };
  return null;
}

/**
 * The value of `left operator right`. `mixesRealAndComplex`: a real operand of a complex operation has no imaginary part at all (3.14).
 */
export function foldBinaryOperator(
  operator: BinarySign,
  left: Constant,
  right: Constant,
  mixesRealAndComplex: boolean,
): Constant | null {
  if (mixesRealAndComplex && isReal(left) !== isReal(right) && isNumber(left) && isNumber(right)) {
    return onMixed(operator, left, right);
  }
  if (operator === '*') return multiply(left, right);
  const a = asInteger(left);
  const b = asInteger(right);
  if (a !== null && b !== null) return onIntegers(operator, a, b, left.type === 'bool' && right.type === 'bool');
  if (isReal(left) && isReal(right)) return onFloats(operator, toFloat(left), toFloat(right));
  if (isNumber(left) && isNumber(right)) return onComplex(operator, toComplex(left), toComplex(right));
  if (operator !== '+') return null;
  if (left.type === 'str' && right.type === 'str') return { type: 'str', value: left.value + right.value };
  if (left.type === 'tuple' && right.type === 'tuple') return { type: 'tuple', items: [...left.items, ...right.items] };
  if (left.type === 'bytes' && right.type === 'bytes') {
    return { type: 'bytes', value: Uint8Array.from([...left.value, ...right.value]) };
  }
  return null;
}

function asInteger(constant: Constant): bigint | null {
  if (constant.type === 'int') return constant.value;
  if (constant.type === 'bool') return constant.value ? 1n : 0n;
  return null;
}

function isReal(constant: Constant): boolean {
  return constant.type === 'int' || constant.type === 'bool' || constant.type === 'float';
}

function isNumber(constant: Constant): boolean {
  return isReal(constant) || constant.type === 'complex';
}

function toFloat(constant: Constant): number {
  return constant.type === 'float' ? constant.value : Number(asInteger(constant)!);
}

type Complex = readonly [real: number, imaginary: number];

function toComplex(constant: Constant): Complex {
  return constant.type === 'complex' ? [constant.real, constant.imaginary] : [toFloat(constant), 0];
}

function integer(value: bigint): Constant {
  return { type: 'int', value };
}

function float(value: number): Constant {
  return { type: 'float', value };
}

function bitLength(value: bigint): number {
  return value === 0n ? 0 : (value < 0n ? -value : value).toString(2).length;
}

function floorDivide(a: bigint, b: bigint): bigint {
  const quotient = a / b;
  return a % b !== 0n && a < 0n !== b < 0n ? quotient - 1n : quotient;
}

function onIntegers(operator: BinarySign, a: bigint, b: bigint, areBools: boolean): Constant | null {
  const bitwise = (value: bigint): Constant => (areBools ? { type: 'bool', value: value !== 0n } : integer(value));
  switch (operator) {
    case '+':
      return integer(a + b);
    case '-':
      return integer(a - b);
    case '/':
      return divideIntegers(a, b);
    case '//':
      return b === 0n ? null : integer(floorDivide(a, b));
    case '%':
      return b === 0n ? null : integer(a - b * floorDivide(a, b));
    case '**':
      return powerOfIntegers(a, b);
    case '<<':
      if (b < 0n || (a !== 0n && b !== 0n && (b > MAX_INT_BITS || bitLength(a) > MAX_INT_BITS - Number(b))))
        return null;
      return integer(a << b);
    case '>>':
      return b < 0n ? null : integer(a >> b);
    case '&':
      return bitwise(a & b);
    case '|':
      return bitwise(a | b);
    case '^':
      return bitwise(a ^ b);
    default:
      return null;
  }
}

const LARGEST_EXACT = BigInt(Number.MAX_SAFE_INTEGER);

function divideIntegers(a: bigint, b: bigint): Constant | null {
  if (b === 0n) return null;
  const areExact = [a, b].every((value) => value <= LARGEST_EXACT && value >= -LARGEST_EXACT);
  return areExact ? float(Number(a) / Number(b)) : null;
}

function powerOfIntegers(a: bigint, b: bigint): Constant | null {
  if (b < 0n) return a === 0n ? null : float(Number(a) ** Number(b));
  if (a !== 0n && b > 0n && bitLength(a) > Math.floor(MAX_INT_BITS / Number(b))) return null;
  return integer(a ** b);
}

function onFloats(operator: BinarySign, a: number, b: number): Constant | null {
  switch (operator) {
    case '+':
      return float(a + b);
    case '-':
      return float(a - b);
    case '/':
      return b === 0 ? null : float(a / b);
    case '//':
      return b === 0 ? null : float(floatDivmod(a, b)[0]);
    case '%':
      return b === 0 ? null : float(floatDivmod(a, b)[1]);
    case '**': {
      if (a === 0 && b < 0) return null;
      if (a < 0 && Number.isFinite(b) && !Number.isInteger(b)) return null;
      if (a === 1 || (a === -1 && !Number.isFinite(b) && !Number.isNaN(b))) return float(1);
      const value = a ** b;
      return !Number.isFinite(value) && Number.isFinite(a) && Number.isFinite(b) ? null : float(value);
    }
    default:
      return null;
  }
}

/** `Objects/floatobject.c`, _float_div_mod. */
function floatDivmod(a: number, b: number): [quotient: number, remainder: number] {
  let remainder = a % b;
  let quotient = (a - remainder) / b;
  if (remainder !== 0) {
    if (b < 0 !== remainder < 0) {
      remainder += b;
      quotient -= 1;
    }
  } else remainder = b < 0 ? -0 : 0;
  if (quotient !== 0) {
    const floor = Math.floor(quotient);
    return [quotient - floor > 0.5 ? floor + 1 : floor, remainder];
  }
  return [a / b < 0 ? -0 : 0, remainder];
}

function onComplex(operator: BinarySign, [a, b]: Complex, [c, d]: Complex): Constant | null {
  const complex = (real: number, imaginary: number): Constant => ({ type: 'complex', real, imaginary });
  switch (operator) {
    case '+':
      return complex(a + c, b + d);
    case '-':
      return complex(a - c, b - d);
    case '*':
      return complex(a * c - b * d, a * d + b * c);
    default:
      return null;
  }
}

/** `Objects/complexobject.c`, _Py_cr_sum and its like. */
function onMixed(operator: BinarySign, left: Constant, right: Constant): Constant | null {
  const [a, b] = toComplex(left);
  const [c, d] = toComplex(right);
  const isLeftReal = isReal(left);
  const complex = (real: number, imaginary: number): Constant => ({ type: 'complex', real, imaginary });
  switch (operator) {
    case '+':
      return complex(a + c, isLeftReal ? d : b);
    case '-':
      return complex(a - c, isLeftReal ? -d : b);
    case '*':
      return isLeftReal ? complex(a * c, a * d) : complex(a * c, b * c);
    default:
      return null;
  }
}

function multiply(left: Constant, right: Constant): Constant | null {
  const a = asInteger(left);
  const b = asInteger(right);
  if (a !== null && b !== null) {
    if (a !== 0n && b !== 0n && bitLength(a) + bitLength(b) > MAX_INT_BITS) return null;
    return integer(a * b);
  }
  if (isReal(left) && isReal(right)) return float(toFloat(left) * toFloat(right));
  if (isNumber(left) && isNumber(right)) return onComplex('*', toComplex(left), toComplex(right));
  if (a !== null) return repeat(right, a);
  return b === null ? null : repeat(left, b);
}

function repeat(constant: Constant, times: bigint): Constant | null {
  if (constant.type !== 'str' && constant.type !== 'bytes' && constant.type !== 'tuple') return null;
  const size = constant.type === 'tuple' ? constant.items.length : codePointCount(constant);
  const limit = constant.type === 'tuple' ? MAX_COLLECTION_SIZE : MAX_STR_SIZE;
  if (size > 0 && (times < 0n || times > BigInt(Math.floor(limit / size)))) return null;
  const count = size === 0 ? 0 : Number(times);
  if (constant.type === 'str') return { type: 'str', value: constant.value.repeat(count) };
  if (constant.type === 'bytes') {
    return { type: 'bytes', value: Uint8Array.from(Array.from({ length: count }, () => [...constant.value]).flat()) };
  }
  if (count > 0 && totalItems(constant) > Math.floor(MAX_TOTAL_ITEMS / count)) return null;
  return { type: 'tuple', items: Array.from({ length: count }, () => constant.items).flat() };
}

function codePointCount(constant: { type: 'str' | 'bytes'; value: string | Uint8Array }): number {
  return typeof constant.value === 'string' ? Array.from(constant.value).length : constant.value.length;
}

function totalItems(constant: Constant): number {
  if (constant.type !== 'tuple' && constant.type !== 'frozenset') return 0;
  return constant.items.reduce((sum, item) => sum + totalItems(item), constant.items.length);
}

/** The value of `container[index]`. */
export function foldSubscript(container: Constant, index: Constant): Constant | null {
  if (index.type === 'slice') return foldSlice(container, index);
  const at = asInteger(index);
  if (at === null) return null;
  const pick = <T>(items: ArrayLike<T>): T | undefined => items[Number(at < 0n ? at + BigInt(items.length) : at)];
  if (container.type === 'tuple') return pick(container.items) ?? null;
  if (container.type === 'str') {
    const value = pick(Array.from(container.value));
    return value === undefined ? null : { type: 'str', value };
  }
  if (container.type === 'bytes') {
    const value = pick(container.value);
    return value === undefined ? null : integer(BigInt(value));
  }
  return null;
}

/** The value of `container[start:stop:step]` (`Objects/sliceobject.c`, PySlice_AdjustIndices). */
function foldSlice(container: Constant, slice: Extract<Constant, { type: 'slice' }>): Constant | null {
  if (container.type !== 'str' && container.type !== 'tuple' && container.type !== 'bytes') return null;
  const parts = [slice.start, slice.stop, slice.step].map((part) =>
    part.type === 'None' ? 'default' : asInteger(part),
  );
  const [start, stop, step] = parts;
  if (start === null || stop === null || step === null || step === 0n) return null;
  const items: readonly unknown[] =
    container.type === 'str'
      ? Array.from(container.value)
      : container.type === 'tuple'
        ? container.items
        : [...container.value];
  const stride = step === 'default' || step === undefined ? 1 : Number(step);
  const picked: unknown[] = [];
  const [from, to] = [bound(start, items.length, stride, true), bound(stop, items.length, stride, false)];
  for (let i = from; stride > 0 ? i < to : i > to; i += stride) picked.push(items[i]);
  if (container.type === 'str') return { type: 'str', value: picked.join('') };
  if (container.type === 'tuple') return { type: 'tuple', items: picked as Constant[] };
  return { type: 'bytes', value: Uint8Array.from(picked as number[]) };
}

function bound(value: bigint | 'default' | undefined, length: number, step: number, isStart: boolean): number {
  const [lowest, highest] = step < 0 ? [-1, length - 1] : [0, length];
  if (value === undefined || value === 'default') return isStart === step > 0 ? lowest : highest;
  const index = value < 0n ? Number(value) + length : Number(value);
  return Math.min(Math.max(index, lowest), highest);
}
