/** The iterator over a str (`Objects/unicodeobject.c`, unicodeiter_next). */
import { characterAt, textLength } from '../../values/code-points.ts';
import { isAsciiText } from '../../values/text-tests.ts';
import { newString } from '../create.ts';
import type { PythonObject } from '../python-object.ts';
import { type Runtime, ValueUnknown } from '../runtime.ts';
import type { NativeTypeDefinition } from '../type-object.ts';
import { exhaust, iteratorPayload, iteratorSlots, lengthHintMember, newIteratorOver } from './iterator-payload.ts';
import { forwardReduction } from './iterator-reduction.ts';

/** Iterators over ASCII text have a type of their own. */
export const stringIteratorTypes: readonly NativeTypeDefinition[] = ['str_ascii_iterator', 'str_iterator'].map(
  (name) => ({
    name,
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
    members: {
      ...forwardReduction({
        empty: 'str',
        limit: (_runtime, iterated) => {
          if (typeof iterated.payload !== 'string') throw new ValueUnknown(iterated);
          return textLength(iterated.payload);
        },
      }),
      ...lengthHintMember((_runtime, self) => {
        const { iterated, index } = iteratorPayload(self);
        if (iterated === null) return 0;
        if (typeof iterated.payload !== 'string') throw new ValueUnknown(iterated);
        return textLength(iterated.payload) - index;
      }),
    },
  }),
);

/** A new iterator over a str. */
export function newStringIterator(runtime: Runtime, text: PythonObject): PythonObject {
  return newIteratorOver(
    runtime,
    runtime.typeNamed(isAsciiText(String(text.payload)) ? 'str_ascii_iterator' : 'str_iterator'),
    text,
    0,
  );
}
