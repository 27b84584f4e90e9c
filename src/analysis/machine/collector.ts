/** The cyclic collector (`Python/gc.c`, gc_collect_main). */
import { typeOf } from '../objects/lookup.ts';
import { Counting, type PythonObject } from '../objects/python-object.ts';
import { holding } from '../objects/runtime.ts';
import { isTracked, untrackAtomic } from '../objects/tracking.ts';
import { clearWeakReferencesToGarbage } from '../objects/types/weak-reference.ts';
import type { Machine } from './machine.ts';
import { visitReferents } from './references.ts';

/** Finds the containers that only each other hold, finalizes and clears them. Gives how many there were (the result of `gc.collect()`). */
export function collectGarbage(machine: Machine): number {
  const tracked = machine.heap.liveContainers().filter((object) => isTracked(machine, object));
  const { unreachable, survivors } = deduceUnreachable(tracked);
  const members = new Set(unreachable);
  for (const object of survivors) untrackAtomic(machine, object);
  machine.heap.ageContainers(survivors);
  if (unreachable.length === 0) return 0;
  clearWeakReferencesToGarbage(machine, members);
  for (const object of unreachable) {
    machine.deallocation.announceFree(object);
    const { finalize } = typeOf(object).payload.slots;
    if (object.isFinalized) continue;
    object.isFinalized = true;
    if (finalize === null) continue;
    machine.heap.retain(object);
    holding(machine, 'collector', [object], () => finalize(machine, object));
    machine.heap.release(object);
  }
  const dead = deduceUnreachable(unreachable.filter((object) => !object.isFreed)).unreachable;
  const isDead = new Set(dead);
  for (const object of unreachable) if (!isDead.has(object)) machine.deallocation.withdrawFree(object);
  for (const object of dead) {
    if (object.isFreed) continue;
    machine.heap.retain(object);
    clearContents(machine, object);
    machine.heap.release(object);
  }
  return dead.length;
}

/** Objects of a list that have no reference from outside it and are not reached from one that has, and the others. */
interface Deduced {
  readonly unreachable: readonly PythonObject[];
  /** In the order that they have from now on. */
  readonly survivors: readonly PythonObject[];
}

/**
 * Both in the order that CPython's list has (`Python/gc.c`, deduce_unreachable): what is only reached from an object behind it, is taken for unreachable
 * first and then moved to the end (move_unreachable). A later collection clears in that order.
 */
function deduceUnreachable(objects: readonly PythonObject[]): Deduced {
  const outside = new Map<PythonObject, number>();
  // Whatever is not counted, such as what a library's module holds, has holders outside.
  for (const object of objects) {
    outside.set(object, object.counting === Counting.Counted ? object.refcount : Number.POSITIVE_INFINITY);
  }
  for (const object of objects) {
    visitReferents(object, (referent) => {
      const count = outside.get(referent);
      if (count !== undefined) outside.set(referent, count - 1);
    });
  }
  const unreachable = new Set<PythonObject>();
  const survivors: PythonObject[] = [];
  const waiting = [...objects];
  const reach = (referent: PythonObject): void => {
    if (unreachable.delete(referent)) waiting.push(referent);
    else if (outside.get(referent) !== 0) return;
    outside.set(referent, 1);
  };
  for (const object of waiting) {
    if (outside.get(object)! > 0) {
      survivors.push(object);
      visitReferents(object, reach);
    } else unreachable.add(object);
  }
  return { unreachable: [...unreachable], survivors };
}

/** tp_clear: drops the references of a container; it stays allocated until nothing holds it. Slots of a class come first, then its dict (subtype_clear). */
function clearContents(machine: Machine, object: PythonObject): void {
  const { payload: type } = typeOf(object);
  if (object.members !== null && type.isHeapType) machine.deallocation.releaseSlots(object);
  if (object.attributes !== null) machine.deallocation.releaseAttributes(object);
  for (const base of type.mro) {
    if (!HAS_CLEAR.has(base.payload.qualifiedName)) continue;
    (type.slots.clearInCycle ?? type.slots.clear)?.(machine, object);
    return;
  }
}

/** Built-in types that have a `tp_clear`. Others, such as tuple, go when what they hold lets go of them. */
const HAS_CLEAR: ReadonlySet<string> = new Set([
  'list',
  'dict',
  'set',
  'function',
  'cell',
  'type',
  'BaseException',
  'frame',
  'traceback',
  'module',
]);
