/** The references of the heap: who holds what. One walk serves the collector, `gc.get_referrers` and the check that counts equal holders. */
import { typeOf } from '../objects/lookup.ts';
import type { PythonObject } from '../objects/python-object.ts';
import type { Visit } from '../objects/type-object.ts';
import type { Frame } from './frame.ts';
import type { Machine } from './machine.ts';

/** Visits every reference that an object owns, its class included where it holds that. */
export function visitReferents(object: PythonObject, visit: Visit): void {
  const { payload: type } = typeOf(object);
  type.slots.traverse?.(object, visit);
  if (object.attributes !== null) {
    for (const [name, value] of object.attributes.values) visit(value, name);
    for (const name of object.attributes.names?.values() ?? []) visit(name, '__dict__ key');
    if (object.attributes.dict !== null) visit(object.attributes.dict, '__dict__');
  }
  object.members?.forEach((value, position) => {
    if (value !== null) visit(value, type.memberNames[position]!);
  });
  if (type.isHeapType) visit(object.type, '__class__');
}

/** Visits every reference that a running frame and its evaluation stack own. */
export function visitFrame(machine: Machine, frame: Frame, visit: Visit): void {
  const { code } = frame.code;
  for (let index = frame.base; index < frame.stackPointer; index++) {
    const value = machine.stack[index];
    if (!value || machine.borrowed[index] !== 0) continue;
    visit(
      value,
      code.localsPlus[index - frame.base]?.name ?? `evaluation stack ${index - frame.base - code.localsPlus.length}`,
    );
  }
  if (frame.callee !== null && !frame.isCalleeBorrowed) visit(frame.callee, 'running function');
  if (frame.callee !== null && frame.ownsCode) visit(frame.codeObject, 'running code');
  if (frame.ownsNamespace && frame.namespace !== null) visit(frame.namespace, 'namespace');
  if (frame.frameObject !== null) visit(frame.frameObject, 'frame object');
  if (frame.localsDict !== null) visit(frame.localsDict, 'locals()');
  if (frame.initialized !== null) visit(frame.initialized, 'instance being made');
}

/** Visits what a frame owns whose locals are being dropped: those lie above the stack of its caller. */
export function visitEndedFrame(frame: Frame, visit: Visit): void {
  // The frame of a generator is visited as a part of that.
  const isOwn = frame.generator === null;
  if (isOwn && frame.callee !== null && !frame.isCalleeBorrowed) visit(frame.callee, 'function that ends');
  if (isOwn && frame.callee !== null && frame.ownsCode) visit(frame.codeObject, 'code that ends');
  if (isOwn && frame.ownsNamespace && frame.namespace !== null) visit(frame.namespace, 'namespace');
  if (frame.initialized !== null) visit(frame.initialized, 'instance being made');
  if (frame.returned !== null) visit(frame.returned, 'result');
}

/** The running frames, innermost first. */
export function* runningFrames(machine: Machine): Generator<Frame> {
  for (let frame = machine.frame; frame !== null; frame = frame.previous) yield frame;
}

/** Every object that can be reached from the running frames and the modules, each once. */
export function reachableObjects(machine: Machine): Set<PythonObject> {
  const found = new Set<PythonObject>();
  const pending: PythonObject[] = [];
  const visit = (object: PythonObject): void => {
    if (found.has(object)) return;
    found.add(object);
    pending.push(object);
  };
  for (const frame of runningFrames(machine)) {
    visitFrame(machine, frame, visit);
    visit(frame.globals);
    visit(frame.codeObject);
    if (frame.namespace !== null) visit(frame.namespace);
  }
  for (const module of machine.modules.values()) visit(module);
  for (
    let state: typeof machine.exceptionState | null = machine.exceptionState;
    state !== null;
    state = state.previous
  ) {
    if (state.exception !== null) visit(state.exception);
  }
  while (pending.length > 0) visitReferents(pending.pop()!, visit);
  return found;
}
