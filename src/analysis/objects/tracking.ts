/**
 * Which containers the cyclic collector looks at. Containers that cannot be part of a cycle are left out: tuples that survived a collection
 * (`Objects/tupleobject.c`, _PyTuple_MaybeUntrack) and, by version, dicts or tuples that never held a container.
 */
import { dictEntries } from './dict-access.ts';
import { typeOf } from './lookup.ts';
import { Counting, type PythonObject } from './python-object.ts';
import type { Runtime, TypeObject } from './runtime.ts';

/** Whether the collector looks at a container now. */
export function isTracked(runtime: Runtime, object: PythonObject): boolean {
  if (!object.isTracked) return false;
  const { types, behaviour } = runtime;
  if (object.type === types.dict && behaviour.lazilyTracked === 'dict') {
    return dictEntries(object).some(({ key, value }) => mayBeTracked(runtime, key) || mayBeTracked(runtime, value));
  }
  if (object.type === types.tuple && behaviour.lazilyTracked === 'tuple') {
    return (object.payload as readonly PythonObject[]).some((item) => isOfCollectedType(runtime, item));
  }
  return true;
}

/** The result of `gc.is_tracked`, also for what is shared with other parts of Python, which a run does not collect. */
export function isKnownAsTracked(runtime: Runtime, object: PythonObject): boolean {
  if (object.counting === Counting.Counted || object.type === runtime.types.tuple) return isTracked(runtime, object);
  return object.isTracked || isOfCollectedType(runtime, object);
}

/** Stops tracking a tuple whose items cannot be part of a cycle. */
export function untrackTuple(runtime: Runtime, object: PythonObject): void {
  if (object.type !== runtime.types.tuple) return;
  const items = object.payload as readonly PythonObject[];
  if (!items.some((item) => mayBeTracked(runtime, item))) runtime.heap.untrack(object);
}

/** _PyObject_GC_MAY_BE_TRACKED. */
function mayBeTracked(runtime: Runtime, object: PythonObject): boolean {
  return object.type === runtime.types.tuple ? isTracked(runtime, object) : isOfCollectedType(runtime, object);
}

/** PyObject_IS_GC: classes that no class statement made are not collected (`Objects/typeobject.c`, type_is_gc). */
function isOfCollectedType(runtime: Runtime, object: PythonObject): boolean {
  const { payload } = typeOf(object);
  if (!payload.isCollected) return false;
  return payload.mro.includes(runtime.types.type) ? (object as TypeObject).payload.isHeapType : true;
}
