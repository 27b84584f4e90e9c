/**
 * The tuple that `zip`, `enumerate` and an iterator over a dict's items keep, to give it again and again: when nobody else holds it any more, its
 * items are replaced. What it holds stays held until the next round.
 */
import { newTuple } from '../create.ts';
import { SlotKind } from '../event-log.ts';
import type { PythonObject } from '../python-object.ts';
import type { Runtime } from '../runtime.ts';

/** A tuple of so many times None. */
export function newReusableTuple(runtime: Runtime, length: number): PythonObject {
  return newTuple(runtime, new Array<PythonObject>(length).fill(runtime.none));
}

/** Whether the owner of the tuple is the only one who holds it. */
export function isReusable(tuple: PythonObject): boolean {
  return tuple.refcount === 1 && !tuple.isEscaped;
}

/** Puts an item (stolen) into a tuple; what was there is released after. */
export function setTupleItem(runtime: Runtime, tuple: PythonObject, index: number, item: PythonObject): void {
  runtime.heap.release(exchangeTupleItem(runtime, tuple, index, item));
}

/** A tuple of two items (both stolen): the kept one if it can be had, else a new one. A new reference. */
export function nextPair(
  runtime: Runtime,
  kept: PythonObject,
  first: PythonObject,
  second: PythonObject,
): PythonObject {
  if (!isReusable(kept)) return newTuple(runtime, [first, second]);
  const { heap } = runtime;
  heap.retain(kept);
  const oldFirst = exchangeTupleItem(runtime, kept, 0, first);
  const oldSecond = exchangeTupleItem(runtime, kept, 1, second);
  heap.release(oldFirst);
  heap.release(oldSecond);
  return kept;
}

/** Puts an item (stolen) into a tuple and gives what was there, a reference that the caller owns. */
function exchangeTupleItem(runtime: Runtime, tuple: PythonObject, index: number, item: PythonObject): PythonObject {
  const items = tuple.payload as PythonObject[];
  const before = items[index]!;
  items[index] = item;
  runtime.log.slot(tuple.id, SlotKind.Item, index, before.id, item.id);
  return before;
}
