/** Reading and changing dicts from native code (PyDict_GetItem and the like). The only place that writes dict entries and their counts. */
import { type DirectKey, InsertionOrderedTable } from '../values/insertion-ordered-table.ts';
import { shareKey, unshareKeys } from './attribute-names.ts';
import { internString, newObject } from './create.ts';
import { addKey, type DictStorage, directKey, findKey, type KeyLookup, keyLookup } from './dict-storage.ts';
import { SlotKind } from './event-log.ts';
import { giveAway, hold, letGo, own, releaseInOrder } from './native-holds.ts';
import { type PythonObject, UNKNOWN_VALUE } from './python-object.ts';
import { type Runtime, type TypeObject, ValueUnknown } from './runtime.ts';
import { trackDict } from './tracking.ts';

/** An empty dict, or an instance of a class derived from dict. */
export function newDict(runtime: Runtime, type: TypeObject = runtime.types.dict): PythonObject<DictStorage> {
  const { heap, types, behaviour } = runtime;
  const storage: DictStorage = new InsertionOrderedTable();
  if (type === types.dict && behaviour.lazilyTracked === 'dict') {
    return heap.allocate(type, type.payload.typeName, storage);
  }
  return newObject<DictStorage>(runtime, type, storage);
}

/** The table of a dict. Throws `ValueUnknown` for a dict whose contents are not known. */
export function dictStorage(dict: PythonObject): DictStorage {
  if (dict.payload === UNKNOWN_VALUE) throw new ValueUnknown(dict);
  return dict.payload as DictStorage;
}

/** The number of entries. */
export function dictSize(dict: PythonObject): number {
  return dictStorage(dict).size;
}

/** `dict.get(key)`: borrowed, or null. May run `__hash__` and `__eq__`. */
export function dictGet(runtime: Runtime, dict: PythonObject, key: PythonObject): PythonObject | null {
  return dictGetFiled(runtime, dict, key, keyLookup(runtime, key));
}

/** As `dictGet`, for a key whose hash is known already. */
export function dictGetFiled(
  runtime: Runtime,
  dict: PythonObject,
  key: PythonObject,
  lookup: KeyLookup,
): PythonObject | null {
  const storage = dictStorage(dict);
  const position = findKey(runtime, storage, key, lookup);
  return position < 0 ? null : storage.valueAt(position);
}

/** The value of a str key by its text: borrowed, or null. */
export function dictGetText(dict: PythonObject, name: string): PythonObject | null {
  const storage = dictStorage(dict);
  const position = storage.findDirect(name);
  return position < 0 ? null : storage.valueAt(position);
}

/** `dict[key] = value`; key and value are held from the beginning on. The value that was there is released last (PyDict_SetItem). */
export function dictSet(runtime: Runtime, dict: PythonObject, key: PythonObject, value: PythonObject): void {
  const storage = dictStorage(dict);
  const direct = directKey(runtime, key);
  if (typeof direct !== 'string') unshareKeys(runtime, storage);
  if (direct !== undefined && storage.hasDirectKeysOnly) {
    setDirect(runtime, dict, direct, key, value);
    return;
  }
  hold(runtime, key, 'key being stored');
  hold(runtime, value, 'value being stored');
  storeHeld(runtime, dict, key, value, () => keyLookup(runtime, key));
}

/** `dict[key] = value`, stealing both (_PyDict_SetItem_Take2). */
export function dictSetOwned(runtime: Runtime, dict: PythonObject, key: PythonObject, value: PythonObject): void {
  own(runtime, key, 'key being stored');
  own(runtime, value, 'value being stored');
  storeHeld(runtime, dict, key, value, () => {
    if (typeof directKey(runtime, key) !== 'string') unshareKeys(runtime, dictStorage(dict));
    return keyLookup(runtime, key);
  });
}

/** As `dictSet`, for a key whose hash is known already (insertdict). */
export function dictSetFiled(
  runtime: Runtime,
  dict: PythonObject,
  key: PythonObject,
  lookup: KeyLookup,
  value: PythonObject,
): void {
  if (typeof lookup !== 'string') unshareKeys(runtime, dictStorage(dict));
  if (typeof lookup !== 'object' && dictStorage(dict).hasDirectKeysOnly) {
    setDirect(runtime, dict, lookup, key, value);
    return;
  }
  hold(runtime, key, 'key being stored');
  hold(runtime, value, 'value being stored');
  storeHeld(runtime, dict, key, value, () => lookup);
}

