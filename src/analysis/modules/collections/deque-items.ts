/** What a deque holds, and its changes with their counts and their record (`Modules/_collectionsmodule.c`). */
import { newObject } from '../../objects/create.ts';
import { MarkKind, SlotKind } from '../../objects/event-log.ts';
import { releaseInOrder } from '../../objects/native-holds.ts';
import { getIterator, iterNext } from '../../objects/protocol/iteration.ts';
import { type PythonObject, UNKNOWN_VALUE } from '../../objects/python-object.ts';
import { holding, type Runtime, type TypeObject, ValueUnknown } from '../../objects/runtime.ts';

/** Payload of a deque. */
export interface DequePayload {
  items: PythonObject[];
  /** The length that is not exceeded; null for none. */
  maximum: number | null;
  /** Counts changes of the length: iterators refuse to go on after one. */
  state: number;
}

/** The payload. Throws `ValueUnknown` where the contents are not known. */
export function dequeOf(deque: PythonObject): DequePayload {
  if (deque.payload === UNKNOWN_VALUE) throw new ValueUnknown(deque);
  return deque.payload as DequePayload;
}

/** An empty deque. */
export function newDeque(runtime: Runtime, type: TypeObject, maximum: number | null): PythonObject<DequePayload> {
  return newObject<DequePayload>(runtime, type, { items: [], maximum, state: 0 });
}

/** deque_append_internal: steals the item; one that is too many falls off the other end. */
export function appendRight(runtime: Runtime, deque: PythonObject, item: PythonObject): void {
  const payload = dequeOf(deque);
  runtime.log.slot(deque.id, SlotKind.Item, payload.items.length, 0, item.id);
  payload.items.push(item);
  payload.state++;
  if (payload.maximum !== null && payload.items.length > payload.maximum) {
    runtime.heap.release(takeAt(runtime, deque, 0));
  }
}

/** deque_appendleft_internal: steals the item. */
export function appendLeft(runtime: Runtime, deque: PythonObject, item: PythonObject): void {
  const payload = dequeOf(deque);
  insertAt(runtime, deque, 0, item);
  if (payload.maximum !== null && payload.items.length > payload.maximum) {
    runtime.heap.release(takeAt(runtime, deque, payload.items.length - 1));
  }
}

/** Inserts an item (stolen) before an index. */
export function insertAt(runtime: Runtime, deque: PythonObject, index: number, item: PythonObject): void {
  const payload = dequeOf(deque);
  const { items } = payload;
  if (index === items.length) runtime.log.slot(deque.id, SlotKind.Item, index, 0, item.id);
  else runtime.log.insert(deque.id, index, item.id);
  if (index === 0) items.unshift(item);
  else items.splice(index, 0, item);
  payload.state++;
}

/** Takes an item out: a reference that the caller owns. */
export function takeAt(runtime: Runtime, deque: PythonObject, index: number): PythonObject {
  const payload = dequeOf(deque);
  const { items } = payload;
  const item = items[index]!;
  if (index === items.length - 1) {
    items.pop();
    runtime.log.slot(deque.id, SlotKind.Item, index, item.id, 0);
  } else {
    if (index === 0) items.shift();
    else items.splice(index, 1);
    runtime.log.remove(deque.id, index, item.id);
  }
  payload.state++;
  return item;
}

/** Puts an item (stolen) in the place of another, which is released after. */
export function replaceAt(runtime: Runtime, deque: PythonObject, index: number, item: PythonObject): void {
  const { items } = dequeOf(deque);
  const before = items[index]!;
  items[index] = item;
  runtime.log.slot(deque.id, SlotKind.Item, index, before.id, item.id);
  runtime.heap.release(before);
}

/** Replaces all items without touching counts. */
export function setAll(runtime: Runtime, deque: PythonObject, items: PythonObject[]): PythonObject[] {
  const payload = dequeOf(deque);
  const before = payload.items;
  payload.items = items;
  payload.state++;
  runtime.log.reorder(deque.id, idsOf(before), idsOf(items));
  return before;
}

/** deque_clear: the leftmost goes first. */
export function clearDeque(runtime: Runtime, deque: PythonObject): void {
  if (dequeOf(deque).items.length === 0) return;
  releaseInOrder(runtime, setAll(runtime, deque, []), 'items being released');
}

/** Puts an item in (stolen). One that comes among contents that are not known is held by nobody here, but may be by the deque. */
export function addOwned(runtime: Runtime, deque: PythonObject, item: PythonObject, append: typeof appendRight): void {
  if (deque.payload !== UNKNOWN_VALUE) {
    append(runtime, deque, item);
    return;
  }
  runtime.escape(item);
  runtime.heap.release(item);
}

/** deque_extend: items come in one by one. A deque that is extended by itself takes a copy first. */
export function extendDeque(
  runtime: Runtime,
  deque: PythonObject,
  iterable: PythonObject,
  append: typeof appendRight,
): void {
  if (iterable === deque) {
    const copy = dequeOf(deque).items.slice();
    for (const item of copy) runtime.heap.retain(item);
    for (const item of copy) append(runtime, deque, item);
    return;
  }
  try {
    if (iterable.type === runtime.types.unknown) throw new ValueUnknown(iterable);
    const iterator = getIterator(runtime, iterable);
    try {
      for (;;) {
        const item = holding(runtime, 'iteration', [iterator], () => iterNext(runtime, iterator));
        if (item === null) break;
        runtime.spend(1);
        holding(runtime, 'iteration', [iterator], () => addOwned(runtime, deque, item, append));
      }
    } finally {
      runtime.heap.release(iterator);
    }
  } catch (thrown) {
    if (thrown instanceof ValueUnknown) {
      runtime.escape(iterable);
      forgetDeque(runtime, deque);
    }
    throw thrown;
  }
}

/** Forgets the contents of a deque after a change that cannot be followed. What it holds escapes. */
export function forgetDeque(runtime: Runtime, deque: PythonObject): void {
  if (deque.payload === UNKNOWN_VALUE) return;
  const { items } = deque.payload as DequePayload;
  for (const item of items) runtime.escape(item);
  setAll(runtime, deque, []);
  deque.payload = UNKNOWN_VALUE;
  runtime.log.mark(MarkKind.UnknownValue, deque.id, 0);
  for (const item of items) runtime.heap.loosen(item);
}

function idsOf(items: readonly PythonObject[]): Int32Array {
  return Int32Array.from(items, (item) => item.id);
}
