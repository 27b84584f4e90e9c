/** Functions of `math` from floats to floats (`Modules/mathmodule.c`). */
import { callWithArgumentTuple } from '../../objects/argument-tuple.ts';
import { newFloat, newInteger, newTuple } from '../../objects/create.ts';
import { isInstanceOf, raise } from '../../objects/errors.ts';
import type { PythonObject } from '../../objects/python-object.ts';
import { type Runtime, ValueUnknown } from '../../objects/runtime.ts';
import type { NativeFunctionDefinition } from '../../objects/type-object.ts';
import { integerValue } from '../../objects/types/int.ts';
import * as elementary from '../../values/elementary-functions.ts';
import { fusedMultiplyAdd } from '../../values/exact-sums.ts';
import { decomposeFloat } from '../../values/float-digits.ts';
import { binaryExponent } from '../../values/floats.ts';
import { gamma, logGamma } from '../../values/gamma.ts';
import { compare, type PythonInteger, scaleByPowerOfTwo } from '../../values/integers.ts';
import { accuratePower } from '../../values/power.ts';
import { overflowError, valueError } from '../../values/value-failure.ts';
import type { VersionBehaviour } from '../../versions.ts';
import { doubleArgument } from '../number-arguments.ts';
import { domainError, rangeError } from './math-errors.ts';

/** A function of one float, with what its domain is called. */
interface RealFunction {
  readonly compute: (x: number) => number;
  /** What a finite argument outside the domain should have been, from 3.14 on. */
  readonly expected?: string;
  /** The result may overflow for a finite argument. */
  readonly mayOverflow?: boolean;
}

const NUMBER_IN_RANGE = 'a number in range from -1 up to 1';

const REAL_FUNCTIONS: Readonly<Record<string, RealFunction>> = {
  sqrt: { compute: Math.sqrt, expected: 'a nonnegative input' },
  exp: { compute: elementary.exp, mayOverflow: true },
  exp2: { compute: elementary.exp2, mayOverflow: true },
  expm1: { compute: elementary.expm1, mayOverflow: true },
  log1p: {
    compute: (x) => (x === -1 ? Number.NaN : elementary.log1p(x)),
    expected: 'argument value > -1',
  },
  sin: { compute: elementary.sin, expected: 'a finite input' },
  cos: { compute: elementary.cos, expected: 'a finite input' },
  tan: { compute: elementary.tan, expected: 'a finite input' },
  asin: { compute: elementary.asin, expected: NUMBER_IN_RANGE },
  acos: { compute: elementary.acos, expected: NUMBER_IN_RANGE },
  atan: { compute: elementary.atan },
  sinh: { compute: elementary.sinh, mayOverflow: true },
  cosh: { compute: elementary.cosh, mayOverflow: true },
  tanh: { compute: elementary.tanh },
  asinh: { compute: elementary.asinh },
  acosh: { compute: elementary.acosh, expected: 'argument value not less than 1' },
  atanh: {
    compute: (x) => (Math.abs(x) === 1 ? Number.NaN : elementary.atanh(x)),
    expected: 'a number between -1 and 1',
  },
  cbrt: { compute: elementary.cbrt },
  erf: { compute: elementary.erf },
  erfc: { compute: elementary.erfc },
  gamma: { compute: gamma, expected: 'a noninteger or positive integer', mayOverflow: true },
  lgamma: { compute: logGamma, expected: 'a noninteger or positive integer', mayOverflow: true },
  fabs: { compute: Math.abs },
  degrees: { compute: (x) => x * (180 / Math.PI) },
  radians: { compute: (x) => x * (Math.PI / 180) },
  ulp: { compute: ulp },
};

/** math_1: NaN from a number is a domain error, infinity from a finite number a range error or, at a pole, a domain error. */
function realFunction(name: string, { compute, expected, mayOverflow }: RealFunction): NativeFunctionDefinition {
  return {
    name,
    signature: '(x, /)',
    whenUnknown: 'float',
    code: (runtime: Runtime, argument: PythonObject) => {
      const x = doubleArgument(runtime, argument);
      const result = compute(x);
      if (Number.isNaN(result) && !Number.isNaN(x)) throw domainError(runtime.behaviour, expected, x);
      if (mayOverflow === true && Number.isFinite(x) && !Number.isFinite(result)) throw rangeError();
      return newFloat(runtime, result);
    },
  };
}

/** A function of floats, each given by position. */
function floatFunction(
  name: string,
  signature: string,
  compute: (behaviour: VersionBehaviour, ...numbers: number[]) => number,
): NativeFunctionDefinition {
  return {
    name,
    signature,
    whenUnknown: 'float',
    code: (runtime: Runtime, ...args: PythonObject[]) => {
      const numbers = args.map((argument) => doubleArgument(runtime, argument));
      return newFloat(runtime, compute(runtime.behaviour, ...numbers));
    },
  };
}

