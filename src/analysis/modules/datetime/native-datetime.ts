/** The module `datetime` (`Modules/_datetimemodule.c`), and what `_strptime` needs in native code. */
import { newInteger, newObject, newString, newTuple } from '../../objects/create.ts';
import { raise } from '../../objects/errors.ts';
import { textOf } from '../../objects/protocol/text.ts';
import type { PythonObject } from '../../objects/python-object.ts';
import type { Runtime, TypeObject } from '../../objects/runtime.ts';
import type { NativeFunctionDefinition } from '../../objects/type-object.ts';
import { textRepr } from '../../values/text-repr.ts';
import { parseTime, StrptimeFailure, type StrptimeResult } from '../../values/time-parse.ts';
import type { VersionBehaviour } from '../../versions.ts';
import { makeModule } from '../native-module.ts';
import { dateType } from './date.ts';
import { datetimeType } from './datetime.ts';
import { makeDatetime } from './datetime-values.ts';
import type { DatePayload } from './payloads.ts';
import { newTime, timeType } from './time.ts';
import { newTimedelta, timedeltaType } from './timedelta.ts';
import { newTimezone, timezoneOfOffset, timezoneType, tzinfoType, utcTimezone } from './timezone.ts';

const FIRST = { year: 1, month: 1, day: 1 };
const LAST = { year: 9999, month: 12, day: 31 };
const MIDNIGHT = { hour: 0, minute: 0, second: 0, microsecond: 0, fold: 0, tzinfo: null };
const LAST_TIME = { hour: 23, minute: 59, second: 59, microsecond: 999999, fold: 0, tzinfo: null };
const DAY = 86400000000n;

/** Gives a class the constants `min`, `max` and `resolution` (stolen). */
function setConstants(type: TypeObject, constants: Readonly<Record<string, PythonObject>>): void {
  // The namespace of a built-in type is a map (`TypeTable`).
  for (const [name, value] of Object.entries(constants))
    (type.payload.namespace as Map<string, PythonObject>).set(name, value);
}

/** Makes the module. */
export function makeDatetimeModule(runtime: Runtime): PythonObject {
  const tzinfo = runtime.typeOf(tzinfoType);
  const timezone = runtime.typeOf(timezoneType);
  const timedelta = runtime.typeOf(timedeltaType);
  const date = runtime.typeOf(dateType);
  const time = runtime.typeOf(timeType);
  const datetime = runtime.typeOf(datetimeType);
  const delta = (microseconds: bigint): PythonObject => newTimedelta(runtime, microseconds);
  setConstants(timedelta, {
    min: delta(-999999999n * DAY),
    max: delta(1000000000n * DAY - 1n),
    resolution: delta(1n),
  });
  setConstants(date, {
    min: newObject<DatePayload>(runtime, date, FIRST),
    max: newObject<DatePayload>(runtime, date, LAST),
    resolution: delta(DAY),
  });
  setConstants(time, {
    min: newTime(runtime, time, MIDNIGHT),
    max: newTime(runtime, time, LAST_TIME),
    resolution: delta(1n),
  });
  setConstants(datetime, {
    min: makeDatetime(runtime, datetime, { ...FIRST, ...MIDNIGHT }),
    max: makeDatetime(runtime, datetime, { ...LAST, ...LAST_TIME }),
    resolution: delta(1n),
  });
  const utc = utcTimezone(runtime);
  setConstants(timezone, {
    utc,
    min: newTimezone(runtime, delta(-DAY + 60000000n), null),
    max: newTimezone(runtime, delta(DAY - 60000000n), null),
  });
  return makeModule(runtime, 'datetime', [], {
    date,
    time,
    datetime,
    timedelta,
    timezone,
    tzinfo,
    UTC: utc,
    MINYEAR: newInteger(runtime, 1),
    MAXYEAR: newInteger(runtime, 9999),
  });
}

function parsed(runtime: Runtime, text: PythonObject, format: PythonObject): StrptimeResult | StrptimeFailure {
  try {
    return parseTime(textOf(runtime, text), textOf(runtime, format), (part) =>
      textRepr(part, runtime.behaviour.unicodeEdition),
    );
  } catch (thrown) {
    if (thrown instanceof StrptimeFailure) return thrown;
    throw thrown;
  }
}

const functions: readonly NativeFunctionDefinition[] = [
  {
    name: 'failure',
    signature: '(text, format, /)',
    code: (runtime: Runtime, text: PythonObject, format: PythonObject) => {
      const result = parsed(runtime, text, format);
      return result instanceof StrptimeFailure ? newString(runtime, result.message) : runtime.none;
    },
  },
  {
    name: 'is_bad_format',
    signature: '(format, /)',
    whenUnknown: 'bool',
    code: (runtime: Runtime, format: PythonObject) => {
      try {
        parseTime('', textOf(runtime, format), (part) => part);
        return runtime.false;
      } catch (thrown) {
        if (!(thrown instanceof StrptimeFailure)) throw thrown;
        return thrown.isOfFormat ? runtime.true : runtime.false;
      }
    },
  },
  {
    name: 'arguments',
    signature: '(text, format, /)',
    code: (runtime: Runtime, text: PythonObject, format: PythonObject) => {
      const result = parsed(runtime, text, format);
      if (result instanceof StrptimeFailure) return raise(runtime, 'ValueError', result.message);
      const { date, time, offset } = result;
      const numbers = [date.year, date.month, date.day, time.hour, time.minute, time.second, time.microsecond];
      const zone = offset === null ? [] : [timezoneOfOffset(runtime, BigInt(offset))];
      return newTuple(runtime, [...numbers.map((value) => newInteger(runtime, value)), ...zone]);
    },
  },
];

/** Makes the module that `_strptime` asks. */
export function makeNativeStrptime(runtime: Runtime): PythonObject {
  return makeModule(runtime, '_native_strptime', functions);
}

/** The module `_strptime` in Python: its frames hold text and format while an exception is kept (`Lib/_strptime.py`). */
export function strptimeSource({ library }: VersionBehaviour): string {
  return `
import _native_strptime

_regex_cache = {}

def _refuse(m):
    raise KeyError('')

def _substitute(string):
    ${library.refusesDirectivesInCallback ? '_refuse(string)' : "raise KeyError('')"}

def _pattern(format):
    ${library.refusesDirectivesInCallback ? '_substitute(format)' : "raise KeyError('')"}

def _compile(format):
    _pattern(format)

def _strptime(data_string, format="%a %b %d %H:%M:%S %Y"):
    for index, arg in enumerate([data_string, format]):
        if not isinstance(arg, str):
            msg = "strptime() argument {} must be str, not {}"
            raise TypeError(msg.format(index, type(arg)))
    failure = _native_strptime.failure(data_string, format)
    if _native_strptime.is_bad_format(format):
        try:
            _compile(format)
        except KeyError as err:
            del err
            raise ValueError(failure) from None
    if len(_regex_cache) > 5:
        _regex_cache.clear()
    if format not in _regex_cache:
        _regex_cache[format] = True
    if failure is not None:
        found = data_string if failure.startswith('unconverted') else None
        raise ValueError(failure)
    return _native_strptime.arguments(data_string, format)

def _strptime_time(data_string, format="%a %b %d %H:%M:%S %Y"):
    import datetime
    return datetime.datetime(*_strptime(data_string, format)[:6]).timetuple()

def _strptime_datetime(cls, data_string, format="%a %b %d %H:%M:%S %Y"):
    args = _strptime(data_string, format)
    return cls(*args)
`;
}
