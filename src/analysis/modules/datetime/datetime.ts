/** `datetime.datetime` (`Modules/_datetimemodule.c`, PyDateTime_DateTimeType). */
import { newFloat, newString, newUnknownValue } from '../../objects/create.ts';
import { isInstanceOf, raise } from '../../objects/errors.ts';
import { typeOf } from '../../objects/lookup.ts';
import { letGo, own, whileHolding } from '../../objects/native-holds.ts';
import { getAttribute } from '../../objects/protocol/attributes.ts';
import { callAttribute } from '../../objects/protocol/method-calls.ts';
import { textOf } from '../../objects/protocol/text.ts';
import { type PythonObject, UNKNOWN_VALUE } from '../../objects/python-object.ts';
import { type Runtime, type TypeObject, ValueUnknown } from '../../objects/runtime.ts';
import { type BinaryFunction, BinarySlot, Comparison, type NativeTypeDefinition } from '../../objects/type-object.ts';
import { heldReferenceSlots } from '../../objects/types/held-references.ts';
import { comparisonResult } from '../../objects/types/int.ts';
import { fromOrdinal, toOrdinal } from '../../values/calendar.ts';
import { standInHash } from '../../values/hashing.ts';
import { nearestQuotient } from '../../values/integers.ts';
import { isoDate } from '../../values/time-format.ts';
import { parseIsoDate, parseIsoTime } from '../../values/time-parse.ts';
import { newTimeTuple, structTime } from '../time/time-module.ts';
import { ctime, dateArgument, dateType, formatMember, newDate, raiseInvalidIso, strftime } from './date.ts';
import { instantOf, isDatetime, makeDatetime, momentOf, newDatetime, offsetOf } from './datetime-values.ts';
import {
  argumentsOf,
  checkDate,
  checkTime,
  classMethod,
  className,
  type DatetimePayload,
  datetimePayload,
  intArgument,
  method,
  methodGiving,
  orUnknown,
  requireType,
  shownName,
  timedeltaPayload,
  timePayload,
} from './payloads.ts';
import { datetimeOfState, datetimeReduction } from './pickled-state.ts';
import {
  isoOffset,
  isoTimeText,
  isTime,
  newTime,
  TIME_FIELDS,
  timeArguments,
  timeAttributes,
  timeOfArguments,
  timeType,
  zoneText,
} from './time.ts';
import { isTimedelta, newTimedelta, timedeltaType, toMicroseconds } from './timedelta.ts';
import { timezoneOfOffset, tzinfoArgument, tzinfoDelta, tzinfoName, utcTimezone } from './timezone.ts';

const PARAMETERS = ['year', 'month', 'day', 'hour', 'minute', 'second', 'microsecond', 'tzinfo', 'fold'];
/** The instant of January 1, 1970. */
const EPOCH = 719163n * 86400000000n;

const payloadOf = (object: PythonObject): DatetimePayload => datetimePayload(object);
const classOf = (object: PythonObject): TypeObject => object.type as TypeObject;

function shiftedBy(runtime: Runtime, moment: PythonObject, delta: PythonObject, sign: 1n | -1n): PythonObject {
  const payload = payloadOf(moment);
  const instant = instantOf(payload) + sign * toMicroseconds(timedeltaPayload(delta));
  return newDatetime(runtime, classOf(moment), momentOf(runtime, instant, payload.tzinfo));
}

const binary: (BinaryFunction | null)[] = [];
binary[BinarySlot.Add] = (runtime, left, right) => {
  const [moment, delta] = isDatetime(runtime, left) ? [left, right] : [right, left];
  if (!isDatetime(runtime, moment) || !isTimedelta(runtime, delta)) return null;
  return orUnknown(runtime, runtime.typeOf(datetimeType), () => shiftedBy(runtime, moment, delta, 1n));
};
binary[BinarySlot.Subtract] = (runtime, left, right) => {
  if (!isDatetime(runtime, left)) return null;
  if (isTimedelta(runtime, right)) {
    return orUnknown(runtime, runtime.typeOf(datetimeType), () => shiftedBy(runtime, left, right, -1n));
  }
  if (!isDatetime(runtime, right)) return null;
  return orUnknown(runtime, runtime.typeOf(timedeltaType), () => {
    const [a, b] = [payloadOf(left), payloadOf(right)];
    const shift = offsetDifference(runtime, left, right, "can't subtract offset-naive and offset-aware datetimes");
    return newTimedelta(runtime, instantOf(a) - instantOf(b) - shift);
  });
};

