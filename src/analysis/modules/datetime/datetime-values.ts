/** Making datetimes and reckoning with them (`Modules/_datetimemodule.c`). */

import { newInteger } from '../../objects/create.ts';
import { isInstanceOf, raise } from '../../objects/errors.ts';
import type { PythonObject } from '../../objects/python-object.ts';
import type { Runtime, TypeObject } from '../../objects/runtime.ts';
import { newHolder } from '../../objects/types/held-references.ts';
import { fromOrdinal, LARGEST_ORDINAL, toOrdinal } from '../../values/calendar.ts';
import { checkDate, checkTime, type DatetimePayload } from './payloads.ts';
import { microsecondOfDay, TIME_FIELDS } from './time.ts';
import { tzinfoDelta } from './timezone.ts';

const DAY = 86400000000n;

/** Microseconds since the beginning of year 1, the zone left out. */
export function instantOf(moment: DatetimePayload): bigint {
  return BigInt(toOrdinal(moment)) * DAY + BigInt(microsecondOfDay(moment));
}

/** Date and time of an instant. Throws OverflowError. */
export function momentOf(runtime: Runtime, instant: bigint, tzinfo: PythonObject | null, fold = 0): DatetimePayload {
  const ordinal = instant / DAY;
  if (instant < DAY || ordinal > LARGEST_ORDINAL) raise(runtime, 'OverflowError', 'date value out of range');
  const rest = Number(instant % DAY);
  return {
    ...fromOrdinal(Number(ordinal)),
    hour: Math.floor(rest / 3600e6),
    minute: Math.floor(rest / 60e6) % 60,
    second: Math.floor(rest / 1e6) % 60,
    microsecond: rest % 1e6,
    fold,
    tzinfo,
  };
}

/** A datetime of a class, the tzinfo borrowed; a class derived from datetime is called (new_datetime_subclass_fold_ex). */
export function newDatetime(runtime: Runtime, type: TypeObject, moment: DatetimePayload): PythonObject {
  checkDate(runtime, moment);
  checkTime(runtime, moment);
  if (!type.payload.isHeapType) return makeDatetime(runtime, type, moment);
  const { year, month, day, hour, minute, second, microsecond, tzinfo } = moment;
  const numbers = [year, month, day, hour, minute, second, microsecond].map((value) => newInteger(runtime, value));
  try {
    return runtime.call(type, [...numbers, tzinfo ?? runtime.none]);
  } finally {
    for (const number of numbers) runtime.heap.release(number);
  }
}

/** A datetime made directly; the tzinfo is borrowed. */
export function makeDatetime(runtime: Runtime, type: TypeObject, moment: DatetimePayload): PythonObject {
  if (moment.tzinfo !== null) runtime.heap.retain(moment.tzinfo);
  return newHolder<DatetimePayload>(runtime, type, { ...moment }, TIME_FIELDS);
}

/** Whether an object is a datetime. */
export function isDatetime(runtime: Runtime, object: PythonObject): boolean {
  return isInstanceOf(object, runtime.typeNamed('datetime'));
}

/** Offset from UTC in microseconds, or null. */
export function offsetOf(runtime: Runtime, object: PythonObject, moment: DatetimePayload): bigint | null {
  return tzinfoDelta(runtime, moment.tzinfo, 'utcoffset', object);
}
