/** Iterators over sets (`Objects/setobject.c`). */
import { newList, newUnknown } from '../create.ts';
import { raise } from '../errors.ts';
import { type PythonObject, UNKNOWN_VALUE } from '../python-object.ts';
import type { Runtime } from '../runtime.ts';
import type { NativeTypeDefinition } from '../type-object.ts';
import {
  exhaust,
  iteratorPayload,
  iteratorSlots,
  lengthHintMember,
  newIteratorOver,
  nextUnknown,
  type SequenceIteratorPayload,
} from './iterator-payload.ts';
import { builtinWith, reduceMember } from './reduction.ts';
import { anyElement, setTable } from './set-changes.ts';

/** setiter_reduce: a list of the elements left, which a copy of the iterator gives. */
function restAsList(runtime: Runtime, self: PythonObject): PythonObject {
  const { iterated, index, sizeAtStart, given } = iteratorPayload(self) as SetIteratorPayload;
  if (iterated === null) return newList(runtime, []);
  const copy = newSetIterator(runtime, iterated);
  Object.assign(copy.payload as SetIteratorPayload, { index, sizeAtStart, given });
  try {
    return runtime.call(runtime.types.list, [copy]);
  } finally {
    runtime.heap.release(copy);
  }
}

/** `iter(set)`. */
export const setIteratorType: NativeTypeDefinition = {
  name: 'set_iterator',
  isFinal: true,
  isCollected: true,
  slots: iteratorSlots(setIteratorNext),
  members: {
    ...reduceMember((runtime, self) => builtinWith(runtime, 'iter', [restAsList(runtime, self)])),
    ...lengthHintMember((_runtime, self) => {
      const { iterated, sizeAtStart, given } = iteratorPayload(self) as SetIteratorPayload;
      return iterated !== null && setTable(iterated).size === sizeAtStart ? sizeAtStart - given : 0;
    }),
  },
};

/** An iterator over a set, which it holds. */
export function newSetIterator(runtime: Runtime, set: PythonObject): PythonObject {
  const iterator = newIteratorOver(runtime, runtime.typeNamed('set_iterator'), set, 0);
  const payload = iterator.payload as SetIteratorPayload;
  payload.sizeAtStart = set.payload === UNKNOWN_VALUE ? 0 : setTable(set).size;
  payload.given = 0;
  return iterator;
}

interface SetIteratorPayload extends SequenceIteratorPayload {
  /** Size of the set when the iterator was made; -1 once it was seen to have changed. */
  sizeAtStart: number;
  given: number;
}

/**
 * setiter_iternext: the index is a position in the table. Where the order is not known, so many elements come out as there are, but nobody can tell
 * which.
 */
function setIteratorNext(runtime: Runtime, self: PythonObject): PythonObject | null {
  const payload = iteratorPayload(self) as SetIteratorPayload;
  const { iterated } = payload;
  if (iterated === null) return null;
  if (iterated.payload === UNKNOWN_VALUE) {
    return nextUnknown(runtime, payload, () => newUnknown(runtime)) ?? exhaust(runtime, self);
  }
  const { size } = setTable(iterated);
  if (payload.sizeAtStart !== size) {
    payload.sizeAtStart = -1;
    raise(runtime, 'RuntimeError', 'Set changed size during iteration');
  }
  const table = setTable(iterated);
  const position = table.nextPosition(payload.index);
  if (position < 0) return exhaust(runtime, self);
  payload.index = position + 1;
  payload.given++;
  if (!table.isOrderKnown) return anyElement(runtime, table);
  const element = table.elementAt(position);
  runtime.heap.retain(element);
  return element;
}