/** How much later the clock of the left zone is. Throws TypeError where only one is aware. */
function offsetDifference(runtime: Runtime, left: PythonObject, right: PythonObject, message: string): bigint {
  const [a, b] = [payloadOf(left), payloadOf(right)];
  if (a.tzinfo === b.tzinfo) return 0n;
  const first = offsetOf(runtime, left, a);
  const second = offsetOf(runtime, right, b);
  if ((first === null) !== (second === null)) raise(runtime, 'TypeError', message);
  return (first ?? 0n) - (second ?? 0n);
}

function compareDatetimes(
  runtime: Runtime,
  self: PythonObject,
  other: PythonObject,
  comparison: Comparison,
): PythonObject | null {
  const isEquality = comparison === Comparison.Equal || comparison === Comparison.NotEqual;
  if (!isDatetime(runtime, other)) {
    if (!isInstanceOf(other, runtime.typeOf(dateType))) return null;
    if (isEquality) return comparison === Comparison.Equal ? runtime.false : runtime.true;
    if (runtime.behaviour.library.leavesDateComparison) return null;
    const names = `${shownName(self, 'datetime')} to ${shownName(other, 'date')}`;
    return raise(runtime, 'TypeError', `can't compare ${names}`);
  }
  const [a, b] = [payloadOf(self), payloadOf(other)];
  const order = (shift: bigint): PythonObject => {
    const difference = instantOf(a) - instantOf(b) - shift;
    return comparisonResult(runtime, difference < 0n ? -1 : difference > 0n ? 1 : 0, comparison);
  };
  if (a.tzinfo === b.tzinfo) return order(0n);
  const first = offsetOf(runtime, self, a);
  const second = offsetOf(runtime, other, b);
  if ((first === null) !== (second === null)) {
    if (isEquality) return comparison === Comparison.Equal ? runtime.false : runtime.true;
    return raise(runtime, 'TypeError', "can't compare offset-naive and offset-aware datetimes");
  }
  // Different offsets are asked for once more, by the subtraction.
  const shift = first === second ? 0n : offsetDifference(runtime, self, other, '');
  const isSame = instantOf(a) - instantOf(b) === shift;
  if (isEquality && isSame && (dependsOnFold(runtime, a, first) || dependsOnFold(runtime, b, second))) {
    return comparison === Comparison.Equal ? runtime.false : runtime.true;
  }
  return order(shift);
}

/** Whether the offset is another one with the other fold: such a moment equals none of another zone (pep495_eq_exception). */
function dependsOnFold(runtime: Runtime, moment: DatetimePayload, offset: bigint | null): boolean {
  const flipped = makeDatetime(runtime, runtime.typeOf(datetimeType), { ...moment, fold: 1 - moment.fold });
  own(runtime, flipped, 'datetime being compared');
  try {
    return offsetOf(runtime, flipped, payloadOf(flipped)) !== offset;
  } finally {
    letGo(runtime);
  }
}

function deltaOrNone(runtime: Runtime, value: bigint | null): PythonObject {
  return value === null ? runtime.none : newTimedelta(runtime, value);
}

/** An object whose class is known: what a class method gives that asks the clock or the place. */
const ofUnknownValue = (runtime: Runtime, type: TypeObject): PythonObject => newUnknownValue(runtime, type);

/** Microseconds of a POSIX timestamp, rounded half to even (_PyTime_ObjectToTimeval). */
function timestampMicroseconds(runtime: Runtime, object: PythonObject): bigint {
  const { payload } = object;
  if (typeof payload === 'bigint') return payload * 1000000n;
  if (typeof payload !== 'number') {
    if (payload === UNKNOWN_VALUE || object.type === runtime.types.unknown) throw new ValueUnknown(object);
    return raise(runtime, 'TypeError', `'${className(object)}' object cannot be interpreted as an integer`);
  }
  const whole = Math.floor(payload);
  const fraction = (payload - whole) * 1e6;
  const rounded = Math.round(fraction);
  const isTie = rounded - fraction === 0.5 && rounded % 2 !== 0;
  return BigInt(whole) * 1000000n + BigInt(isTie ? rounded - 1 : rounded);
}