/** Adds an entry for a key that is known not to be there; retains key and value. */
export function dictAdd(
  runtime: Runtime,
  dict: PythonObject,
  key: PythonObject,
  lookup: KeyLookup,
  value: PythonObject,
): void {
  unshareKeys(runtime, dictStorage(dict));
  runtime.heap.retain(key);
  runtime.heap.retain(value);
  addKey(dictStorage(dict), lookup, key, value);
  logInsertion(runtime, dict, key, value);
}

/** As `dictSet` for an interned key (borrowed) known by its text. */
export function dictSetName(
  runtime: Runtime,
  dict: PythonObject,
  key: PythonObject<string>,
  value: PythonObject,
): void {
  setDirect(runtime, dict, key.payload, key, value);
}

/** Sets (retains) or with null deletes the value of a str key by its text. Gives false where there was nothing to delete. */
export function dictSetText(runtime: Runtime, dict: PythonObject, name: string, value: PythonObject | null): boolean {
  if (value === null) {
    const position = dictStorage(dict).findDirect(name);
    if (position < 0) return false;
    removeEntry(runtime, dict, position);
    return true;
  }
  const key = internString(runtime, name);
  dictSetName(runtime, dict, key, value);
  runtime.heap.release(key);
  return true;
}

/** `del dict[key]`. Gives false where the key is not there. */
export function dictDelete(runtime: Runtime, dict: PythonObject, key: PythonObject): boolean {
  const storage = dictStorage(dict);
  const position = findKey(runtime, storage, key, keyLookup(runtime, key));
  if (position < 0) return false;
  removeEntry(runtime, dict, position);
  return true;
}

/** Takes an entry out of a dict and gives its value, a reference that the caller owns; null where the key is not there. */
export function dictPop(runtime: Runtime, dict: PythonObject, key: PythonObject): PythonObject | null {
  const storage = dictStorage(dict);
  const position = findKey(runtime, storage, key, keyLookup(runtime, key));
  if (position < 0) return null;
  const storedKey = storage.keyAt(position);
  const value = storage.valueAt(position);
  storage.removeAt(position);
  logRemoval(runtime, dict, storedKey, value);
  own(runtime, value, 'value being taken');
  if (storage.keyOwner === null) runtime.heap.release(storedKey);
  return giveAway(runtime);
}

/** Takes the last entry out: references that the caller owns; null for an empty dict. */
export function dictPopLast(
  runtime: Runtime,
  dict: PythonObject,
): { readonly key: PythonObject; readonly value: PythonObject } | null {
  const storage = dictStorage(dict);
  unshareKeys(runtime, storage);
  const position = storage.previousPosition(storage.positionCount);
  if (position < 0) return null;
  const entry = { key: storage.keyAt(position), value: storage.valueAt(position) };
  storage.removeLast();
  logRemoval(runtime, dict, entry.key, entry.value);
  return entry;
}

/** Entries in order; do not keep over changes. */
export function dictEntries(dict: PythonObject): { readonly key: PythonObject; readonly value: PythonObject }[] {
  const storage = dictStorage(dict);
  const entries: { readonly key: PythonObject; readonly value: PythonObject }[] = [];
  for (let position = storage.nextPosition(0); position >= 0; position = storage.nextPosition(position + 1)) {
    entries.push({ key: storage.keyAt(position), value: storage.valueAt(position) });
  }
  return entries;
}

/** Drops all entries, in order (dict.clear, dict_dealloc). */
export function dictClear(runtime: Runtime, dict: PythonObject): void {
  releaseInOrder(runtime, dictTakeAll(runtime, dict), 'entries being released');
}

/** Takes all entries out and gives keys and values in order: references that the caller owns. */
export function dictTakeAll(runtime: Runtime, dict: PythonObject): PythonObject[] {
  const entries = dictEntries(dict);
  const storage = dictStorage(dict);
  const areKeysShared = storage.keyOwner !== null;
  storage.clear();
  storage.keyOwner = null;
  for (const { key, value } of entries) logRemoval(runtime, dict, key, value);
  if (areKeysShared) return entries.map(({ value }) => value);
  return entries.flatMap(({ key, value }) => [key, value]);
}

