/** `datetime.timedelta` (`Modules/_datetimemodule.c`, PyDateTime_DeltaType). */
import { newFloat, newInteger, newObject, newString, newTuple } from '../../objects/create.ts';
import { isInstanceOf, raise } from '../../objects/errors.ts';
import { Counting, type PythonObject } from '../../objects/python-object.ts';
import { type Runtime, type TypeObject, ValueUnknown } from '../../objects/runtime.ts';
import {
  type BinaryFunction,
  BinarySlot,
  type Comparison,
  type NativeTypeDefinition,
} from '../../objects/type-object.ts';
import { comparisonResult, integerValue } from '../../objects/types/int.ts';
import { padded } from '../../values/calendar.ts';
import { floatToRatio } from '../../values/floats.ts';
import { standInHash } from '../../values/hashing.ts';
import { nearestQuotient } from '../../values/integers.ts';
import {
  argumentsOf,
  className,
  intAttribute,
  method,
  orUnknown,
  type TimedeltaPayload,
  timedeltaPayload,
} from './payloads.ts';
import { timedeltaReduction } from './pickled-state.ts';

const SECONDS_PER_DAY = 86400n;
const LARGEST_DAYS = 999999999n;
const FACTORS: readonly (readonly [name: string, microseconds: bigint])[] = [
  ['days', 86400000000n],
  ['seconds', 1000000n],
  ['microseconds', 1n],
  ['milliseconds', 1000n],
  ['minutes', 60000000n],
  ['hours', 3600000000n],
  ['weeks', 604800000000n],
];

/** Floor division and its remainder. */
function floorDivide(a: bigint, b: bigint): [quotient: bigint, remainder: bigint] {
  const quotient = a / b;
  const remainder = a % b;
  return remainder !== 0n && remainder < 0n !== b < 0n ? [quotient - 1n, remainder + b] : [quotient, remainder];
}

/** The nearest integer to a quotient, an even one in the middle (divide_nearest). */
export function divideNearest(a: bigint, b: bigint): bigint {
  const [quotient, remainder] = floorDivide(b < 0n ? -a : a, b < 0n ? -b : b);
  const twice = remainder * 2n;
  const size = b < 0n ? -b : b;
  return twice > size || (twice === size && quotient % 2n !== 0n) ? quotient + 1n : quotient;
}

export function toMicroseconds({ days, seconds, microseconds }: TimedeltaPayload): bigint {
  return (BigInt(days) * SECONDS_PER_DAY + BigInt(seconds)) * 1000000n + BigInt(microseconds);
}

/** The timedelta of no time where there is one for all (look_up_delta). */
const ZERO = 'datetime.timedelta(0)';

/** A timedelta of so many microseconds: a new reference. Throws OverflowError. */
export function newTimedelta(runtime: Runtime, microseconds: bigint, type?: TypeObject): PythonObject {
  const [seconds, rest] = floorDivide(microseconds, 1000000n);
  const [days, secondsOfDay] = floorDivide(seconds, SECONDS_PER_DAY);
  if (days >= 2n ** 31n || days < -(2n ** 31n)) {
    raise(runtime, 'OverflowError', 'Python int too large to convert to C int');
  }
  if (days > LARGEST_DAYS || days < -LARGEST_DAYS) {
    raise(runtime, 'OverflowError', `days=${days}; must have magnitude <= 999999999`);
  }
  const payload: TimedeltaPayload = { days: Number(days), seconds: Number(secondsOfDay), microseconds: Number(rest) };
  const plain = runtime.typeOf(timedeltaType);
  if (microseconds === 0n && (type ?? plain) === plain && runtime.behaviour.library.sharesZeroTimedelta) {
    const shared =
      runtime.singletons.get(ZERO) ??
      runtime.heap.allocateUncounted(plain, plain.payload.typeName, payload, Counting.Immortal);
    runtime.singletons.set(ZERO, shared);
    return shared;
  }
  return newObject(runtime, type ?? plain, payload);
}

/** Whether an object is a timedelta. */
export function isTimedelta(runtime: Runtime, object: PythonObject): boolean {
  return isInstanceOf(object, runtime.typeOf(timedeltaType));
}

const microsecondsOf = (object: PythonObject): bigint => toMicroseconds(timedeltaPayload(object));

