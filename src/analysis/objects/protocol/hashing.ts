/** Hash and equality as hash tables use them. */
import { raise } from '../errors.ts';
import { typeOf } from '../lookup.ts';
import type { PythonObject } from '../python-object.ts';
import type { Runtime } from '../runtime.ts';
import { Comparison } from '../type-object.ts';
import { richCompareTruth } from './comparison.ts';

/**
 * `hash(object)` as a JavaScript number for our own tables. For a str it is a number of ours: Python's own is random. Throws TypeError.
 */
export function hashOf(runtime: Runtime, object: PythonObject): number {
  const type = typeOf(object).payload;
  if (type.slots.hash === null) raise(runtime, 'TypeError', `unhashable type: '${type.name}'`);
  return type.slots.hash(runtime, object);
}

/** `a is b or a == b` (PyObject_RichCompareBool with Py_EQ). */
export function isEqualIdentityFirst(runtime: Runtime, a: PythonObject, b: PythonObject): boolean {
  return a === b || richCompareTruth(runtime, a, b, Comparison.Equal);
}
