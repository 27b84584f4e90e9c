/** Sets: reading and changing their tables, with their counts and their record. The only place that writes what a set holds. */
import type { PythonHash } from '../../values/hashing.ts';
import { type ElementEquality, ProbingTable } from '../../values/probing-table.ts';
import { newObject, newUnknown, newUnknownValue } from '../create.ts';
import { dictStorage } from '../dict-access.ts';
import { discard, isInstanceOf, isRaised } from '../errors.ts';
import { MarkKind, SlotKind } from '../event-log.ts';
import { HiddenHash } from '../hash-values.ts';
import { giveAway, hold, letGo, own, releaseInOrder } from '../native-holds.ts';
import { equalPrimitives, hashValueForTable, hasKnownHash, isEqualHoldingFirst } from '../protocol/hashing.ts';
import { forEachItem } from '../protocol/iteration.ts';
import { type PythonObject, UNKNOWN_VALUE } from '../python-object.ts';
import { type Runtime, type TypeObject, ValueUnknown } from '../runtime.ts';
import { requireKnown } from './sequence-items.ts';

/** Payload of a set or frozenset. The table owns a reference to each element. */
export type SetTable = ProbingTable<PythonObject>;

/** The table of a set or frozenset. Throws `ValueUnknown` for one whose contents are not known. */
export function setTable(set: PythonObject): SetTable {
  if (set.payload === UNKNOWN_VALUE) throw new ValueUnknown(set);
  return set.payload as SetTable;
}

/**
 * As `setTable`, where the order of the elements matters. It follows from their hashes, so that a set with a str or with an object whose hash is
 * its address has an order that nobody can tell: `ValueUnknown`, unless it has but one element. Any of the elements may then come out; an iterator
 * gives `anyElement` so many times.
 */
export function orderedSetTable(runtime: Runtime, set: PythonObject): SetTable {
  const table = setTable(set);
  if (table.isOrderKnown) return table;
  for (const element of table.elements()) runtime.escape(element);
  throw new ValueUnknown(set);
}

/**
 * Some element of a set whose order is not known: a value of the type that all elements have, if that is a type of plain values; else an unknown
 * object. It may be any of them, so that each has at least the references that are seen.
 */
export function anyElement(runtime: Runtime, table: SetTable): PythonObject {
  const { str, int, bytes } = runtime.types;
  const elements = table.elements();
  for (const type of [str, int, bytes]) {
    if (!elements.every((element) => element.type === type)) continue;
    for (const element of elements) runtime.boundCount(element);
    return newUnknownValue(runtime, type);
  }
  for (const element of elements) runtime.escape(element);
  return newUnknown(runtime);
}

/**
 * The elements of a set whose order is not known, if all are strs: a new reference to each, in any order, for what does not depend on the order
 * (`sorted`, `min`, `max`). Null for everything else, which is iterated over.
 */
export function unorderedTexts(runtime: Runtime, iterable: PythonObject): PythonObject[] | null {
  const { set, frozenset, str } = runtime.types;
  if ((iterable.type !== set && iterable.type !== frozenset) || iterable.payload === UNKNOWN_VALUE) return null;
  const table = iterable.payload as SetTable;
  if (table.isOrderKnown) return null;
  const elements = table.elements();
  if (!elements.every((element) => element.type === str && typeof element.payload === 'string')) return null;
  for (const element of elements) runtime.heap.retain(element);
  return elements;
}

/** Whether an object is a set, a frozenset or an instance of a class derived from them (PyAnySet_Check). */
export function isAnySet(runtime: Runtime, object: PythonObject): boolean {
  const { set, frozenset } = runtime.types;
  return (
    object.type === set || object.type === frozenset || isInstanceOf(object, set) || isInstanceOf(object, frozenset)
  );
}

/** Whether an object is a set or a frozenset and no instance of a derived class (PyAnySet_CheckExact). */
export function isExactSet(runtime: Runtime, object: PythonObject): boolean {
  return object.type === runtime.types.set || object.type === runtime.types.frozenset;
}

/** An empty set, frozenset or instance of a class derived from them. */
export function newSet(runtime: Runtime, type: TypeObject = runtime.types.set): PythonObject<SetTable> {
  return newObject<SetTable>(runtime, type, new ProbingTable());
}

/** A set or frozenset with the elements of a table that no other set has; each is retained. */
export function newSetOf(runtime: Runtime, type: TypeObject, table: SetTable): PythonObject<SetTable> {
  const set = newObject<SetTable>(runtime, type, table);
  for (const element of table.elements()) holdElement(runtime, set, element);
  return set;
}

/** An element with its hash and whether that is Python's own. */
export interface HashedElement {
  readonly element: PythonObject;
  readonly hash: PythonHash;
  readonly isHashKnown: boolean;
}

