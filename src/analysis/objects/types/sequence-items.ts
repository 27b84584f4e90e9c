/** What lists and tuples have in common: reading their items, comparing and showing them. */
import { hashTuple, type PythonHash } from '../../values/hashing.ts';
import { newBoolean, newString } from '../create.ts';
import { isInstanceOf } from '../errors.ts';
import { HiddenHash } from '../hash-values.ts';
import { REFERENCE_SIZE, requireMemory } from '../large-memory.ts';
import { hold, letGo, releaseInOrder, whileHolding } from '../native-holds.ts';
import { richCompare } from '../protocol/comparison.ts';
import { equalPrimitives, hashValue, isEqualHoldingFirst, isEqualIdentityFirst } from '../protocol/hashing.ts';
import { joinedParts, partReprText } from '../protocol/text.ts';
import { type PythonObject, UNKNOWN_VALUE } from '../python-object.ts';
import { type Runtime, ValueUnknown } from '../runtime.ts';
import { Comparison, type Visit } from '../type-object.ts';

/** The items of a list or tuple, or of an instance of a class derived from one, borrowed. Throws `ValueUnknown`. */
export function sequenceItems(sequence: PythonObject): PythonObject[] {
  if (sequence.payload === UNKNOWN_VALUE) throw new ValueUnknown(sequence);
  return sequence.payload as PythonObject[];
}

/** Throws `ValueUnknown` for an object of which not even the type is known, and for one whose contents are not known. */
export function requireKnown(runtime: Runtime, object: PythonObject): void {
  if (object.payload === UNKNOWN_VALUE || object.type === runtime.types.unknown) throw new ValueUnknown(object);
}

/**
 * Lexicographic comparison by the first pair of items that differ (list_richcompare, tuple_richcompare).
 * @param holdsItems whether both items of a pair are held while they are compared, as lists do and tuples do not
 */
export function compareSequences(
  runtime: Runtime,
  left: readonly PythonObject[],
  right: readonly PythonObject[],
  comparison: Comparison,
  holdsItems: boolean,
): PythonObject {
  let index = 0;
  runtime.enterRecursion(' in comparison');
  try {
    for (; index < left.length && index < right.length; index++) {
      const a = left[index]!;
      const b = right[index]!;
      if (a === b) continue;
      runtime.spend(1);
      if (!(holdsItems ? isEqualHeld(runtime, a, b) : isEqualIdentityFirst(runtime, a, b))) break;
    }
    if (index >= left.length || index >= right.length) {
      return newBoolean(runtime, compareNumbers(left.length, right.length, comparison));
    }
    if (comparison === Comparison.Equal) return runtime.false;
    if (comparison === Comparison.NotEqual) return runtime.true;
    const a = left[index]!;
    const b = right[index]!;
    if (!holdsItems || !runtime.behaviour.holdsLastComparedItems) return richCompare(runtime, a, b, comparison);
    return whileHolding(runtime, 'items being compared', [b, a], () => richCompare(runtime, a, b, comparison));
  } finally {
    runtime.leaveRecursion();
  }
}

/** `a == b` for two numbers, and so on (Py_RETURN_RICHCOMPARE). */
export function compareNumbers(left: number, right: number, comparison: Comparison): boolean {
  switch (comparison) {
    case Comparison.Less:
      return left < right;
    case Comparison.LessEqual:
      return left <= right;
    case Comparison.Equal:
      return left === right;
    case Comparison.NotEqual:
      return left !== right;
    case Comparison.Greater:
      return left > right;
    case Comparison.GreaterEqual:
      return left >= right;
  }
}

/** The first index from start to stop whose item equals the value, or -1. The length is read anew for each item. */
export function findItem(
  runtime: Runtime,
  items: () => readonly PythonObject[],
  value: PythonObject,
  start: number,
  stop: number,
  holdsItems: boolean,
): number {
  for (let index = start; index < stop && index < items().length; index++) {
    runtime.spend(1);
    const item = items()[index]!;
    const isEqual = holdsItems ? isEqualHoldingFirst(runtime, item, value) : isEqualIdentityFirst(runtime, item, value);
    if (isEqual) return index;
  }
  return -1;
}

