/** Operations between a set and another set or iterable (`Objects/setobject.c`). */
import { difference, intersection, isDisjoint, isSubset } from '../../values/set-operations.ts';
import { dictSize, dictStorage } from '../dict-access.ts';
import { directKey, findKey } from '../dict-storage.ts';
import { isInstanceOf } from '../errors.ts';
import { giveAway, letGo, own, whileHolding } from '../native-holds.ts';
import { forEachItem } from '../protocol/iteration.ts';
import type { PythonObject } from '../python-object.ts';
import type { Runtime, TypeObject } from '../runtime.ts';
import { requireKnown } from './sequence-items.ts';
import {
  addHashed,
  clearSet,
  findHashed,
  type HashedElement,
  hashElement,
  hashedElements,
  hashedKeys,
  holdingBoth,
  isAnySet,
  isExactSet,
  newSet,
  newSetOf,
  replaceElements,
  type SetTable,
  setDiscard,
  setHas,
  setTable,
  takeAt,
  updateSet,
} from './set-changes.ts';

/** set or frozenset: what operations on an instance of a derived class give (make_new_set_basetype). */
export function baseSetType(runtime: Runtime, set: PythonObject): TypeObject {
  return isInstanceOf(set, runtime.types.frozenset) ? runtime.types.frozenset : runtime.types.set;
}

/** A set or frozenset with the same elements (set_copy of operations): a new reference. */
export function copySet(runtime: Runtime, set: PythonObject): PythonObject {
  const table = setTable(set);
  runtime.spend(table.size);
  return newSetOf(runtime, baseSetType(runtime, set), table.copy());
}

/** A new set or frozenset that is released if the filling fails. */
export function filledSet(runtime: Runtime, set: PythonObject, fill: (set: PythonObject) => void): PythonObject {
  own(runtime, set, 'set being made');
  try {
    fill(set);
  } catch (thrown) {
    letGo(runtime);
    throw thrown;
  }
  return giveAway(runtime);
}

/** `self & other` for any iterable: the elements of the smaller one that the other has (set_intersection). */
export function intersectSet(runtime: Runtime, self: PythonObject, other: PythonObject): PythonObject {
  if (self === other) return copySet(runtime, self);
  requireKnown(runtime, other);
  const type = baseSetType(runtime, self);
  if (isAnySet(runtime, other)) {
    runtime.spend(Math.min(setTable(self).size, setTable(other).size));
    return newSetOf(runtime, type, intersection(setTable(self), setTable(other), holdingBoth(runtime)));
  }
  return filledSet(runtime, newSet(runtime, type), (result) => {
    forEachItem(runtime, other, (item) => {
      const hashed = hashElement(runtime, item);
      if (findHashed(runtime, self, hashed) < 0) return false;
      addHashed(runtime, result, hashed);
      return setTable(result).size >= setTable(self).size;
    });
  });
}

/** `self &= other`: the elements of the intersection take the place of all there were (set_swap_bodies). */
export function keepOnly(runtime: Runtime, self: PythonObject, intersected: PythonObject): void {
  replaceElements(runtime, self, setTable(intersected).copy());
  runtime.heap.release(intersected);
}

/** `self - other` for any iterable (set_difference). */
export function subtractFromSet(runtime: Runtime, self: PythonObject, other: PythonObject): PythonObject {
  requireKnown(runtime, other);
  const table = setTable(self);
  runtime.spend(table.size);
  const isDict = other.type === runtime.types.dict;
  if (!isDict && !isAnySet(runtime, other)) return copyLess(runtime, self, other);
  const size = isDict ? dictSize(other) : setTable(other).size;
  if (table.size >> 2 > size) return copyLess(runtime, self, other);
  const type = baseSetType(runtime, self);
  if (!isDict) return newSetOf(runtime, type, difference(table, setTable(other), holdingBoth(runtime)));
  return filledSet(runtime, newSet(runtime, type), (result) => {
    for (const hashed of hashedElements(self)) {
      if (!hasKey(runtime, other, hashed)) addHashed(runtime, result, hashed);
    }
  });
}

/** `self -= other` for any iterable (set_difference_update_internal). */
export function removeFromSet(runtime: Runtime, self: PythonObject, other: PythonObject): void {
  requireKnown(runtime, other);
  if (self === other) {
    clearSet(runtime, self);
    return;
  }
  if (!isAnySet(runtime, other)) {
    forEachItem(runtime, other, (item) => void setDiscard(runtime, self, item));
  } else {
    const table = setTable(self);
    runtime.spend(Math.min(table.size, setTable(other).size));
    const removed =
      setTable(other).size >> 3 > table.size
        ? newSetOf(runtime, runtime.types.set, smaller(runtime, self, other))
        : null;
    try {
      for (const hashed of hashedElements(removed ?? other)) discardHashed(runtime, self, hashed);
    } finally {
      runtime.heap.releaseOptional(removed);
    }
  }
  setTable(self).sweep();
}

