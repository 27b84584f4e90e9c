/**
 * Which containers the cyclic collector looks at. Containers that cannot be part of a cycle are left out: tuples that survived a collection
 * (`Objects/tupleobject.c`, _PyTuple_MaybeUntrack) and, by version, dicts or tuples that never held a container.
 */
import type { DictStorage } from './dict-storage.ts';
import { Counting, type PythonObject, UNKNOWN_VALUE } from './python-object.ts';
import type { Runtime, TypeObject } from './runtime.ts';

/** Whether the collector looks at a container now. */
export function isTracked(runtime: Runtime, object: PythonObject): boolean {
  if (!object.isTracked) return false;
  const { types, behaviour } = runtime;
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

/** To be called for an entry that is put into a dict not tracked: it is from the first entry on that may be part of a cycle (MAINTAIN_TRACKING). */
export function trackDict(runtime: Runtime, dict: PythonObject, key: PythonObject, value: PythonObject): void {
  if (mayBeTracked(runtime, value) || mayBeTracked(runtime, key)) runtime.heap.track(dict);
}

/** Stops tracking a tuple, or by version a dict, that cannot be part of a cycle. */
export function untrackAtomic(runtime: Runtime, object: PythonObject): void {
  const { types, behaviour, heap } = runtime;
  const mayBe = (item: PythonObject): boolean => mayBeTracked(runtime, item);
  if (object.type === types.tuple) {
    if (!(object.payload as readonly PythonObject[]).some(mayBe)) heap.untrack(object);
  } else if (object.type === types.dict && behaviour.lazilyTracked === 'dict' && object.payload !== UNKNOWN_VALUE) {
    if (!contentsOf(object.payload as DictStorage).some(mayBe)) heap.untrack(object);
  }
}

/** _PyObject_GC_MAY_BE_TRACKED. */
function mayBeTracked(runtime: Runtime, object: PythonObject): boolean {
  return object.type === runtime.types.tuple ? isTracked(runtime, object) : isOfCollectedType(runtime, object);
}

/** PyObject_IS_GC: classes that no class statement made are not collected (`Objects/typeobject.c`, type_is_gc). */
function isOfCollectedType(runtime: Runtime, object: PythonObject): boolean {
  const { payload } = object.type as TypeObject;
  if (!payload.isCollected) return false;
  return payload.mro.includes(runtime.types.type) ? (object as TypeObject).payload.isHeapType : true;
}

function contentsOf(storage: DictStorage): PythonObject[] {
  const contents: PythonObject[] = [];
  for (let position = storage.nextPosition(0); position >= 0; position = storage.nextPosition(position + 1)) {
    contents.push(storage.keyAt(position), storage.valueAt(position));
  }
  return contents;
}
