/** What dates and times hold (`Include/datetime.h`). */
import { newInteger, newUnknownValue } from '../../objects/create.ts';
import { isInstanceOf, raise } from '../../objects/errors.ts';
import { typeOf } from '../../objects/lookup.ts';
import { unexpectedKeywordText } from '../../objects/native.ts';
import { indexValue } from '../../objects/protocol/operators.ts';
import { type PythonObject, UNKNOWN_VALUE } from '../../objects/python-object.ts';
import { type Runtime, type TypeObject, ValueUnknown } from '../../objects/runtime.ts';
import type { KeywordNames, NativeAttribute, NativeMember, UnknownResult } from '../../objects/type-object.ts';
import { knownPayload } from '../../objects/types/held-references.ts';
import { type CalendarDate, daysInMonth, LARGEST_YEAR, SMALLEST_YEAR } from '../../values/calendar.ts';
import type { TimeOfDay } from '../../values/time-format.ts';

export type DatePayload = CalendarDate;

/** Payload of a time, and of a datetime beside its date. */
export interface TimePayload extends TimeOfDay {
  readonly fold: number;
  /** A reference. */
  tzinfo: PythonObject | null;
}

export interface DatetimePayload extends DatePayload, TimePayload {}

/** Payload of a timedelta: days may be negative, the others not. */
export interface TimedeltaPayload {
  readonly days: number;
  readonly seconds: number;
  readonly microseconds: number;
}

export const datePayload = (object: PythonObject): DatePayload => knownPayload<DatePayload>(object);
export const timePayload = (object: PythonObject): TimePayload => knownPayload<TimePayload>(object);
export const datetimePayload = (object: PythonObject): DatetimePayload => knownPayload<DatetimePayload>(object);
export const timedeltaPayload = (object: PythonObject): TimedeltaPayload => knownPayload<TimedeltaPayload>(object);

/**
 * The arguments of a constructor or method by parameter, `undefined` where left out (`Python/getargs.c`, vgetargskeywords).
 * @param required how many must be given
 */
export function argumentsOf(
  runtime: Runtime,
  name: string,
  parameters: readonly string[],
  required: number,
  args: readonly PythonObject[],
  keywords: KeywordNames,
): (PythonObject | undefined)[] {
  const positional = args.length - (keywords?.length ?? 0);
  if (args.length > parameters.length) {
    const most = `${parameters.length} argument${parameters.length === 1 ? '' : 's'}`;
    raise(runtime, 'TypeError', `${name} takes at most ${most} (${args.length} given)`);
  }
  const bound = parameters.map((_, index) => (index < positional ? args[index] : undefined));
  let unexpected: string | null = null;
  keywords?.forEach((keyword, index) => {
    const position = parameters.indexOf(keyword.payload);
    if (position < 0) {
      unexpected ??= keyword.payload;
      return;
    }
    if (bound[position] !== undefined) {
      raise(
        runtime,
        'TypeError',
        `argument for ${name} given by name ('${keyword.payload}') and position (${position + 1})`,
      );
    }
    bound[position] = args[positional + index];
  });
  for (let index = 0; index < required; index++) {
    if (bound[index] === undefined) {
      raise(runtime, 'TypeError', `${name} missing required argument '${parameters[index]}' (pos ${index + 1})`);
    }
  }
  if (unexpected !== null) {
    const subject = name === 'function' ? 'this function' : name;
    raise(runtime, 'TypeError', unexpectedKeywordText(runtime, subject, unexpected, parameters));
  }
  return bound;
}

/** An int argument. */
export function intArgument(runtime: Runtime, object: PythonObject | undefined, otherwise: number): number {
  if (object === undefined) return otherwise;
  if (object.type === runtime.types.unknown) throw new ValueUnknown(object);
  const value = indexValue(runtime, object);
  if (typeof value === 'number' && Math.abs(value) < 2 ** 31) return value;
  return raise(runtime, 'OverflowError', 'Python int too large to convert to C int');
}

/** Throws ValueError for a date that does not exist (check_date_args). */
export function checkDate(runtime: Runtime, { year, month, day }: CalendarDate): void {
  const { showsValueOutOfRange } = runtime.behaviour.library;
  if (year < SMALLEST_YEAR || year > LARGEST_YEAR) {
    const message = showsValueOutOfRange ? `year must be in 1..9999, not ${year}` : `year ${year} is out of range`;
    raise(runtime, 'ValueError', message);
  }
  if (month < 1 || month > 12) {
    raise(runtime, 'ValueError', `month must be in 1..12${showsValueOutOfRange ? `, not ${month}` : ''}`);
  }
  const days = daysInMonth(year, month);
  if (day >= 1 && day <= days) return;
  const message = showsValueOutOfRange
    ? `day ${day} must be in range 1..${days} for month ${month} in year ${year}`
    : 'day is out of range for month';
  raise(runtime, 'ValueError', message);
}