/** `self ^= other` for any iterable (set_symmetric_difference_update). */
export function exchangeInSet(runtime: Runtime, self: PythonObject, other: PythonObject): void {
  requireKnown(runtime, other);
  if (self === other) {
    clearSet(runtime, self);
    return;
  }
  if (other.type === runtime.types.dict) {
    for (const key of hashedKeys(runtime, other)) exchange(runtime, self, key);
    return;
  }
  if (isAnySet(runtime, other)) {
    const held = runtime.behaviour.holdsExchangedSet ? [other] : [];
    whileHolding(runtime, 'elements', held, () => exchangeAll(runtime, self, other));
    return;
  }
  own(runtime, setFrom(runtime, baseSetType(runtime, self), other), 'elements');
  try {
    exchangeAll(runtime, self, runtime.held.at(-1)!.object);
  } finally {
    letGo(runtime);
  }
}

/** A set or frozenset of an iterable's elements (make_new_set). */
export function setFrom(runtime: Runtime, type: TypeObject, iterable: PythonObject): PythonObject {
  return filledSet(runtime, newSet(runtime, type), (set) => updateSet(runtime, set, iterable));
}

/** `self.isdisjoint(other)` for any iterable. */
export function areDisjoint(runtime: Runtime, self: PythonObject, other: PythonObject): boolean {
  requireKnown(runtime, other);
  if (isExactSet(runtime, other)) {
    runtime.spend(Math.min(setTable(self).size, setTable(other).size));
    return isDisjoint(setTable(self), setTable(other), holdingBoth(runtime));
  }
  let isFound = false;
  forEachItem(runtime, other, (item) => {
    isFound = setHas(runtime, self, item);
    return isFound;
  });
  return !isFound;
}

/** `self.issubset(other)` for any iterable. */
export function isSubsetOf(runtime: Runtime, self: PythonObject, other: PythonObject): boolean {
  requireKnown(runtime, other);
  if (isAnySet(runtime, other)) {
    runtime.spend(setTable(self).size);
    return isSubset(setTable(self), setTable(other), holdingBoth(runtime));
  }
  const common = intersectSet(runtime, self, other);
  const isWhole = setTable(common).size === setTable(self).size;
  runtime.heap.release(common);
  return isWhole;
}

/** `self.issuperset(other)` for any iterable. */
export function isSupersetOf(runtime: Runtime, self: PythonObject, other: PythonObject): boolean {
  requireKnown(runtime, other);
  if (isAnySet(runtime, other)) return isSubsetOf(runtime, other, self);
  let hasAll = true;
  forEachItem(runtime, other, (item) => {
    hasAll = setHas(runtime, self, item);
    return !hasAll;
  });
  return hasAll;
}

function copyLess(runtime: Runtime, self: PythonObject, other: PythonObject): PythonObject {
  return filledSet(runtime, copySet(runtime, self), (copy) => removeFromSet(runtime, copy, other));
}

/** The elements of a much larger set that the other has. */
function smaller(runtime: Runtime, self: PythonObject, other: PythonObject): SetTable {
  return intersection(setTable(self), setTable(other), holdingBoth(runtime));
}

/** The element is held while it is looked up and released. */
function discardHashed(runtime: Runtime, self: PythonObject, hashed: HashedElement): boolean {
  return whileHolding(runtime, 'element being looked up', [hashed.element], () => {
    const position = findHashed(runtime, self, hashed);
    if (position < 0) return false;
    runtime.heap.release(takeAt(runtime, self, position));
    return true;
  });
}

function exchangeAll(runtime: Runtime, self: PythonObject, elements: PythonObject): void {
  runtime.spend(setTable(elements).size);
  for (const hashed of hashedElements(elements)) exchange(runtime, self, hashed);
}

function exchange(runtime: Runtime, self: PythonObject, hashed: HashedElement): void {
  if (!discardHashed(runtime, self, hashed)) addHashed(runtime, self, hashed);
}

/** Whether a dict has a key, by the hash that the element has in its set. */
function hasKey(runtime: Runtime, dict: PythonObject, { element, hash }: HashedElement): boolean {
  return findKey(runtime, dictStorage(dict), element, directKey(runtime, element) ?? { hash }) >= 0;
}