/** math_log and the like: of an int beyond the floats the logarithm comes from its leading bits (loghelper). */
function logarithmOf(runtime: Runtime, object: PythonObject, compute: (x: number) => number): number {
  const isInteger = isInstanceOf(object, runtime.types.int);
  const integer = isInteger ? integerValue(runtime, object) : null;
  if (integer !== null) {
    if (compare(integer, 0) <= 0) throw domainError(runtime.behaviour, 'a positive input');
    return logarithmOfInteger(integer, compute);
  }
  const x = doubleArgument(runtime, object);
  if (Number.isNaN(x) || x > 0) return compute(x);
  throw domainError(runtime.behaviour, 'a positive input', x);
}

function logarithmOfInteger(value: PythonInteger, compute: (x: number) => number): number {
  const x = Number(value);
  if (Number.isFinite(x)) return compute(x);
  const bits = value.toString(16).length * 4;
  const fraction = scaleByPowerOfTwo(BigInt(value), -bits);
  const shift = binaryExponent(fraction);
  return compute(fraction * 2 ** -shift) + compute(2) * (bits + shift);
}

const log: NativeFunctionDefinition = {
  name: 'log',
  signature: '(x, base=<none>, /)',
  whenUnknown: 'float',
  code: (runtime: Runtime, x: PythonObject, base?: PythonObject) => {
    if (!runtime.behaviour.library.packsLogArguments) return logarithm(runtime, x, base);
    const args = base === undefined ? [x] : [x, base];
    return callWithArgumentTuple(runtime, args, null, () => logarithm(runtime, x, base));
  },
};

/** math_log. */
function logarithm(runtime: Runtime, x: PythonObject, base: PythonObject | undefined): PythonObject {
  const numerator = logarithmOf(runtime, x, elementary.log);
  if (base === undefined) return newFloat(runtime, numerator);
  const denominator = logarithmOf(runtime, base, elementary.log);
  if (denominator === 0) raise(runtime, 'ZeroDivisionError', runtime.behaviour.zeroDivisionTexts.floatDivision);
  return newFloat(runtime, numerator / denominator);
}

const otherLogarithms = Object.entries({ log2: elementary.log2, log10: elementary.log10 }).map(
  ([name, compute]): NativeFunctionDefinition => ({
    name,
    signature: '(x, /)',
    whenUnknown: 'float',
    code: (runtime: Runtime, x: PythonObject) => newFloat(runtime, logarithmOf(runtime, x, compute)),
  }),
);

/** math_pow_impl. */
function power(behaviour: VersionBehaviour, x: number, y: number): number {
  if (!Number.isFinite(x) || !Number.isFinite(y)) return specialPower(x, y);
  if (x === 0) {
    if (y < 0) throw domainError(behaviour);
    return y % 2 === 1 ? x : y === 0 ? 1 : 0;
  }
  if (x < 0 && !Number.isInteger(y)) throw domainError(behaviour);
  const size = accuratePower(Math.abs(x), y);
  if (!Number.isFinite(size)) throw rangeError();
  return x < 0 && Math.abs(y % 2) === 1 ? -size : size;
}

/** C99's pow where an argument is not finite. */
function specialPower(x: number, y: number): number {
  if (y === 0 || x === 1) return 1;
  if (Number.isNaN(x) || Number.isNaN(y)) return Number.NaN;
  if (x === -1) return 1;
  return x ** y;
}

function modulo(behaviour: VersionBehaviour, x: number, y: number): number {
  if (!Number.isFinite(y) && !Number.isNaN(y) && Number.isFinite(x)) return x;
  const result = x % y;
  if (Number.isNaN(result) && !Number.isNaN(x) && !Number.isNaN(y)) throw domainError(behaviour);
  return result;
}

/** m_remainder: IEEE 754's, to the nearest multiple, ties to the even one. */
function remainder(behaviour: VersionBehaviour, x: number, y: number): number {
  if (Number.isNaN(x) || Number.isNaN(y)) return Number.NaN;
  if (Math.abs(x) === Number.POSITIVE_INFINITY || y === 0) throw domainError(behaviour);
  if (!Number.isFinite(y)) return x;
  const divisor = Math.abs(y);
  const rest = Math.abs(x) % divisor;
  const other = divisor - rest;
  let result: number;
  if (rest < other) result = rest;
  else if (rest > other) result = -other;
  else result = rest - 2 * ((0.5 * (Math.abs(x) - rest)) % divisor);
  return copySign(1, x) * result;
}

function copySign(x: number, y: number): number {
  const isNegative = y < 0 || Object.is(y, -0);
  return isNegative ? -Math.abs(x) : Math.abs(x);
}

function ulp(x: number): number {
  if (!Number.isFinite(x)) return Math.abs(x);
  return 2 ** Math.max(decomposeFloat(Math.abs(x)).exponent, -1074);
}

const BITS = new DataView(new ArrayBuffer(8));

/** The float so many steps from one towards another (math_nextafter_impl). */
function nextAfter(x: number, y: number, steps: number): number {
  if (Number.isNaN(x) || Number.isNaN(y)) return Number.NaN;
  const [from, to] = [ordinal(x), ordinal(y)];
  if (from === to || steps === 0) return steps === 0 ? x : y;
  const distance = to > from ? to - from : from - to;
  const taken = BigInt(Math.min(steps, Number.MAX_SAFE_INTEGER));
  if (taken >= distance) return y;
  const target = to > from ? from + taken : from - taken;
  return target === 0n ? (from < 0n ? -0 : 0) : fromOrdinal(target);
}

