/** The invariant of the heap: every count is the number of holders found by walking it. For tests. */
import { typeOf } from '../objects/lookup.ts';
import { Counting, type PythonObject } from '../objects/python-object.ts';
import type { Machine } from './machine.ts';
import { runningFrames, visitFrame, visitReferents } from './references.ts';

/** One sentence per counted object whose count is not the number of its holders. */
export function checkHolders(machine: Machine): string[] {
  const holders = new Map<PythonObject, string[]>();
  const seen = new Set<PythonObject>();
  const pending: PythonObject[] = [];
  const enter = (object: PythonObject): void => {
    if (seen.has(object)) return;
    seen.add(object);
    pending.push(object);
  };
  const hold = (object: PythonObject, holder: string): void => {
    const list = holders.get(object);
    if (list === undefined) holders.set(object, [holder]);
    else list.push(holder);
    enter(object);
  };
  for (const frame of runningFrames(machine)) {
    visitFrame(machine, frame, (object, label) => hold(object, `${frame.functionName}: ${label}`));
    enter(frame.globals);
    enter(frame.codeObject);
    if (frame.namespace !== null) enter(frame.namespace);
  }
  for (const text of machine.keptOutput) hold(text, 'collected output');
  for (const name of machine.typeCacheNames) hold(name, 'type cache');
  for (const { object, holder } of machine.held) hold(object, holder);
  for (const module of machine.modules.values()) enter(module);
  for (const singleton of machine.singletons.values()) enter(singleton);
  for (const container of machine.heap.liveContainers()) enter(container);
  for (
    let state: typeof machine.exceptionState | null = machine.exceptionState;
    state !== null;
    state = state.previous
  ) {
    if (state.exception !== null) hold(state.exception, 'exception being handled');
  }
  while (pending.length > 0) {
    const holder = pending.pop()!;
    enter(holder.type);
    visitReferents(holder, (object, label) => hold(object, `${typeOf(holder).payload.name}#${holder.id}.${label}`));
  }
  const mismatches: string[] = [];
  for (const [object, found] of holders) {
    if (object.counting !== Counting.Counted || object.isEscaped || found.length === object.refcount) continue;
    // An object that is being deallocated still holds what it has not let go of yet.
    if (machine.deallocation.running.length > 0 && found.length < object.refcount) continue;
    if (isMainModulePart(machine, object)) continue;
    const shown = typeof object.payload === 'string' ? ` ${JSON.stringify(object.payload)}` : '';
    const name = `${typeOf(object).payload.name}#${object.id}${shown}`;
    mismatches.push(
      `step ${machine.log.stepCount}: ${name} has count ${object.refcount}, holders: ${found.join(', ')}`,
    );
  }
  return mismatches;
}

/** The namespace and code of `__main__` are also held by the call that runs the program. */
function isMainModulePart(machine: Machine, object: PythonObject): boolean {
  for (const frame of runningFrames(machine)) {
    if (frame.previous === null) return object === frame.globals || object === frame.codeObject;
  }
  return false;
}
