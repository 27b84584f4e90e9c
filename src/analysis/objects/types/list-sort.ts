/** `list.sort` and `sorted` (`Objects/listobject.c`, list_sort_impl). */
import { sortItems } from '../../values/sorting.ts';
import { raise } from '../errors.ts';
import { own, releaseInOrder } from '../native-holds.ts';
import { richCompareTruth } from '../protocol/comparison.ts';
import { indexValue } from '../protocol/operators.ts';
import { isTrue } from '../protocol/truth.ts';
import { type PythonObject, UNKNOWN_VALUE } from '../python-object.ts';
import { holding, type Runtime, ValueUnknown } from '../runtime.ts';
import { Comparison } from '../type-object.ts';
import { forgetList, logReorder, setItems } from './list-changes.ts';
import { releaseBackwards, sequenceItems } from './sequence-items.ts';

/**
 * Sorts a list in place. While it sorts, the list is empty; ValueError if something is put into it meanwhile. After an exception the list has all
 * its items, in the order that the sort had come to.
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
  const detached: PythonObject[] = [];
  let hasGrown = false;
  // Also what was taken out again counts as a change (`allocated` of the list).
  detached.push = (...added) => {
    hasGrown = true;
    return Array.prototype.push.apply(detached, added);
  };
  list.payload = detached;
  const failure = holding(runtime, 'list being sorted', items.slice(), () =>
    sortDetached(runtime, items, key, isReversed),
  );
  const added = list.payload === UNKNOWN_VALUE ? [] : (list.payload as PythonObject[]);
  const isModified = hasGrown || list.payload === UNKNOWN_VALUE || added.length > 0;
  list.payload = added;
  if (added.length > 0) setItems(runtime, list, []);
  list.payload = items;
  logReorder(runtime, list, before);
  releaseBackwards(runtime, added);
  if (failure !== null) {
    if (failure.thrown instanceof ValueUnknown) forgetList(runtime, list);
    throw failure.thrown;
  }
  if (isModified) raise(runtime, 'ValueError', 'list modified during sort');
}

/** Sorts the items that a list had, by their keys if there is a key function; the keys are released in the end. */
function sortDetached(
  runtime: Runtime,
  items: PythonObject[],
  key: PythonObject,
  isReversed: boolean,
): { readonly thrown: unknown } | null {
  const { behaviour } = runtime;
  const mark = runtime.held.length;
  const isLess = (a: PythonObject, b: PythonObject): boolean => isLessThan(runtime, a, b);
  const keyed: { readonly key: PythonObject; readonly item: PythonObject }[] = [];
  try {
    if (key === runtime.none) sortItems(items, isLess, isReversed, behaviour);
    else {
      for (const item of items) {
        const sortKey = runtime.call(key, [item]);
        keyed.push({ key: sortKey, item });
        own(runtime, sortKey, 'sort keys');
      }
      sortItems(keyed, (a, b) => isLess(a.key, b.key), isReversed, behaviour);
    }
    return null;
  } catch (thrown) {
    return { thrown };
  } finally {
    if (keyed.length === items.length) for (const [index, { item }] of keyed.entries()) items[index] = item;
    runtime.held.length = mark;
    const keys = keyed.map((pair) => pair.key);
    // They go before a reversed list is turned round at last; those of a function that raised, from the last one back.
    if (isReversed || keyed.length < items.length) keys.reverse();
    releaseInOrder(runtime, keys, 'sort keys');
  }
}

/** `a < b`; two plain ints are compared without asking them. */
function isLessThan(runtime: Runtime, a: PythonObject, b: PythonObject): boolean {
  runtime.spend(1);
  const { int } = runtime.types;
  if (a.type === int && b.type === int && typeof a.payload === 'number' && typeof b.payload === 'number') {
    return a.payload < b.payload;
  }
  return richCompareTruth(runtime, a, b, Comparison.Less);
}

/** The truth of `reverse`, or its value as an int in versions that ask for one. */
function reverseArgument(runtime: Runtime, reverse: PythonObject): boolean {
  return runtime.behaviour.sortsByTruthOfReverse ? isTrue(runtime, reverse) : indexValue(runtime, reverse) !== 0;
}
