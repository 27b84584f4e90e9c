/** Iteration (`Objects/abstract.c`, PyObject_GetIter and PyIter_Next). */
import { discard, isRaised, raise } from '../errors.ts';
import { lookup, typeOf } from '../lookup.ts';
import type { PythonObject } from '../python-object.ts';
import { holding, type Runtime, ValueUnknown } from '../runtime.ts';
import { newSequenceIterator } from '../types/sequence-iterator.ts';

/** `iter(object)`: a new reference. Throws TypeError for what is not iterable. */
export function getIterator(runtime: Runtime, object: PythonObject): PythonObject {
  const type = typeOf(object).payload;
  if (type.slots.iter !== null) {
    const iterator = type.slots.iter(runtime, object);
    if (typeOf(iterator).payload.slots.iterNext !== null) return iterator;
    const name = typeOf(iterator).payload.name;
    runtime.heap.release(iterator);
    return raise(runtime, 'TypeError', `iter() returned non-iterator of type '${name}'`);
  }
  if (type.slots.getItem !== null && isSequence(runtime, object)) return newSequenceIterator(runtime, object);
  return raise(runtime, 'TypeError', `'${type.name}' object is not iterable`);
}

/**
 * The next item, a new reference, or null where the iterator is exhausted. A StopIteration that it raises comes out of here, for an iterator that
 * passes on what the one below it raises, as `tp_iternext` called by itself does.
 */
export function iterNextOrStop(runtime: Runtime, iterator: PythonObject): PythonObject | null {
  const next = typeOf(iterator).payload.slots.iterNext;
  if (next === null) {
    return raise(runtime, 'TypeError', `'${typeOf(iterator).payload.name}' object is not an iterator`);
  }
  return next(runtime, iterator);
}

/** The next item, a new reference, or null where the iterator is exhausted (StopIteration does not come out of here). */
export function iterNext(runtime: Runtime, iterator: PythonObject): PythonObject | null {
  try {
    return iterNextOrStop(runtime, iterator);
  } catch (thrown) {
    if (!isRaised(runtime, thrown, 'StopIteration')) throw thrown;
    discard(runtime, thrown);
    return null;
  }
}

/** Calls `visit` with each item (borrowed); `visit` gives true to stop early. The iterator is released at the end, however it comes. */
export function forEachItem(
  runtime: Runtime,
  iterable: PythonObject,
  visit: (item: PythonObject) => boolean | undefined,
): void {
  const iterator = getIterator(runtime, iterable);
  try {
    for (;;) {
      const item = holding(runtime, 'iteration', [iterator], () => iterNext(runtime, iterator));
      if (item === null) return;
      runtime.spend(1);
      try {
        if (holding(runtime, 'iteration', [iterator, item], () => visit(item)) === true) return;
      } finally {
        runtime.heap.release(item);
      }
    }
  } finally {
    runtime.heap.release(iterator);
  }
}

/** All items of an iterable, each a new reference (PySequence_List without the list). On an exception what was taken is released. */
export function itemsOf(runtime: Runtime, iterable: PythonObject): PythonObject[] {
  const { types, heap } = runtime;
  if (iterable.type === types.list || iterable.type === types.tuple) {
    if (!Array.isArray(iterable.payload)) throw new ValueUnknown(iterable);
    const items = (iterable.payload as PythonObject[]).slice();
    for (const item of items) heap.retain(item);
    return items;
  }
  const items: PythonObject[] = [];
  const iterator = getIterator(runtime, iterable);
  const { held } = runtime;
  const heldBefore = held.length;
  held.push({ object: iterator, holder: 'iteration' });
  try {
    for (;;) {
      const item = iterNext(runtime, iterator);
      if (item === null) return items;
      runtime.spend(1);
      items.push(item);
      held.push({ object: item, holder: 'items taken so far' });
    }
  } catch (thrown) {
    held.length = heldBefore;
    for (const item of items) heap.release(item);
    throw thrown;
  } finally {
    held.length = heldBefore;
    heap.release(iterator);
  }
}

/** PySequence_Check: built-in types whose items are only found by keys (`re.Match`, dicts) are none; those that are have iterators of their own. */
function isSequence(runtime: Runtime, object: PythonObject): boolean {
  const method = lookup(runtime, typeOf(object), '__getitem__');
  return method !== null && !BUILT_IN_METHODS.has(typeOf(method).payload.name);
}

const BUILT_IN_METHODS: ReadonlySet<string> = new Set(['wrapper_descriptor', 'method_descriptor']);