/** Gives an empty dict the entries of another, at the same positions; each is retained (clone_combined_dict_keys). */
export function dictFill(runtime: Runtime, dict: PythonObject, source: PythonObject): void {
  const { heap } = runtime;
  dict.payload = dictStorage(source).copy();
  for (const { key, value } of dictEntries(dict)) {
    heap.retain(value);
    heap.retain(key);
    logInsertion(runtime, dict, key, value);
  }
}

/** Sets the value of a key that is filed under its own value; both are retained. */
function setDirect(
  runtime: Runtime,
  dict: PythonObject,
  direct: DirectKey,
  key: PythonObject,
  value: PythonObject,
): void {
  const storage = dictStorage(dict);
  const position = storage.findDirect(direct);
  runtime.heap.retain(value);
  if (position >= 0) {
    // Only where the value before goes can the key be looked at.
    const isKeyHeld = storage.valueAt(position).refcount === 1;
    if (isKeyHeld) hold(runtime, key, 'key being stored');
    replaceValue(runtime, dict, position, value);
    if (isKeyHeld) letGo(runtime);
    return;
  }
  if (storage.keyOwner === null) runtime.heap.retain(key);
  else shareKey(runtime, storage.keyOwner as TypeObject, key.payload as string, key);
  storage.addDirect(direct, key, value);
  logInsertion(runtime, dict, key, value);
}

/**
 * Sets the value of a key. Both are the references held last, and stay so while `__hash__` and `__eq__` run; the spare reference to a key that was
 * there goes last.
 */
function storeHeld(
  runtime: Runtime,
  dict: PythonObject,
  key: PythonObject,
  value: PythonObject,
  file: () => KeyLookup,
): void {
  let position: number;
  let lookup: KeyLookup;
  try {
    lookup = file();
    position = findKey(runtime, dictStorage(dict), key, lookup);
  } catch (thrown) {
    letGo(runtime);
    letGo(runtime);
    throw thrown;
  }
  giveAway(runtime);
  if (position >= 0) {
    replaceValue(runtime, dict, position, value);
    letGo(runtime);
    return;
  }
  const { keyOwner } = dictStorage(dict);
  if (keyOwner === null) giveAway(runtime);
  else {
    shareKey(runtime, keyOwner as TypeObject, key.payload as string, key);
    letGo(runtime);
  }
  addKey(dictStorage(dict), lookup, key, value);
  logInsertion(runtime, dict, key, value);
}

/** The dict takes over the reference to the value; where instances share the keys it may hold another until the one before is gone. */
function replaceValue(runtime: Runtime, dict: PythonObject, position: number, value: PythonObject): void {
  const storage = dictStorage(dict);
  const isHeldTwice = storage.keyOwner !== null && runtime.behaviour.builtins.holdsValueForSharedKeys;
  if (isHeldTwice) hold(runtime, value, 'value being stored');
  const before = storage.valueAt(position);
  storage.setValueAt(position, value);
  if (!dict.isTracked) trackDict(runtime, dict, storage.keyAt(position), value);
  runtime.log.slot(dict.id, SlotKind.DictValue, storage.keyAt(position).id, before.id, value.id);
  runtime.heap.release(before);
  if (isHeldTwice) letGo(runtime);
}

/** The key is released before the value (delitem_common). */
function removeEntry(runtime: Runtime, dict: PythonObject, position: number): void {
  const storage = dictStorage(dict);
  const key = storage.keyAt(position);
  const value = storage.valueAt(position);
  storage.removeAt(position);
  logRemoval(runtime, dict, key, value);
  releaseInOrder(runtime, storage.keyOwner === null ? [key, value] : [value], 'entry being released');
}

function logInsertion(runtime: Runtime, dict: PythonObject, key: PythonObject, value: PythonObject): void {
  runtime.log.slot(dict.id, SlotKind.DictKey, key.id, 0, key.id);
  runtime.log.slot(dict.id, SlotKind.DictValue, key.id, 0, value.id);
  if (!dict.isTracked) trackDict(runtime, dict, key, value);
}

function logRemoval(runtime: Runtime, dict: PythonObject, key: PythonObject, value: PythonObject): void {
  runtime.log.slot(dict.id, SlotKind.DictKey, key.id, key.id, 0);
  runtime.log.slot(dict.id, SlotKind.DictValue, key.id, value.id, 0);
}
