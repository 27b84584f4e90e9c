/** `list` (`Objects/listobject.c`). */
import { newList, newObject } from '../create.ts';
import { raise } from '../errors.ts';
import { typeOf } from '../lookup.ts';
import { hold, letGo, releaseInOrder } from '../native-holds.ts';
import { itemsOf } from '../protocol/iteration.ts';
import { asIndex } from '../protocol/operators.ts';
import { type PythonObject, UNKNOWN_VALUE } from '../python-object.ts';
import { holding, type Runtime, type TypeObject, ValueUnknown } from '../runtime.ts';
import { Comparison, type KeywordNames, type NativeTypeDefinition } from '../type-object.ts';
import { escapeItems } from '../unknown-values.ts';
import { knowingLess, refuseKeywords, requirePositional, typeName } from './argument-checks.ts';
import { withFastSequence } from './iteration-support.ts';
import { clearList, forgetList, replaceItem, replaceRange, setItems } from './list-changes.ts';
import { newListIterator } from './list-iterator.ts';
import { extendList, listMethods } from './list-methods.ts';
import {
  compareSequences,
  findItem,
  isSequenceOf,
  releaseBackwards,
  repeatedLength,
  requireKnown,
  sequenceItems,
  sequenceRepr,
  traverseItems,
} from './sequence-items.ts';
import { adjustSlice, unpackSlice } from './slice.ts';

export const listType: NativeTypeDefinition = {
  name: 'list',
  isCollected: true,
  slots: {
    repr: (runtime, self) => sequenceRepr(runtime, self, '[', ']', false),
    hash: null,
    richCompare: listRichCompare,
    iter: (runtime, self) => newListIterator(runtime, self),
    new: (runtime, type) => newObject(runtime, type as TypeObject, []),
    init: listInit,
    traverse: traverseItems,
    forget: forgetList,
    clear: (runtime, self) => {
      if (self.payload === UNKNOWN_VALUE) return;
      const items = self.payload as PythonObject[];
      self.payload = [];
      releaseBackwards(runtime, items);
    },
    length: (_runtime, self) => sequenceItems(self).length,
    getItem: listGetItem,
    setItem: listSetItem,
    contains: (runtime, self, item) =>
      findItem(runtime, () => sequenceItems(self), item, 0, Number.POSITIVE_INFINITY, true) >= 0,
    concat: listConcat,
    inPlaceConcat: (runtime, self, other) => {
      extendList(runtime, self, other);
      runtime.heap.retain(self);
      return self;
    },
    repeat: (runtime, self, count) => newList(runtime, repeatItems(runtime, sequenceItems(self), count)),
    inPlaceRepeat: listInPlaceRepeat,
  },
  members: listMethods,
};

/** The items of a sequence `count` times, each a new reference. */
export function repeatItems(runtime: Runtime, items: readonly PythonObject[], count: number): PythonObject[] {
  const total = repeatedLength(runtime, items.length, count);
  const repeated: PythonObject[] = [];
  while (repeated.length < total) {
    for (const item of items) {
      runtime.heap.retain(item);
      repeated.push(item);
    }
  }
  return repeated;
}

/** list___init__: empties the list, then extends it. */
function listInit(runtime: Runtime, self: PythonObject, args: readonly PythonObject[], keywords: KeywordNames): void {
  const type = typeOf(self);
  if (type === runtime.types.list || type.payload.slots.new === runtime.types.list.payload.slots.new) {
    refuseKeywords(runtime, 'list', keywords);
  }
  const positional = args.length - (keywords?.length ?? 0);
  requirePositional(runtime, 'list', positional, 0, 1);
  if (self.payload === UNKNOWN_VALUE) self.payload = [];
  clearList(runtime, self);
  if (positional === 1) knowingLess(() => extendList(runtime, self, args[0]!));
}

function listRichCompare(
  runtime: Runtime,
  self: PythonObject,
  other: PythonObject,
  comparison: Comparison,
): PythonObject | null {
  if (!isSequenceOf(runtime, self, 'list') || !isSequenceOf(runtime, other, 'list')) return null;
  const left = sequenceItems(self);
  const right = sequenceItems(other);
  if (left.length !== right.length) {
    if (comparison === Comparison.Equal) return runtime.false;
    if (comparison === Comparison.NotEqual) return runtime.true;
  }
  return compareSequences(runtime, left, right, comparison, true);
}

