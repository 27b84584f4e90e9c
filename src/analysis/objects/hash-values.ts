/** Hash values of objects, told apart by whether they are Python's own. */
import type { PythonHash } from '../values/hashing.ts';
import { newInteger, newObject } from './create.ts';
import { Counting, type PythonObject } from './python-object.ts';
import type { Runtime, TypeObject } from './runtime.ts';

/**
 * The hash of a value that Python does not tell in advance: that of a str is random, that of most objects an address. The number is one of ours,
 * alike for equal values. Also the payload of the int that `hash()` gives then.
 */
export class HiddenHash {
  constructor(readonly hash: PythonHash) {}
}

/** The value of the int that `id()` gives: an address, which nobody knows, but which tells the object from others. */
export class HiddenAddress extends HiddenHash {
  constructor(readonly object: PythonObject) {
    super(2 ** 52 + object.id);
  }
}

/**
 * Whether two ints whose values are hidden are equal; undefined where that is not known. Two objects have one address only if the first was gone
 * before the other came.
 */
export function hiddenValuesEqual(a: HiddenHash, b: HiddenHash): boolean | undefined {
  if (a instanceof HiddenAddress && b instanceof HiddenAddress) {
    if (a.object === b.object) return true;
    const older = a.object.id < b.object.id ? a.object : b.object;
    return older.isFreed ? undefined : false;
  }
  if (a instanceof HiddenAddress || b instanceof HiddenAddress) return undefined;
  return a.hash === b.hash;
}

/** The int that `id()` gives: a new reference. */
export function newAddress(runtime: Runtime, object: PythonObject): PythonObject {
  return newObject(runtime, runtime.types.int, new HiddenAddress(object));
}

/** What the hash slot of a built-in type gave, told apart by whether it is Python's own value. */
export function nativeHash(
  runtime: Runtime,
  object: PythonObject,
  hash: PythonHash | HiddenHash,
): PythonHash | HiddenHash {
  if (hash instanceof HiddenHash) return hash;
  const isKnown = object === runtime.none || TYPES_WITH_KNOWN_HASH.has(nativeTypeName(object.type as TypeObject));
  return isKnown ? hash : new HiddenHash(hash);
}

/** The int that `hash()` gives: a new reference. Its value is unknown where the hash is. */
export function newHashInteger(runtime: Runtime, hash: PythonHash | HiddenHash): PythonObject {
  if (!(hash instanceof HiddenHash)) return newInteger(runtime, hash);
  const type = runtime.types.int;
  return runtime.heap.allocateUncounted(type, type.payload.typeName, hash, Counting.Shared);
}

/** Built-in types whose hash follows from the value alone. */
const TYPES_WITH_KNOWN_HASH: ReadonlySet<string> = new Set([
  'int',
  'bool',
  'float',
  'complex',
  'tuple',
  'frozenset',
  'range',
  'slice',
  'decimal.Decimal',
]);

function nativeTypeName(type: TypeObject): string {
  return type.payload.mro.find((base) => !base.payload.isHeapType)!.payload.name;
}
