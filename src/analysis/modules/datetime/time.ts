/** `datetime.time` (`Modules/_datetimemodule.c`, PyDateTime_TimeType). */
import { newString } from '../../objects/create.ts';
import { isInstanceOf, raise } from '../../objects/errors.ts';
import { callAttribute } from '../../objects/protocol/method-calls.ts';
import { reprText, textOf } from '../../objects/protocol/text.ts';
import type { PythonObject } from '../../objects/python-object.ts';
import type { Runtime, TypeObject } from '../../objects/runtime.ts';
import { Comparison, type NativeTypeDefinition } from '../../objects/type-object.ts';
import { heldReferenceSlots, newHolder } from '../../objects/types/held-references.ts';
import { comparisonResult } from '../../objects/types/int.ts';
import { standInHash } from '../../values/hashing.ts';
import { isoTime, offsetText, type TimeOfDay } from '../../values/time-format.ts';
import { parseIsoTime } from '../../values/time-parse.ts';
import { formatMember, raiseInvalidIso, strftime } from './date.ts';
import {
  argumentsOf,
  checkTime,
  classMethod,
  intArgument,
  intAttribute,
  method,
  methodGiving,
  orUnknown,
  requireType,
  shownName,
  type TimePayload,
  timePayload,
} from './payloads.ts';
import { timeOfState, timeReduction } from './pickled-state.ts';
import { newTimedelta } from './timedelta.ts';
import { timezoneOfOffset, tzinfoArgument, tzinfoDelta, tzinfoName } from './timezone.ts';

export const TIME_FIELDS = ['tzinfo'] as const;
const PARAMETERS = ['hour', 'minute', 'second', 'microsecond', 'tzinfo'];

/** A time: a new reference. The tzinfo is borrowed. */
export function newTime(runtime: Runtime, type: TypeObject, time: TimePayload): PythonObject {
  checkTime(runtime, time);
  if (time.tzinfo !== null) runtime.heap.retain(time.tzinfo);
  return newHolder<TimePayload>(runtime, type, { ...time }, TIME_FIELDS);
}

/** Whether an object is a time. */
export function isTime(runtime: Runtime, object: PythonObject): boolean {
  return isInstanceOf(object, runtime.typeOf(timeType));
}

/** The time of five arguments and `fold`. */
export function timeOfArguments(
  runtime: Runtime,
  given: readonly (PythonObject | undefined)[],
  fold: PythonObject | undefined,
): TimePayload {
  const [hour, minute, second, microsecond, tzinfo] = given;
  return {
    hour: intArgument(runtime, hour, 0),
    minute: intArgument(runtime, minute, 0),
    second: intArgument(runtime, second, 0),
    microsecond: intArgument(runtime, microsecond, 0),
    fold: intArgument(runtime, fold, 0),
    tzinfo: tzinfoArgument(runtime, tzinfo),
  };
}

/** The end of a repr: time, tzinfo and fold where they are set. */
export function timeArguments(runtime: Runtime, time: TimePayload): string {
  let text = `${time.hour}, ${time.minute}`;
  if (time.microsecond !== 0) text += `, ${time.second}, ${time.microsecond}`;
  else if (time.second !== 0) text += `, ${time.second}`;
  if (time.fold !== 0) text += `, fold=${time.fold}`;
  if (time.tzinfo !== null) text += `, tzinfo=${reprText(runtime, time.tzinfo)}`;
  return text;
}

/** The text of an offset, or nothing. */
export function isoOffset(offset: bigint | null): string {
  return offset === null ? '' : offsetText(Number(offset) / 1e6, ':');
}

/** `isoformat` of a time of day. Throws ValueError for a specification that does not exist. */
export function isoTimeText(runtime: Runtime, time: TimeOfDay, specification: PythonObject | undefined): string {
  const wanted = specification === undefined ? 'auto' : textOf(runtime, specification);
  return isoTime(time, wanted) ?? raise(runtime, 'ValueError', 'Unknown timespec value');
}

/** Microseconds since midnight. */
export function microsecondOfDay({ hour, minute, second, microsecond }: TimeOfDay): number {
  return ((hour * 60 + minute) * 60 + second) * 1e6 + microsecond;
}

/** Slots and members that time and datetime share. */
export function zoneText(runtime: Runtime, tzinfo: PythonObject | null, moment: PythonObject): string | null {
  const name = tzinfoName(runtime, tzinfo, moment);
  try {
    return name === runtime.none ? null : textOf(runtime, name);
  } finally {
    runtime.heap.release(name);
  }
}

const replaceTime = (runtime: Runtime, self: PythonObject, ...given: (PythonObject | undefined)[]): PythonObject => {
  const current = timePayload(self);
  const [hour, minute, second, microsecond, tzinfo, fold] = given;
  return newTime(runtime, self.type as TypeObject, {
    hour: intArgument(runtime, hour, current.hour),
    minute: intArgument(runtime, minute, current.minute),
    second: intArgument(runtime, second, current.second),
    microsecond: intArgument(runtime, microsecond, current.microsecond),
    fold: intArgument(runtime, fold, current.fold),
    tzinfo: tzinfo === undefined ? current.tzinfo : tzinfoArgument(runtime, tzinfo),
  });
};

