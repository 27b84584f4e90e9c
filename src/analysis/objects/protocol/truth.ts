/** Truth testing (`Objects/object.c`, PyObject_IsTrue). */
import { typeOf } from '../lookup.ts';
import type { PythonObject } from '../python-object.ts';
import type { Runtime } from '../runtime.ts';

/** The truth of an object. Throws `ValueUnknown` where it is not known. */
export function isTrue(runtime: Runtime, object: PythonObject): boolean {
  if (object === runtime.true) return true;
  if (object === runtime.false || object === runtime.none) return false;
  const { slots } = typeOf(object).payload;
  if (slots.bool !== null) return slots.bool(runtime, object);
  if (slots.length !== null) return slots.length(runtime, object) !== 0;
  return true;
}
