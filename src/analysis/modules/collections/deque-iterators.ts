/** Iterators over a deque (`Modules/_collectionsmodule.c`, dequeiter_type and dequereviter_type). */
import { newUnknown } from '../../objects/create.ts';
import { raise } from '../../objects/errors.ts';
import { typeOf } from '../../objects/lookup.ts';
import { type PythonObject, UNKNOWN_VALUE } from '../../objects/python-object.ts';
import { type Runtime, ValueUnknown } from '../../objects/runtime.ts';
import type { NativeTypeDefinition } from '../../objects/type-object.ts';
import { sizeArgument } from '../../objects/types/argument-checks.ts';
import {
  exhaust,
  iteratorPayload,
  iteratorSlots,
  newIteratorOver,
  nextUnknown,
  type SequenceIteratorPayload,
} from '../../objects/types/iterator-payload.ts';
import { dequeOf } from './deque-items.ts';

interface DequeIteratorPayload extends SequenceIteratorPayload {
  /** The deque's state when the iterator was made. */
  state?: number;
}

function iteratorType(name: string, isReversed: boolean): NativeTypeDefinition {
  return {
    name,
    module: 'collections',
    isFinal: true,
    isCollected: true,
    slots: {
      new: (runtime, _type, args, keywords) =>
        newAt(runtime, args.slice(0, args.length - (keywords?.length ?? 0)), name, isReversed),
      init: () => {},
      ...iteratorSlots((runtime, self) => nextItem(runtime, self, isReversed)),
    },
  };
}

const forwardType = iteratorType('_deque_iterator', false);
const reverseType = iteratorType('_deque_reverse_iterator', true);

/** `iter(deque)` or `reversed(deque)`: it holds the deque until it is gone itself. */
export function newDequeIterator(runtime: Runtime, deque: PythonObject, isReversed: boolean): PythonObject {
  const iterator = newIteratorOver(runtime, runtime.typeOf(isReversed ? reverseType : forwardType), deque, 0);
  if (deque.payload !== UNKNOWN_VALUE) (iterator.payload as DequeIteratorPayload).state = dequeOf(deque).state;
  return iterator;
}

/** dequeiter_new and dequereviter_new: an iterator that is so many items further; what is given by name does not matter. */
function newAt(
  runtime: Runtime,
  [deque, index]: readonly PythonObject[],
  name: string,
  isReversed: boolean,
): PythonObject {
  if (deque === undefined) return raise(runtime, 'TypeError', `${name}() missing required argument 'deque' (pos 1)`);
  if (deque.type === runtime.types.unknown) throw new ValueUnknown(deque);
  if (typeOf(deque).payload.mro.every(({ payload }) => payload.qualifiedName !== 'deque' || payload.isHeapType)) {
    const given = typeOf(deque).payload.name;
    raise(runtime, 'TypeError', `${name}() argument 1 must be collections.deque, not ${given}`);
  }
  const iterator = newDequeIterator(runtime, deque, isReversed);
  const skipped = index === undefined ? 0 : sizeArgument(runtime, index);
  if (skipped > 0 && deque.payload !== UNKNOWN_VALUE) {
    (iterator.payload as DequeIteratorPayload).index = Math.min(skipped, dequeOf(deque).items.length);
  }
  return iterator;
}

function nextItem(runtime: Runtime, self: PythonObject, isReversed: boolean): PythonObject | null {
  const payload: DequeIteratorPayload = iteratorPayload(self);
  const { iterated } = payload;
  if (iterated === null) return null;
  if (iterated.payload === UNKNOWN_VALUE) {
    return nextUnknown(runtime, payload, () => newUnknown(runtime)) ?? exhaust(runtime, self);
  }
  const { items, state } = dequeOf(iterated);
  if (payload.state !== undefined && state !== payload.state) {
    payload.index = items.length;
    raise(runtime, 'RuntimeError', 'deque mutated during iteration');
  }
  const item = items[isReversed ? items.length - 1 - payload.index : payload.index];
  if (item === undefined) return null;
  payload.index++;
  runtime.heap.retain(item);
  return item;
}
