/** `datetime.date` (`Modules/_datetimemodule.c`, PyDateTime_DateType). */
import { newInteger, newObject, newString, newUnknownValue } from '../../objects/create.ts';
import { isInstanceOf, raise } from '../../objects/errors.ts';
import { callAttribute } from '../../objects/protocol/method-calls.ts';
import { textOf } from '../../objects/protocol/text.ts';
import type { PythonObject } from '../../objects/python-object.ts';
import { type Runtime, type TypeObject, ValueUnknown } from '../../objects/runtime.ts';
import { type BinaryFunction, BinarySlot, Comparison, type NativeTypeDefinition } from '../../objects/type-object.ts';
import { comparisonResult } from '../../objects/types/int.ts';
import {
  type CalendarDate,
  DAY_NAMES,
  fromOrdinal,
  isoCalendar,
  LARGEST_ORDINAL,
  MONTH_NAMES,
  toOrdinal,
  weekday,
} from '../../values/calendar.ts';
import { standInHash } from '../../values/hashing.ts';
import { formatTime, isoDate, type TimeOfDay, UnknownDirective, type ZoneTexts } from '../../values/time-format.ts';
import { fromIsoCalendar, parseIsoDate } from '../../values/time-parse.ts';
import { newTimeTuple, structTime } from '../time/time-module.ts';
import { isoCalendarDateType, newIsoCalendarDate } from './iso-calendar-date.ts';
import {
  argumentsOf,
  checkDate,
  classMethod,
  className,
  type DatePayload,
  datePayload,
  intArgument,
  intAttribute,
  method,
  methodGiving,
  orUnknown,
  requireType,
  shownName,
  timedeltaPayload,
} from './payloads.ts';
import { dateOfState, dateReduction } from './pickled-state.ts';
import { isTimedelta, newTimedelta } from './timedelta.ts';

/** Whether an object is a date (a datetime is one too). */
export function isDate(runtime: Runtime, object: PythonObject): boolean {
  return isInstanceOf(object, runtime.typeOf(dateType));
}

/** Whether an object is a date and no datetime. */
function isPlainDate(runtime: Runtime, object: PythonObject): boolean {
  return isDate(runtime, object) && !isInstanceOf(object, runtime.typeNamed('datetime'));
}

/** A date of a class: made directly, or by calling a class derived from date (new_date_subclass_ex). */
export function newDate(runtime: Runtime, type: TypeObject, date: CalendarDate): PythonObject {
  checkDate(runtime, date);
  if (!type.payload.isHeapType) return newObject<DatePayload>(runtime, runtime.typeOf(dateType), date);
  return callClass(runtime, type, [date.year, date.month, date.day]);
}

/** Calls a class with ints. */
export function callClass(runtime: Runtime, type: TypeObject, values: readonly number[]): PythonObject {
  const args = values.map((value) => newInteger(runtime, value));
  try {
    return runtime.call(type, args);
  } finally {
    for (const argument of args) runtime.heap.release(argument);
  }
}

/** The date so many days after the first day of year 1, which is 1. Throws OverflowError. */
export function dateOfOrdinal(runtime: Runtime, ordinal: number): CalendarDate {
  if (ordinal < 1 || ordinal > LARGEST_ORDINAL) raise(runtime, 'OverflowError', 'date value out of range');
  return fromOrdinal(ordinal);
}

const binary: (BinaryFunction | null)[] = [];
binary[BinarySlot.Add] = (runtime, left, right) =>
  orUnknown(runtime, runtime.typeOf(dateType), () => {
    const [date, delta] = isPlainDate(runtime, left) ? [left, right] : [right, left];
    if (!isPlainDate(runtime, date) || !isTimedelta(runtime, delta)) return null;
    return newDate(runtime, date.type as TypeObject, shifted(runtime, date, timedeltaPayload(delta).days));
  });
binary[BinarySlot.Subtract] = (runtime, left, right) => {
  if (!isPlainDate(runtime, left)) return null;
  if (isPlainDate(runtime, right)) {
    const days = (): number => toOrdinal(datePayload(left)) - toOrdinal(datePayload(right));
    return orUnknown(runtime, runtime.typeNamed('timedelta'), () =>
      newTimedelta(runtime, BigInt(days()) * 86400000000n),
    );
  }
  if (!isTimedelta(runtime, right)) return null;
  return orUnknown(runtime, runtime.typeOf(dateType), () =>
    newDate(runtime, left.type as TypeObject, shifted(runtime, left, -timedeltaPayload(right).days)),
  );
};