/** list_subscript. */
function listGetItem(runtime: Runtime, self: PythonObject, key: PythonObject): PythonObject {
  const items = sequenceItems(self);
  try {
    if (key.type === runtime.types.slice) {
      const range = unpackSlice(runtime, key);
      const current = sequenceItems(self);
      const { start, step, count } = adjustSlice(range, current.length);
      const taken: PythonObject[] = [];
      runtime.spend(count);
      for (let taking = 0, index = start; taking < count; taking++, index += step) {
        const item = current[index]!;
        runtime.heap.retain(item);
        taken.push(item);
      }
      return newList(runtime, taken);
    }
    const index = itemIndex(runtime, self, key);
    const item = sequenceItems(self)[index];
    if (item === undefined) return raise(runtime, 'IndexError', 'list index out of range');
    runtime.heap.retain(item);
    return item;
  } catch (thrown) {
    if (thrown instanceof ValueUnknown) for (const item of items) runtime.escape(item);
    throw thrown;
  }
}

/** The index that a key names, counted from the start; -1 and the like lie outside. */
function itemIndex(runtime: Runtime, self: PythonObject, key: PythonObject): number {
  const { payload, type } = key;
  let index: number;
  if (type === runtime.types.int && typeof payload === 'number') index = payload;
  else if (typeOf(key).payload.slots.index !== null) index = asIndex(runtime, key, 'IndexError');
  else if (type === runtime.types.unknown) throw new ValueUnknown(key);
  else return raise(runtime, 'TypeError', `list indices must be integers or slices, not ${typeName(key)}`);
  return index < 0 ? index + sequenceItems(self).length : index;
}

/** list_ass_subscript. */
function listSetItem(runtime: Runtime, self: PythonObject, key: PythonObject, value: PythonObject | null): void {
  sequenceItems(self);
  try {
    if (key.type === runtime.types.slice) {
      setSlice(runtime, self, key, value);
      return;
    }
    const index = itemIndex(runtime, self, key);
    if (index < 0 || index >= sequenceItems(self).length) {
      raise(runtime, 'IndexError', 'list assignment index out of range');
    }
    if (value === null) replaceRange(runtime, self, index, 1, []);
    else {
      runtime.heap.retain(value);
      replaceItem(runtime, self, index, value);
    }
  } catch (thrown) {
    if (thrown instanceof ValueUnknown) {
      if (value !== null) runtime.escape(value);
      forgetList(runtime, self);
    }
    throw thrown;
  }
}

function setSlice(runtime: Runtime, self: PythonObject, key: PythonObject, value: PythonObject | null): void {
  const range = unpackSlice(runtime, key);
  const extent = adjustSlice(range, sequenceItems(self).length);
  if (extent.step === 1) {
    setPlainSlice(runtime, self, extent.start, extent.count, value);
  } else if (value === null) deleteExtendedSlice(runtime, self, extent.start, extent.step, extent.count);
  else setExtendedSlice(runtime, self, extent.start, extent.step, extent.count, value);
}

const PLAIN_TEXT = 'can only assign an iterable';

const EXTENDED_TEXT = 'must assign iterable to extended slice';

/** list_ass_slice. `a[i:j] = a` takes a copy first. */
function setPlainSlice(
  runtime: Runtime,
  self: PythonObject,
  start: number,
  count: number,
  value: PythonObject | null,
): void {
  const replace = (replacement: readonly PythonObject[]): void => {
    const { length } = sequenceItems(self);
    const from = Math.min(start, length);
    replaceRange(runtime, self, from, Math.min(count, length - from), replacement);
  };
  if (value === null) {
    replace([]);
    return;
  }
  const { types, behaviour } = runtime;
  const isFast = value !== self && (value.type === types.list || value.type === types.tuple);
  if (!isFast) {
    withReplacement(runtime, self, value, behaviour.takesSequenceBeforeSlice ? EXTENDED_TEXT : PLAIN_TEXT, replace);
    return;
  }
  requireKnown(runtime, value);
  const items = sequenceItems(value).slice();
  // A list that ends up empty is cleared when the sequence was let go of.
  const isCleared = items.length === 0 && count >= sequenceItems(self).length;
  const holds = (isCleared ? 0 : 1) + (behaviour.takesSequenceBeforeSlice ? 1 : 0);
  for (let taken = 0; taken < holds; taken++) hold(runtime, value, 'sequence being read');
  try {
    replace(items);
  } finally {
    for (let taken = 0; taken < holds; taken++) letGo(runtime);
  }
}

