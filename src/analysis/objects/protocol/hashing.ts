/** Hash and equality as hash tables use them. */
import type { PythonHash } from '../../values/hashing.ts';
import { raise } from '../errors.ts';
import { HiddenHash, nativeHash } from '../hash-values.ts';
import { lookup, typeOf } from '../lookup.ts';
import type { PythonObject } from '../python-object.ts';
import { type Runtime, ValueUnknown } from '../runtime.ts';
import { Comparison } from '../type-object.ts';
import { richCompareTruth } from './comparison.ts';

/** `hash(object)` for our own tables: Python's where it is known, else a number that stands for it. Throws TypeError. */
export function hashOf(runtime: Runtime, object: PythonObject): PythonHash {
  const hash = slotHash(runtime, object);
  return hash instanceof HiddenHash ? hash.hash : hash;
}

/** `hash(object)`, told apart by whether Python's own value is known. Throws TypeError. */
export function hashValue(runtime: Runtime, object: PythonObject): PythonHash | HiddenHash {
  const hash = slotHash(runtime, object);
  return hasHashMethod(runtime, object) ? hash : nativeHash(runtime, object, hash);
}

/** `a is b or a == b` (PyObject_RichCompareBool with Py_EQ). */
export function isEqualIdentityFirst(runtime: Runtime, a: PythonObject, b: PythonObject): boolean {
  return a === b || richCompareTruth(runtime, a, b, Comparison.Equal);
}

/** As `isEqualIdentityFirst`, holding the first object meanwhile, as hash tables do with their keys. */
export function isEqualHoldingFirst(runtime: Runtime, stored: PythonObject, sought: PythonObject): boolean {
  if (stored === sought) return true;
  runtime.heap.retain(stored);
  try {
    return richCompareTruth(runtime, stored, sought, Comparison.Equal);
  } finally {
    runtime.heap.release(stored);
  }
}

function slotHash(runtime: Runtime, object: PythonObject): PythonHash | HiddenHash {
  const type = typeOf(object).payload;
  if (type.slots.hash === null) {
    if (object.type === runtime.types.unknown) throw new ValueUnknown(object);
    raise(runtime, 'TypeError', `unhashable type: '${type.name}'`);
  }
  if (object === runtime.none) return runtime.behaviour.hashOfNone ?? new HiddenHash(object.id);
  return type.slots.hash(runtime, object);
}

/** Whether the hash comes from a `__hash__` written in Python: what that gives is known. */
function hasHashMethod(runtime: Runtime, object: PythonObject): boolean {
  const type = typeOf(object);
  if (!type.payload.isHeapType) return false;
  const method = lookup(runtime, type, '__hash__');
  return method !== null && typeOf(method).payload.name !== 'wrapper_descriptor';
}
