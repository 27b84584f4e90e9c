/** `datetime.tzinfo` and `datetime.timezone` (`Modules/_datetimemodule.c`, PyDateTime_TZInfoType and PyDateTime_TimeZoneType). */
import { newBoolean, newObject, newString, tupleOf } from '../../objects/create.ts';
import { isInstanceOf, raise } from '../../objects/errors.ts';
import { hold, letGo, own } from '../../objects/native-holds.ts';
import { getAttribute } from '../../objects/protocol/attributes.ts';
import { callAttribute } from '../../objects/protocol/method-calls.ts';
import { reprText } from '../../objects/protocol/text.ts';
import type { PythonObject } from '../../objects/python-object.ts';
import { type Runtime, type TypeObject, ValueUnknown } from '../../objects/runtime.ts';
import { Comparison, type NativeTypeDefinition } from '../../objects/type-object.ts';
import { heldReferenceSlots, knownPayload, newHolder } from '../../objects/types/held-references.ts';
import { standInHash } from '../../values/hashing.ts';
import { offsetText } from '../../values/time-format.ts';
import { argumentsOf, className, method, requireType, timedeltaPayload } from './payloads.ts';
import { tzinfoReduction } from './pickled-state.ts';
import { isTimedelta, newTimedelta, timedeltaType, toMicroseconds } from './timedelta.ts';

interface TimezonePayload {
  offset: PythonObject | null;
  name: PythonObject | null;
}

const FIELDS = ['offset', 'name'] as const;
const payloadOf = (self: PythonObject): TimezonePayload => knownPayload<TimezonePayload>(self);

const mustImplement = (name: string): ReturnType<typeof method> =>
  method(name, '(self, dt, /)', (runtime) =>
    raise(runtime, 'NotImplementedError', `a tzinfo subclass must implement ${name}()`),
  );

export const tzinfoType: NativeTypeDefinition = {
  name: 'tzinfo',
  messageName: 'datetime.tzinfo',
  module: 'datetime',
  slots: { new: (runtime, type) => newObject(runtime, type as never, null), init: () => {} },
  members: {
    ...tzinfoReduction,
    utcoffset: mustImplement('utcoffset'),
    tzname: mustImplement('tzname'),
    dst: mustImplement('dst'),
  },
};

function kept(runtime: Runtime, object: PythonObject): PythonObject {
  runtime.heap.retain(object);
  return object;
}

const DAY = 86400000000n;

/** Offset of a timezone in microseconds. */
const timezoneOffset = (self: PythonObject): bigint => toMicroseconds(timedeltaPayload(payloadOf(self).offset!));

function timezoneName(runtime: Runtime, self: PythonObject): PythonObject {
  const { name } = payloadOf(self);
  if (name !== null) return kept(runtime, name);
  const offset = timezoneOffset(self);
  return newString(runtime, offset === 0n ? 'UTC' : `UTC${offsetText(Number(offset) / 1e6, ':')}`);
}

/** Whether an object is a datetime; its type cannot be imported here. */
function isMoment(object: PythonObject): boolean {
  return (object.type as TypeObject).payload.mro.some(({ payload }) => payload.name === 'datetime.datetime');
}

/** A method of a timezone that is asked about a datetime or None (_timezone_check_instance). */
function asked(
  name: string,
  answer: (runtime: Runtime, self: PythonObject) => PythonObject,
): ReturnType<typeof method> {
  return method(name, '(self, dt, /)', (runtime, self, moment: PythonObject) => {
    if (moment.type === runtime.types.unknown || moment === runtime.none || isMoment(moment)) {
      return answer(runtime, self);
    }
    const message = `${name}(dt) argument must be a datetime instance or None, not ${className(moment)}`;
    return raise(runtime, 'TypeError', message);
  });
}

