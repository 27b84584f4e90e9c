/** Building and filling containers (`Python/bytecodes.c`, BUILD_*, LIST_EXTEND and their kin). */
import { dictSet, dictSetOwned, newDict } from '../../objects/dict-access.ts';
import { discard, isRaised, raise } from '../../objects/errors.ts';
import { typeOf } from '../../objects/lookup.ts';
import { getItem, setItem } from '../../objects/protocol/operators.ts';
import type { PythonObject } from '../../objects/python-object.ts';
import { holding } from '../../objects/runtime.ts';
import { knowingLess, typeName } from '../../objects/types/argument-checks.ts';
import { changeDict } from '../../objects/types/dict-changes.ts';
import { type DuplicateHandler, mergeMapping } from '../../objects/types/dict-merge.ts';
import { appendItem } from '../../objects/types/list-changes.ts';
import { extendList } from '../../objects/types/list-methods.ts';
import { newSet, setAddItem, setAddOwned, updateSet } from '../../objects/types/set-changes.ts';
import { newSlice } from '../../objects/types/slice.ts';
import type { Machine } from '../machine.ts';

/** BUILD_SET: items are added in order, each released or handed over at once. */
export function buildSet(machine: Machine, sp: number, count: number): number {
  const { stack } = machine;
  const set = newSet(machine);
  const start = sp - count;
  try {
    holding(machine, 'set being built', [set], () => {
      for (let index = start; index < sp; index++) knowingLess(() => setAdd(machine, set, index));
    });
  } catch (thrown) {
    machine.heap.release(set);
    throw thrown;
  }
  stack[start] = set;
  return start + 1;
}

/** BUILD_MAP. */
export function buildMap(machine: Machine, sp: number, count: number): number {
  const { stack } = machine;
  const start = sp - 2 * count;
  const dict = newDict(machine);
  try {
    holding(machine, 'dict being built', [dict], () => {
      for (let index = start; index < sp; index += 2) storeEntry(machine, dict, stack[index]!, stack[index + 1]!);
    });
  } catch (thrown) {
    machine.heap.release(dict);
    throw thrown;
  }
  dropFromTop(machine, sp, start);
  stack[start] = dict;
  return start + 1;
}

/** BUILD_CONST_KEY_MAP: keys are a constant tuple. */
export function buildConstKeyMap(machine: Machine, sp: number, count: number): number {
  const { stack } = machine;
  const keys = stack[sp - 1]!.payload as PythonObject[];
  const start = sp - 1 - count;
  const dict = newDict(machine);
  for (let index = 0; index < count; index++) dictSet(machine, dict, keys[index]!, stack[start + index]!);
  dropFromTop(machine, sp, start);
  stack[start] = dict;
  return start + 1;
}

/** What displays of dicts release after they are made: the topmost first (`DECREF_INPUTS` of an array). */
function dropFromTop(machine: Machine, sp: number, start: number): void {
  for (let index = sp - 1; index >= start; index--) machine.drop(index);
}

/** MAP_ADD: takes key and value from their places. */
export function mapAdd(machine: Machine, dict: PythonObject, keyIndex: number): void {
  const key = machine.take(keyIndex);
  const value = machine.take(keyIndex + 1);
  knowingLess(() => changeDict(machine, dict, [key, value], () => dictSetOwned(machine, dict, key, value)));
}

/** An entry of a dict display; the dict is not known after a key whose value is not known. */
function storeEntry(machine: Machine, dict: PythonObject, key: PythonObject, value: PythonObject): void {
  knowingLess(() => changeDict(machine, dict, [key, value], () => dictSet(machine, dict, key, value)));
}

/** BUILD_SLICE. */
export function buildSlice(machine: Machine, sp: number, count: number): number {
  const start = sp - count;
  const { stack } = machine;
  const slice = newSlice(machine, stack[start]!, stack[start + 1]!, count === 3 ? stack[start + 2]! : machine.none);
  for (let index = start; index < sp; index++) machine.drop(index);
  stack[start] = slice;
  return start + 1;
}