/** delta_new: ints are added exactly, the fractions of floats are rounded together. */
function construct(runtime: Runtime, type: TypeObject, given: readonly (PythonObject | undefined)[]): PythonObject {
  let total = 0n;
  let leftover = 0;
  for (const [index, [name, factor]] of FACTORS.entries()) {
    const value = given[index];
    if (value === undefined) continue;
    const integer = integerOf(runtime, value);
    if (integer !== null) {
      total += integer * factor;
      continue;
    }
    if (!isInstanceOf(value, runtime.types.float)) {
      if (value.type === runtime.types.unknown) throw new ValueUnknown(value);
      raise(runtime, 'TypeError', `unsupported type for timedelta ${name} component: ${className(value)}`);
    }
    if (typeof value.payload !== 'number') throw new ValueUnknown(value);
    const whole = Math.trunc(floatOf(runtime, value.payload));
    total += BigInt(whole) * factor;
    leftover += addFraction(value.payload - whole, factor, (exact) => {
      total += exact;
    });
  }
  if (leftover !== 0) {
    let whole = Math.round(leftover);
    if (Math.abs(whole - leftover) === 0.5) {
      const isOdd = (total & 1n) === 1n;
      whole = 2 * Math.round((leftover + Number(isOdd)) * 0.5) - Number(isOdd);
    }
    total += BigInt(whole);
  }
  return newTimedelta(runtime, total, type);
}

function floatOf(runtime: Runtime, value: number): number {
  if (Number.isNaN(value)) raise(runtime, 'ValueError', 'cannot convert float NaN to integer');
  if (!Number.isFinite(value)) raise(runtime, 'OverflowError', 'cannot convert float infinity to integer');
  return value;
}

/** accum: the whole part of a fraction times its factor is told, the rest given. */
function addFraction(fraction: number, factor: bigint, add: (exact: bigint) => void): number {
  const scaled = fraction * Number(factor);
  const whole = Math.trunc(scaled);
  add(BigInt(whole));
  return scaled - whole;
}

function integerOf(runtime: Runtime, object: PythonObject): bigint | null {
  if (!isInstanceOf(object, runtime.types.int)) return null;
  const value = integerValue(runtime, object);
  if (value === null) throw new ValueUnknown(object);
  return BigInt(value);
}

const binary: (BinaryFunction | null)[] = [];

function define(slot: BinarySlot, compute: BinaryFunction): void {
  binary[slot] = (runtime, left, right) =>
    orUnknown(runtime, runtime.typeOf(timedeltaType), () => compute(runtime, left, right));
}

const areTimedeltas = (runtime: Runtime, left: PythonObject, right: PythonObject): boolean =>
  isTimedelta(runtime, left) && isTimedelta(runtime, right);

define(BinarySlot.Add, (runtime, left, right) =>
  areTimedeltas(runtime, left, right) ? newTimedelta(runtime, microsecondsOf(left) + microsecondsOf(right)) : null,
);
define(BinarySlot.Subtract, (runtime, left, right) =>
  areTimedeltas(runtime, left, right) ? newTimedelta(runtime, microsecondsOf(left) - microsecondsOf(right)) : null,
);
define(BinarySlot.Multiply, (runtime, left, right) => {
  const [delta, factor] = isTimedelta(runtime, left) ? [left, right] : [right, left];
  const integer = integerOf(runtime, factor);
  if (integer !== null) return newTimedelta(runtime, microsecondsOf(delta) * integer);
  if (!isInstanceOf(factor, runtime.types.float)) return null;
  const [numerator, denominator] = ratioOf(factor);
  return newTimedelta(runtime, divideNearest(microsecondsOf(delta) * numerator, denominator));
});
define(BinarySlot.FloorDivide, (runtime, left, right) => {
  if (!isTimedelta(runtime, left)) return null;
  if (isTimedelta(runtime, right)) {
    return orUnknown(runtime, runtime.types.int, () =>
      newInteger(runtime, floorDivide(microsecondsOf(left), divisor(runtime, microsecondsOf(right)))[0]),
    );
  }
  const integer = integerOf(runtime, right);
  if (integer === null) return null;
  return newTimedelta(runtime, floorDivide(microsecondsOf(left), divisor(runtime, integer))[0]);
});
define(BinarySlot.TrueDivide, (runtime, left, right) => {
  if (!isTimedelta(runtime, left)) return null;
  if (isTimedelta(runtime, right)) {
    return orUnknown(runtime, runtime.types.float, () => {
      const by = microsecondsOf(right);
      if (by === 0n) raise(runtime, 'ZeroDivisionError', 'division by zero');
      return newFloat(runtime, nearestQuotient(microsecondsOf(left), by));
    });
  }
  const integer = integerOf(runtime, right);
  if (integer !== null) return newTimedelta(runtime, divideNearest(microsecondsOf(left), divisor(runtime, integer)));
  if (!isInstanceOf(right, runtime.types.float)) return null;
  const [numerator, denominator] = ratioOf(right);
  return newTimedelta(runtime, divideNearest(microsecondsOf(left) * denominator, divisor(runtime, numerator)));
});
define(BinarySlot.Remainder, (runtime, left, right) =>
  areTimedeltas(runtime, left, right)
    ? newTimedelta(runtime, floorDivide(microsecondsOf(left), divisor(runtime, microsecondsOf(right)))[1])
    : null,
);

