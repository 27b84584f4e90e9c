/** How iterators over sequences are copied and pickled: by `iter` or `reversed` of what they go over, and their place as the state. */
import { newInteger, newList, newString, newTuple } from '../create.ts';
import { isInstanceOf, raise } from '../errors.ts';
import { type PythonObject, UNKNOWN_VALUE } from '../python-object.ts';
import { type Runtime, ValueUnknown } from '../runtime.ts';
import type { NativeMember } from '../type-object.ts';
import { iteratorPayload } from './iterator-payload.ts';
import { builtinWith, reduceMember, setStateMember } from './reduction.ts';
import { sequenceItems } from './sequence-items.ts';

/** What stands for the sequence once the iterator let go of it. */
const EMPTY = {
  list: (runtime: Runtime): PythonObject => newList(runtime, []),
  tuple: (runtime: Runtime): PythonObject => newTuple(runtime, []),
  str: (runtime: Runtime): PythonObject => newString(runtime, ''),
} as const;

interface IteratorReduction {
  /** What an exhausted iterator is made of. */
  readonly empty: keyof typeof EMPTY;
  /** The place past the last item; null where no place is too far (iter_setstate). */
  readonly limit: ((runtime: Runtime, iterated: PythonObject) => number) | null;
}

/** The length of a list or tuple. */
export function itemCount(_runtime: Runtime, iterated: PythonObject): number {
  return sequenceItems(iterated).length;
}

/** listiter_reduce_general, tupleiter_reduce, unicodeiter_reduce and so on, with the `__setstate__` beside each. */
export function forwardReduction({ empty, limit }: IteratorReduction): Readonly<Record<string, NativeMember>> {
  return {
    ...reduceMember((runtime, self) => {
      const { iterated, index } = iteratorPayload(self);
      if (iterated === null) return builtinWith(runtime, 'iter', [EMPTY[empty](runtime)]);
      runtime.heap.retain(iterated);
      return builtinWith(runtime, 'iter', [iterated], newInteger(runtime, index));
    }),
    ...setStateMember((runtime, self, state) => {
      const payload = iteratorPayload(self);
      const place = Math.max(placeOf(runtime, state), 0);
      if (payload.iterated === null) return;
      payload.index = limit === null ? place : Math.min(place, limit(runtime, payload.iterated));
    }),
  };
}

/** The `__setstate__` of an iterator that goes backwards: -1 is the place after the first item. */
export function backwardState(
  lengthOf: (runtime: Runtime, iterated: PythonObject) => number,
): Readonly<Record<string, NativeMember>> {
  return setStateMember((runtime, self, state) => {
    const payload = iteratorPayload(self);
    const place = Math.max(placeOf(runtime, state), -1);
    if (payload.iterated === null) return;
    payload.index = Math.min(place, lengthOf(runtime, payload.iterated) - 1);
  });
}

/** The state as a number (PyLong_AsSsize_t). */
function placeOf(runtime: Runtime, state: PythonObject): number {
  if (state.type === runtime.types.unknown || state.payload === UNKNOWN_VALUE) throw new ValueUnknown(state);
  if (!isInstanceOf(state, runtime.types.int)) raise(runtime, 'TypeError', 'an integer is required');
  const place = Number(state.payload);
  if (!Number.isSafeInteger(place)) {
    raise(runtime, 'OverflowError', 'Python int too large to convert to C ssize_t');
  }
  return place;
}
