/** The iterator over a str (`Objects/unicodeobject.c`, unicodeiter_next). */
import { characterAt } from '../../values/code-points.ts';
import { newString } from '../create.ts';
import type { PythonObject } from '../python-object.ts';
import { type Runtime, ValueUnknown } from '../runtime.ts';
import type { NativeTypeDefinition } from '../type-object.ts';
import { exhaust, iteratorPayload, iteratorSlots, newIteratorOver } from './iterator-payload.ts';

export const stringIteratorType: NativeTypeDefinition = {
  name: 'str_iterator',
  isFinal: true,
  isCollected: true,
  slots: iteratorSlots((runtime, self) => {
      const payload = iteratorPayload(self);
      if (payload.iterated === null) return null;
      const text = payload.iterated.payload;
      if (typeof text !== 'string') throw new ValueUnknown(payload.iterated);
      const character = characterAt(text, payload.index);
      if (character === '') return exhaust(runtime, self);
      payload.index++;
      return newString(runtime, character);
  }),
};

/** A new iterator over a str. */
export function newStringIterator(runtime: Runtime, text: PythonObject): PythonObject {
  return newIteratorOver(runtime, runtime.typeNamed('str_iterator'), text, 0);
}
