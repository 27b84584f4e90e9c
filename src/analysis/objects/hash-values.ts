/** Hash values of objects, told apart by whether they are Python's own. */
import type { PythonHash } from '../values/hashing.ts';
import { newInteger } from './create.ts';
import { Counting, type PythonObject } from './python-object.ts';
import type { Runtime, TypeObject } from './runtime.ts';

/**
 * The hash of a value that Python does not tell in advance: that of a str is random, that of most objects an address. The number is one of ours,
 * alike for equal values. Also the payload of the int that `hash()` gives then.
 */
export class HiddenHash {
  constructor(readonly hash: PythonHash) {}
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
]);

function nativeTypeName(type: TypeObject): string {
  return type.payload.mro.find((base) => !base.payload.isHeapType)!.payload.name;
}
