/** Set operations of dict views (`Objects/dictobject.c`, dictviews_as_number). Each operand may be any iterable. */
import { newBoolean } from '../create.ts';
import { dictStorage } from '../dict-access.ts';
import { whileHolding } from '../native-holds.ts';
import { forEachItem } from '../protocol/iteration.ts';
import { contains, lengthOf } from '../protocol/operators.ts';
import type { PythonObject } from '../python-object.ts';
import type { Runtime } from '../runtime.ts';
import { type BinaryFunction, BinarySlot, Comparison } from '../type-object.ts';
import { typeName } from './argument-checks.ts';
import { requireKnown } from './sequence-items.ts';
import { isAnySet, newSet, setAddItem, setTable, unorderedTexts, updateSet } from './set-changes.ts';
import { exchangeInSet, filledSet, intersectSet, removeFromSet, setFrom } from './set-operations.ts';

/** Operators of views of keys and items, by `BinarySlot`. */
export const viewBinary: readonly (BinaryFunction | null)[] = binarySlots();

function binarySlots(): (BinaryFunction | null)[] {
  const slots: (BinaryFunction | null)[] = [];
  slots[BinarySlot.Subtract] = (runtime, left, right) =>
    filledSet(runtime, viewToSet(runtime, left), (result) => {
      const held = runtime.behaviour.packsVariadicArguments ? [right] : [];
      whileHolding(runtime, 'argument', held, () => removeFromSet(runtime, result, right));
    });
  slots[BinarySlot.Or] = (runtime, left, right) =>
    filledSet(runtime, viewToSet(runtime, left), (result) => updateSet(runtime, result, right));
  slots[BinarySlot.Xor] = (runtime, left, right) =>
    filledSet(runtime, viewToSet(runtime, left), (result) => exchangeInSet(runtime, result, right));
  slots[BinarySlot.And] = intersectViews;
  return slots;
}

/** dictview_richcompare: by inclusion, as sets. */
export function compareView(
  runtime: Runtime,
  self: PythonObject,
  other: PythonObject,
  comparison: Comparison,
): PythonObject | null {
  if (!isAnySet(runtime, other) && !isSetView(other)) return null;
  const left = lengthOf(runtime, self);
  const right = lengthOf(runtime, other);
  switch (comparison) {
    case Comparison.Equal:
      return newBoolean(runtime, left === right && hasAll(runtime, other, self));
    case Comparison.NotEqual:
      return newBoolean(runtime, !(left === right && hasAll(runtime, other, self)));
    case Comparison.Less:
      return newBoolean(runtime, left < right && hasAll(runtime, other, self));
    case Comparison.LessEqual:
      return newBoolean(runtime, left <= right && hasAll(runtime, other, self));
    case Comparison.Greater:
      return newBoolean(runtime, left > right && hasAll(runtime, self, other));
    case Comparison.GreaterEqual:
      return newBoolean(runtime, left >= right && hasAll(runtime, self, other));
  }
}

/** dictviews_isdisjoint: goes through the shorter one, if the other is a set too. */
export function areViewsDisjoint(runtime: Runtime, self: PythonObject, other: PythonObject): boolean {
  requireKnown(runtime, other);
  if (self === other) return lengthOf(runtime, self) === 0;
  const isExactSet = other.type === runtime.types.set || other.type === runtime.types.frozenset;
  const isSwapped = (isExactSet || isSetView(other)) && lengthOf(runtime, other) > lengthOf(runtime, self);
  const [searched, walked] = isSwapped ? [other, self] : [self, other];
  let isFound = false;
  forEachItem(runtime, walked, (item) => {
    isFound = contains(runtime, searched, item);
    return isFound;
  });
  return !isFound;
}

/** _PyDictView_Intersect. */
function intersectViews(runtime: Runtime, left: PythonObject, right: PythonObject): PythonObject {
  let [self, other] = isSetView(left) ? [left, right] : [right, left];
  requireKnown(runtime, other);
  if (other.type === runtime.types.set && lengthOf(runtime, self) <= setTable(other).size) {
    return intersectSet(runtime, other, self);
  }
  if (isSetView(other) && lengthOf(runtime, other) > lengthOf(runtime, self)) [self, other] = [other, self];
  const view = self;
  const texts = unorderedTexts(runtime, other);
  return filledSet(runtime, newSet(runtime), (result) => {
    const visit = (item: PythonObject): void => {
      if (contains(runtime, view, item)) setAddItem(runtime, result, item);
    };
    if (texts === null) {
      forEachItem(runtime, other, (item) => {
        visit(item);
        return undefined;
      });
      return;
    }
    for (const text of texts) {
      visit(text);
      runtime.heap.release(text);
    }
  });
}

/** dictviews_to_set: the keys of a plain dict are taken over with their hashes. */
function viewToSet(runtime: Runtime, view: PythonObject): PythonObject {
  const dict = typeName(view) === 'dict_keys' ? (view.payload as { readonly dict: PythonObject }).dict : null;
  if (dict !== null && dict.type === runtime.types.dict) {
    dictStorage(dict);
    return setFrom(runtime, runtime.types.set, dict);
  }
  return setFrom(runtime, runtime.types.set, view);
}

function isSetView(object: PythonObject): boolean {
  const name = typeName(object);
  return name === 'dict_keys' || name === 'dict_items';
}

/** Whether all items of one are in the other (all_contained_in). */
function hasAll(runtime: Runtime, container: PythonObject, items: PythonObject): boolean {
  let isWhole = true;
  forEachItem(runtime, items, (item) => {
    isWhole = contains(runtime, container, item);
    return !isWhole;
  });
  return isWhole;
}