/** Hashes an element for a set. Throws TypeError for an unhashable one. */
export function hashElement(runtime: Runtime, element: PythonObject): HashedElement {
  const hash = hashValueForTable(runtime, element, 'set element');
  if (hash instanceof HiddenHash) return { element, hash: hash.hash, isHashKnown: false };
  return { element, hash, isHashKnown: true };
}

/** `set.add(item)` (set_add_key); the item is borrowed. */
export function setAddItem(runtime: Runtime, set: PythonObject, item: PythonObject): void {
  changeSet(runtime, set, [item], () => addHashed(runtime, set, hashElement(runtime, item)));
}

/** `set.add(item)`, stealing the item (_PySet_AddTakeRef). */
export function setAddOwned(runtime: Runtime, set: PythonObject, item: PythonObject): void {
  own(runtime, item, 'element being added');
  let isAdded = false;
  try {
    changeSet(runtime, set, [item], () => {
      const { hash, isHashKnown } = hashElement(runtime, item);
      const equals: ElementEquality<PythonObject> = (stored, sought) => isEqualHoldingFirst(runtime, stored, sought);
      isAdded = setTable(set).add(item, hash, isHashKnown, equals);
    });
  } finally {
    if (isAdded) runtime.log.slot(set.id, SlotKind.SetElement, item.id, 0, giveAway(runtime).id);
    else letGo(runtime);
  }
}

/** Adds an element whose hash is known already; it is held while it is compared (set_add_entry). */
export function addHashed(runtime: Runtime, set: PythonObject, { element, hash, isHashKnown }: HashedElement): boolean {
  const isAdded = setTable(set).add(element, hash, isHashKnown, holdingBoth(runtime));
  if (isAdded) holdElement(runtime, set, element);
  return isAdded;
}

/** The position of an element whose hash is known already, or -1 (set_contains_entry). */
export function findHashed(runtime: Runtime, set: PythonObject, { element, hash }: HashedElement): number {
  return setTable(set).find(element, hash, (stored, sought) => isEqualHoldingFirst(runtime, stored, sought));
}

/**
 * Whether an element is there. A set is looked up as a frozenset of its elements, though it has no hash itself (set_contains).
 */
export function setHas(runtime: Runtime, set: PythonObject, key: PythonObject): boolean {
  setTable(set);
  return withHashable(runtime, key, (hashed) => findHashed(runtime, set, hashed) >= 0);
}

/** Takes an element out and releases it. Gives false where it is not there (set_discard_key); a set as in `setHas`. */
export function setDiscard(runtime: Runtime, set: PythonObject, key: PythonObject): boolean {
  return changeSet(runtime, set, [], () =>
    withHashable(runtime, key, (hashed) => {
      const position = findHashed(runtime, set, hashed);
      if (position < 0) return false;
      runtime.heap.release(takeAt(runtime, set, position));
      return true;
    }),
  );
}

/** Takes the element at a position out: a reference that the caller owns. */
export function takeAt(runtime: Runtime, set: PythonObject, position: number): PythonObject {
  const table = setTable(set);
  const element = table.elementAt(position);
  table.removeAt(position);
  runtime.log.slot(set.id, SlotKind.SetElement, element.id, element.id, 0);
  return element;
}

/** Drops all elements, in the order of the table (set_clear_internal). */
export function clearSet(runtime: Runtime, set: PythonObject): void {
  releaseInOrder(runtime, takeAllElements(runtime, set), 'elements being released');
}

/** Gives a set the elements of a table that no other set has, and releases those it had (set_swap_bodies and the death of the other set). */
export function replaceElements(runtime: Runtime, set: PythonObject, table: SetTable): void {
  const own = setTable(set);
  for (const element of table.elements()) runtime.heap.retain(element);
  const before = own.elements();
  own.swap(table);
  const { log } = runtime;
  for (const element of before) log.slot(set.id, SlotKind.SetElement, element.id, element.id, 0);
  for (const element of own.elements()) log.slot(set.id, SlotKind.SetElement, element.id, 0, element.id);
  releaseInOrder(runtime, before, 'elements being released');
}

/** Adds the elements of an iterable (set_update_internal): those of sets and dicts by the hashes they have there. */
export function updateSet(runtime: Runtime, set: PythonObject, iterable: PythonObject): void {
  changeSet(runtime, set, [], () => {
    try {
      requireKnown(runtime, iterable);
      if (isAnySet(runtime, iterable)) mergeSet(runtime, set, iterable);
      else if (iterable.type === runtime.types.dict) addKeys(runtime, set, iterable);
      else forEachItem(runtime, iterable, (item) => void addHashed(runtime, set, hashElement(runtime, item)));
    } catch (thrown) {
      if (thrown instanceof ValueUnknown) escapeElements(runtime, iterable);
      throw thrown;
    }
  });
}