const replaceDatetime = (
  runtime: Runtime,
  self: PythonObject,
  ...given: (PythonObject | undefined)[]
): PythonObject => {
  const current = payloadOf(self);
  const [year, month, day, hour, minute, second, microsecond, tzinfo, fold] = given;
  return newDatetime(runtime, classOf(self), {
    year: intArgument(runtime, year, current.year),
    month: intArgument(runtime, month, current.month),
    day: intArgument(runtime, day, current.day),
    hour: intArgument(runtime, hour, current.hour),
    minute: intArgument(runtime, minute, current.minute),
    second: intArgument(runtime, second, current.second),
    microsecond: intArgument(runtime, microsecond, current.microsecond),
    tzinfo: tzinfo === undefined ? current.tzinfo : tzinfoArgument(runtime, tzinfo),
    fold: intArgument(runtime, fold, current.fold),
  });
};

function asTimezone(runtime: Runtime, self: PythonObject, zone?: PythonObject): PythonObject {
  const payload = payloadOf(self);
  const tzinfo = tzinfoArgument(runtime, zone);
  if (tzinfo !== null && tzinfo === payload.tzinfo) {
    runtime.heap.retain(self);
    return self;
  }
  const zones = payload.tzinfo === null ? [] : [payload.tzinfo];
  const offset = whileHolding(runtime, 'time zone being asked', zones, () => offsetOf(runtime, self, payload));
  if (tzinfo === null || offset === null) throw new ValueUnknown(self);
  const utc = makeDatetime(
    runtime,
    runtime.typeOf(datetimeType),
    momentOf(runtime, instantOf(payload) - offset, tzinfo),
  );
  own(runtime, utc, 'time being converted');
  try {
    const target = whileHolding(runtime, 'time zone being asked', [tzinfo], () => targetOffset(runtime, tzinfo, utc));
    return newDatetime(runtime, classOf(self), momentOf(runtime, instantOf(payload) - offset + target, tzinfo));
  } finally {
    letGo(runtime);
  }
}

/** How far the time of a zone is from a UTC time that has the zone (tzinfo_fromutc, and timezone_fromutc of a fixed zone). */
function targetOffset(runtime: Runtime, zone: PythonObject, utc: PythonObject): bigint {
  const offset = tzinfoDelta(runtime, zone, 'utcoffset', utc);
  if (!typeOf(zone).payload.isHeapType) {
    if (offset === null) throw new ValueUnknown(zone);
    return offset;
  }
  if (offset === null) raise(runtime, 'ValueError', 'fromutc: non-None utcoffset() result required');
  const saving = tzinfoDelta(runtime, zone, 'dst', utc);
  if (saving === null) raise(runtime, 'ValueError', 'fromutc: non-None dst() result required');
  const instant = instantOf(payloadOf(utc));
  const standard = newDatetime(
    runtime,
    runtime.typeOf(datetimeType),
    momentOf(runtime, instant + offset - saving, zone),
  );
  own(runtime, standard, 'time being converted');
  try {
    const again = tzinfoDelta(runtime, zone, 'dst', standard);
    if (again === null) {
      raise(runtime, 'ValueError', 'fromutc: tz.dst() gave inconsistent results; cannot convert');
    }
    return offset - saving + again;
  } finally {
    letGo(runtime);
  }
}

function fromIsoFormat(runtime: Runtime, type: TypeObject, text: PythonObject): PythonObject {
  requireType(runtime, text, runtime.types.str, 'fromisoformat: argument must be str');
  const value = textOf(runtime, text);
  for (const length of [10, 8, 7]) {
    const date = parseIsoDate(value.slice(0, length));
    if (date === null) continue;
    const rest = value.slice(length);
    const time = rest === '' ? null : parseIsoTime(rest.slice(1));
    if (rest !== '' && time === null) continue;
    const tzinfo = time === null || time.offset === null ? null : timezoneOfOffset(runtime, BigInt(time.offset));
    const clock = time ?? { hour: 0, minute: 0, second: 0, microsecond: 0 };
    const moment = newDatetime(runtime, type, { ...date, ...clock, fold: 0, tzinfo });
    runtime.heap.releaseOptional(tzinfo);
    return moment;
  }
  return raiseInvalidIso(runtime, text);
}

function strptime(runtime: Runtime, type: TypeObject, text: PythonObject, format: PythonObject): PythonObject {
  const parse = getAttribute(runtime, runtime.importModule('_strptime')!, '_strptime_datetime');
  try {
    return runtime.call(parse, [type, text, format]);
  } finally {
    runtime.heap.release(parse);
  }
}

