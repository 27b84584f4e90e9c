/** `datetime.IsoCalendarDate`, which `isocalendar()` gives: a tuple with names (`Modules/_datetimemodule.c`, PyDateTime_IsoCalendarDateType). */
import { newInteger, newSequence, newString } from '../../objects/create.ts';
import type { PythonObject } from '../../objects/python-object.ts';
import type { Runtime } from '../../objects/runtime.ts';
import type { NativeAttribute, NativeTypeDefinition } from '../../objects/type-object.ts';
import { knownPayload } from '../../objects/types/held-references.ts';

const item = (index: number): NativeAttribute => ({
  kind: 'attribute',
  get: (runtime, self) => {
    const value = knownPayload<PythonObject[]>(self)[index]!;
    runtime.heap.retain(value);
    return value;
  },
});

export const isoCalendarDateType: NativeTypeDefinition = {
  name: 'IsoCalendarDate',
  messageName: 'datetime.IsoCalendarDate',
  module: 'datetime',
  base: 'tuple',
  isFinal: true,
  slots: {
    repr: (runtime, self) => {
      const [year, week, day] = knownPayload<PythonObject[]>(self).map(({ payload }) => String(payload));
      return newString(runtime, `datetime.IsoCalendarDate(year=${year}, week=${week}, weekday=${day})`);
    },
  },
  members: { year: item(0), week: item(1), weekday: item(2) },
};

/** A new reference. */
export function newIsoCalendarDate(runtime: Runtime, values: readonly number[]): PythonObject {
  const items = values.map((value) => newInteger(runtime, value));
  return newSequence(runtime, runtime.typeOf(isoCalendarDateType), items);
}
