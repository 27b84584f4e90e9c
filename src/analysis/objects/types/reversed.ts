/** `reversed` (`Objects/enumobject.c`, PyReversed_Type). */
import { newInteger, newTuple, tupleOf } from '../create.ts';
import { discard, isInstanceOf, isRaised, raise } from '../errors.ts';
import { lookup, typeOf } from '../lookup.ts';
import { getItem, lengthOf } from '../protocol/operators.ts';
import type { PythonObject } from '../python-object.ts';
import { type Runtime, type TypeObject, ValueUnknown } from '../runtime.ts';
import { callBoundSpecial } from '../special-methods.ts';
import type { KeywordNames, NativeTypeDefinition } from '../type-object.ts';
import { refuseKeywords, requirePositional } from './argument-checks.ts';
import { exhaust, iteratorPayload, iteratorSlots, lengthHintMember, newIteratorOver } from './iterator-payload.ts';
import { backwardState } from './iterator-reduction.ts';
import { classWith, madeBy, reduceMember } from './reduction.ts';

/** Payload: `SequenceIteratorPayload`. */
export const reversedType: NativeTypeDefinition = {
  name: 'reversed',
  isCollected: true,
  slots: { ...iteratorSlots(reversedNext), new: reversedNew, init: () => {} },
  members: {
    ...reduceMember((runtime, self) => {
      const { iterated, index } = iteratorPayload(self);
      if (iterated === null) return classWith(runtime, self, [newTuple(runtime, [])]);
      return madeBy(runtime, self.type, tupleOf(runtime, [iterated]), newInteger(runtime, index));
    }),
    ...backwardState(lengthOf),
    ...lengthHintMember((runtime, self) => {
      const { iterated, index } = iteratorPayload(self);
      if (iterated === null) return 0;
      return lengthOf(runtime, iterated) < index + 1 ? 0 : index + 1;
    }),
  },
};

/** reversed_new: what `__reversed__` gives, else an iterator by length and `__getitem__`. */
function reversedNew(
  runtime: Runtime,
  type: PythonObject,
  args: readonly PythonObject[],
  keywords: KeywordNames,
): PythonObject {
  refuseKeywords(runtime, 'reversed', keywords);
  requirePositional(runtime, 'reversed', args.length, 1, 1);
  const sequence = args[0]!;
  if (sequence.type === runtime.types.unknown) throw new ValueUnknown(sequence);
  const method = lookup(runtime, typeOf(sequence), '__reversed__');
  if (method !== null && method !== runtime.none) return callBoundSpecial(runtime, sequence, '__reversed__', []);
  const isSequence = typeOf(sequence).payload.slots.getItem !== null && !isInstanceOf(sequence, runtime.types.dict);
  if (method !== null || !isSequence) {
    raise(runtime, 'TypeError', `'${typeOf(sequence).payload.name}' object is not reversible`);
  }
  return newIteratorOver(runtime, type as TypeObject, sequence, lengthOf(runtime, sequence) - 1);
}

/** reversed_next: IndexError or StopIteration ends it. */
function reversedNext(runtime: Runtime, self: PythonObject): PythonObject | null {
  const payload = iteratorPayload(self);
  const { iterated } = payload;
  if (iterated === null) return null;
  if (payload.index >= 0) {
    const index = newInteger(runtime, payload.index);
    try {
      const item = getItem(runtime, iterated, index);
      payload.index--;
      return item;
    } catch (thrown) {
      if (!isRaised(runtime, thrown, 'IndexError') && !isRaised(runtime, thrown, 'StopIteration')) throw thrown;
      discard(runtime, thrown);
    } finally {
      runtime.heap.release(index);
    }
  }
  payload.index = -1;
  return exhaust(runtime, self);
}