export const datetimeType: NativeTypeDefinition = {
  name: 'datetime',
  messageName: 'datetime.datetime',
  module: 'datetime',
  base: 'date',
  slots: {
    ...heldReferenceSlots(TIME_FIELDS),
    new: (runtime, type, args, keywords) => {
      const state = datetimeOfState(runtime, args);
      if (state !== null) return makeDatetime(runtime, type as TypeObject, state);
      const given = argumentsOf(runtime, 'function', PARAMETERS, 3, args, keywords);
      return orUnknown(runtime, type as TypeObject, () => {
        const [year, month, day] = given.slice(0, 3).map((value) => intArgument(runtime, value, 0));
        const date = { year: year!, month: month!, day: day! };
        const time = timeOfArguments(runtime, given.slice(3, 8), given[8]);
        checkDate(runtime, date);
        checkTime(runtime, time);
        return makeDatetime(runtime, type as TypeObject, { ...date, ...time });
      })!;
    },
    init: () => {},
    repr: (runtime, self) => {
      const payload = payloadOf(self);
      const { year, month, day } = payload;
      const date = `${year}, ${month}, ${day}`;
      return newString(runtime, `${shownName(self, 'datetime')}(${date}, ${timeArguments(runtime, payload)})`);
    },
    str: (runtime, self) => {
      const separator = newString(runtime, ' ');
      if (!runtime.behaviour.library.bindsIsoformat) return callAttribute(runtime, self, 'isoformat', [separator]);
      // PyObject_CallMethod binds the method.
      own(runtime, getAttribute(runtime, self, 'isoformat'), 'method being called');
      try {
        return runtime.call(runtime.held.at(-1)!.object, [separator]);
      } finally {
        letGo(runtime);
      }
    },
    hash: (runtime, self) => {
      const payload = payloadOf(self);
      return standInHash(`datetime ${instantOf(payload) - (offsetOf(runtime, self, payload) ?? 0n)}`);
    },
    richCompare: (runtime, self, other, comparison) =>
      orUnknown(runtime, runtime.types.bool, () => compareDatetimes(runtime, self, other, comparison)),
    binary,
  },
  members: {
    ...datetimeReduction,
    ...timeAttributes,
    __format__: formatMember,
    isoformat: method(
      'isoformat',
      "(self, /, sep='T', timespec='auto')",
      (runtime, self, separator?: PythonObject, specification?: PythonObject) => {
        const payload = payloadOf(self);
        const between = separator === undefined ? 'T' : textOf(runtime, separator);
        const time = isoTimeText(runtime, payload, specification);
        return newString(runtime, isoDate(payload) + between + time + isoOffset(offsetOf(runtime, self, payload)));
      },
      'str',
    ),
    ctime: method(
      'ctime',
      '(self, /)',
      (runtime, self) => {
        const payload = payloadOf(self);
        return newString(runtime, ctime(payload, isoTimeText(runtime, { ...payload, microsecond: 0 }, undefined)));
      },
      'str',
    ),
    strftime: method(
      'strftime',
      '(self, /, format)',
      (runtime, self, format: PythonObject) => {
        const payload = payloadOf(self);
        return strftime(runtime, format, payload, payload, {
          offset: () => {
            const offset = offsetOf(runtime, self, payload);
            return offset === null ? null : Number(offset) / 1e6;
          },
          name: () => zoneText(runtime, payload.tzinfo, self),
        });
      },
      'str',
    ),
    date: methodGiving(
      (runtime) => runtime.typeOf(dateType),
      'date',
      '(self, /)',
      (runtime, self) => {
        const { year, month, day } = payloadOf(self);
        return newDate(runtime, runtime.typeOf(dateType), { year, month, day });
      },
    ),
    time: methodGiving(
      (runtime) => runtime.typeOf(timeType),
      'time',
      '(self, /)',
      (runtime, self) => newTime(runtime, runtime.typeOf(timeType), { ...timePayload(self), tzinfo: null }),
    ),
    timetz: methodGiving(
      (runtime) => runtime.typeOf(timeType),
      'timetz',
      '(self, /)',
      (runtime, self) => {
        const { hour, minute, second, microsecond, fold, tzinfo } = payloadOf(self);
        return newTime(runtime, runtime.typeOf(timeType), { hour, minute, second, microsecond, fold, tzinfo });
      },
    ),
    replace: methodGiving(
      null,
      'replace',
      '(self, /, year=0, month=0, day=0, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0)',
      replaceDatetime as never,
    ),
    timestamp: method(
      'timestamp',
      '(self, /)',
      (runtime, self) => {
        const payload = payloadOf(self);
        const offset = offsetOf(runtime, self, payload);
        if (offset === null) throw new ValueUnknown(self);
        return newFloat(runtime, nearestQuotient(instantOf(payload) - offset - EPOCH, 1000000n));
      },
      'float',
    ),
    astimezone: methodGiving(null, 'astimezone', '(self, /, tz=None)', asTimezone as never),
    utcoffset: method('utcoffset', '(self, /)', (runtime, self) =>
      deltaOrNone(runtime, offsetOf(runtime, self, payloadOf(self))),
    ),
    dst: method('dst', '(self, /)', (runtime, self) =>
      deltaOrNone(runtime, tzinfoDelta(runtime, payloadOf(self).tzinfo, 'dst', self)),
    ),
    tzname: method('tzname', '(self, /)', (runtime, self) => tzinfoName(runtime, payloadOf(self).tzinfo, self)),
    timetuple: methodGiving(structTime, 'timetuple', '(self, /)', (runtime, self) => {
      const moment = payloadOf(self);
      const saving = tzinfoDelta(runtime, moment.tzinfo, 'dst', self);
      return newTimeTuple(runtime, moment, moment, saving === null ? -1 : saving === 0n ? 0 : 1);
    }),
    utctimetuple: methodGiving(structTime, 'utctimetuple', '(self, /)', (runtime, self) => {
      const moment = payloadOf(self);
      const offset = tzinfoDelta(runtime, moment.tzinfo, 'utcoffset', self);
      const universal = offset === null ? moment : momentOf(runtime, instantOf(moment) - offset, null);
      return newTimeTuple(runtime, universal, universal, 0);
    }),
    now: classMethod('now', '(cls, /, tz=None)', ofUnknownValue),
    today: classMethod('today', '(cls, /)', ofUnknownValue),
    utcnow: classMethod('utcnow', '(cls, /)', ofUnknownValue),
    fromtimestamp: classMethod(
      'fromtimestamp',
      '(cls, /, timestamp, tz=None)',
      (runtime, type, timestamp: PythonObject, zone?: PythonObject) => {
        const tzinfo = tzinfoArgument(runtime, zone);
        if (tzinfo === null) return ofUnknownValue(runtime, type);
        const instant = EPOCH + timestampMicroseconds(runtime, timestamp);
        const utc = newDatetime(runtime, type, momentOf(runtime, instant, utcTimezone(runtime)));
        try {
          return asTimezone(runtime, utc, tzinfo);
        } finally {
          runtime.heap.release(utc);
        }
      },
    ),
    utcfromtimestamp: classMethod('utcfromtimestamp', '(cls, timestamp, /)', (runtime, type, timestamp: PythonObject) =>
      newDatetime(runtime, type, momentOf(runtime, EPOCH + timestampMicroseconds(runtime, timestamp), null)),
    ),
    fromordinal: classMethod('fromordinal', '(cls, ordinal, /)', (runtime, type, ordinal: PythonObject) => {
      const value = intArgument(runtime, ordinal, 0);
      if (value < 1) raise(runtime, 'ValueError', 'ordinal must be >= 1');
      return newDatetime(runtime, type, momentOf(runtime, BigInt(toOrdinal(fromOrdinal(value))) * 86400000000n, null));
    }),
    fromisoformat: classMethod('fromisoformat', '(cls, date_string, /)', fromIsoFormat),
    combine: classMethod(
      'combine',
      '(cls, /, date, time, tzinfo=None)',
      (runtime, type, date: PythonObject, time: PythonObject, zone?: PythonObject) => {
        const { year, month, day } = dateArgument(runtime, date, 'combine() argument 1 must be datetime.date');
        if (!isTime(runtime, time)) {
          if (time.type === runtime.types.unknown) throw new ValueUnknown(time);
          raise(runtime, 'TypeError', `combine() argument 2 must be datetime.time, not ${className(time)}`);
        }
        const clock = timePayload(time);
        const tzinfo = zone === undefined ? clock.tzinfo : tzinfoArgument(runtime, zone);
        return newDatetime(runtime, type, { ...clock, year, month, day, tzinfo });
      },
    ),
    strptime: classMethod('strptime', '(cls, date_string, format, /)', strptime),
  },
};
