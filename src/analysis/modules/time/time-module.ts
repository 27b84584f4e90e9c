/** The module `time` (`Modules/timemodule.c`). What the clock says is not known. */
import { newInteger, newString, newUnknownValue } from '../../objects/create.ts';
import { isInstanceOf, raise } from '../../objects/errors.ts';
import { typeOf } from '../../objects/lookup.ts';
import { getAttribute } from '../../objects/protocol/attributes.ts';
import { textOf } from '../../objects/protocol/text.ts';
import type { PythonObject } from '../../objects/python-object.ts';
import { type Runtime, ValueUnknown } from '../../objects/runtime.ts';
import type { NativeFunctionDefinition } from '../../objects/type-object.ts';
import { sequenceItems } from '../../objects/types/sequence-items.ts';
import { type CalendarDate, dayOfYear, fromOrdinal, toOrdinal, weekday } from '../../values/calendar.ts';
import { formatTime, type TimeOfDay, UnknownDirective } from '../../values/time-format.ts';
import { makeModule } from '../native-module.ts';
import { doubleArgument, integerArgument } from '../number-arguments.ts';
import { newStructSequence, structSequenceType } from '../struct-sequence.ts';

const FIELDS = ['tm_year', 'tm_mon', 'tm_mday', 'tm_hour', 'tm_min', 'tm_sec', 'tm_wday', 'tm_yday', 'tm_isdst'];

export const structTimeType = structSequenceType('time', 'struct_time', FIELDS, ['tm_zone', 'tm_gmtoff']);

const EPOCH = toOrdinal({ year: 1970, month: 1, day: 1 });
const SECONDS_PER_DAY = 86400;

function clock(name: string, type: 'int' | 'float'): NativeFunctionDefinition {
  return { name, signature: '()', code: (runtime: Runtime) => newUnknownValue(runtime, runtime.types[type]) };
}

/** What `gmtime` and `localtime` give: a tuple of nine ints, none of which is known for the local zone. */
function brokenDown(runtime: Runtime, seconds: number | null): PythonObject {
  if (seconds === null) {
    const items = FIELDS.map(() => newUnknownValue(runtime, runtime.types.int));
    return newStructSequence(runtime, structTimeType, items);
  }
  const whole = Math.floor(seconds);
  const days = Math.floor(whole / SECONDS_PER_DAY);
  const rest = whole - days * SECONDS_PER_DAY;
  const date = fromOrdinal(EPOCH + days);
  const numbers = [
    ...[date.year, date.month, date.day],
    ...[Math.floor(rest / 3600), Math.floor(rest / 60) % 60, rest % 60],
    ...[weekday(date), dayOfYear(date), 0],
  ];
  return newStructSequence(
    runtime,
    structTimeType,
    numbers.map((number) => newInteger(runtime, number)),
  );
}

/** The type of `timetuple` of a date. */
export const structTime = (runtime: Runtime): ReturnType<Runtime['typeOf']> => runtime.typeOf(structTimeType);

/** `timetuple` of a date, with or without a time: the time of day, and whether summer time is known to be used. */
export function newTimeTuple(
  runtime: Runtime,
  date: CalendarDate,
  time: TimeOfDay | null,
  summerTime: -1 | 0 | 1 = -1,
): PythonObject {
  const { hour, minute, second } = time ?? { hour: 0, minute: 0, second: 0 };
  const numbers = [date.year, date.month, date.day, hour, minute, second, weekday(date), dayOfYear(date), summerTime];
  return newStructSequence(
    runtime,
    structTimeType,
    numbers.map((number) => newInteger(runtime, number)),
  );
}

/** A tuple of nine numbers as date and time (gettmarg). */
function momentOf(runtime: Runtime, object: PythonObject): { date: CalendarDate; time: TimeOfDay } {
  if (object.type === runtime.types.unknown) throw new ValueUnknown(object);
  if (!isInstanceOf(object, runtime.types.tuple)) raise(runtime, 'TypeError', 'Tuple or struct_time argument required');
  const items = sequenceItems(object);
  if (items.length !== FIELDS.length) {
    raise(runtime, 'TypeError', `function takes exactly 9 arguments (${items.length} given)`);
  }
  const [year, month, day, hour, minute, second] = items.map((item) => Number(integerArgument(runtime, item)));
  return {
    date: { year: year!, month: Math.max(month!, 1), day: Math.max(day!, 1) },
    time: { hour: hour!, minute: minute!, second: second!, microsecond: 0 },
  };
}

