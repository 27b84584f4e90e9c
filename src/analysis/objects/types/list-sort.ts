/** `list.sort` and `sorted` (`Objects/listobject.c`, list_sort_impl). */
import { raise } from '../errors.ts';
import { richCompareTruth } from '../protocol/comparison.ts';
import { indexValue } from '../protocol/operators.ts';
import { isTrue } from '../protocol/truth.ts';
import { type PythonObject, UNKNOWN_VALUE } from '../python-object.ts';
import { type Runtime, ValueUnknown } from '../runtime.ts';
import { Comparison } from '../type-object.ts';
import { forgetList, logReorder, setItems } from './list-changes.ts';
import { releaseBackwards, sequenceItems } from './sequence-items.ts';

/**
 * Sorts a list in place. While it sorts, the list is empty; ValueError if something is put into it meanwhile. On an exception the list keeps
 * its items, in an order that depends on how far it came.
 * @param key a function (borrowed), or None
 * @param reverse the argument as given, or undefined
 */
export function sortList(
  runtime: Runtime,
  list: PythonObject,
  key: PythonObject,
  reverse: PythonObject | undefined,
): void {
  const isReversed = reverse !== undefined && reverseArgument(runtime, reverse);
  const items = sequenceItems(list);
  const before = items.slice();
  list.payload = [];
  const keys: PythonObject[] = [];
  let failure: unknown;
  let hasFailed = false;
  try {
    const isKeyed = key !== runtime.none;
    if (isKeyed) for (const item of items) keys.push(runtime.call(key, [item]));
    sortItems(runtime, items, isKeyed ? keys : items, isReversed);
  } catch (thrown) {
    hasFailed = true;
    failure = thrown;
  }
  const added = list.payload === UNKNOWN_VALUE ? [] : (list.payload as PythonObject[]);
  const isModified = list.payload === UNKNOWN_VALUE || added.length > 0;
  if (added.length > 0) setItems(runtime, list, []);
  list.payload = items;
  for (const keyObject of keys) runtime.heap.release(keyObject);
  logReorder(runtime, list, before);
  releaseBackwards(runtime, added);
  if (failure instanceof ValueUnknown) forgetList(runtime, list);
  if (hasFailed) throw failure;
  if (isModified) raise(runtime, 'ValueError', 'list modified during sort');
}

/** The truth of `reverse`, or its value as an int in versions that ask for one. */
function reverseArgument(runtime: Runtime, reverse: PythonObject): boolean {
  return runtime.behaviour.sortsByTruthOfReverse ? isTrue(runtime, reverse) : indexValue(runtime, reverse) !== 0;
}

/** Sorts items in place by their keys; both arrays are of one length, and may be one array. */
function sortItems(runtime: Runtime, items: PythonObject[], keys: readonly PythonObject[], isReversed: boolean): void {
  const order = keys.map((_key, index) => index);
  const sorted = order.sort((a, b) => {
    runtime.spend(1);
    if (richCompareTruth(runtime, keys[isReversed ? b : a]!, keys[isReversed ? a : b]!, Comparison.Less)) return -1;
    return richCompareTruth(runtime, keys[isReversed ? a : b]!, keys[isReversed ? b : a]!, Comparison.Less) ? 1 : 0;
  });
  const copy = items.slice();
  for (let index = 0; index < sorted.length; index++) items[index] = copy[sorted[index]!]!;
}