function shifted(runtime: Runtime, date: PythonObject, days: number): CalendarDate {
  return dateOfOrdinal(runtime, toOrdinal(datePayload(date)) + days);
}

function compareDates(
  runtime: Runtime,
  self: PythonObject,
  other: PythonObject,
  comparison: Comparison,
): PythonObject | null {
  if (!isPlainDate(runtime, self) || !isDate(runtime, other)) return null;
  if (!isPlainDate(runtime, other)) {
    if (comparison === Comparison.Equal) return runtime.false;
    if (comparison === Comparison.NotEqual) return runtime.true;
    if (runtime.behaviour.library.leavesDateComparison) return null;
    const names = `${shownName(self, 'date')} to ${shownName(other, 'datetime')}`;
    return raise(runtime, 'TypeError', `can't compare ${names}`);
  }
  return comparisonResult(runtime, toOrdinal(datePayload(self)) - toOrdinal(datePayload(other)), comparison);
}

/** `strftime` of dates and times. */
export function strftime(
  runtime: Runtime,
  format: PythonObject,
  date: CalendarDate,
  time: TimeOfDay,
  zone: ZoneTexts,
): PythonObject {
  try {
    return newString(runtime, formatTime(textOf(runtime, format), date, time, zone));
  } catch (thrown) {
    if (!(thrown instanceof UnknownDirective)) throw thrown;
    return newUnknownValue(runtime, runtime.types.str);
  }
}

const MIDNIGHT: TimeOfDay = { hour: 0, minute: 0, second: 0, microsecond: 0 };
const NO_ZONE: ZoneTexts = { offset: () => null, name: () => null };

/** `__format__`: `strftime`, or `str` for an empty format. */
export const formatMember = method(
  '__format__',
  '(self, format, /)',
  (runtime, self, format: PythonObject) => {
    const isEmpty = textOf(runtime, format) === '';
    return isEmpty ? callAttribute(runtime, self, '__str__', []) : callAttribute(runtime, self, 'strftime', [format]);
  },
  'str',
);

/** The date of three arguments. */
export function dateOfArguments(runtime: Runtime, given: readonly (PythonObject | undefined)[]): CalendarDate {
  const [year, month, day] = given;
  const date = {
    year: intArgument(runtime, year, 0),
    month: intArgument(runtime, month, 0),
    day: intArgument(runtime, day, 0),
  };
  checkDate(runtime, date);
  return date;
}

/** A C library's ctime, such as `Wed Dec  4 20:30:40 2002`. */
export function ctime(date: CalendarDate, clock: string): string {
  const day = DAY_NAMES[weekday(date)]!.slice(0, 3);
  const month = MONTH_NAMES[date.month - 1]!.slice(0, 3);
  return `${day} ${month} ${String(date.day).padStart(2)} ${clock} ${String(date.year).padStart(4, '0')}`;
}