/** How many items equal the value; an item that is the value itself counts without being compared. */
export function countItems(
  runtime: Runtime,
  items: () => readonly PythonObject[],
  value: PythonObject,
  holdsItems: boolean,
): number {
  let count = 0;
  for (let index = 0; index < items().length; index++) {
    runtime.spend(1);
    const item = items()[index]!;
    if (holdsItems ? isEqualHoldingFirst(runtime, item, value) : isEqualIdentityFirst(runtime, item, value)) count++;
  }
  return count;
}

/** `hash` of a tuple with such items: known where those of all items are (tuple_hash). */
export function sequenceHash(runtime: Runtime, items: readonly PythonObject[]): PythonHash | HiddenHash {
  let isKnown = true;
  const hashes = items.map((item) => {
    const hash = hashValue(runtime, item);
    if (!(hash instanceof HiddenHash)) return hash;
    isKnown = false;
    return hash.hash;
  });
  const hash = hashTuple(hashes);
  return isKnown ? hash : new HiddenHash(hash);
}

/** `repr` of a sequence whose items may change meanwhile; `...` where it contains itself (Py_ReprEnter). */
export function sequenceRepr(
  runtime: Runtime,
  self: PythonObject,
  open: string,
  close: string,
  isTuple: boolean,
): PythonObject {
  if (sequenceItems(self).length === 0) return newString(runtime, open + close);
  if (runtime.reprInProgress.has(self)) return newString(runtime, `${open}...${close}`);
  runtime.reprInProgress.add(self);
  hold(runtime, self, 'repr in progress');
  try {
    const texts: (string | null)[] = [];
    for (let index = 0; index < sequenceItems(self).length; index++) {
      runtime.spend(1);
      const item = sequenceItems(self)[index]!;
      texts.push(isTuple ? partReprText(runtime, item) : listItemRepr(runtime, item));
    }
    const comma = isTuple && texts.length === 1 ? ',' : '';
    return joinedParts(runtime, open, texts, comma + close);
  } finally {
    runtime.reprInProgress.delete(self);
    letGo(runtime);
  }
}

/** The text of a list item, null where it is not known: the list repr of some versions holds it meanwhile. */
export function listItemRepr(runtime: Runtime, item: PythonObject): string | null {
  if (!runtime.behaviour.holdsShownListItems) return partReprText(runtime, item);
  return whileHolding(runtime, 'item being shown', [item], () => partReprText(runtime, item));
}

/** Visits the items (tp_traverse of list and tuple). */
export function traverseItems(self: PythonObject, visit: Visit): void {
  if (self.payload === UNKNOWN_VALUE) return;
  const items = self.payload as readonly PythonObject[];
  for (let index = 0; index < items.length; index++) visit(items[index]!, index);
}

/** Releases items from the last to the first, as deallocation of lists and tuples does. */
export function releaseBackwards(runtime: Runtime, items: readonly PythonObject[]): void {
  releaseInOrder(runtime, items.length > 1 ? items.slice().reverse() : items, 'items being released');
}

/**
 * The length of `sequence * count`, paid for from the budget in advance. Raises MemoryError where CPython would; a run that asks for more than
 * can be simulated ends here.
 */
export function repeatedLength(runtime: Runtime, length: number, count: number): number {
  const total = length * Math.max(count, 0);
  requireMemory(runtime, total * REFERENCE_SIZE);
  runtime.spend(total);
  return total;
}

/** Whether both are instances of a type or of classes derived from it: what comparisons and concatenations ask for first. */
export function isSequenceOf(runtime: Runtime, object: PythonObject, name: 'list' | 'tuple'): boolean {
  return object.type === runtime.types[name] || isInstanceOf(object, runtime.types[name]);
}

function isEqualHeld(runtime: Runtime, a: PythonObject, b: PythonObject): boolean {
  const known = equalPrimitives(a, b);
  if (known !== undefined) return known;
  return whileHolding(runtime, 'items being compared', [b, a], () => isEqualIdentityFirst(runtime, a, b));
}
