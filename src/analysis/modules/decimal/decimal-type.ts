/** `decimal.Decimal` (`Modules/_decimal/_decimal.c`, PyDec_Type). */
import { newBoolean, newFloat, newInteger, newObject, newString, newTuple } from '../../objects/create.ts';
import { isInstanceOf, raise } from '../../objects/errors.ts';
import { HiddenHash } from '../../objects/hash-values.ts';
import { getAttribute } from '../../objects/protocol/attributes.ts';
import { textOf } from '../../objects/protocol/text.ts';
import type { PythonObject } from '../../objects/python-object.ts';
import { type Runtime, type TypeObject, ValueUnknown } from '../../objects/runtime.ts';
import {
  type BinaryFunction,
  BinarySlot,
  Comparison,
  type NativeMember,
  type NativeTypeDefinition,
} from '../../objects/type-object.ts';
import { knownPayload } from '../../objects/types/held-references.ts';
import { comparisonResult, integerValue } from '../../objects/types/int.ts';
import {
  add,
  compare,
  divide,
  divideAndModulo,
  multiply,
  negate,
  normalize,
  power,
  quantize,
  squareRoot,
} from '../../values/decimal/arithmetic.ts';
import { formatDecimal } from '../../values/decimal/decimal-format.ts';
import {
  adjusted,
  type DecimalContext,
  type DecimalValue,
  decimalText,
  finite,
  infinity,
  isNan,
  isZero,
  NOT_A_NUMBER,
  parseDecimal,
  type Report,
  type Rounding,
  tenTo,
} from '../../values/decimal/decimal-value.ts';
import { fix, nanResult, rescale } from '../../values/decimal/rounding.ts';
import { floatToRatio } from '../../values/floats.ts';
import { parseSpecification } from '../../values/format-specification.ts';
import { hashInteger, standInHash } from '../../values/hashing.ts';
import { toAsciiDigits } from '../../values/integer-text.ts';
import { normalise } from '../../values/integers.ts';
import { ValueFailure } from '../../values/value-failure.ts';
import { argumentsOf, className, method, orUnknown } from '../datetime/payloads.ts';
import { contextArgument, contextPayload, currentContext, operate, roundingOf, setFlag } from './contexts.ts';

export const decimalValue = (object: PythonObject): DecimalValue => knownPayload<DecimalValue>(object);

/** A Decimal: a new reference. */
export function newDecimal(runtime: Runtime, value: DecimalValue, type?: TypeObject): PythonObject {
  return newObject(runtime, type ?? runtime.typeOf(decimalType), value);
}

export function isDecimal(runtime: Runtime, object: PythonObject): boolean {
  return isInstanceOf(object, runtime.typeOf(decimalType));
}

/** The exact value of a float. */
export function ofFloat(value: number): DecimalValue {
  if (Number.isNaN(value)) return NOT_A_NUMBER;
  if (!Number.isFinite(value)) return infinity(value < 0);
  const [numerator, denominator] = floatToRatio(Math.abs(value)).map(BigInt) as [bigint, bigint];
  const bits = denominator.toString(2).length - 1;
  return finite(value < 0 || Object.is(value, -0), numerator * 5n ** BigInt(bits), -bits);
}

const ofInteger = (value: bigint): DecimalValue => finite(value < 0n, value < 0n ? -value : value, 0);

/** The value of an operand: a Decimal or an int; null for another object. */
export function operand(runtime: Runtime, object: PythonObject): DecimalValue | null {
  if (isDecimal(runtime, object)) return decimalValue(object);
  if (!isInstanceOf(object, runtime.types.int)) return null;
  return ofInteger(BigInt(integerValue(runtime, object)!));
}

/** As `operand`. Throws TypeError for another object. */
export function requireOperand(runtime: Runtime, object: PythonObject): DecimalValue {
  if (object.type === runtime.types.unknown) throw new ValueUnknown(object);
  const value = operand(runtime, object);
  if (value !== null) return value;
  return raise(runtime, 'TypeError', `conversion from ${className(object)} to Decimal is not supported`);
}

/** `decimal.MAX_EMAX` of 64-bit systems. */
const LARGEST_EXPONENT = 1e18 - 1000;

