/** The classes derived from a class (`Objects/typeobject.c`, add_subclass and remove_subclass). */
import { SlotKind } from '../event-log.ts';
import type { PythonObject } from '../python-object.ts';
import type { Runtime, TypeObject } from '../runtime.ts';
import { newInternalReference } from './weak-reference.ts';

/** Notes a new class with its base, which holds a weak reference to it. */
export function addSubclass(runtime: Runtime, base: TypeObject, subclass: TypeObject): void {
  const reference = newInternalReference(runtime, subclass);
  base.payload.subclasses.set(subclass, reference);
  runtime.log.slot(base.id, SlotKind.Internal, slotName(runtime, subclass), 0, reference.id);
}

/** Takes a class that goes, or that has other bases now, from its base. */
export function removeSubclass(runtime: Runtime, base: TypeObject, subclass: TypeObject): void {
  const reference = base.payload.subclasses.get(subclass);
  base.payload.subclasses.delete(subclass);
  if (!reference) return;
  runtime.log.slot(base.id, SlotKind.Internal, slotName(runtime, subclass), reference.id, 0);
  runtime.heap.release(reference);
}

/** One slot for each subclass, whose names may be equal. */
function slotName({ log }: Runtime, subclass: PythonObject): number {
  return log.name(`__subclasses__ ${subclass.id}`);
}
