/** Filling a dict from mappings, pairs and keywords (`Objects/dictobject.c`, dict_update_common). */
import {
  dictEntries,
  dictFill,
  dictGet,
  dictGetFiled,
  dictSet,
  dictSetFiled,
  dictStorage,
  newDict,
} from '../dict-access.ts';
import type { DictStorage } from '../dict-storage.ts';
import { isInstanceOf, raise } from '../errors.ts';
import { typeOf } from '../lookup.ts';
import { letGo, own, owning, whileHolding } from '../native-holds.ts';
import { getOptionalAttribute } from '../protocol/attributes.ts';
import { forEachItem, getIterator } from '../protocol/iteration.ts';
import { callAttribute } from '../protocol/method-calls.ts';
import { getItem } from '../protocol/operators.ts';
import type { PythonObject } from '../python-object.ts';
import { holding, type Runtime, ValueUnknown } from '../runtime.ts';
import type { KeywordNames } from '../type-object.ts';
import { escapeItems } from '../unknown-values.ts';
import { knowingLess, requirePositional } from './argument-checks.ts';
import { changeDict } from './dict-changes.ts';
import { listItemsOf, withFastSequence } from './iteration-support.ts';
import { releaseBackwards, requireKnown } from './sequence-items.ts';

/** dict_update_common: at most one mapping or iterable of pairs, then keywords. */
export function updateFromArguments(
  runtime: Runtime,
  dict: PythonObject,
  name: 'dict' | 'update',
  args: readonly PythonObject[],
  keywords: KeywordNames,
): void {
  const positional = args.length - (keywords?.length ?? 0);
  requirePositional(runtime, name, positional, 0, 1);
  changeDict(runtime, dict, args.slice(positional), () => {
    const setKeywords = (target: PythonObject): void =>
      keywords?.forEach((keyword, index) => {
        dictSet(runtime, target, keyword, args[positional + index]!);
      });
    const mergeFirst = (): void => {
      if (positional === 1) mergeIntoDict(runtime, dict, args[0]!);
    };
    if (name === 'dict' || keywords === null || keywords.length === 0) {
      mergeFirst();
      setKeywords(dict);
      return;
    }
    // `update` gets its keywords in a dict (METH_VARARGS | METH_KEYWORDS), `dict` one by one (dict_vectorcall).
    const given = newDict(runtime);
    owning(runtime, given, 'keywords', () => {
      setKeywords(given);
      mergeFirst();
      mergeMapping(runtime, dict, given, 'replace');
    });
  });
}

/** dict_update_arg: a mapping has `keys`; anything else gives pairs. */
export function mergeIntoDict(runtime: Runtime, dict: PythonObject, source: PythonObject): void {
  changeDict(runtime, dict, [], () => {
    requireKnown(runtime, source);
    if (source.type === runtime.types.dict) {
      mergeMapping(runtime, dict, source, 'replace');
      return;
    }
    const keys = getOptionalAttribute(runtime, source, 'keys');
    if (keys === null) mergePairs(runtime, dict, source);
    else {
      runtime.heap.release(keys);
      mergeMapping(runtime, dict, source, 'replace');
    }
  });
}

/** What to do with a key that is there. */
export type DuplicateHandler = 'replace' | ((key: PythonObject) => never);

/**
 * dict_merge: takes over the entries of a mapping.
 * @param onDuplicate whether a key that is there gets the new value, or what raises the error of its being there
 */
export function mergeMapping(
  runtime: Runtime,
  dict: PythonObject,
  source: PythonObject,
  onDuplicate: DuplicateHandler,
): void {
  const { types } = runtime;
  requireKnown(runtime, source);
  const isPlainDict =
    isInstanceOf(source, types.dict) && typeOf(source).payload.slots.iter === types.dict.payload.slots.iter;
  try {
    if (isPlainDict) mergeDict(runtime, dict, source, onDuplicate);
    else mergeByKeys(runtime, dict, source, onDuplicate);
  } catch (thrown) {
    // The dict may hold what the mapping gives.
    if (thrown instanceof ValueUnknown) escapeItems(runtime, source);
    throw thrown;
  }
}