/** The exact value of what `Decimal()` takes. */
export function converted(runtime: Runtime, object: PythonObject, context: PythonObject): DecimalValue {
  const { types } = runtime;
  if (object.type === types.unknown) throw new ValueUnknown(object);
  if (isInstanceOf(object, types.str)) {
    const value = parseDecimal(toAsciiDigits(textOf(runtime, object)));
    // PyDecType_FromUnicodeExactWS: an exponent beyond MAX_EMAX is refused.
    const isBeyond = value?.kind === 'finite' && Math.abs(value.exponent) > LARGEST_EXPONENT;
    if (value !== null && !isBeyond) return value;
    return operate(runtime, context, (_, report) => {
      report(isBeyond ? 'InvalidOperation' : 'ConversionSyntax');
      return NOT_A_NUMBER;
    });
  }
  if (isInstanceOf(object, types.float)) {
    if (typeof object.payload !== 'number') throw new ValueUnknown(object);
    return operate(runtime, context, (_, report) => {
      report('FloatOperation');
      return ofFloat(object.payload as number);
    });
  }
  if (isInstanceOf(object, types.tuple) || isInstanceOf(object, types.list)) return ofTuple(runtime, object);
  return requireOperand(runtime, object);
}

function ofTuple(runtime: Runtime, object: PythonObject): DecimalValue {
  const items = knownPayload<PythonObject[]>(object);
  const [sign, digits, exponent] = items;
  if (items.length !== 3 || !Array.isArray(digits!.payload)) {
    return raise(runtime, 'ValueError', 'argument must be a sequence of length 3');
  }
  const text = (digits!.payload as PythonObject[]).map(({ payload }) => String(payload)).join('');
  const isNegative = sign!.payload === 1;
  if (exponent!.payload === 'F') return infinity(isNegative);
  if (exponent!.payload === 'n' || exponent!.payload === 'N') {
    return { kind: exponent!.payload === 'n' ? 'NaN' : 'sNaN', isNegative, coefficient: BigInt(text || '0') };
  }
  return finite(isNegative, BigInt(text || '0'), Number(exponent!.payload));
}

type Operation = (a: DecimalValue, b: DecimalValue, settings: DecimalContext, report: Report) => DecimalValue | null;

/** A result, rounded by a context: a new reference. */
export function result(
  runtime: Runtime,
  context: PythonObject,
  run: (settings: DecimalContext, report: Report) => DecimalValue | null,
): PythonObject {
  const value = operate(runtime, context, run);
  if (value === null) throw new ValueUnknown(context);
  return newDecimal(runtime, value);
}

const binary: (BinaryFunction | null)[] = [];

/** The operations of two numbers that contexts have as methods too. */
export const BINARY_OPERATIONS: Readonly<Record<string, Operation>> = {
  add,
  subtract: (a, b, settings, report) => {
    const nan = nanResult([a, b], report);
    return nan ?? add(a, negate(b), settings, report);
  },
  multiply,
  divide,
  divide_int: (a, b, settings, report) => {
    if (a.kind === 'infinity' && b.kind === 'finite') return infinity(a.isNegative !== b.isNegative);
    if (a.kind === 'finite' && isZero(b) && !isZero(a)) {
      report('DivisionByZero');
      return infinity(a.isNegative !== b.isNegative);
    }
    return divideAndModulo(a, b, settings, report)[0];
  },
  remainder: (a, b, settings, report) => {
    if (a.kind === 'finite' && isZero(b)) {
      const nan = nanResult([a, b], report);
      if (nan !== null) return nan;
      report(isZero(a) ? 'DivisionUndefined' : 'InvalidOperation');
      return NOT_A_NUMBER;
    }
    return divideAndModulo(a, b, settings, report)[1];
  },
  power,
};

for (const [slot, name] of [
  [BinarySlot.Add, 'add'],
  [BinarySlot.Subtract, 'subtract'],
  [BinarySlot.Multiply, 'multiply'],
  [BinarySlot.TrueDivide, 'divide'],
  [BinarySlot.FloorDivide, 'divide_int'],
  [BinarySlot.Remainder, 'remainder'],
  [BinarySlot.Power, 'power'],
] as const) {
  const operation = BINARY_OPERATIONS[name]!;
  binary[slot] = (runtime, left, right) =>
    orUnknown(runtime, runtime.typeOf(decimalType), () => {
      if (left.type === runtime.types.unknown || right.type === runtime.types.unknown) return null;
      const a = operand(runtime, left);
      const b = operand(runtime, right);
      if (a === null || b === null) return null;
      return result(runtime, currentContext(runtime), (settings, report) => operation(a, b, settings, report));
    });
}

