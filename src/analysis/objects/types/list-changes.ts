/** Changes of a list's items, with their counts and their record. The only place that writes what a list holds. */
import { MarkKind, SlotKind } from '../event-log.ts';
import { type PythonObject, UNKNOWN_VALUE } from '../python-object.ts';
import type { Runtime } from '../runtime.ts';
import { releaseBackwards, sequenceItems } from './sequence-items.ts';

/** Appends an item, stealing the reference (_PyList_AppendTakeRef). */
export function appendItem(runtime: Runtime, list: PythonObject, item: PythonObject): void {
  const items = sequenceItems(list);
  runtime.log.slot(list.id, SlotKind.Item, items.length, 0, item.id);
  items.push(item);
}

/** Inserts an item before an index from 0 to the length, stealing the reference. */
export function insertItem(runtime: Runtime, list: PythonObject, index: number, item: PythonObject): void {
  const items = sequenceItems(list);
  if (index === items.length) {
    appendItem(runtime, list, item);
    return;
  }
  items.splice(index, 0, item);
  runtime.log.insert(list.id, index, item.id);
}

/** Takes an item out and gives it, a reference that the caller owns. */
export function takeItem(runtime: Runtime, list: PythonObject, index: number): PythonObject {
  const items = sequenceItems(list);
  if (index === items.length - 1) {
    const last = items.pop()!;
    runtime.log.slot(list.id, SlotKind.Item, index, last.id, 0);
    return last;
  }
  const item = items.splice(index, 1)[0]!;
  runtime.log.remove(list.id, index, item.id);
  return item;
}

/** Puts an item (stolen) in the place of another, which is released after. */
export function replaceItem(runtime: Runtime, list: PythonObject, index: number, item: PythonObject): void {
  const items = sequenceItems(list);
  const before = items[index]!;
  items[index] = item;
  runtime.log.slot(list.id, SlotKind.Item, index, before.id, item.id);
  runtime.heap.release(before);
}

/** Replaces all items by others without touching counts: the caller has retained what is new and releases what is gone. */
export function setItems(runtime: Runtime, list: PythonObject, items: PythonObject[]): PythonObject[] {
  const before = sequenceItems(list);
  list.payload = items;
  runtime.log.reorder(list.id, idsOf(before), idsOf(items));
  return before;
}

/** Records that the items stand in another order, or are others, than before. */
export function logReorder(runtime: Runtime, list: PythonObject, before: readonly PythonObject[]): void {
  runtime.log.reorder(list.id, idsOf(before), idsOf(sequenceItems(list)));
}

/** Drops all items, the last first (list_clear). */
export function clearList(runtime: Runtime, list: PythonObject): void {
  if (sequenceItems(list).length === 0) return;
  releaseBackwards(runtime, setItems(runtime, list, []));
}

/**
 * Replaces `count` items from `start` on by others (retained here); the items taken out are released after, the last first (list_ass_slice).
 */
export function replaceRange(
  runtime: Runtime,
  list: PythonObject,
  start: number,
  count: number,
  replacement: readonly PythonObject[],
): void {
  const items = sequenceItems(list);
  for (const item of replacement) runtime.heap.retain(item);
  if (count === 1 && replacement.length === 0) {
    runtime.heap.release(takeItem(runtime, list, start));
    return;
  }
  if (count === 0 && replacement.length === 0) return;
  const after = items.slice(0, start);
  for (const item of replacement) after.push(item);
  for (let index = start + count; index < items.length; index++) after.push(items[index]!);
  setItems(runtime, list, after);
  releaseBackwards(runtime, items.slice(start, start + count));
}

/**
 * Forgets the contents of a list after a change that cannot be followed, such as an insertion at an unknown index. What it holds escapes: the
 * list may hold it still, so nothing is freed.
 */
export function forgetList(runtime: Runtime, list: PythonObject): void {
  if (list.payload === UNKNOWN_VALUE) return;
  const items = list.payload as PythonObject[];
  for (const item of items) runtime.escape(item);
  setItems(runtime, list, []);
  list.payload = UNKNOWN_VALUE;
  runtime.log.mark(MarkKind.UnknownValue, list.id, 0);
  for (const item of items) runtime.heap.loosen(item);
}

function idsOf(items: readonly PythonObject[]): Int32Array {
  const ids = new Int32Array(items.length);
  for (let index = 0; index < items.length; index++) ids[index] = items[index]!.id;
  return ids;
}
