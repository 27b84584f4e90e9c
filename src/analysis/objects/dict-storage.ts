/** Finding keys in the table of a dict by Python's rules of hash and equality (`Objects/dictobject.c`, _Py_dict_lookup). */
import type { PythonHash } from '../values/hashing.ts';
import type { DirectKey, InsertionOrderedTable } from '../values/insertion-ordered-table.ts';
import { hashForTable, isEqualHoldingFirst } from './protocol/hashing.ts';
import { type PythonObject, UNKNOWN_VALUE } from './python-object.ts';
import { type Runtime, ValueUnknown } from './runtime.ts';

/** Payload of a dict. The table owns a reference to each key and value. Only `dict-access.ts` changes it. */
export type DictStorage = InsertionOrderedTable<PythonObject, PythonObject>;

/** What a key is filed under: its value, for a str or a number, else its hash. */
export type KeyLookup = DirectKey | { readonly hash: PythonHash };

/** What a key is filed under. May run `__hash__`; throws TypeError for an unhashable key, `ValueUnknown` for one whose value is not known. */
export function keyLookup(runtime: Runtime, key: PythonObject): KeyLookup {
  return directKey(runtime, key) ?? { hash: hashForTable(runtime, key, 'dict key') };
}

/** The position of a key, -1 where it is not there. May run `__eq__`. */
export function findKey(runtime: Runtime, storage: DictStorage, key: PythonObject, lookup: KeyLookup): number {
  if (typeof lookup === 'object') {
    return storage.find(lookup.hash, key, (stored, sought) => isEqualHoldingFirst(runtime, stored, sought));
  }
  const position = storage.findDirect(lookup);
  if (position >= 0 || storage.hasDirectKeysOnly) return position;
  return storage.findDirectOrEqual(lookup, key, (stored, sought) => isEqualHoldingFirst(runtime, stored, sought));
}

/** Adds a key that is not there. */
export function addKey(storage: DictStorage, lookup: KeyLookup, key: PythonObject, value: PythonObject): void {
  if (typeof lookup === 'object') storage.add(lookup.hash, key, value);
  else storage.addDirect(lookup, key, value);
}

/** The value that a key of type str, int, bool or float is filed under; undefined for all others. */
export function directKey(runtime: Runtime, key: PythonObject): DirectKey | undefined {
  const { types } = runtime;
  const { type, payload } = key;
  if (type === types.str) {
    if (typeof payload === 'string') return payload;
    throw new ValueUnknown(key);
  }
  if (type === types.int || type === types.bool || type === types.float) {
    if (payload === UNKNOWN_VALUE) throw new ValueUnknown(key);
    return Number.isSafeInteger(payload) ? (payload as number) : undefined;
  }
  return undefined;
}