/** Operations of one number that contexts have as methods too. */
export const UNARY_OPERATIONS: Readonly<
  Record<string, (a: DecimalValue, settings: DecimalContext, report: Report) => DecimalValue>
> = {
  minus: (a, settings, report) =>
    isZero(a) && settings.rounding !== 'ROUND_FLOOR'
      ? rounded({ ...a, isNegative: false }, settings, report)
      : rounded(negate(a), settings, report),
  plus: (a, settings, report) =>
    rounded(isZero(a) && settings.rounding !== 'ROUND_FLOOR' ? { ...a, isNegative: false } : a, settings, report),
  abs: (a, settings, report) => rounded({ ...a, isNegative: false }, settings, report),
  sqrt: squareRoot,
  normalize,
  create_decimal: (a, settings, report) => rounded(a, settings, report),
};

function rounded(value: DecimalValue, settings: DecimalContext, report: Report): DecimalValue {
  const nan = nanResult([value], report);
  return nan ?? (value.kind === 'finite' ? fix(value, settings, report) : value);
}

const unary =
  (name: string) =>
  (runtime: Runtime, self: PythonObject): PythonObject =>
    orUnknown(runtime, runtime.typeOf(decimalType), () =>
      result(runtime, currentContext(runtime), (settings, report) =>
        UNARY_OPERATIONS[name]!(decimalValue(self), settings, report),
      ),
    )!;

function compareDecimals(
  runtime: Runtime,
  self: PythonObject,
  other: PythonObject,
  comparison: Comparison,
): PythonObject | null {
  const a = decimalValue(self);
  let b = other.type === runtime.types.unknown ? null : operand(runtime, other);
  if (b === null && isInstanceOf(other, runtime.types.float)) {
    const isOrdering = comparison !== Comparison.Equal && comparison !== Comparison.NotEqual;
    // convert_op_cmp: comparing for equality sets the flag and never raises.
    if (isOrdering) operate(runtime, currentContext(runtime), (_, report) => report('FloatOperation'));
    else setFlag(currentContext(runtime), 'FloatOperation');
    b = ofFloat(Number(knownPayload<number>(other)));
  }
  if (b === null) return null;
  if (!isNan(a) && !isNan(b)) return comparisonResult(runtime, compare(a, b), comparison);
  const isEquality = comparison === Comparison.Equal || comparison === Comparison.NotEqual;
  if (!isEquality || a.kind === 'sNaN' || b.kind === 'sNaN') {
    operate(runtime, currentContext(runtime), (_, report) => report('InvalidOperation'));
  }
  return newBoolean(runtime, comparison === Comparison.NotEqual);
}

const PRIME = 2n ** 61n - 1n;

function powerModulo(base: bigint, exponent: number): bigint {
  let value = 1n;
  let square = base % PRIME;
  for (let left = BigInt(exponent); left > 0n; left >>= 1n) {
    if (left & 1n) value = (value * square) % PRIME;
    square = (square * square) % PRIME;
  }
  return value;
}

/** 10 ** -1 modulo the prime of Python's numeric hashes. */
const TENTH = 2075258708292324556n;

function wholeNumber(runtime: Runtime, value: DecimalValue, rounding: Rounding): PythonObject {
  if (value.kind === 'infinity') return raise(runtime, 'OverflowError', 'cannot convert Infinity to integer');
  if (value.kind !== 'finite') return raise(runtime, 'ValueError', 'cannot convert NaN to integer');
  const { isNegative, coefficient } = rescale(value, 0, rounding);
  return newInteger(runtime, isNegative ? -coefficient : coefficient);
}

const known = (name: string, test: (value: DecimalValue) => boolean): NativeMember =>
  method(name, '(self, /)', (runtime, self) => newBoolean(runtime, test(decimalValue(self))), 'bool');