/** The keys of a dict with the hashes they have there. */
export function hashedKeys(runtime: Runtime, dict: PythonObject): HashedElement[] {
  const storage = dictStorage(dict);
  const keys: HashedElement[] = [];
  for (let position = storage.nextPosition(0); position >= 0; position = storage.nextPosition(position + 1)) {
    const lookup = storage.lookupAt(position);
    const element = storage.keyAt(position);
    if (typeof lookup !== 'object') keys.push(hashElement(runtime, element));
    else keys.push({ element, hash: lookup.hash, isHashKnown: hasKnownHash(runtime, element) });
  }
  return keys;
}

/** The elements of a set with their hashes, in the order of the table. */
export function hashedElements(set: PythonObject): HashedElement[] {
  const table = setTable(set);
  const elements: HashedElement[] = [];
  for (let position = table.nextPosition(0); position >= 0; position = table.nextPosition(position + 1)) {
    elements.push({
      element: table.elementAt(position),
      hash: table.hashAt(position),
      isHashKnown: table.isHashKnownAt(position),
    });
  }
  return elements;
}

/** Runs a change of a set. Where it depends on what is not known, the contents are not known after it, and what goes in may be held. */
export function changeSet<Result>(
  runtime: Runtime,
  set: PythonObject,
  added: readonly PythonObject[],
  change: () => Result,
): Result {
  try {
    return change();
  } catch (thrown) {
    if (thrown instanceof ValueUnknown) {
      for (const object of added) runtime.escape(object);
      forgetSet(runtime, set);
    }
    throw thrown;
  }
}

/** Forgets the contents of a set. What it holds escapes: the set may hold it still, so nothing is freed. */
export function forgetSet(runtime: Runtime, set: PythonObject): void {
  if (set.payload === UNKNOWN_VALUE) return;
  escapeElements(runtime, set);
  const elements = takeAllElements(runtime, set);
  set.payload = UNKNOWN_VALUE;
  runtime.log.mark(MarkKind.UnknownValue, set.id, 0);
  for (const element of elements) runtime.heap.loosen(element);
}

/** Compares a stored element with another, holding both, as operations that go through a set do. */
export function holdingBoth(runtime: Runtime): ElementEquality<PythonObject> {
  return (stored, sought) => {
    const known = equalPrimitives(stored, sought);
    if (known !== undefined) return known;
    hold(runtime, sought, 'element being compared');
    try {
      return isEqualHoldingFirst(runtime, stored, sought);
    } finally {
      letGo(runtime);
    }
  };
}

function mergeSet(runtime: Runtime, set: PythonObject, other: PythonObject): void {
  const table = setTable(set);
  const source = setTable(other);
  if (table === source || source.size === 0) return;
  runtime.spend(source.size);
  if (table.size === 0) {
    table.merge(source, holdingBoth(runtime));
    for (const element of table.elements()) holdElement(runtime, set, element);
    return;
  }
  table.reserve(source.size);
  for (const hashed of hashedElements(other)) addHashed(runtime, set, hashed);
}

function addKeys(runtime: Runtime, set: PythonObject, dict: PythonObject): void {
  const keys = hashedKeys(runtime, dict);
  runtime.spend(keys.length);
  setTable(set).reserve(keys.length);
  for (const key of keys) addHashed(runtime, set, key);
}

/** Takes all elements out: references that the caller owns. */
function takeAllElements(runtime: Runtime, set: PythonObject): PythonObject[] {
  const table = setTable(set);
  const elements = table.elements();
  table.clear();
  for (const element of elements) runtime.log.slot(set.id, SlotKind.SetElement, element.id, element.id, 0);
  return elements;
}

function escapeElements(runtime: Runtime, object: PythonObject): void {
  if (object.payload === UNKNOWN_VALUE) return;
  (object.type as TypeObject).payload.slots.traverse?.(object, (referent) => runtime.escape(referent));
}

function holdElement(runtime: Runtime, set: PythonObject, element: PythonObject): void {
  runtime.heap.retain(element);
  runtime.log.slot(set.id, SlotKind.SetElement, element.id, 0, element.id);
}

/** Looks a key up; a set that is refused for having no hash is looked up as a frozenset with the same elements. */
function withHashable(runtime: Runtime, key: PythonObject, look: (hashed: HashedElement) => boolean): boolean {
  let hashed: HashedElement;
  try {
    hashed = hashElement(runtime, key);
  } catch (thrown) {
    if (!isInstanceOf(key, runtime.types.set) || !isRaised(runtime, thrown, 'TypeError')) throw thrown;
    discard(runtime, thrown);
    const frozen = newSetOf(runtime, runtime.types.frozenset, setTable(key).copy());
    try {
      return look(hashElement(runtime, frozen));
    } finally {
      runtime.heap.release(frozen);
    }
  }
  return look(hashed);
}
