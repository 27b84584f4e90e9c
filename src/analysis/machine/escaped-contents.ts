/**
 * What escaped code may have changed: the contents of a container that was passed to code that we do not have are not known any more (design: "What
 * is not known"). Otherwise the counts of what it held would be shown as too high.
 */
import { typeOf } from '../objects/lookup.ts';
import { type PythonObject, UNKNOWN_VALUE } from '../objects/python-object.ts';
import type { ModulePayload } from '../objects/types/module.ts';
import type { Machine } from './machine.ts';
import { runningFrames } from './references.ts';

/**
 * Forgets the contents of those of the containers that code which was given an object gets at as data: through containers and attributes, not
 * through the globals of a function or the namespace of a class.
 * @param containers all that escaped with the object
 */
export function forgetContents(machine: Machine, object: PythonObject, containers: readonly PythonObject[]): void {
  if (containers.length === 0) return;
  const escaped = new Set(containers);
  const namespaces = namespacesOf(machine);
  const seen = new Set<PythonObject>();
  const pending = [object];
  const found: PythonObject[] = [];
  while (pending.length > 0) {
    const next = pending.pop()!;
    if (seen.has(next) || namespaces.has(next) || isCode(machine, next)) continue;
    seen.add(next);
    if (escaped.has(next)) found.push(next);
    typeOf(next).payload.slots.traverse?.(next, (referent) => pending.push(referent));
    for (const value of next.attributes?.values.values() ?? []) pending.push(value);
    for (const member of next.members ?? []) if (member !== null) pending.push(member);
  }
  for (const container of found) {
    // One of them may have been all that held another.
    if (container.payload !== UNKNOWN_VALUE && !container.isFreed) {
      typeOf(container).payload.slots.forget?.(machine, container);
    }
  }
}

/** Dicts that are the namespaces of modules and running code: they stay as they are. */
function namespacesOf(machine: Machine): Set<PythonObject> {
  const namespaces = new Set<PythonObject>();
  for (const frame of runningFrames(machine)) {
    namespaces.add(frame.globals);
    if (frame.namespace !== null) namespaces.add(frame.namespace);
  }
  for (const module of machine.modules.values()) {
    if (module.type === machine.types.module) namespaces.add((module.payload as ModulePayload).namespace);
  }
  return namespaces;
}

/** Functions, classes, modules, frames and the like lead to namespaces, not to data that was passed on. */
function isCode(machine: Machine, { type }: PythonObject): boolean {
  const { types } = machine;
  return (
    type === types.function ||
    type === types.module ||
    type === types.frame ||
    type === types.traceback ||
    type === types.code ||
    type === types.generator ||
    (type as typeof types.object).payload.mro.includes(types.type)
  );
}