/** A method that gives a Decimal, with an optional context. */
const operation = (
  name: string,
  run: (a: DecimalValue, settings: DecimalContext, report: Report) => DecimalValue,
): NativeMember =>
  method(name, '(self, /, context=None)', (runtime, self, context?: PythonObject) =>
    result(runtime, contextArgument(runtime, context), (settings, report) => run(decimalValue(self), settings, report)),
  );

const whole = (name: string, rounding: Rounding): NativeMember =>
  method(name, '(self, /)', (runtime, self) => wholeNumber(runtime, decimalValue(self), rounding), 'int');

const toIntegral = (name: string): NativeMember =>
  method(
    name,
    '(self, /, rounding=None, context=None)',
    (runtime, self, rounding?: PythonObject, context?: PythonObject) =>
      result(runtime, contextArgument(runtime, context), (settings) => {
        const value = decimalValue(self);
        if (value.kind !== 'finite' || value.exponent >= 0) return value;
        const way =
          rounding === undefined || rounding === runtime.none ? settings.rounding : roundingOf(runtime, rounding);
        return rescale(value, 0, way);
      }),
  );

const pair = (name: string, run: Operation): NativeMember =>
  method(name, '(self, /, other, context=None)', (runtime, self, other: PythonObject, context?: PythonObject) =>
    result(runtime, contextArgument(runtime, context), (settings, report) =>
      run(decimalValue(self), requireOperand(runtime, other), settings, report),
    ),
  );

const larger =
  (sign: 1 | -1): Operation =>
  (a, b, settings, report) => {
    if (a.kind === 'NaN' && !isNan(b)) return rounded(b, settings, report);
    if (b.kind === 'NaN' && !isNan(a)) return rounded(a, settings, report);
    const nan = nanResult([a, b], report);
    return nan ?? rounded(compare(a, b) * sign >= 0 ? a : b, settings, report);
  };

