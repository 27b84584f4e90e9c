/** Reading and changing dicts from native code (PyDict_GetItem and the like). The only place that writes dict entries and their counts. */
import { newObject } from './create.ts';
import { DictStorage } from './dict-storage.ts';
import { SlotKind } from './event-log.ts';
import { type PythonObject, UNKNOWN_VALUE } from './python-object.ts';
import { type Runtime, type TypeObject, ValueUnknown } from './runtime.ts';
import { internString } from './create.ts';

/** An empty dict, or an instance of a class derived from dict. */
export function newDict(runtime: Runtime, type: TypeObject = runtime.types.dict): PythonObject<DictStorage> {
  return newObject(runtime, type, new DictStorage());
}

/** The table of a dict. Throws `ValueUnknown` for a dict whose contents are not known. */
export function dictStorage(dict: PythonObject): DictStorage {
  if (dict.payload === UNKNOWN_VALUE) throw new ValueUnknown(dict);
  return dict.payload as DictStorage;
}

/** `dict.get(key)`: borrowed, or null. May run `__hash__` and `__eq__`. */
export function dictGet(runtime: Runtime, dict: PythonObject, key: PythonObject): PythonObject | null {
  return dictStorage(dict).find(runtime, key)?.value ?? null;
}

/** The value of a str key by its text: borrowed, or null. */
export function dictGetText(dict: PythonObject, name: string): PythonObject | null {
  return dictStorage(dict).findText(name)?.value ?? null;
}

/** `dict[key] = value`; retains both. The value that was there is released last (insertdict). */
export function dictSet(runtime: Runtime, dict: PythonObject, key: PythonObject, value: PythonObject): void {
  const storage = dictStorage(dict);
  const entry = storage.find(runtime, key);
  runtime.heap.retain(value);
  if (entry !== undefined) {
    const before = entry.value;
    entry.value = value;
    runtime.log.slot(dict.id, SlotKind.DictValue, entry.key.id, before.id, value.id);
    runtime.heap.release(before);
    return;
  }
  runtime.heap.retain(key);
  storage.add(runtime, key, value);
  logInsertion(runtime, dict, key, value);
}

/** As `dictSet` for an interned key (borrowed) known by its text. */
export function dictSetName(
  runtime: Runtime,
  dict: PythonObject,
  key: PythonObject<string>,
  value: PythonObject,
): void {
  const storage = dictStorage(dict);
  const entry = storage.findText(key.payload);
  runtime.heap.retain(value);
  if (entry !== undefined) {
    const before = entry.value;
    entry.value = value;
    runtime.log.slot(dict.id, SlotKind.DictValue, entry.key.id, before.id, value.id);
    runtime.heap.release(before);
    return;
  }
  runtime.heap.retain(key);
  storage.addText(key.payload, key, value);
  logInsertion(runtime, dict, key, value);
}

/** Sets (retains) or with null deletes the value of a str key by its text. Gives false where there was nothing to delete. */
export function dictSetText(runtime: Runtime, dict: PythonObject, name: string, value: PythonObject | null): boolean {
  if (value === null) {
    const entry = dictStorage(dict).findText(name);
    if (entry === undefined) return false;
    removeEntry(runtime, dict, entry);
    return true;
  }
  const key = internString(runtime, name);
  dictSetName(runtime, dict, key, value);
  runtime.heap.release(key);
  return true;
}

/** `del dict[key]`. Gives false where the key is not there. */
export function dictDelete(runtime: Runtime, dict: PythonObject, key: PythonObject): boolean {
  const entry = dictStorage(dict).find(runtime, key);
  if (entry === undefined) return false;
  removeEntry(runtime, dict, entry);
  return true;
}

/** Takes an entry out of a dict and gives its value, a reference that the caller owns; null where the key is not there. */
export function dictPop(runtime: Runtime, dict: PythonObject, key: PythonObject): PythonObject | null {
  const storage = dictStorage(dict);
  const entry = storage.find(runtime, key);
  if (entry === undefined) return null;
  storage.remove(runtime, entry);
  logRemoval(runtime, dict, entry);
  runtime.heap.release(entry.key);
  return entry.value;
}

/** Entries in order; do not keep over changes. */
export function dictEntries(dict: PythonObject): { readonly key: PythonObject; readonly value: PythonObject }[] {
  return dictStorage(dict).order.filter((entry) => entry !== null);
}

/** Drops all entries, in order (dict.clear, dict_dealloc). */
export function dictClear(runtime: Runtime, dict: PythonObject): void {
  const entries = dictStorage(dict).takeAll();
  for (const entry of entries) logRemoval(runtime, dict, entry);
  for (const entry of entries) {
    runtime.heap.release(entry.key);
    runtime.heap.release(entry.value);
  }
}

function removeEntry(
  runtime: Runtime,
  dict: PythonObject,
  entry: { readonly key: PythonObject; value: PythonObject; position: number },
): void {
  dictStorage(dict).remove(runtime, entry);
  logRemoval(runtime, dict, entry);
  runtime.heap.release(entry.key);
  runtime.heap.release(entry.value);
}

function logInsertion(runtime: Runtime, dict: PythonObject, key: PythonObject, value: PythonObject): void {
  runtime.log.slot(dict.id, SlotKind.DictKey, key.id, 0, key.id);
  runtime.log.slot(dict.id, SlotKind.DictValue, key.id, 0, value.id);
}

function logRemoval(
  runtime: Runtime,
  dict: PythonObject,
  entry: { readonly key: PythonObject; readonly value: PythonObject },
): void {
  runtime.log.slot(dict.id, SlotKind.DictKey, entry.key.id, entry.key.id, 0);
  runtime.log.slot(dict.id, SlotKind.DictValue, entry.key.id, entry.value.id, 0);
}
