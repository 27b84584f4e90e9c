/** How dates and times are taken apart to be copied and pickled, and put together again (`Modules/_datetimemodule.c`, "Pickle support"). */
import { newInteger, newTuple } from '../../objects/create.ts';
import { isInstanceOf, raise } from '../../objects/errors.ts';
import { lookup, typeOf } from '../../objects/lookup.ts';
import { giveAway, own } from '../../objects/native-holds.ts';
import { callAttribute } from '../../objects/protocol/method-calls.ts';
import type { PythonObject } from '../../objects/python-object.ts';
import { type Runtime, ValueUnknown } from '../../objects/runtime.ts';
import type { NativeMember } from '../../objects/type-object.ts';
import { newBytes } from '../../objects/types/bytes-object.ts';
import { madeBy, reduceMember } from '../../objects/types/reduction.ts';
import { stateOf } from '../reduce.ts';
import {
  type DatePayload,
  type DatetimePayload,
  datePayload,
  datetimePayload,
  method,
  type TimePayload,
  timedeltaPayload,
  timePayload,
} from './payloads.ts';

/** The bit of a month or an hour that says that a time comes twice and this is the second. */
const FOLD = 0x80;
/** From this protocol on that bit is written. */
const FOLD_PROTOCOL = 4;

/** `date.__reduce__`. */
export const dateReduction = reduceMember((runtime, self) => {
  const bytes = newBytes(runtime, Uint8Array.from(dateBytes(datePayload(self))));
  return madeBy(runtime, self.type, newTuple(runtime, [bytes]));
});

/** `time.__reduce__` and `time.__reduce_ex__`. */
export const timeReduction = reductionOf((self, fold) => {
  const { tzinfo, ...time } = timePayload(self);
  const [hour, ...rest] = timeBytes(time);
  return { bytes: [hour! | fold, ...rest], tzinfo };
});

/** `datetime.__reduce__` and `datetime.__reduce_ex__`. */
export const datetimeReduction = reductionOf((self, fold) => {
  const { tzinfo, ...moment } = datetimePayload(self);
  const [high, low, month, day] = dateBytes(moment);
  return { bytes: [high!, low!, month! | fold, day!, ...timeBytes(moment)], tzinfo };
});

/** `timedelta.__reduce__`. */
export const timedeltaReduction = reduceMember((runtime, self) => {
  const { days, seconds, microseconds } = timedeltaPayload(self);
  const parts = [days, seconds, microseconds].map((part) => newInteger(runtime, part));
  return madeBy(runtime, self.type, newTuple(runtime, parts));
});

/** `tzinfo.__reduce__`: the class is called with what `__getinitargs__` gives, and attributes are set after that (tzinfo_reduce). */
export const tzinfoReduction: Readonly<Record<string, NativeMember>> = {
  __reduce__: method('__reduce__', '(self, /)', (runtime, self) => {
    const hasArguments = lookup(runtime, typeOf(self), '__getinitargs__') !== null;
    own(
      runtime,
      hasArguments ? callAttribute(runtime, self, '__getinitargs__', []) : newTuple(runtime, []),
      'arguments',
    );
    const state = stateOf(runtime, self);
    const args = giveAway(runtime);
    runtime.heap.retain(self.type);
    return newTuple(runtime, [self.type, args, state]);
  }),
};

/** The date that a constructor is called with as bytes; null where it is called otherwise (date_new). */
export function dateOfState(runtime: Runtime, args: readonly PythonObject[]): DatePayload | null {
  const bytes = args.length === 1 ? stateBytes(runtime, args[0]!, 4) : null;
  return bytes === null || !isMonth(bytes[2]!) ? null : dateOfBytes(bytes);
}

/** The same for a time; its time zone is borrowed (time_new). */
export function timeOfState(runtime: Runtime, args: readonly PythonObject[]): TimePayload | null {
  const bytes = args.length === 1 || args.length === 2 ? stateBytes(runtime, args[0]!, 6) : null;
  if (bytes === null || (bytes[0]! & ~FOLD) >= 24) return null;
  const fold = bytes[0]! & FOLD ? 1 : 0;
  return { ...timeOfBytes(withoutFold(bytes, 0)), fold, tzinfo: zoneOf(runtime, args[1]) };
}

/** The same for a datetime (datetime_new). */
export function datetimeOfState(runtime: Runtime, args: readonly PythonObject[]): DatetimePayload | null {
  const bytes = args.length === 1 || args.length === 2 ? stateBytes(runtime, args[0]!, 10) : null;
  if (bytes === null || !isMonth(bytes[2]! & ~FOLD)) return null;
  const fold = bytes[2]! & FOLD ? 1 : 0;
  const date = dateOfBytes(withoutFold(bytes, 2));
  return { ...date, ...timeOfBytes(bytes.subarray(4)), fold, tzinfo: zoneOf(runtime, args[1]) };
}

function reductionOf(
  state: (self: PythonObject, fold: number) => { bytes: readonly number[]; tzinfo: PythonObject | null },
): Readonly<Record<string, NativeMember>> {
  const reduce = (runtime: Runtime, self: PythonObject, protocol: number): PythonObject => {
    const isSecond = timePayload(self).fold === 1 && protocol >= FOLD_PROTOCOL;
    const { bytes, tzinfo } = state(self, isSecond ? FOLD : 0);
    const parts = [newBytes(runtime, Uint8Array.from(bytes))];
    if (tzinfo !== null) {
      runtime.heap.retain(tzinfo);
      parts.push(tzinfo);
    }
    return madeBy(runtime, self.type, newTuple(runtime, parts));
  };
  return {
    ...reduceMember((runtime, self) => reduce(runtime, self, 2)),
    __reduce_ex__: method('__reduce_ex__', '(self, protocol, /)', (runtime, self, protocol: PythonObject) =>
      reduce(runtime, self, Number(protocol.payload)),
    ),
  };
}

function dateBytes({ year, month, day }: DatePayload): number[] {
  return [year >> 8, year & 0xff, month, day];
}

function timeBytes({ hour, minute, second, microsecond }: Omit<TimePayload, 'tzinfo'>): number[] {
  return [hour, minute, second, microsecond >> 16, (microsecond >> 8) & 0xff, microsecond & 0xff];
}

function dateOfBytes(bytes: Uint8Array): DatePayload {
  return { year: bytes[0]! * 256 + bytes[1]!, month: bytes[2]!, day: bytes[3]! };
}

function timeOfBytes(bytes: Uint8Array): Pick<TimePayload, 'hour' | 'minute' | 'second' | 'microsecond'> {
  const microsecond = bytes[3]! * 65536 + bytes[4]! * 256 + bytes[5]!;
  return { hour: bytes[0]!, minute: bytes[1]!, second: bytes[2]!, microsecond };
}

function stateBytes(runtime: Runtime, state: PythonObject, length: number): Uint8Array | null {
  if (state.type !== runtime.types.bytes) return null;
  if (!(state.payload instanceof Uint8Array)) throw new ValueUnknown(state);
  return state.payload.length === length ? state.payload : null;
}

function withoutFold(bytes: Uint8Array, place: number): Uint8Array {
  const plain = bytes.slice();
  plain[place]! &= ~FOLD;
  return plain;
}

function isMonth(value: number): boolean {
  return value >= 1 && value <= 12;
}

function zoneOf(runtime: Runtime, zone: PythonObject | undefined): PythonObject | null {
  if (zone === undefined || zone === runtime.none) return null;
  if (!isInstanceOf(zone, runtime.typeNamed('tzinfo'))) raise(runtime, 'TypeError', 'bad tzinfo state arg');
  return zone;
}