export const timezoneType: NativeTypeDefinition = {
  name: 'timezone',
  messageName: 'datetime.timezone',
  module: 'datetime',
  base: 'tzinfo',
  isFinal: true,
  slots: {
    ...heldReferenceSlots(FIELDS),
    new: (runtime, _type, args, keywords) => {
      const [offset, name] = argumentsOf(runtime, 'timezone()', ['offset', 'name'], 1, args, keywords);
      const given = offset === runtime.none ? 'None' : className(offset!);
      const needsDelta = `timezone() argument 1 must be datetime.timedelta, not ${given}`;
      requireType(runtime, offset!, runtime.typeOf(timedeltaType), needsDelta);
      const microseconds = toMicroseconds(timedeltaPayload(offset!));
      if (microseconds <= -DAY || microseconds >= DAY) {
        const limits = 'strictly between -timedelta(hours=24) and timedelta(hours=24)';
        raise(runtime, 'ValueError', `offset must be a timedelta ${limits}, not ${reprText(runtime, offset!)}.`);
      }
      if (name === undefined && microseconds === 0n) return utcTimezone(runtime);
      return newTimezone(runtime, kept(runtime, offset!), name === undefined ? null : kept(runtime, name));
    },
    init: () => {},
    repr: (runtime, self) => {
      if (self === runtime.singletons.get(UTC)) return newString(runtime, 'datetime.timezone.utc');
      const { offset, name } = payloadOf(self);
      const shown = [offset!, ...(name === null ? [] : [name])].map((part) => reprText(runtime, part));
      return newString(runtime, `datetime.timezone(${shown.join(', ')})`);
    },
    str: timezoneName,
    hash: (_runtime, self) => standInHash(`timezone ${timezoneOffset(self)}`),
    richCompare: (runtime, self, other, comparison) => {
      if (other.type !== self.type || (comparison !== Comparison.Equal && comparison !== Comparison.NotEqual)) {
        return null;
      }
      const isEqual = timezoneOffset(self) === timezoneOffset(other);
      return newBoolean(runtime, isEqual === (comparison === Comparison.Equal));
    },
  },
  members: {
    __getinitargs__: method('__getinitargs__', '(self, /)', (runtime, self) => {
      const { offset, name } = payloadOf(self);
      return tupleOf(runtime, name === null ? [offset!] : [offset!, name]);
    }),
    utcoffset: asked('utcoffset', (runtime, self) => kept(runtime, payloadOf(self).offset!)),
    tzname: asked('tzname', timezoneName),
    dst: asked('dst', (runtime) => runtime.none),
    fromutc: method('fromutc', '(self, dt, /)', (runtime, self, moment: PythonObject) => {
      if (moment.type === runtime.types.unknown) throw new ValueUnknown(moment);
      if (!isMoment(moment)) raise(runtime, 'TypeError', 'fromutc: argument must be a datetime');
      const zone = getAttribute(runtime, moment, 'tzinfo');
      runtime.heap.release(zone);
      if (zone !== self) raise(runtime, 'ValueError', 'fromutc: dt.tzinfo is not self');
      return callAttribute(runtime, moment, '__add__', [payloadOf(self).offset!]);
    }),
  },
};

const UTC = 'datetime.timezone.utc';

/** A timezone that steals offset and name. */
export function newTimezone(runtime: Runtime, offset: PythonObject, name: PythonObject | null): PythonObject {
  // The base is to be there before what derives from it.
  runtime.typeOf(tzinfoType);
  const payload: TimezonePayload = { offset, name };
  return newHolder(runtime, runtime.typeOf(timezoneType), payload, FIELDS);
}

/** `timezone.utc`. It exists once. */
export function utcTimezone(runtime: Runtime): PythonObject {
  let utc = runtime.singletons.get(UTC);
  if (utc === undefined) {
    utc = runtime.heap.sharing(() => newTimezone(runtime, newTimedelta(runtime, 0n), null));
    runtime.singletons.set(UTC, utc);
  }
  return utc;
}

/** The timezone of an offset in microseconds: a new reference. */
export function timezoneOfOffset(runtime: Runtime, microseconds: bigint): PythonObject {
  return microseconds === 0n ? utcTimezone(runtime) : newTimezone(runtime, newTimedelta(runtime, microseconds), null);
}

/**
 * What a tzinfo says about a moment (call_tzinfo_method): microseconds, or null for None.
 * @param moment the datetime that is asked about, or None; borrowed
 */
export function tzinfoDelta(
  runtime: Runtime,
  tzinfo: PythonObject | null,
  name: 'utcoffset' | 'dst',
  moment: PythonObject,
): bigint | null {
  if (tzinfo === null) return null;
  if (tzinfo.type === runtime.typeOf(timezoneType)) return name === 'utcoffset' ? timezoneOffset(tzinfo) : null;
  // PyObject_CallMethod holds the argument and binds the method.
  hold(runtime, moment, 'argument of the call');
  own(runtime, getAttribute(runtime, tzinfo, name), 'method being called');
  let result: PythonObject;
  try {
    result = runtime.call(runtime.held.at(-1)!.object, [moment]);
  } finally {
    letGo(runtime);
    letGo(runtime);
  }
  try {
    if (result === runtime.none) return null;
    if (result.type === runtime.types.unknown) throw new ValueUnknown(result);
    if (!isTimedelta(runtime, result)) {
      const message = `tzinfo.${name}() must return None or timedelta, not '${className(result)}'`;
      raise(runtime, 'TypeError', message);
    }
    return toMicroseconds(timedeltaPayload(result));
  } finally {
    runtime.heap.release(result);
  }
}

/** `tzinfo.tzname(moment)`: a new reference to a str or None. */
export function tzinfoName(runtime: Runtime, tzinfo: PythonObject | null, moment: PythonObject): PythonObject {
  return tzinfo === null ? runtime.none : callAttribute(runtime, tzinfo, 'tzname', [moment]);
}

/** A tzinfo argument: null for None. */
export function tzinfoArgument(runtime: Runtime, object: PythonObject | undefined): PythonObject | null {
  if (object === undefined || object === runtime.none) return null;
  if (isInstanceOf(object, runtime.typeOf(tzinfoType))) return object;
  if (object.type === runtime.types.unknown) throw new ValueUnknown(object);
  const message = `tzinfo argument must be None or of a tzinfo subclass, not type '${className(object)}'`;
  return raise(runtime, 'TypeError', message);
}