function divisor(runtime: Runtime, value: bigint): bigint {
  if (value === 0n) raise(runtime, 'ZeroDivisionError', runtime.behaviour.zeroDivisionTexts.integerFloorDivision);
  return value;
}

function ratioOf(float: PythonObject): [numerator: bigint, denominator: bigint] {
  if (typeof float.payload !== 'number') throw new ValueUnknown(float);
  const [numerator, denominator] = floatToRatio(float.payload);
  return [BigInt(numerator), BigInt(denominator)];
}

function deltaText({ days, seconds, microseconds }: TimedeltaPayload): string {
  const clock = `${Math.floor(seconds / 3600)}:${padded(Math.floor(seconds / 60) % 60, 2)}:${padded(seconds % 60, 2)}`;
  const text = microseconds === 0 ? clock : `${clock}.${padded(microseconds, 6)}`;
  return days === 0 ? text : `${days} day${Math.abs(days) === 1 ? '' : 's'}, ${text}`;
}

export const timedeltaType: NativeTypeDefinition = {
  name: 'timedelta',
  messageName: 'datetime.timedelta',
  module: 'datetime',
  slots: {
    new: (runtime, type, args, keywords) => {
      const names = FACTORS.map(([name]) => name);
      const given = argumentsOf(runtime, '__new__()', names, 0, args, keywords);
      return orUnknown(runtime, type as TypeObject, () => construct(runtime, type as TypeObject, given))!;
    },
    init: () => {},
    repr: (runtime, self) => {
      const payload = timedeltaPayload(self);
      const parts = (['days', 'seconds', 'microseconds'] as const)
        .filter((name) => payload[name] !== 0)
        .map((name) => `${name}=${payload[name]}`);
      const name = (self.type as TypeObject).payload.isHeapType ? className(self) : 'datetime.timedelta';
      return newString(runtime, `${name}(${parts.length === 0 ? '0' : parts.join(', ')})`);
    },
    str: (runtime, self) => newString(runtime, deltaText(timedeltaPayload(self))),
    hash: (_runtime, self) => standInHash(`timedelta ${microsecondsOf(self)}`),
    bool: (_runtime, self) => microsecondsOf(self) !== 0n,
    richCompare: (runtime, self, other, comparison: Comparison) => {
      if (!isTimedelta(runtime, other)) return null;
      return orUnknown(runtime, runtime.types.bool, () => {
        const difference = microsecondsOf(self) - microsecondsOf(other);
        return comparisonResult(runtime, difference < 0n ? -1 : difference > 0n ? 1 : 0, comparison);
      });
    },
    negative: (runtime, self) =>
      orUnknown(runtime, runtime.typeOf(timedeltaType), () => newTimedelta(runtime, -microsecondsOf(self)))!,
    positive: (runtime, self) =>
      orUnknown(runtime, runtime.typeOf(timedeltaType), () => newTimedelta(runtime, microsecondsOf(self)))!,
    absolute: (runtime, self) =>
      orUnknown(runtime, runtime.typeOf(timedeltaType), () => {
        const value = microsecondsOf(self);
        return newTimedelta(runtime, value < 0n ? -value : value);
      })!,
    binary,
  },
  members: {
    ...timedeltaReduction,
    days: intAttribute<TimedeltaPayload>(({ days }) => days),
    seconds: intAttribute<TimedeltaPayload>(({ seconds }) => seconds),
    microseconds: intAttribute<TimedeltaPayload>(({ microseconds }) => microseconds),
    total_seconds: method(
      'total_seconds',
      '(self, /)',
      (runtime, self) => newFloat(runtime, nearestQuotient(microsecondsOf(self), 1000000n)),
      'float',
    ),
    __divmod__: method('__divmod__', '(self, value, /)', (runtime, self, other: PythonObject) => {
      if (!isTimedelta(runtime, other)) return runtime.notImplemented;
      const [quotient, rest] = floorDivide(microsecondsOf(self), divisor(runtime, microsecondsOf(other)));
      return newTuple(runtime, [newInteger(runtime, quotient), newTimedelta(runtime, rest)]);
    }),
  },
};