/** Calls `use` with the items to assign, which are those of a copy where a list is assigned to a part of itself. */
function withReplacement(
  runtime: Runtime,
  self: PythonObject,
  value: PythonObject,
  message: string,
  use: (items: readonly PythonObject[]) => void,
): void {
  if (value !== self) {
    withFastSequence(runtime, value, message, use);
    return;
  }
  const copy = itemsOf(runtime, self);
  try {
    holding(runtime, 'copy of the list', copy, () => use(copy));
  } finally {
    releaseBackwards(runtime, copy);
  }
}

/** The items go from the lowest index up. */
function deleteExtendedSlice(runtime: Runtime, self: PythonObject, start: number, step: number, count: number): void {
  if (count <= 0) return;
  const first = step < 0 ? start + step * (count - 1) : start;
  const distance = Math.abs(step);
  const removed: PythonObject[] = [];
  const kept: PythonObject[] = [];
  const items = sequenceItems(self);
  for (let index = 0; index < items.length; index++) {
    const isTaken = index >= first && (index - first) % distance === 0 && removed.length < count;
    (isTaken ? removed : kept).push(items[index]!);
  }
  setItems(runtime, self, kept);
  releaseInOrder(runtime, removed, 'items being released');
}

/** What is left of a slice in a list that may have become shorter while the value was iterated (adjust_slice_indexes). */
function remainingSlice(length: number, start: number, step: number, count: number): [start: number, count: number] {
  if (count === 0 || Math.max(start, start + (count - 1) * step) < length) return [start, count];
  const last = start + (count - 1) * step;
  const from = Math.min(start, step < 0 ? length - 1 : length);
  const to = step < 0 ? last : Math.min(last, length - 1);
  const distance = (to - from) / step;
  return [from, distance < 0 || to < 0 ? 0 : Math.floor(distance) + 1];
}

function setExtendedSlice(
  runtime: Runtime,
  self: PythonObject,
  givenStart: number,
  step: number,
  givenCount: number,
  value: PythonObject,
): void {
  withReplacement(runtime, self, value, EXTENDED_TEXT, (replacement) => {
    const { length } = sequenceItems(self);
    const remaining = remainingSlice(length, givenStart, step, givenCount);
    const { takesSequenceBeforeSlice } = runtime.behaviour;
    const [start, count] = takesSequenceBeforeSlice ? remaining : [givenStart, givenCount];
    if (replacement.length === count && count > remaining[1]) {
      runtime.stop(
        'unknown: a list became shorter while a slice of it was assigned: this version writes beyond its end',
      );
    }
    if (replacement.length !== count) {
      const sizes = `sequence of size ${replacement.length} to extended slice of size ${count}`;
      raise(runtime, 'ValueError', `attempt to assign ${sizes}`);
    }
    if (count === 0) return;
    const removed: PythonObject[] = [];
    const after = sequenceItems(self).slice();
    for (let taking = 0, index = start; taking < count; taking++, index += step) {
      removed.push(after[index]!);
      runtime.heap.retain(replacement[taking]!);
      after[index] = replacement[taking]!;
    }
    setItems(runtime, self, after);
    releaseInOrder(runtime, removed, 'items being released');
  });
}

function listConcat(runtime: Runtime, self: PythonObject, other: PythonObject): PythonObject {
  if (!isSequenceOf(runtime, other, 'list')) {
    if (other.type === runtime.types.unknown) {
      escapeItems(runtime, self);
      throw new ValueUnknown(other);
    }
    raise(runtime, 'TypeError', `can only concatenate list (not "${typeName(other)}") to list`);
  }
  const items = sequenceItems(self).concat(sequenceItems(other));
  runtime.spend(items.length);
  for (const item of items) runtime.heap.retain(item);
  return newList(runtime, items);
}

function listInPlaceRepeat(runtime: Runtime, self: PythonObject, count: number): PythonObject {
  const items = sequenceItems(self);
  if (count < 1) clearList(runtime, self);
  else if (items.length > 0 && count > 1) {
    const added = repeatItems(runtime, items, count - 1);
    setItems(runtime, self, items.concat(added));
  }
  runtime.heap.retain(self);
  return self;
}