/** Throws ValueError for a time that does not exist (check_time_args). */
export function checkTime(runtime: Runtime, time: TimeOfDay & { readonly fold: number }): void {
  const { showsValueOutOfRange } = runtime.behaviour.library;
  const limits: readonly (readonly [keyof TimeOfDay, number])[] = [
    ['hour', 23],
    ['minute', 59],
    ['second', 59],
    ['microsecond', 999999],
  ];
  for (const [name, largest] of limits) {
    const value = time[name];
    if (value >= 0 && value <= largest) continue;
    raise(runtime, 'ValueError', `${name} must be in 0..${largest}${showsValueOutOfRange ? `, not ${value}` : ''}`);
  }
  if (time.fold === 0 || time.fold === 1) return;
  raise(runtime, 'ValueError', `fold must be either 0 or 1${showsValueOutOfRange ? `, not ${time.fold}` : ''}`);
}

/** A method of a native type. */
export function method(
  name: string,
  signature: string,
  code: (runtime: Runtime, self: PythonObject, ...args: never[]) => PythonObject,
  whenUnknown: UnknownResult = 'unknown',
): NativeMember {
  return { kind: 'method', function: { name, signature, code: code as never, whenUnknown } };
}

/**
 * A method that gives an object of a type, whose value is not known where it needs what is not known. A time zone that was given may be held by that.
 * @param typeOfResult null for the type of the receiver
 */
export function methodGiving(
  typeOfResult: ((runtime: Runtime) => TypeObject) | null,
  name: string,
  signature: string,
  code: (runtime: Runtime, self: PythonObject, ...args: never[]) => PythonObject,
): NativeMember {
  return method(name, signature, (runtime, self, ...args: (PythonObject | undefined)[]) => {
    const type = typeOfResult === null ? (self.type as TypeObject) : typeOfResult(runtime);
    return boundOrUnknown(runtime, type, args, () => code(runtime, self, ...(args as never[])));
  });
}

/** A class method of a native type that makes an instance. */
export function classMethod(
  name: string,
  signature: string,
  code: (runtime: Runtime, type: TypeObject, ...args: never[]) => PythonObject,
): NativeMember {
  const run = (runtime: Runtime, type: TypeObject, ...args: (PythonObject | undefined)[]): PythonObject =>
    boundOrUnknown(runtime, type, args, () => code(runtime, type, ...(args as never[])));
  return { kind: 'classmethod', function: { name, signature, code: run as never } };
}

/** As `orUnknown`; the result may hold a time zone that was given. */
function boundOrUnknown(
  runtime: Runtime,
  type: TypeObject,
  args: readonly (PythonObject | undefined)[],
  compute: () => PythonObject,
): PythonObject {
  return orUnknown(runtime, type, () => {
    try {
      return compute();
    } catch (thrown) {
      if (thrown instanceof ValueUnknown) {
        const tzinfo = runtime.typeNamed('tzinfo');
        for (const argument of args) if (argument && isInstanceOf(argument, tzinfo)) runtime.boundCount(argument);
      }
      throw thrown;
    }
  })!;
}

/** An attribute that is an int. */
export function intAttribute<Payload>(get: (payload: Payload) => number): NativeAttribute {
  return {
    kind: 'attribute',
    get: (runtime, self) =>
      self.payload === UNKNOWN_VALUE
        ? newUnknownValue(runtime, runtime.types.int)
        : newInteger(runtime, get(self.payload as Payload)),
  };
}

/** Throws where an object of another type is given, `ValueUnknown` for an unknown one. */
export function requireType(runtime: Runtime, object: PythonObject, type: TypeObject, message: string): void {
  if (isInstanceOf(object, type)) return;
  if (object.type === runtime.types.unknown) throw new ValueUnknown(object);
  raise(runtime, 'TypeError', message);
}

/** A result that is an object of a type whose value is not known where `compute` needs what is not known. */
export function orUnknown(runtime: Runtime, type: TypeObject, compute: () => PythonObject | null): PythonObject | null {
  try {
    return compute();
  } catch (thrown) {
    if (!(thrown instanceof ValueUnknown)) throw thrown;
    return newUnknownValue(runtime, type);
  }
}

/** The name of an object's class. */
export function className(object: PythonObject): string {
  return typeOf(object).payload.name;
}

/** How reprs name a class: built-in ones with their module. */
export function shownName(object: PythonObject, definitionName: string): string {
  const { name, isHeapType } = typeOf(object).payload;
  return isHeapType ? name : `datetime.${definitionName}`;
}
