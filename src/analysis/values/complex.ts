import type { ZeroDivisionTexts } from '../versions.ts';
import { decomposeFloat } from './float-digits.ts';
import { floatText, readFloat } from './float-text.ts';
import { toAsciiDigits } from './integer-text.ts';
import { bitLength, normalise, scaleByPowerOfTwo } from './integers.ts';
import { accuratePower } from './power.ts';
import { overflowError, valueError, zeroDivisionError } from './value-failure.ts';

/** A Python complex number. */
export interface PythonComplex {
  readonly real: number;
  readonly imaginary: number;
}

/** An operand of complex arithmetic: a number is a float, or an int made one. */
export type ComplexOperand = PythonComplex | number;

/** What complex arithmetic depends on: see VersionBehaviour. */
export interface ComplexBehaviour {
  readonly mixesRealAndComplex: boolean;
  readonly zeroDivisionTexts: ZeroDivisionTexts;
}

/** A complex number from its parts. */
export function complex(real: number, imaginary: number): PythonComplex {
  return { real, imaginary };
}

/** `a + b` */
export function complexAdd(a: ComplexOperand, b: ComplexOperand, behaviour: ComplexBehaviour): PythonComplex {
  if (behaviour.mixesRealAndComplex) {
    if (typeof a === 'number') return typeof b === 'number' ? complex(a + b, 0) : complex(a + b.real, b.imaginary);
    if (typeof b === 'number') return complex(a.real + b, a.imaginary);
  }
  const [left, right] = [widen(a), widen(b)];
  return complex(left.real + right.real, left.imaginary + right.imaginary);
}

/** `a - b` */
export function complexSubtract(a: ComplexOperand, b: ComplexOperand, behaviour: ComplexBehaviour): PythonComplex {
  if (behaviour.mixesRealAndComplex) {
    if (typeof a === 'number') return typeof b === 'number' ? complex(a - b, 0) : complex(a - b.real, -b.imaginary);
    if (typeof b === 'number') return complex(a.real - b, a.imaginary);
  }
  const [left, right] = [widen(a), widen(b)];
  return complex(left.real - right.real, left.imaginary - right.imaginary);
}

/** `a * b` */
export function complexMultiply(a: ComplexOperand, b: ComplexOperand, behaviour: ComplexBehaviour): PythonComplex {
  if (behaviour.mixesRealAndComplex) {
    if (typeof a === 'number') return typeof b === 'number' ? complex(a * b, 0) : complex(a * b.real, a * b.imaginary);
    if (typeof b === 'number') return complex(a.real * b, a.imaginary * b);
  }
  return product(widen(a), widen(b), behaviour.mixesRealAndComplex);
}

/** `a / b` */
export function complexDivide(a: ComplexOperand, b: ComplexOperand, behaviour: ComplexBehaviour): PythonComplex {
  if (behaviour.mixesRealAndComplex && typeof b === 'number' && typeof a !== 'number') {
    if (b === 0) throw zeroDivisionError(behaviour.zeroDivisionTexts.complexDivision);
    return complex(a.real / b, a.imaginary / b);
  }
  const isRealByComplex = behaviour.mixesRealAndComplex && typeof a === 'number' && typeof b !== 'number';
  const quotient = isRealByComplex
    ? realQuotientOf(a, b)
    : quotientOf(widen(a), widen(b), behaviour.mixesRealAndComplex);
  if (quotient === undefined) throw zeroDivisionError(behaviour.zeroDivisionTexts.complexDivision);
  return quotient;
}

/**
 * `base ** exponent` (Objects/complexobject.c, complex_pow). Where the exponent is not a small whole number the last digits may differ
 * from CPython's, since they depend on the C library's trigonometry.
 */
export function complexPower(
  base: ComplexOperand,
  exponent: ComplexOperand,
  behaviour: ComplexBehaviour,
): PythonComplex {
  const [a, b] = [widen(base), widen(exponent)];
  const isSmallInteger = b.imaginary === 0 && Number.isInteger(b.real) && Math.abs(b.real) <= 100;
  const result = isSmallInteger ? integralPower(a, b.real, behaviour.mixesRealAndComplex) : generalPower(a, b);
  if (result === undefined) throw zeroDivisionError(behaviour.zeroDivisionTexts.complexPower);
  if (!isSmallInteger && a.real === 0 && a.imaginary === 0) return result;
  if (isInfinite(result.real) || isInfinite(result.imaginary)) throw overflowError('complex exponentiation');
  return result;
}

/** `-a` */
export function complexNegate(a: PythonComplex): PythonComplex {
  return complex(-a.real, -a.imaginary);
}

/** `a.conjugate()` */
export function complexConjugate(a: PythonComplex): PythonComplex {
  return complex(a.real, -a.imaginary);
}

/** `a == b` */
export function complexEquals(a: PythonComplex, b: PythonComplex): boolean {
  return a.real === b.real && a.imaginary === b.imaginary;
}

