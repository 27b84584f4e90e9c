/** `iterator`: iteration by `__getitem__` and IndexError (`Objects/iterobject.c`, PySeqIter_Type). */
import { newInteger } from '../create.ts';
import { discard, isRaised } from '../errors.ts';
import { typeOf } from '../lookup.ts';
import type { PythonObject } from '../python-object.ts';
import { holding, type Runtime } from '../runtime.ts';
import type { NativeTypeDefinition } from '../type-object.ts';
import { exhaust, iteratorPayload, iteratorSlots, lengthHintMember, newIteratorOver } from './iterator-payload.ts';
import { forwardReduction } from './iterator-reduction.ts';

/** `iter(sequence)` of a class that has `__getitem__` and no `__iter__`; payload: `SequenceIteratorPayload`. */
export const sequenceIteratorType: NativeTypeDefinition = {
  name: 'iterator',
  isFinal: true,
  isCollected: true,
  slots: iteratorSlots(sequenceIteratorNext),
  members: {
    ...forwardReduction({ empty: 'tuple', limit: null }),
    ...lengthHintMember((runtime, self) => {
      const { iterated, index } = iteratorPayload(self);
      const length = iterated === null ? null : typeOf(iterated).payload.slots.length;
      return iterated === null || length === null ? 0 : Math.max(length(runtime, iterated) - index, 0);
    }),
  },
};

/** An iterator over what has `__getitem__`, which it holds. */
export function newSequenceIterator(runtime: Runtime, object: PythonObject): PythonObject {
  return newIteratorOver(runtime, runtime.typeNamed('iterator'), object, 0);
}

/** iter_iternext: IndexError or StopIteration ends it. */
function sequenceIteratorNext(runtime: Runtime, self: PythonObject): PythonObject | null {
  const payload = iteratorPayload(self);
  const { iterated } = payload;
  if (iterated === null) return null;
  const index = newInteger(runtime, payload.index);
  try {
    const item = holding(runtime, 'index of the next item', [index], () =>
      typeOf(iterated).payload.slots.getItem!(runtime, iterated, index),
    );
    payload.index++;
    return item;
  } catch (thrown) {
    if (!isRaised(runtime, thrown, 'IndexError') && !isRaised(runtime, thrown, 'StopIteration')) throw thrown;
    discard(runtime, thrown);
    return exhaust(runtime, self);
  } finally {
    runtime.heap.release(index);
  }
}