/** BINARY_SLICE: steals start and stop into a slice that lives while the item is fetched. */
export function loadSlice(machine: Machine, sp: number): PythonObject {
  const slice = takeSlice(machine, sp);
  try {
    return holding(machine, 'slice', [slice], () => getItem(machine, machine.stack[sp - 3]!, slice));
  } finally {
    machine.heap.release(slice);
  }
}

/** STORE_SLICE: value, container, start, stop. */
export function storeSlice(machine: Machine, sp: number): void {
  const slice = takeSlice(machine, sp);
  try {
    holding(machine, 'slice', [slice], () => setItem(machine, machine.stack[sp - 3]!, slice, machine.stack[sp - 4]!));
  } finally {
    machine.heap.release(slice);
  }
}

/** A slice of the two places on top, which are emptied. */
function takeSlice(machine: Machine, sp: number): PythonObject {
  const slice = newSlice(machine, machine.stack[sp - 2]!, machine.stack[sp - 1]!, machine.none);
  machine.drop(sp - 2);
  machine.drop(sp - 1);
  return slice;
}

/** LIST_APPEND: steals the item. */
export function listAppend(machine: Machine, list: PythonObject, item: PythonObject): void {
  appendItem(machine, list, item);
}

/** LIST_EXTEND. */
export function listExtend(machine: Machine, list: PythonObject, iterable: PythonObject): void {
  const { slots, name } = typeOf(iterable).payload;
  if (slots.iter === null && slots.getItem === null) {
    raise(machine, 'TypeError', `Value after * must be an iterable, not ${name}`);
  }
  extendList(machine, list, iterable);
}

/** SET_ADD: empties the item's place. */
export function setAdd(machine: Machine, set: PythonObject, index: number): void {
  if (machine.behaviour.givesItemsToSets) {
    setAddOwned(machine, set, machine.take(index));
    return;
  }
  setAddItem(machine, set, machine.stack[index]!);
  machine.drop(index);
}

/** SET_UPDATE. */
export function setUpdate(machine: Machine, set: PythonObject, iterable: PythonObject): void {
  updateSet(machine, set, iterable);
}

/** DICT_UPDATE: `{**mapping}`. */
export function dictUpdate(machine: Machine, dict: PythonObject, mapping: PythonObject): void {
  mergeOrTypeError(machine, dict, mapping, 'replace', () => `'${typeName(mapping)}' object is not a mapping`);
}

/** DICT_MERGE: `f(**mapping)`. */
export function dictMerge(
  machine: Machine,
  dict: PythonObject,
  mapping: PythonObject,
  callable: PythonObject | null,
): void {
  const name = (): string => (callable === null ? 'function()' : machine.describeCallable(callable));
  const onDuplicate = (key: PythonObject): never => {
    const text =
      typeof key.payload === 'string'
        ? `got multiple values for keyword argument '${key.payload}'`
        : 'keywords must be strings';
    return raise(machine, 'TypeError', `${name()} ${text}`);
  };
  mergeOrTypeError(
    machine,
    dict,
    mapping,
    onDuplicate,
    () => `${name()} argument after ** must be a mapping, not ${typeName(mapping)}`,
  );
}

/** Merges a mapping; what has no `keys` raises TypeError with a text. */
function mergeOrTypeError(
  machine: Machine,
  dict: PythonObject,
  mapping: PythonObject,
  onDuplicate: DuplicateHandler,
  message: () => string,
): void {
  try {
    changeDict(machine, dict, [], () => mergeMapping(machine, dict, mapping, onDuplicate));
  } catch (thrown) {
    if (!isRaised(machine, thrown, 'AttributeError')) throw thrown;
    discard(machine, thrown);
    raise(machine, 'TypeError', message());
  }
}