/** Hour, minute, second, microsecond, fold and tzinfo. */
export const timeAttributes = {
  hour: intAttribute<TimePayload>(({ hour }) => hour),
  minute: intAttribute<TimePayload>(({ minute }) => minute),
  second: intAttribute<TimePayload>(({ second }) => second),
  microsecond: intAttribute<TimePayload>(({ microsecond }) => microsecond),
  fold: intAttribute<TimePayload>(({ fold }) => fold),
  tzinfo: {
    kind: 'attribute',
    get: (runtime: Runtime, self: PythonObject) => {
      const tzinfo = timePayload(self).tzinfo ?? runtime.none;
      runtime.heap.retain(tzinfo);
      return tzinfo;
    },
  },
} as const;

function compareTimes(
  runtime: Runtime,
  self: PythonObject,
  other: PythonObject,
  comparison: Comparison,
): PythonObject | null {
  if (!isTime(runtime, other)) return null;
  const [a, b] = [timePayload(self), timePayload(other)];
  const offsets = [a, b].map(({ tzinfo }) => tzinfoDelta(runtime, tzinfo, 'utcoffset', runtime.none));
  if ((offsets[0] === null) !== (offsets[1] === null)) {
    if (comparison === Comparison.Equal) return runtime.false;
    if (comparison === Comparison.NotEqual) return runtime.true;
    return raise(runtime, 'TypeError', "can't compare offset-naive and offset-aware times");
  }
  const shift = Number((offsets[0] ?? 0n) - (offsets[1] ?? 0n));
  return comparisonResult(runtime, microsecondOfDay(a) - microsecondOfDay(b) - shift, comparison);
}

export const timeType: NativeTypeDefinition = {
  name: 'time',
  messageName: 'datetime.time',
  module: 'datetime',
  slots: {
    ...heldReferenceSlots(TIME_FIELDS),
    new: (runtime, type, args, keywords) => {
      const state = timeOfState(runtime, args);
      if (state !== null) return newTime(runtime, type as TypeObject, state);
      const given = argumentsOf(runtime, 'function', [...PARAMETERS, 'fold'], 0, args, keywords);
      return orUnknown(runtime, type as TypeObject, () =>
        newTime(runtime, type as TypeObject, timeOfArguments(runtime, given, given[5])),
      )!;
    },
    init: () => {},
    repr: (runtime, self) =>
      newString(runtime, `${shownName(self, 'time')}(${timeArguments(runtime, timePayload(self))})`),
    str: (runtime, self) => callAttribute(runtime, self, 'isoformat', []),
    hash: (runtime, self) => {
      const time = timePayload(self);
      const offset = Number(tzinfoDelta(runtime, time.tzinfo, 'utcoffset', runtime.none) ?? 0n);
      return standInHash(`time ${microsecondOfDay(time) - offset}`);
    },
    richCompare: compareTimes,
  },
  members: {
    ...timeAttributes,
    ...timeReduction,
    __format__: formatMember,
    isoformat: method(
      'isoformat',
      "(self, /, timespec='auto')",
      (runtime, self, specification?: PythonObject) => {
        const time = timePayload(self);
        const offset = tzinfoDelta(runtime, time.tzinfo, 'utcoffset', runtime.none);
        return newString(runtime, isoTimeText(runtime, time, specification) + isoOffset(offset));
      },
      'str',
    ),
    strftime: method(
      'strftime',
      '(self, /, format)',
      (runtime, self, format: PythonObject) => {
        const time = timePayload(self);
        return strftime(runtime, format, { year: 1900, month: 1, day: 1 }, time, {
          offset: () => {
            const offset = tzinfoDelta(runtime, time.tzinfo, 'utcoffset', runtime.none);
            return offset === null ? null : Number(offset) / 1e6;
          },
          name: () => zoneText(runtime, time.tzinfo, runtime.none),
        });
      },
      'str',
    ),
    replace: methodGiving(
      null,
      'replace',
      '(self, /, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0)',
      replaceTime as never,
    ),
    utcoffset: method('utcoffset', '(self, /)', (runtime, self) => {
      const offset = tzinfoDelta(runtime, timePayload(self).tzinfo, 'utcoffset', runtime.none);
      return offset === null ? runtime.none : newTimedelta(runtime, offset);
    }),
    dst: method('dst', '(self, /)', (runtime, self) => {
      const offset = tzinfoDelta(runtime, timePayload(self).tzinfo, 'dst', runtime.none);
      return offset === null ? runtime.none : newTimedelta(runtime, offset);
    }),
    tzname: method('tzname', '(self, /)', (runtime, self) =>
      tzinfoName(runtime, timePayload(self).tzinfo, runtime.none),
    ),
    fromisoformat: classMethod('fromisoformat', '(cls, string, /)', (runtime, type, text: PythonObject) => {
      requireType(runtime, text, runtime.types.str, 'fromisoformat: argument must be str');
      const parsed = parseIsoTime(textOf(runtime, text).replace(/^T/, ''));
      if (parsed === null) return raiseInvalidIso(runtime, text);
      const tzinfo = parsed.offset === null ? null : timezoneOfOffset(runtime, BigInt(parsed.offset));
      const time = newTime(runtime, type, { ...parsed, fold: 0, tzinfo });
      runtime.heap.releaseOptional(tzinfo);
      return time;
    }),
  },
};