export const decimalType: NativeTypeDefinition = {
  name: 'Decimal',
  messageName: 'decimal.Decimal',
  module: 'decimal',
  slots: {
    new: (runtime, type, args, keywords) => {
      const [value, context] = argumentsOf(runtime, 'Decimal()', ['value', 'context'], 0, args, keywords);
      return orUnknown(runtime, type as TypeObject, () => {
        if (value === undefined) return newDecimal(runtime, finite(false, 0n, 0), type as TypeObject);
        if (value.type === type && isDecimal(runtime, value) && type === runtime.typeOf(decimalType)) {
          runtime.heap.retain(value);
          return value;
        }
        return newDecimal(runtime, converted(runtime, value, contextArgument(runtime, context)), type as TypeObject);
      })!;
    },
    init: () => {},
    repr: (runtime, self) => newString(runtime, `Decimal('${shown(runtime, self)}')`),
    str: (runtime, self) => newString(runtime, shown(runtime, self)),
    hash: (runtime, self) => {
      const value = decimalValue(self);
      if (value.kind !== 'finite') {
        if (value.kind === 'sNaN') raise(runtime, 'TypeError', 'Cannot hash a signaling NaN value');
        return value.kind === 'NaN' ? new HiddenHash(self.id) : value.isNegative ? -314159 : 314159;
      }
      if (Math.abs(value.exponent) > 100000) return new HiddenHash(standInHash(decimalText(value)));
      const scale = value.exponent >= 0 ? powerModulo(10n, value.exponent) : powerModulo(TENTH, -value.exponent);
      const hash = (value.coefficient * scale) % PRIME;
      return hashInteger(normalise(value.isNegative ? -hash : hash));
    },
    bool: (_runtime, self) => !isZero(decimalValue(self)),
    richCompare: compareDecimals,
    negative: unary('minus'),
    positive: unary('plus'),
    absolute: unary('abs'),
    int: (runtime, self) => wholeNumber(runtime, decimalValue(self), 'ROUND_DOWN'),
    float: (runtime, self) => {
      const value = decimalValue(self);
      if (value.kind === 'sNaN') raise(runtime, 'ValueError', 'cannot convert signaling NaN to float');
      return newFloat(runtime, Number(decimalText(value).replace(/NaN\d*/, 'NaN')));
    },
    binary,
  },
  members: {
    __format__: method(
      '__format__',
      '(self, specifier, /)',
      (runtime, self, specifier: PythonObject) => {
        const text = textOf(runtime, specifier);
        if (text === '') return newString(runtime, shown(runtime, self));
        const specification = parseSpecification(text, {
          defaultAlignment: '>',
          defaultType: '',
          typeName: 'Decimal',
          groupsFractionDigits: runtime.behaviour.groupsFractionDigits,
        });
        const { rounding } = contextPayload(currentContext(runtime));
        if (specification.type !== '' && !'eEfFgG%n'.includes(specification.type)) {
          throw new ValueFailure('ValueError', 'invalid format string');
        }
        return newString(runtime, formatDecimal(decimalValue(self), specification, rounding));
      },
      'str',
    ),
    __round__: method('__round__', '(self, ndigits=None, /)', (runtime, self, digits?: PythonObject) => {
      const value = decimalValue(self);
      if (digits === undefined || digits === runtime.none) return wholeNumber(runtime, value, 'ROUND_HALF_EVEN');
      const places = Number(integerValue(runtime, digits));
      return result(runtime, currentContext(runtime), (settings, report) =>
        quantize(value, finite(false, 1n, -places), settings.rounding, settings, report),
      );
    }),
    __floor__: whole('__floor__', 'ROUND_FLOOR'),
    __ceil__: whole('__ceil__', 'ROUND_CEILING'),
    __trunc__: whole('__trunc__', 'ROUND_DOWN'),
    __divmod__: method('__divmod__', '(self, value, /)', (runtime, self, other: PythonObject) => {
      const divisor = operand(runtime, other);
      if (divisor === null) return runtime.notImplemented;
      const both = operate(runtime, currentContext(runtime), (settings, report) =>
        divideAndModulo(decimalValue(self), divisor, settings, report),
      );
      return newTuple(
        runtime,
        both.map((value) => newDecimal(runtime, value)),
      );
    }),
    __copy__: method('__copy__', '(self, /)', kept),
    __deepcopy__: method('__deepcopy__', '(self, memo, /)', kept),
    quantize: method(
      'quantize',
      '(self, /, exp, rounding=None, context=None)',
      (runtime, self, exponent: PythonObject, rounding?: PythonObject, context?: PythonObject) =>
        result(runtime, contextArgument(runtime, context), (settings, report) => {
          const isGiven = rounding !== undefined && rounding !== runtime.none;
          const way = isGiven ? roundingOf(runtime, rounding) : settings.rounding;
          return quantize(decimalValue(self), requireOperand(runtime, exponent), way, settings, report);
        }),
    ),
    sqrt: operation('sqrt', squareRoot),
    normalize: operation('normalize', normalize),
    to_integral_value: toIntegral('to_integral_value'),
    to_integral: toIntegral('to_integral'),
    to_integral_exact: toIntegral('to_integral_exact'),
    copy_abs: operation('copy_abs', (a) => ({ ...a, isNegative: false })),
    copy_negate: operation('copy_negate', negate),
    copy_sign: pair('copy_sign', (a, b) => ({ ...a, isNegative: b.isNegative })),
    max: pair('max', larger(1)),
    min: pair('min', larger(-1)),
    compare: pair('compare', (a, b, _settings, report) => {
      const nan = nanResult([a, b], report);
      const order = nan === null ? compare(a, b) : 0;
      return nan ?? finite(order < 0, order === 0 ? 0n : 1n, 0);
    }),
    fma: method(
      'fma',
      '(self, /, other, third, context=None)',
      (runtime, self, other: PythonObject, third: PythonObject) => {
        const a = decimalValue(self);
        const b = requireOperand(runtime, other);
        const c = requireOperand(runtime, third);
        if (a.kind !== 'finite' || b.kind !== 'finite') throw new ValueUnknown(self);
        const product = finite(a.isNegative !== b.isNegative, a.coefficient * b.coefficient, a.exponent + b.exponent);
        return result(runtime, currentContext(runtime), (settings, report) => add(product, c, settings, report));
      },
    ),
    scaleb: pair('scaleb', (a, b) =>
      a.kind === 'finite' && b.kind === 'finite'
        ? { ...a, exponent: a.exponent + Number(b.isNegative ? -b.coefficient : b.coefficient) }
        : a,
    ),
    adjusted: method(
      'adjusted',
      '(self, /)',
      (runtime, self) => {
        const value = decimalValue(self);
        return newInteger(runtime, value.kind === 'finite' ? adjusted(value) : 0);
      },
      'int',
    ),
    as_tuple: method('as_tuple', '(self, /)', (runtime, self) => {
      const value = decimalValue(self);
      const exponents = { infinity: 'F', NaN: 'n', sNaN: 'N' };
      const digits =
        value.kind === 'infinity' ? '0' : isNan(value) && isZero(value) ? '' : value.coefficient.toString();
      const parts = [
        newInteger(runtime, value.isNegative ? 1 : 0),
        newTuple(
          runtime,
          Array.from(digits, (digit) => newInteger(runtime, Number(digit))),
        ),
        value.kind === 'finite' ? newInteger(runtime, value.exponent) : newString(runtime, exponents[value.kind]),
      ];
      const module = runtime.importModule('decimal')!;
      return callMember(runtime, module, 'DecimalTuple', parts);
    }),
    as_integer_ratio: method('as_integer_ratio', '(self, /)', (runtime, self) => {
      const value = decimalValue(self);
      if (value.kind === 'infinity') raise(runtime, 'OverflowError', 'cannot convert Infinity to integer ratio');
      if (value.kind !== 'finite') return raise(runtime, 'ValueError', 'cannot convert NaN to integer ratio');
      let numerator = value.exponent >= 0 ? value.coefficient * tenTo(value.exponent) : value.coefficient;
      let denominator = value.exponent >= 0 ? 1n : tenTo(-value.exponent);
      let [a, b] = [numerator, denominator];
      while (b !== 0n) [a, b] = [b, a % b];
      if (a > 1n) [numerator, denominator] = [numerator / a, denominator / a];
      const signedNumerator = value.isNegative ? -numerator : numerator;
      return newTuple(runtime, [newInteger(runtime, signedNumerator), newInteger(runtime, denominator)]);
    }),
    to_eng_string: method(
      'to_eng_string',
      '(self, /, context=None)',
      (runtime, self) => newString(runtime, decimalText(decimalValue(self), true)),
      'str',
    ),
    is_finite: known('is_finite', ({ kind }) => kind === 'finite'),
    is_infinite: known('is_infinite', ({ kind }) => kind === 'infinity'),
    is_nan: known('is_nan', isNan),
    is_qnan: known('is_qnan', ({ kind }) => kind === 'NaN'),
    is_snan: known('is_snan', ({ kind }) => kind === 'sNaN'),
    is_signed: known('is_signed', ({ isNegative }) => isNegative),
    is_zero: known('is_zero', isZero),
    exp: method('exp', '(self, /, context=None)', unknownResult),
    ln: method('ln', '(self, /, context=None)', unknownResult),
    log10: method('log10', '(self, /, context=None)', unknownResult),
    from_float: {
      kind: 'classmethod',
      function: {
        name: 'from_float',
        signature: '(cls, f, /)',
        code: (runtime: Runtime, type: TypeObject, value: PythonObject) => {
          const exact = isInstanceOf(value, runtime.types.float)
            ? ofFloat(Number(knownPayload<number>(value)))
            : requireOperand(runtime, value);
          return newDecimal(runtime, exact, type);
        },
      },
    },
    real: { kind: 'attribute', get: kept },
    imag: { kind: 'attribute', get: (runtime) => newDecimal(runtime, finite(false, 0n, 0)) },
  },
};

function unknownResult(_runtime: Runtime, self: PythonObject): never {
  throw new ValueUnknown(self);
}

function kept(runtime: Runtime, self: PythonObject): PythonObject {
  runtime.heap.retain(self);
  return self;
}

function shown(runtime: Runtime, self: PythonObject): string {
  const text = decimalText(decimalValue(self));
  return contextPayload(currentContext(runtime)).capitals === 1 ? text : text.replace('E', 'e');
}

/** Calls a class of a module with arguments, which are stolen. */
function callMember(runtime: Runtime, module: PythonObject, name: string, args: readonly PythonObject[]): PythonObject {
  const callable = getAttribute(runtime, module, name);
  try {
    return runtime.call(callable, args);
  } finally {
    for (const argument of args) runtime.heap.release(argument);
    runtime.heap.release(callable);
  }
}
