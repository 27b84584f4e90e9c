/** Iterators over lists (`Objects/listobject.c`). */
import { newInteger, newList, newUnknown } from '../create.ts';
import { type PythonObject, UNKNOWN_VALUE } from '../python-object.ts';
import type { Runtime } from '../runtime.ts';
import type { NativeTypeDefinition } from '../type-object.ts';
import {
  exhaust,
  iteratorPayload,
  newIteratorOver,
  nextUnknown,
  sequenceIteratorDefinition,
} from './iterator-payload.ts';
import { backwardState, forwardReduction, itemCount } from './iterator-reduction.ts';
import { builtinWith, reduceMember } from './reduction.ts';
import { sequenceItems } from './sequence-items.ts';

/** `iter(list)`; payload: `SequenceIteratorPayload`. */
export const listIteratorType: NativeTypeDefinition = sequenceIteratorDefinition(
  'list_iterator',
  listIteratorNext,
  (self) => {
    const { iterated, index } = iteratorPayload(self);
    return iterated === null ? 0 : sequenceItems(iterated).length - index;
  },
  forwardReduction({ empty: 'list', limit: itemCount }),
);

/** `reversed(list)`; payload: `SequenceIteratorPayload`. */
export const listReverseIteratorType: NativeTypeDefinition = sequenceIteratorDefinition(
  'list_reverseiterator',
  listReverseIteratorNext,
  (self) => {
    const { iterated, index } = iteratorPayload(self);
    return iterated === null || sequenceItems(iterated).length < index + 1 ? 0 : index + 1;
  },
  {
    ...reduceMember((runtime, self) => {
      const { iterated, index } = iteratorPayload(self);
      if (iterated === null) return builtinWith(runtime, 'iter', [newList(runtime, [])]);
      runtime.heap.retain(iterated);
      return builtinWith(runtime, 'reversed', [iterated], newInteger(runtime, index));
    }),
    ...backwardState(itemCount),
  },
);

/** An iterator over a list, which it holds. */
export function newListIterator(runtime: Runtime, list: PythonObject): PythonObject {
  return newIteratorOver(runtime, runtime.types.list_iterator, list, 0);
}

/** An iterator over a list from its end, which holds the list. */
export function newListReverseIterator(runtime: Runtime, list: PythonObject): PythonObject {
  return newIteratorOver(
    runtime,
    runtime.typeNamed('list_reverseiterator'),
    list,
    list.payload === UNKNOWN_VALUE ? 0 : sequenceItems(list).length - 1,
  );
}

/** listiter_next: the list is released once the index is past its end. */
export function listIteratorNext(runtime: Runtime, self: PythonObject): PythonObject | null {
  const payload = iteratorPayload(self);
  if (payload.iterated === null) return null;
  if (payload.iterated.payload === UNKNOWN_VALUE) {
    return nextUnknown(runtime, payload, () => newUnknown(runtime)) ?? exhaust(runtime, self);
  }
  const item = sequenceItems(payload.iterated)[payload.index];
  if (item === undefined) return exhaust(runtime, self);
  payload.index++;
  runtime.heap.retain(item);
  return item;
}

/** listreviter_next: versions differ in whether the list is let go of after its first item. */
function listReverseIteratorNext(runtime: Runtime, self: PythonObject): PythonObject | null {
  const payload = iteratorPayload(self);
  if (payload.iterated === null) return null;
  if (payload.iterated.payload === UNKNOWN_VALUE) {
    return nextUnknown(runtime, payload, () => newUnknown(runtime)) ?? exhaust(runtime, self);
  }
  if (payload.index < 0 && runtime.behaviour.keepsReversedList) return null;
  const item = payload.index < 0 ? undefined : sequenceItems(payload.iterated)[payload.index];
  if (item === undefined) {
    payload.index = -1;
    return exhaust(runtime, self);
  }
  payload.index--;
  runtime.heap.retain(item);
  return item;
}