/** `abs(a)` */
export function complexAbsolute(a: PythonComplex): number {
  const size = hypotenuse(a.real, a.imaginary);
  if (isInfinite(size) && Number.isFinite(a.real) && Number.isFinite(a.imaginary)) {
    throw overflowError('absolute value too large');
  }
  return size;
}

/** `repr(a)` and `str(a)` */
export function complexRepr(a: PythonComplex): string {
  const imaginary = floatText(a.imaginary, 'r', 0);
  if (a.real === 0 && !Object.is(a.real, -0)) return `${imaginary}j`;
  return `(${floatText(a.real, 'r', 0)}${imaginary.startsWith('-') ? '' : '+'}${imaginary}j)`;
}

/**
 * `complex(text)` (Objects/complexobject.c, complex_from_string_inner); `quoted` is the text as the error message shows it, the
 * argument's repr.
 */
export function parseComplex(text: string, quoted: () => string): PythonComplex {
  let inner = toAsciiDigits(text);
  if (/(?<!\d)_|_(?!\d)/.test(inner)) throw valueError(`could not convert string to complex: ${quoted()}`);
  if (inner.startsWith('(')) {
    if (!inner.endsWith(')')) throw malformed();
    inner = inner.slice(1, -1).replace(/^[ \t-\r]+|[ \t-\r]+$/g, '');
  }
  const match = COMPLEX.exec(inner);
  if (match === null) throw malformed();
  const [, real, imaginary, imaginaryAlone] = match;
  if (real !== undefined) return complex(readFloat(real)!, imaginary === undefined ? 0 : readPart(imaginary));
  return complex(0, readPart(imaginaryAlone!));
}

/** The square root of a * a + b * b, correctly rounded; infinite if either is. */
export function hypotenuse(a: number, b: number): number {
  if (isInfinite(a) || isInfinite(b)) return Number.POSITIVE_INFINITY;
  if (Number.isNaN(a) || Number.isNaN(b)) return Number.NaN;
  if (a === 0 || b === 0) return Math.abs(a) + Math.abs(b);
  const [x, y] = [decomposeFloat(Math.abs(a)), decomposeFloat(Math.abs(b))];
  const exponent = Math.min(x.exponent, y.exponent);
  const [left, right] = [x.mantissa << BigInt(x.exponent - exponent), y.mantissa << BigInt(y.exponent - exponent)];
  // Two more bits than needed for each of the two halves of a root, and a sticky bit for the rest.
  const spare = 128;
  const square = (left * left + right * right) << BigInt(spare);
  let root = integerSquareRoot(square);
  if (root * root !== square) root |= 1n;
  return scaleByPowerOfTwo(root, exponent - spare / 2);
}

/** The whole part of the square root. */
export function integerSquareRoot(value: bigint): bigint {
  if (value < 2n) return value;
  let root = 1n << BigInt((bitLength(normalise(value)) + 1) >> 1);
  while (true) {
    const next = (root + value / root) >> 1n;
    if (next >= root) return root;
    root = next;
  }
}

const FLOAT = String.raw`(?:(?:\d+(?:_\d+)*\.?(?:\d+(?:_\d+)*)?|\.\d+(?:_\d+)*)(?:e[+-]?\d+(?:_\d+)*)?|infinity|inf|nan)`;
const COMPLEX = new RegExp(`^(?:([+-]?${FLOAT})(?:([+-]${FLOAT}?)j)?|([+-]?${FLOAT}?)j)$`, 'i');

function malformed() {
  return valueError('complex() arg is a malformed string');
}

function readPart(text: string): number {
  return text === '' || text === '+' ? 1 : text === '-' ? -1 : readFloat(text)!;
}

function widen(operand: ComplexOperand): PythonComplex {
  return typeof operand === 'number' ? complex(operand, 0) : operand;
}

function isInfinite(value: number): boolean {
  return value === Number.POSITIVE_INFINITY || value === Number.NEGATIVE_INFINITY;
}

/** 1 or 0, with the sign of the value, as the value is infinite or not. */
function unitOf(value: number): number {
  return (value < 0 || Object.is(value, -0) ? -1 : 1) * (isInfinite(value) ? 1 : 0);
}

function product(a: PythonComplex, b: PythonComplex, recoversInfinities: boolean): PythonComplex {
  const [ac, bd] = [a.real * b.real, a.imaginary * b.imaginary];
  const [ad, bc] = [a.real * b.imaginary, a.imaginary * b.real];
  const [real, imaginary] = [ac - bd, ad + bc];
  if (!recoversInfinities || !Number.isNaN(real) || !Number.isNaN(imaginary)) return complex(real, imaginary);
  const orZero = (value: number): number => (Number.isNaN(value) ? (Object.is(value, -0) ? -0 : 0) : value);
  let [x, y, u, v] = [a.real, a.imaginary, b.real, b.imaginary];
  let recalculates = false;
  if (isInfinite(x) || isInfinite(y)) {
    [x, y, u, v] = [unitOf(x), unitOf(y), orZero(u), orZero(v)];
    recalculates = true;
  }
  if (isInfinite(u) || isInfinite(v)) {
    [x, y, u, v] = [orZero(x), orZero(y), unitOf(u), unitOf(v)];
    recalculates = true;
  }
  if (!recalculates && [ac, bd, ad, bc].some(isInfinite)) {
    [x, y, u, v] = [orZero(x), orZero(y), orZero(u), orZero(v)];
    recalculates = true;
  }
  if (!recalculates) return complex(real, imaginary);
  return complex(Number.POSITIVE_INFINITY * (x * u - y * v), Number.POSITIVE_INFINITY * (x * v + y * u));
}

