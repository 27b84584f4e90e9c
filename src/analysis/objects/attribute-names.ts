/**
 * The str objects of attribute names. Attributes are found by the text of their name; where code can see the object itself, or something holds it,
 * it is the one that the program gave, or the interned one.
 */
import { internString } from './create.ts';
import type { DictStorage } from './dict-storage.ts';
import { Counting, type PythonObject } from './python-object.ts';
import type { Runtime, TypeObject } from './runtime.ts';

/** Runs code that looks for the attribute of a name that the program gave as an object, as `getattr` does. */
export function seekingName<Result>(
  runtime: Runtime,
  object: PythonObject,
  name: PythonObject,
  seek: () => Result,
): Result {
  holdForeignName(runtime, object, name);
  const before = runtime.nameSought;
  runtime.nameSought = name;
  try {
    return seek();
  } finally {
    runtime.nameSought = before;
  }
}

/**
 * The type cache finds names by identity: a str that is not the interned one has entries of its own, for the class of the object and, if the object is
 * a class, for that.
 */
function holdForeignName(runtime: Runtime, object: PythonObject, name: PythonObject): void {
  const { payload } = name;
  if (typeof payload !== 'string' || name.type !== runtime.types.str || payload.length > LONGEST_CACHED) return;
  if (runtime.internedStrings.get(payload) === name || name.counting !== Counting.Counted) return;
  const types = [object.type as TypeObject];
  if ((object.type as TypeObject).payload.mro.includes(runtime.types.type)) types.push(object as TypeObject);
  for (const { payload: type } of types) {
    if (type.cachedNames.has(name)) continue;
    type.cachedNames.add(name);
    runtime.heap.retain(name);
    runtime.typeCacheNames.push(name);
  }
}

/** Names that are longer are not cached (MCACHE_MAX_ATTR_SIZE). */
const LONGEST_CACHED = 100;

/** The object of a name, borrowed, if there is one: somebody else holds it then. */
export function nameObject({ nameSought, internedStrings }: Runtime, text: string): PythonObject | undefined {
  return nameSought?.payload === text ? nameSought : internedStrings.get(text);
}

/** Runs code with the object of a name, borrowed; it is made where there is none. */
export function withName<Result>(runtime: Runtime, text: string, run: (name: PythonObject) => Result): Result {
  const existing = nameObject(runtime, text);
  if (existing !== undefined) return run(existing);
  const made = internString(runtime, text);
  try {
    return run(made);
  } finally {
    runtime.heap.release(made);
  }
}

/**
 * The cache of attribute lookups takes up a name, which it holds to the end (`Objects/typeobject.c`, type cache: entries are not looked for here).
 * Gives whether the entry serves further lookups of the name: not if the program gave a str of its own, which is held already.
 */
export function holdInTypeCache(runtime: Runtime, text: string): boolean {
  const name = runtime.internedStrings.get(text);
  if (name === undefined || text.length > LONGEST_CACHED) return true;
  if (runtime.nameSought?.payload === text && runtime.nameSought !== name) return false;
  runtime.heap.retain(name);
  runtime.typeCacheNames.push(name);
  return true;
}

/**
 * The first lookup since a type changed is filed where that of no type would be: the type gets its version tag only then (`Objects/typeobject.c`, _PyType_Lookup
 * from 3.13 on). A name has one such place.
 */
export function holdInUntaggedCache(runtime: Runtime, text: string): void {
  const name = runtime.internedStrings.get(text);
  if (name === undefined || runtime.untaggedCacheNames.has(text)) return;
  runtime.untaggedCacheNames.add(text);
  holdInTypeCache(runtime, text);
}

/** The position of an attribute among the keys that the instances of a class share; a new key is held by the class (`ht_cached_keys`): the object that a dict was given, else the interned name. */
export function shareKey(runtime: Runtime, type: TypeObject, text: string, key: PythonObject | null = null): void {
  const { sharedKeys, keyNames, isHeapType } = type.payload;
  if (sharedKeys.has(text)) return;
  sharedKeys.set(text, sharedKeys.size);
  if (!isHeapType) return;
  if (key !== null) runtime.heap.retain(key);
  keyNames.push(key ?? internString(runtime, text));
}

/** The keys of a dict that shared them become its own (make_keys_... of a split table that gets another key or order). */
export function unshareKeys(runtime: Runtime, storage: DictStorage): void {
  if (storage.keyOwner === null) return;
  storage.keyOwner = null;
  for (let position = storage.nextPosition(0); position >= 0; position = storage.nextPosition(position + 1)) {
    runtime.heap.retain(storage.keyAt(position));
  }
}

/** The class lets go of the keys; dicts that outlive it hold them themselves. */
export function releaseSharedKeys(runtime: Runtime, type: TypeObject): void {
  const { keyNames } = type.payload;
  if (keyNames.length === 0) return;
  for (const { payload } of runtime.heap.liveContainers()) {
    if ((payload as Partial<DictStorage> | null)?.keyOwner === type) unshareKeys(runtime, payload as DictStorage);
  }
  for (const name of keyNames.splice(0)) runtime.heap.release(name);
}
