/** The invariant of the heap: every count is the number of holders found by walking it. For tests. */
import { typeOf } from '../objects/lookup.ts';
import { Counting, type PythonObject } from '../objects/python-object.ts';
import type { Machine } from './machine.ts';
import { runningFrames, visitEndedFrame, visitFrame, visitReferents } from './references.ts';

/** One sentence per counted object whose count is not the number of its holders. */
export function checkHolders(machine: Machine): string[] {
  const { found, counts } = visitHolders(machine, null);
  const isWrong = (object: PythonObject, count: number): boolean => {
    if (object.counting !== Counting.Counted || object.isEscaped || count === object.refcount) return false;
    // An object that is being deallocated still holds what it has not let go of yet.
    if (machine.deallocation.running.length > 0 && count < object.refcount) return false;
    return !isMainModulePart(machine, object);
  };
  const wrong = new Set<PythonObject>();
  for (const object of found) {
    const count = counts[object.id]!;
    if (count > 0 && isWrong(object, count)) wrong.add(object);
  }
  return wrong.size === 0 ? [] : describeHolders(machine, wrong);
}

/** Looks at the holders again, by name: to name them all the first time would be slow. */
function describeHolders(machine: Machine, objects: ReadonlySet<PythonObject>): string[] {
  const holders = new Map<PythonObject, string[]>();
  for (const object of objects) holders.set(object, []);
  visitHolders(machine, (object, holder, label) => {
    const name = holder === null ? label : `${typeOf(holder).payload.name}#${holder.id}.${label}`;
    holders.get(object)?.push(String(name));
  });
  return [...holders].map(([object, found]) => {
    const shown = typeof object.payload === 'string' ? ` ${JSON.stringify(object.payload)}` : '';
    const name = `${typeOf(object).payload.name}#${object.id}${shown}`;
    return `step ${machine.log.stepCount}: ${name} has count ${object.refcount}, holders: ${found.join(', ')}`;
  });
}

/** Visits each reference once; the holder is null where it is a frame or the machine, which the label then names. */
type HolderVisit = (object: PythonObject, holder: PythonObject | null, label: string | number) => void;

/** What a walk over all holders found. */
interface HolderWalk {
  /** Every object found, in the order in which it was reached. */
  readonly found: readonly PythonObject[];
  /** Number of references found, by the object's identity. */
  readonly counts: Int32Array;
}

/** Walks the heap. Numbers stand in arrays by identity: a map of thousands of objects at each step would take most of the time of a test. */
function visitHolders(machine: Machine, hold: HolderVisit | null): HolderWalk {
  const counts = new Int32Array(machine.heap.allocatedCount + 1);
  const seen = new Uint8Array(machine.heap.allocatedCount + 1);
  const found: PythonObject[] = [];
  const enter = (object: PythonObject): void => {
    if (seen[object.id] !== 0) return;
    seen[object.id] = 1;
    found.push(object);
  };
  let holder: PythonObject | null = null;
  const visit = (object: PythonObject, label: string | number): void => {
    hold?.(object, holder, label);
    counts[object.id] = counts[object.id]! + 1;
    enter(object);
  };
  for (const frame of runningFrames(machine)) {
    visitFrame(machine, frame, visit);
    enter(frame.globals);
    enter(frame.codeObject);
    if (frame.namespace !== null) enter(frame.namespace);
  }
  for (const frame of machine.clearing) visitEndedFrame(frame, visit);
  for (const text of machine.keptOutput) visit(text, 'collected output');
  for (const name of machine.typeCacheNames) visit(name, 'type cache');
  const { firstiter, finalizer } = machine.asyncGeneratorHooks;
  if (firstiter !== null) visit(firstiter, 'firstiter hook');
  if (finalizer !== null) visit(finalizer, 'finalizer hook');
  for (const { object, holder } of machine.held) visit(object, holder);
  for (const module of machine.modules.values()) enter(module);
  for (const singleton of machine.singletons.values()) enter(singleton);
  for (const container of machine.heap.liveContainers()) enter(container);
  for (
    let state: typeof machine.exceptionState | null = machine.exceptionState;
    state !== null;
    state = state.previous
  ) {
    if (state.exception !== null) visit(state.exception, 'exception being handled');
  }
  for (let next = 0; next < found.length; next++) {
    holder = found[next]!;
    enter(holder.type);
    visitReferents(holder, visit);
  }
  return { found, counts };
}

/** The namespace and code of `__main__` are also held by the call that runs the program. */
function isMainModulePart(machine: Machine, object: PythonObject): boolean {
  for (const frame of runningFrames(machine)) {
    if (frame.previous === null) return object === frame.globals || object === frame.codeObject;
  }
  return false;
}