function formatted(runtime: Runtime, format: string, moment: PythonObject): PythonObject {
  const { date, time } = momentOf(runtime, moment);
  try {
    const text = formatTime(format, date, time, { offset: () => null, name: () => null });
    return newString(runtime, text);
  } catch (thrown) {
    if (thrown instanceof UnknownDirective) return newUnknownValue(runtime, runtime.types.str);
    throw thrown;
  }
}

const isGiven = (runtime: Runtime, object: PythonObject | undefined): object is PythonObject =>
  object !== undefined && object !== runtime.none;

const functions: readonly NativeFunctionDefinition[] = [
  ...['time', 'perf_counter', 'monotonic', 'process_time', 'thread_time'].flatMap((name) => [
    clock(name, 'float'),
    clock(`${name}_ns`, 'int'),
  ]),
  {
    name: 'sleep',
    signature: '(seconds, /)',
    whenUnknown: 'None',
    code: (runtime: Runtime, seconds: PythonObject) => {
      if (typeOf(seconds).payload.slots.float === null && typeOf(seconds).payload.slots.index === null) {
        const name = typeOf(seconds).payload.name;
        raise(runtime, 'TypeError', `'${name}' object cannot be interpreted as an integer`);
      }
      if (doubleArgument(runtime, seconds) < 0) raise(runtime, 'ValueError', 'sleep length must be non-negative');
      return runtime.none;
    },
  },
  {
    name: 'gmtime',
    signature: '(seconds=None, /)',
    code: (runtime: Runtime, seconds?: PythonObject) => {
      try {
        return brokenDown(runtime, isGiven(runtime, seconds) ? doubleArgument(runtime, seconds) : null);
      } catch (thrown) {
        if (!(thrown instanceof ValueUnknown)) throw thrown;
        return brokenDown(runtime, null);
      }
    },
  },
  { name: 'localtime', signature: '(seconds=None, /)', code: (runtime: Runtime) => brokenDown(runtime, null) },
  {
    name: 'mktime',
    signature: '(tuple, /)',
    whenUnknown: 'float',
    code: (runtime: Runtime) => newUnknownValue(runtime, runtime.types.float),
  },
  {
    name: 'strftime',
    signature: '(format, tuple=None, /)',
    whenUnknown: 'str',
    code: (runtime: Runtime, format: PythonObject, moment?: PythonObject) => {
      const text = textOf(runtime, format);
      if (!isGiven(runtime, moment)) return newUnknownValue(runtime, runtime.types.str);
      return formatted(runtime, text, moment);
    },
  },
  {
    name: 'strptime',
    signature: "(string, format='%a %b %d %H:%M:%S %Y', /)",
    code: (runtime: Runtime, text: PythonObject, format?: PythonObject) => {
      const parse = getAttribute(runtime, runtime.importModule('_strptime')!, '_strptime_time');
      try {
        return runtime.call(parse, format === undefined ? [text] : [text, format]);
      } finally {
        runtime.heap.release(parse);
      }
    },
  },
  {
    name: 'asctime',
    signature: '(tuple=None, /)',
    whenUnknown: 'str',
    code: (runtime: Runtime, moment?: PythonObject) => {
      if (!isGiven(runtime, moment)) return newUnknownValue(runtime, runtime.types.str);
      const { day } = momentOf(runtime, moment).date;
      return formatted(runtime, `%a %b ${String(day).padStart(2)} %H:%M:%S %Y`, moment);
    },
  },
  {
    name: 'ctime',
    signature: '(seconds=None, /)',
    code: (runtime: Runtime) => newUnknownValue(runtime, runtime.types.str),
  },
  {
    name: 'tzset',
    signature: '()',
    code: (runtime: Runtime) => runtime.none,
  },
];

/** Makes the module. */
export function makeTime(runtime: Runtime): PythonObject {
  const { types } = runtime;
  return makeModule(runtime, 'time', functions, {
    struct_time: runtime.typeOf(structTimeType),
    timezone: newUnknownValue(runtime, types.int),
    altzone: newUnknownValue(runtime, types.int),
    daylight: newUnknownValue(runtime, types.int),
    tzname: newUnknownValue(runtime, types.tuple),
  });
}