/** `dict.copy()`: always a plain dict (PyDict_Copy). The holes of a table that has few are copied too. */
export function copyDict(runtime: Runtime, source: PythonObject): PythonObject {
  const storage = dictStorage(source);
  const copy = newDict(runtime);
  if (storage.size === 0) return copy;
  runtime.spend(storage.size);
  if (
    typeOf(source).payload.slots.iter === runtime.types.dict.payload.slots.iter &&
    storage.size >= Math.floor((storage.positionCount * 2) / 3)
  ) {
    dictFill(runtime, copy, source);
    if (storage.keyOwner !== null && runtime.behaviour.builtins.copiesShareKeys) shareKeysOf(runtime, copy, storage);
    return copy;
  }
  try {
    mergeMapping(runtime, copy, source, 'replace');
  } catch (thrown) {
    runtime.heap.release(copy);
    throw thrown;
  }
  return copy;
}

/** The keys of a copy are those that the class of the instance holds. */
function shareKeysOf(runtime: Runtime, copy: PythonObject, { keyOwner }: DictStorage): void {
  const storage = dictStorage(copy);
  for (const { key } of dictEntries(copy)) runtime.heap.release(key);
  storage.keyOwner = keyOwner;
}

/** Keys are looked up by the hash they were inserted with; key and value are held meanwhile. */
function mergeDict(runtime: Runtime, dict: PythonObject, source: PythonObject, onDuplicate: DuplicateHandler): void {
  const from = dictStorage(source);
  const into = dictStorage(dict);
  if (from === into || from.size === 0) return;
  runtime.spend(from.size);
  const isIntoEmpty = into.size === 0;
  if (isIntoEmpty && from.size === from.positionCount) {
    dictFill(runtime, dict, source);
    return;
  }
  const { positionCount } = from;
  for (let position = from.nextPosition(0); position >= 0; position = from.nextPosition(position + 1)) {
    const key = from.keyAt(position);
    const value = from.valueAt(position);
    const lookup = from.lookupAt(position);
    whileHolding(runtime, 'entry being merged', [key, value], () => {
      if (onDuplicate !== 'replace' && !isIntoEmpty && dictGetFiled(runtime, dict, key, lookup) !== null) {
        onDuplicate(key);
      }
      dictSetFiled(runtime, dict, key, lookup, value);
    });
    if (from.positionCount !== positionCount) raise(runtime, 'RuntimeError', 'dict mutated during update');
  }
}

/** `keys()` is called and its result put into a list, whose items are then looked up one by one. */
function mergeByKeys(runtime: Runtime, dict: PythonObject, source: PythonObject, onDuplicate: DuplicateHandler): void {
  const keys = keyList(runtime, source);
  try {
    holding(runtime, 'keys', keys, () => {
      for (const key of keys) {
        runtime.spend(1);
        whileHolding(runtime, 'keys', [key], () => {
          if (onDuplicate !== 'replace' && dictGet(runtime, dict, key) !== null) onDuplicate(key);
          const value = getItem(runtime, source, key);
          own(runtime, value, 'value being merged');
          try {
            dictSet(runtime, dict, key, value);
          } finally {
            letGo(runtime);
          }
        });
      }
    });
  } finally {
    releaseBackwards(runtime, keys);
  }
}

/** PyMapping_Keys (method_output_as_list): the items of an iterator over `source.keys()`, each held by a list. */
function keyList(runtime: Runtime, source: PythonObject): PythonObject[] {
  const keys = callAttribute(runtime, source, 'keys', []);
  try {
    own(
      runtime,
      holding(runtime, 'keys', [keys], () => getIterator(runtime, keys)),
      'keys',
    );
  } finally {
    runtime.heap.release(keys);
  }
  try {
    return listItemsOf(runtime, runtime.held.at(-1)!.object);
  } finally {
    letGo(runtime);
  }
}

/** PyDict_MergeFromSeq2: each element is a sequence of two. */
function mergePairs(runtime: Runtime, dict: PythonObject, source: PythonObject): void {
  let index = 0;
  forEachItem(runtime, source, (pair) => {
    setPair(runtime, dict, pair, index++);
  });
}

function setPair(runtime: Runtime, dict: PythonObject, pair: PythonObject, index: number): void {
  const message = runtime.behaviour.notesUpdateElement
    ? 'object is not iterable'
    : `cannot convert dictionary update sequence element #${index} to a sequence`;
  withFastSequence(runtime, pair, message, (items) => {
    if (items.length !== 2) {
      const size = `dictionary update sequence element #${index} has length ${items.length}`;
      raise(runtime, 'ValueError', `${size}; 2 is required`);
    }
    const [key, value] = items as [PythonObject, PythonObject];
    whileHolding(runtime, 'pair being merged', [value, key], () => {
      // The pairs after one whose key is not known are taken all the same: what gives them may be code of the program.
      knowingLess(() => changeDict(runtime, dict, [key, value], () => dictSet(runtime, dict, key, value)));
    });
  });
}