export const dateType: NativeTypeDefinition = {
  name: 'date',
  messageName: 'datetime.date',
  module: 'datetime',
  slots: {
    new: (runtime, type, args, keywords) => {
      const state = dateOfState(runtime, args);
      if (state !== null) return newObject<DatePayload>(runtime, type as TypeObject, state);
      const given = argumentsOf(runtime, 'function', ['year', 'month', 'day'], 3, args, keywords);
      return orUnknown(runtime, type as TypeObject, () =>
        newObject<DatePayload>(runtime, type as TypeObject, dateOfArguments(runtime, given)),
      )!;
    },
    init: () => {},
    repr: (runtime, self) => {
      const { year, month, day } = datePayload(self);
      return newString(runtime, `${shownName(self, 'date')}(${year}, ${month}, ${day})`);
    },
    str: (runtime, self) => callAttribute(runtime, self, 'isoformat', []),
    hash: (_runtime, self) => standInHash(`date ${isoDate(datePayload(self))}`),
    richCompare: (runtime, self, other, comparison) =>
      orUnknown(runtime, runtime.types.bool, () => compareDates(runtime, self, other, comparison)),
    binary,
  },
  members: {
    ...dateReduction,
    year: intAttribute<DatePayload>(({ year }) => year),
    month: intAttribute<DatePayload>(({ month }) => month),
    day: intAttribute<DatePayload>(({ day }) => day),
    __format__: formatMember,
    isoformat: method(
      'isoformat',
      '(self, /)',
      (runtime, self) => newString(runtime, isoDate(datePayload(self))),
      'str',
    ),
    ctime: method(
      'ctime',
      '(self, /)',
      (runtime, self) => newString(runtime, ctime(datePayload(self), '00:00:00')),
      'str',
    ),
    strftime: method(
      'strftime',
      '(self, /, format)',
      (runtime, self, format: PythonObject) => strftime(runtime, format, datePayload(self), MIDNIGHT, NO_ZONE),
      'str',
    ),
    weekday: method('weekday', '(self, /)', (runtime, self) => newInteger(runtime, weekday(datePayload(self))), 'int'),
    isoweekday: method(
      'isoweekday',
      '(self, /)',
      (runtime, self) => newInteger(runtime, weekday(datePayload(self)) + 1),
      'int',
    ),
    toordinal: method(
      'toordinal',
      '(self, /)',
      (runtime, self) => newInteger(runtime, toOrdinal(datePayload(self))),
      'int',
    ),
    isocalendar: methodGiving(
      (runtime) => runtime.typeOf(isoCalendarDateType),
      'isocalendar',
      '(self, /)',
      (runtime, self) => newIsoCalendarDate(runtime, isoCalendar(datePayload(self))),
    ),
    timetuple: methodGiving(structTime, 'timetuple', '(self, /)', (runtime, self) =>
      newTimeTuple(runtime, datePayload(self), null),
    ),
    replace: methodGiving(
      null,
      'replace',
      '(self, /, year=0, month=0, day=0)',
      (runtime, self, year?: PythonObject, month?: PythonObject, day?: PythonObject) => {
        const current = datePayload(self);
        return newDate(runtime, self.type as TypeObject, {
          year: intArgument(runtime, year, current.year),
          month: intArgument(runtime, month, current.month),
          day: intArgument(runtime, day, current.day),
        });
      },
    ),
    today: classMethod('today', '(cls, /)', (runtime, type) => newUnknownValue(runtime, type)),
    fromtimestamp: classMethod('fromtimestamp', '(cls, timestamp, /)', (runtime, type) =>
      newUnknownValue(runtime, type),
    ),
    fromordinal: classMethod('fromordinal', '(cls, ordinal, /)', (runtime, type, ordinal: PythonObject) => {
      const value = intArgument(runtime, ordinal, 0);
      if (value < 1) raise(runtime, 'ValueError', 'ordinal must be >= 1');
      if (value > LARGEST_ORDINAL) raise(runtime, 'ValueError', `year is out of range`);
      return newDate(runtime, type, fromOrdinal(value));
    }),
    fromisoformat: classMethod('fromisoformat', '(cls, date_string, /)', (runtime, type, text: PythonObject) => {
      requireType(runtime, text, runtime.types.str, 'fromisoformat: argument must be str');
      const date = parseIsoDate(textOf(runtime, text));
      if (date === null) return raiseInvalidIso(runtime, text);
      return newDate(runtime, type, date);
    }),
    fromisocalendar: classMethod(
      'fromisocalendar',
      '(cls, /, year, week, day)',
      (runtime, type, year: PythonObject, week: PythonObject, day: PythonObject) => {
        const values = [year, week, day].map((value) => intArgument(runtime, value, 0)) as [number, number, number];
        const date = fromIsoCalendar(...values);
        if (date !== null) return newDate(runtime, type, date);
        const [givenYear, givenWeek, givenDay] = values;
        if (givenYear < 1 || givenYear > 9999) raise(runtime, 'ValueError', `Year is out of range: ${givenYear}`);
        if (givenDay < 1 || givenDay > 7)
          raise(runtime, 'ValueError', `Invalid weekday: ${givenDay} (range is [1, 7])`);
        return raise(runtime, 'ValueError', `Invalid week: ${givenWeek}`);
      },
    ),
  },
};

/** Raises ValueError for a text that is no ISO date or time. */
export function raiseInvalidIso(runtime: Runtime, text: PythonObject): never {
  const shown = textOf(runtime, text);
  return raise(runtime, 'ValueError', `Invalid isoformat string: '${shown}'`);
}

/** A date argument. Throws TypeError. */
export function dateArgument(runtime: Runtime, object: PythonObject, message: string): CalendarDate {
  if (!isDate(runtime, object)) {
    if (object.type === runtime.types.unknown) throw new ValueUnknown(object);
    raise(runtime, 'TypeError', `${message}, not ${className(object)}`);
  }
  return datePayload(object);
}
