/**
 * References that native code owns while Python code runs that it called: they are found as holders meanwhile (`Runtime.held`). They are let go of in
 * the reverse order, also when something throws.
 */
import { Counting, type PythonObject } from './python-object.ts';
import type { Runtime, TypeObject } from './runtime.ts';

/** Retains an object (Py_INCREF) until `letGo`. */
export function hold(runtime: Runtime, object: PythonObject, holder: string): void {
  runtime.heap.retain(object);
  runtime.held.push({ object, holder });
}

/** Notes a reference that native code owns already, until `letGo` or `forget`. */
export function own(runtime: Runtime, object: PythonObject, holder: string): void {
  runtime.held.push({ object, holder });
}

/** Releases the object held last (Py_DECREF). */
export function letGo(runtime: Runtime): void {
  runtime.heap.release(runtime.held.pop()!.object);
}

/** Takes the object held last out of native hands without releasing it: somebody else owns the reference now. */
export function giveAway(runtime: Runtime): PythonObject {
  return runtime.held.pop()!.object;
}

/** Retains objects while `run` runs. */
export function whileHolding<Result>(
  runtime: Runtime,
  holder: string,
  objects: readonly PythonObject[],
  run: () => Result,
): Result {
  const mark = runtime.held.length;
  for (const object of objects) hold(runtime, object, holder);
  try {
    return run();
  } finally {
    runtime.held.length = mark;
    for (let index = objects.length - 1; index >= 0; index--) runtime.heap.release(objects[index]!);
  }
}

/** Runs code while an owned reference is held, which is let go of afterwards, also when something throws. */
export function owning<Result>(runtime: Runtime, object: PythonObject, holder: string, run: () => Result): Result {
  own(runtime, object, holder);
  try {
    return run();
  } finally {
    letGo(runtime);
  }
}

/** Releases owned references in order; those that are not released yet stay held while `__del__` of others runs. */
export function releaseInOrder(runtime: Runtime, objects: readonly PythonObject[], holder: string): void {
  const { heap, held } = runtime;
  let areHeld = false;
  for (let index = 0; index < objects.length; index++) {
    const object = objects[index]!;
    if (!areHeld && mayRunCode(object)) {
      for (let later = objects.length - 1; later >= index; later--) held.push({ object: objects[later]!, holder });
      areHeld = true;
    }
    if (areHeld) held.pop();
    heap.release(object);
  }
}

/** Whether releasing an object may free it and run Python code. */
function mayRunCode(object: PythonObject): boolean {
  if (object.refcount !== 1 || object.counting !== Counting.Counted) return false;
  const { isHeapType, isCollected } = (object.type as TypeObject).payload;
  return isHeapType || isCollected || object.weakReferences !== null;
}