/** The position of a float among all of them: zero for both zeros. */
function ordinal(x: number): bigint {
  BITS.setFloat64(0, Math.abs(x));
  const position = BITS.getBigUint64(0);
  return x < 0 ? -position : position;
}

function fromOrdinal(position: bigint): number {
  BITS.setBigUint64(0, position < 0n ? -position : position);
  const size = BITS.getFloat64(0);
  return position < 0n ? -size : size;
}

const parts: readonly NativeFunctionDefinition[] = [
  {
    name: 'modf',
    signature: '(x, /)',
    whenUnknown: 'tuple',
    code: (runtime: Runtime, argument: PythonObject) => {
      const x = doubleArgument(runtime, argument);
      const whole = Number.isFinite(x) ? copySign(Math.trunc(x), x) : x;
      const fraction = Number.isNaN(x) ? x : copySign(Number.isFinite(x) ? x - whole : 0, x);
      return newTuple(runtime, [newFloat(runtime, fraction), newFloat(runtime, whole)]);
    },
  },
  {
    name: 'frexp',
    signature: '(x, /)',
    whenUnknown: 'tuple',
    code: (runtime: Runtime, argument: PythonObject) => {
      const x = doubleArgument(runtime, argument);
      const isPlain = Number.isFinite(x) && x !== 0;
      const exponent = isPlain ? binaryExponent(x) : 0;
      const fraction = isPlain ? copySign(scaleByPowerOfTwo(...scaled(x, -exponent)), x) : x;
      return newTuple(runtime, [newFloat(runtime, fraction), newInteger(runtime, exponent)]);
    },
  },
  {
    name: 'ldexp',
    signature: '(x, i, /)',
    whenUnknown: 'float',
    code: (runtime: Runtime, argument: PythonObject, exponent: PythonObject) => {
      const x = doubleArgument(runtime, argument);
      const shift = isInstanceOf(exponent, runtime.types.int) ? integerValue(runtime, exponent) : null;
      if (exponent.type === runtime.types.unknown) throw new ValueUnknown(exponent);
      if (shift === null) return raise(runtime, 'TypeError', 'Expected an int as second argument to ldexp.');
      if (!Number.isFinite(x) || x === 0) return newFloat(runtime, x);
      const result = scaleByPowerOfTwo(...scaled(x, Math.max(Math.min(Number(shift), 5000), -5000)));
      if (!Number.isFinite(result)) throw rangeError();
      return newFloat(runtime, copySign(result, x));
    },
  },
  {
    name: 'nextafter',
    signature: ({ nativeModules }) => (nativeModules.hasNextAfterSteps ? '(x, y, /, *, steps=None)' : '(x, y, /)'),
    whenUnknown: 'float',
    code: (runtime: Runtime, x: PythonObject, y: PythonObject, steps?: PythonObject) => {
      const [from, to] = [doubleArgument(runtime, x), doubleArgument(runtime, y)];
      const count = steps === undefined || steps === runtime.none ? 1 : Number(integerValue(runtime, steps) ?? 1);
      if (count < 0) throw valueError('steps must be a non-negative integer');
      return newFloat(runtime, nextAfter(from, to, count));
    },
  },
];

/** The size of a float as an integer and a power of two, times another power of two. */
function scaled(x: number, shift: number): [mantissa: bigint, exponent: number] {
  const { mantissa, exponent } = decomposeFloat(Math.abs(x));
  return [mantissa, exponent + shift];
}

function fusedMultiplication(_behaviour: VersionBehaviour, x: number, y: number, z: number): number {
  const areFinite = Number.isFinite(x) && Number.isFinite(y) && Number.isFinite(z);
  const result = areFinite ? fusedMultiplyAdd(x, y, z) : x * y + z;
  if (Number.isFinite(result)) return result;
  if (areFinite) throw overflowError('overflow in fma');
  if (Number.isNaN(result) && ![x, y, z].some(Number.isNaN)) throw valueError('invalid operation in fma');
  return result;
}

/** The functions of a version. */
export function realFunctions(behaviour: VersionBehaviour): NativeFunctionDefinition[] {
  return [
    ...Object.entries(REAL_FUNCTIONS).map(([name, definition]) => realFunction(name, definition)),
    log,
    ...otherLogarithms,
    ...parts,
    floatFunction('pow', '(x, y, /)', power),
    floatFunction('fmod', '(x, y, /)', modulo),
    floatFunction('remainder', '(x, y, /)', remainder),
    floatFunction('copysign', '(x, y, /)', (_behaviour, x, y) => copySign(x!, y!)),
    floatFunction('atan2', '(y, x, /)', (_behaviour, y, x) => elementary.atan2(y!, x!)),
    ...(behaviour.nativeModules.hasFusedMultiplyAdd ? [floatFunction('fma', '(x, y, z, /)', fusedMultiplication)] : []),
  ];
}
