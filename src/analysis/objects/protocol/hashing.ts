/** Hash and equality as hash tables use them. */
import type { PythonHash } from '../../values/hashing.ts';
import { isRaised, raise } from '../errors.ts';
import { HiddenHash, nativeHash } from '../hash-values.ts';
import { fullTypeName, lookup, typeOf } from '../lookup.ts';
import { hold, letGo } from '../native-holds.ts';
import type { PythonObject } from '../python-object.ts';
import { type Runtime, type TypeObject, ValueUnknown } from '../runtime.ts';
import { Comparison } from '../type-object.ts';
import { richCompareTruth } from './comparison.ts';
import { strText } from './text.ts';

/** `hash(object)` for our own tables: Python's where it is known, else a number that stands for it. Throws TypeError. */
export function hashOf(runtime: Runtime, object: PythonObject): PythonHash {
  const hash = slotHash(runtime, object);
  return hash instanceof HiddenHash ? hash.hash : hash;
}

/** As `hashOf`, for a dict key or set element: where the error of an unhashable one says what it was used as (dict_unhashable_type). */
export function hashForTable(runtime: Runtime, object: PythonObject, use: 'dict key' | 'set element'): PythonHash {
  const hash = hashValueForTable(runtime, object, use);
  return hash instanceof HiddenHash ? hash.hash : hash;
}

/** As `hashForTable`, told apart by whether Python's own value is known. */
export function hashValueForTable(
  runtime: Runtime,
  object: PythonObject,
  use: 'dict key' | 'set element',
): PythonHash | HiddenHash {
  try {
    return hashValue(runtime, object);
  } catch (thrown) {
    if (!runtime.behaviour.explainsUnhashableKeys || !isRaised(runtime, thrown, 'TypeError')) throw thrown;
    const { exception } = thrown;
    if (exception.type !== runtime.typeNamed('TypeError')) throw thrown;
    const reason = strText(runtime, exception);
    runtime.heap.release(exception);
    return raise(runtime, 'TypeError', `cannot use '${fullTypeName(typeOf(object))}' as a ${use} (${reason})`);
  }
}

/** `hash(object)`, told apart by whether Python's own value is known. Throws TypeError. */
export function hashValue(runtime: Runtime, object: PythonObject): PythonHash | HiddenHash {
  const hash = slotHash(runtime, object);
  return hasHashMethod(runtime, object) ? hash : nativeHash(runtime, object, hash);
}

/**
 * Whether the hash of an object is known without asking it: a `__hash__` written in Python is not called, and counts as not known.
 */
export function hasKnownHash(runtime: Runtime, object: PythonObject): boolean {
  if (hasHashMethod(runtime, object)) return false;
  if (object.type === runtime.types.tuple) {
    return (object.payload as readonly PythonObject[]).every((item) => hasKnownHash(runtime, item));
  }
  return !(hashValue(runtime, object) instanceof HiddenHash);
}

/** `a is b or a == b` (PyObject_RichCompareBool with Py_EQ). */
export function isEqualIdentityFirst(runtime: Runtime, a: PythonObject, b: PythonObject): boolean {
  return equalPrimitives(a, b) ?? richCompareTruth(runtime, a, b, Comparison.Equal);
}

/** As `isEqualIdentityFirst`, holding the first object meanwhile, as hash tables do with their keys. */
export function isEqualHoldingFirst(runtime: Runtime, stored: PythonObject, sought: PythonObject): boolean {
  const known = equalPrimitives(stored, sought);
  if (known !== undefined) return known;
  hold(runtime, stored, 'key being compared');
  try {
    return richCompareTruth(runtime, stored, sought, Comparison.Equal);
  } finally {
    letGo(runtime);
  }
}

/** Equality of an object with itself, of two plain ints and of two plain strs; undefined for all others. */
export function equalPrimitives(a: PythonObject, b: PythonObject): boolean | undefined {
  if (a === b) return true;
  if (a.type !== b.type) return undefined;
  const { name, isHeapType } = (a.type as TypeObject).payload;
  if (isHeapType) return undefined;
  if (name === 'int' && typeof a.payload === 'number' && typeof b.payload === 'number') return a.payload === b.payload;
  if (name === 'str' && typeof a.payload === 'string' && typeof b.payload === 'string') return a.payload === b.payload;
  return undefined;
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
