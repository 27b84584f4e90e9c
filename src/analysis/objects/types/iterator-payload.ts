/** What the iterators over sequences have in common: they hold the sequence until they are exhausted. */
import { newInteger, newObject } from '../create.ts';
import { SlotKind } from '../event-log.ts';
import { type PythonObject, UNKNOWN_VALUE } from '../python-object.ts';
import { type Runtime, type TypeObject, ValueUnknown } from '../runtime.ts';
import type { NativeMember, NativeTypeDefinition, TypeSlots } from '../type-object.ts';

/** Payload of an iterator over a sequence. */
export interface SequenceIteratorPayload {
  /** What it goes over; null once it is exhausted. */
  iterated: PythonObject | null;
  /** Index of the next item. */
  index: number;
  /** Whether it gave an item of a sequence whose contents are not known. */
  hasGivenUnknown?: boolean;
}

/**
 * The next item of an iterator over something whose contents are not known: the plain way is one item. Null where the decision is that there are
 * no more.
 */
export function nextUnknown(
  runtime: Runtime,
  payload: { hasGivenUnknown?: boolean },
  make: () => PythonObject,
): PythonObject | null {
  if (!runtime.decide('whether there is another item', payload.hasGivenUnknown !== true)) return null;
  payload.hasGivenUnknown = true;
  return make();
}

/** A new iterator that holds what it goes over (retained here). */
export function newIteratorOver(
  runtime: Runtime,
  type: TypeObject,
  iterated: PythonObject,
  index: number,
): PythonObject<SequenceIteratorPayload> {
  runtime.heap.retain(iterated);
  const iterator = newObject<SequenceIteratorPayload>(runtime, type, { iterated, index });
  runtime.log.slot(iterator.id, SlotKind.Internal, runtime.log.name(ITERATED), 0, iterated.id);
  return iterator;
}

/** What an iterator goes over, borrowed; null once it is exhausted. Throws `ValueUnknown`. */
export function iteratorPayload(iterator: PythonObject): SequenceIteratorPayload {
  if (iterator.payload === UNKNOWN_VALUE) throw new ValueUnknown(iterator);
  return iterator.payload as SequenceIteratorPayload;
}

/** Lets go of what the iterator went over. */
export function exhaust(runtime: Runtime, iterator: PythonObject): null {
  const payload = iterator.payload as SequenceIteratorPayload;
  const { iterated } = payload;
  if (iterated === null) return null;
  payload.iterated = null;
  runtime.log.slot(iterator.id, SlotKind.Internal, runtime.log.name(ITERATED), iterated.id, 0);
  runtime.heap.release(iterated);
  return null;
}

/** `iter(iterator)`: itself (PyObject_SelfIter). */
export function selfIterator(runtime: Runtime, self: PythonObject): PythonObject {
  runtime.heap.retain(self);
  return self;
}

/** The slots of a type whose payload is a `SequenceIteratorPayload`. */
export function iteratorSlots(iterNext: NonNullable<TypeSlots['iterNext']>): Partial<TypeSlots> {
  return {
    iter: selfIterator,
    iterNext,
    traverse: (self, visit) => {
      if (self.payload === UNKNOWN_VALUE) return;
      const { iterated } = self.payload as SequenceIteratorPayload;
      if (iterated !== null) visit(iterated, ITERATED);
    },
    clear: (runtime, self) => {
      if (self.payload === UNKNOWN_VALUE) return;
      const payload = self.payload as SequenceIteratorPayload;
      const { iterated } = payload;
      payload.iterated = null;
      runtime.heap.releaseOptional(iterated);
    },
  };
}

/** `__length_hint__` of an iterator, from the number of items left. */
export function lengthHintMember(
  left: (runtime: Runtime, self: PythonObject) => number,
): Readonly<Record<'__length_hint__', NativeMember>> {
  return {
    __length_hint__: {
      kind: 'method',
      function: {
        name: '__length_hint__',
        signature: '(self, /)',
        whenUnknown: 'int',
        code: (runtime: Runtime, self: PythonObject) => newInteger(runtime, left(runtime, self)),
      },
    },
  };
}

/** The definition of an iterator type over an indexed sequence of items in memory. */
export function sequenceIteratorDefinition(
  name: string,
  iterNext: NonNullable<TypeSlots['iterNext']>,
  left: (self: PythonObject) => number,
  furtherMembers: Readonly<Record<string, NativeMember>> = {},
): NativeTypeDefinition {
  return {
    name,
    isFinal: true,
    isCollected: true,
    slots: iteratorSlots(iterNext),
    members: { ...lengthHintMember((_runtime, self) => Math.max(left(self), 0)), ...furtherMembers },
  };
}

/** Name of the slot in which an iterator holds what it goes over. */
const ITERATED = 'iterated';