/** A real number divided by a complex one; undefined for a division by zero (_Py_rc_quot). */
function realQuotientOf(a: number, b: PythonComplex): PythonComplex | undefined {
  const [realSize, imaginarySize] = [Math.abs(b.real), Math.abs(b.imaginary)];
  if (realSize === 0 && imaginarySize === 0) return undefined;
  let result = complex(Number.NaN, Number.NaN);
  if (realSize >= imaginarySize) {
    const ratio = b.imaginary / b.real;
    const denominator = b.real + b.imaginary * ratio;
    result = complex(a / denominator, (-a * ratio) / denominator);
  } else if (imaginarySize >= realSize) {
    const ratio = b.real / b.imaginary;
    const denominator = b.real * ratio + b.imaginary;
    result = complex((a * ratio) / denominator, -a / denominator);
  }
  const isLost = Number.isNaN(result.real) && Number.isNaN(result.imaginary) && Number.isFinite(a);
  if (!isLost || (!isInfinite(realSize) && !isInfinite(imaginarySize))) return result;
  return complex(0 * (a * unitOf(b.real)), 0 * (-a * unitOf(b.imaginary)));
}

/** Undefined for a division by zero (_Py_c_quot). */
function quotientOf(a: PythonComplex, b: PythonComplex, recoversInfinities: boolean): PythonComplex | undefined {
  const [realSize, imaginarySize] = [Math.abs(b.real), Math.abs(b.imaginary)];
  let result: PythonComplex;
  if (realSize >= imaginarySize) {
    if (realSize === 0) return undefined;
    const ratio = b.imaginary / b.real;
    const denominator = b.real + b.imaginary * ratio;
    result = complex((a.real + a.imaginary * ratio) / denominator, (a.imaginary - a.real * ratio) / denominator);
  } else if (imaginarySize >= realSize) {
    const ratio = b.real / b.imaginary;
    const denominator = b.real * ratio + b.imaginary;
    result = complex((a.real * ratio + a.imaginary) / denominator, (a.imaginary * ratio - a.real) / denominator);
  } else {
    result = complex(Number.NaN, Number.NaN);
  }
  if (!recoversInfinities || !Number.isNaN(result.real) || !Number.isNaN(result.imaginary)) return result;
  const hasFiniteParts = ({ real, imaginary }: PythonComplex): boolean =>
    Number.isFinite(real) && Number.isFinite(imaginary);
  if ((isInfinite(a.real) || isInfinite(a.imaginary)) && hasFiniteParts(b)) {
    const [x, y] = [unitOf(a.real), unitOf(a.imaginary)];
    const infinity = Number.POSITIVE_INFINITY;
    return complex(infinity * (x * b.real + y * b.imaginary), infinity * (y * b.real - x * b.imaginary));
  }
  if ((isInfinite(realSize) || isInfinite(imaginarySize)) && hasFiniteParts(a)) {
    const [x, y] = [unitOf(b.real), unitOf(b.imaginary)];
    return complex(0 * (a.real * x + a.imaginary * y), 0 * (a.imaginary * x - a.real * y));
  }
  return result;
}

function integralPower(base: PythonComplex, exponent: number, recoversInfinities: boolean): PythonComplex | undefined {
  let result = complex(1, 0);
  let factor = base;
  for (let remaining = Math.abs(exponent); remaining > 0; remaining = Math.floor(remaining / 2)) {
    if (remaining % 2 === 1) result = product(result, factor, recoversInfinities);
    factor = product(factor, factor, recoversInfinities);
  }
  return exponent > 0 ? result : quotientOf(complex(1, 0), result, recoversInfinities);
}

/** Undefined for zero to a power that it does not have. */
function generalPower(a: PythonComplex, b: PythonComplex): PythonComplex | undefined {
  if (b.real === 0 && b.imaginary === 0) return complex(1, 0);
  if (a.real === 0 && a.imaginary === 0) return b.imaginary !== 0 || b.real < 0 ? undefined : complex(0, 0);
  const size = hypotenuse(a.real, a.imaginary);
  const angle = Math.atan2(a.imaginary, a.real);
  let length = size === 1 || !Number.isFinite(size) ? size ** b.real : accuratePower(size, b.real);
  let phase = angle * b.real;
  if (b.imaginary !== 0) {
    length *= Math.exp(-angle * b.imaginary);
    phase += b.imaginary * Math.log(size);
  }
  return complex(length * Math.cos(phase), length * Math.sin(phase));
}
