/**
 * What code that we do not have may have changed: the contents of containers that it was given, and the attributes of instances (design: "What is
 * not known"). Otherwise the counts of what they held would be shown as too high.
 */
import { dictEntries, dictSet } from '../objects/dict-access.ts';
import { SlotKind } from '../objects/event-log.ts';
import { typeOf } from '../objects/lookup.ts';
import { Counting, type PythonObject, UNKNOWN_VALUE } from '../objects/python-object.ts';
import type { ModulePayload } from '../objects/types/module.ts';
import type { Machine } from './machine.ts';
import { runningFrames } from './references.ts';

/** What unknown code was given as data: through containers and attributes, not through the globals of a function or the namespace of a class. */
export class EscapedContents {
  /** All that it gets at; what is put into one of them later escapes when it is. */
  private readonly reached = new WeakSet<PythonObject>();
  /** Instances among them whose attributes are known: unknown code has not run since they were handed out or stored into. */
  private exposed = new Set<PythonObject>();

  constructor(private readonly machine: Machine) {}

  /** Unknown code was given an object: the contents of containers that it gets at are forgotten at once. */
  handOut(object: PythonObject): void {
    const { types } = this.machine;
    if (object.type === types.unknown || object.counting !== Counting.Counted || this.reached.has(object)) return;
    const namespaces = namespacesOf(this.machine);
    const pending = [object];
    const containers: PythonObject[] = [];
    while (pending.length > 0) {
      const next = pending.pop()!;
      if (this.reached.has(next) || namespaces.has(next) || isCode(this.machine, next)) continue;
      this.reached.add(next);
      if (typeOf(next).payload.slots.forget !== null) containers.push(next);
      if (isInstance(next)) this.exposed.add(next);
      typeOf(next).payload.slots.traverse?.(next, (referent) => pending.push(referent));
      for (const value of next.attributes?.values.values() ?? []) pending.push(value);
      if (next.attributes?.dict) for (const { value } of dictEntries(next.attributes.dict)) pending.push(value);
      for (const member of next.members ?? []) if (member !== null) pending.push(member);
    }
    for (const container of containers) {
      // One of them may have been all that held another.
      if (container.payload !== UNKNOWN_VALUE && !container.isFreed) {
        typeOf(container).payload.slots.forget?.(this.machine, container);
      }
    }
  }

  /** A value was stored in an instance: it is known until unknown code runs. */
  attributeStored(instance: PythonObject): void {
    if (this.reached.has(instance) && isInstance(instance)) this.exposed.add(instance);
  }

  /** Unknown code has run: it may have changed the attributes of every instance that it gets at, and all files. */
  codeRan(): void {
    this.machine.files.forget();
    if (this.exposed.size === 0) return;
    const { exposed } = this;
    this.exposed = new Set();
    for (const instance of exposed) if (!instance.isFreed) this.forgetAttributes(instance);
  }

  /** Each attribute becomes an unknown object. What it was escapes, and the instance may hold it still. */
  private forgetAttributes(instance: PythonObject): void {
    const { machine } = this;
    const { log } = machine;
    const { attributes, members } = instance;
    const forget = (value: PythonObject): PythonObject => {
      machine.escape(value);
      return machine.newUnknown();
    };
    for (const [name, value] of attributes?.values ?? []) {
      if (this.isFresh(value) || isReserved(name)) continue;
      const unknown = forget(value);
      attributes!.values.set(name, unknown);
      log.slot(instance.id, SlotKind.Attribute, log.name(name), value.id, unknown.id);
      machine.heap.loosen(value);
    }
    for (const [position, value] of members?.entries() ?? []) {
      if (value === null || this.isFresh(value)) continue;
      const unknown = forget(value);
      members![position] = unknown;
      const name = typeOf(instance).payload.memberNames[position]!;
      log.slot(instance.id, SlotKind.Attribute, log.name(name), value.id, unknown.id);
      machine.heap.loosen(value);
    }
    if (attributes?.dict && attributes.dict.payload !== UNKNOWN_VALUE) this.forgetValues(attributes.dict);
  }

  /** An unknown object that nobody else has may as well stand for the new one. */
  private isFresh(value: PythonObject): boolean {
    return value.type === this.machine.types.unknown && value.refcount === 1;
  }

  private forgetValues(dict: PythonObject): void {
    const { machine } = this;
    for (const { key, value } of [...dictEntries(dict)]) {
      if (this.isFresh(value) || isReserved(key.payload)) continue;
      machine.escape(value);
      const unknown = machine.newUnknown();
      machine.heap.retain(value);
      dictSet(machine, dict, key, unknown);
      machine.heap.release(unknown);
      machine.heap.loosen(value);
    }
  }
}

/** Instances of the program's own classes: nobody changes those of the standard library behind its back. */
function isInstance(object: PythonObject): boolean {
  const { payload, counting } = typeOf(object);
  return payload.isHeapType && counting === Counting.Counted && (object.attributes !== null || object.members !== null);
}

/** Names such as `_value_` are those of the machinery of a class, of an enumeration for one. */
function isReserved(name: unknown): boolean {
  return typeof name === 'string' && /^_[^_].*_$|^__.*__$/.test(name);
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
