/** Entering and leaving frames (`Python/ceval.c`, `Python/frame.c`). */
import { Op } from '../compile/instructions.ts';
import { raise } from '../objects/errors.ts';
import { MarkKind, SlotKind } from '../objects/event-log.ts';
import { typeOf } from '../objects/lookup.ts';
import type { PythonObject } from '../objects/python-object.ts';
import type { FramePayload } from '../objects/types/frame.ts';
import type { Frame } from './frame.ts';
import type { Machine } from './machine.ts';

/** Makes a frame the running one; throws RecursionError in place of that where calls are nested too deeply. Its arguments are in place on the stack from `base` on; the other locals are empty. */
export function enterFrame(machine: Machine, frame: Frame, base: number, argumentCount: number): void {
  const { stack, borrowed, log } = machine;
  const { localCount } = frame;
  machine.reserveStack(base + localCount + frame.code.code.stackSize + 2);
  for (let index = base + argumentCount; index < base + localCount; index++) stack[index] = null;
  frame.base = base;
  frame.stackPointer = base + localCount;
  frame.previous = machine.frame;
  frame.state = 'running';
  machine.frame = frame;
  const isAllowed = machine.recursion.enterFrame();
  // Code of libraries makes no steps, but what is being deallocated ends after it all the same.
  if (!frame.code.code.makesSteps) machine.deallocation.postponeFrees();
  logPush(machine, frame);
  if (frame.namespace !== null) log.mark(MarkKind.Namespace, frame.namespace.id, frame.number);
  for (let index = 0; index < localCount; index++) {
    const value = stack[base + index];
    if (value) log.local(index, 0, borrowed[base + index] === 0 ? value.id : -value.id);
  }
  if (!isAllowed) refuseFrame(machine, frame);
}

/** RecursionError in the caller: the frame ends before it runs (`Python/ceval.c`, start_frame). Never returns. */
export function refuseFrame(machine: Machine, frame: Frame): never {
  // Where a chunk of CPython's frame memory is full, the general way calls the class, which counts once instead of twice.
  let constructors = 0;
  for (let caller: Frame | null = frame; caller !== null; caller = caller.previous) {
    if (caller.initialized !== null) constructors++;
  }
  if (constructors > CERTAIN_CONSTRUCTORS) machine.stop('unknown: constructors reach the recursion limit');
  if (machine.behaviour.nativeRecursionLimit === null && isBelowNativeCall(frame)) {
    machine.stop('unknown: calls of native functions count against the recursion limit');
  }
  const exceeded = machine.recursion.exceeded();
  unlinkFrame(machine, frame);
  const { initialized } = frame;
  clearFrame(machine, frame);
  frame.initialized = null;
  machine.heap.releaseOptional(initialized);
  throw exceeded;
}

/**
 * Whether a native function that the program calls has called some of the frames. In 3.11 such a call counts once, twice or not at all, by its kind and by
 * how often its place in the code has run (`Objects/methodobject.c`, cfunction_enter_call).
 */
function isBelowNativeCall(frame: Frame): boolean {
  for (let callee = frame, caller = frame.previous; caller !== null; callee = caller, caller = caller.previous) {
    const instruction = caller.code.code.instructions[caller.instructionPointer - 1] ?? 0;
    if (callee.isEntry && CALLS.has(instruction & 0xff) && !MAKES_INSTANCES.has(callee.code.code.name)) return true;
  }
  return false;
}

/** Functions that the call of a class calls: that counts once each time. */
const MAKES_INSTANCES: ReadonlySet<string> = new Set(['__init__', '__new__']);

const CALLS: ReadonlySet<number> = new Set([Op.CALL, Op.CALL_KW, Op.CALL_FUNCTION_EX]);

/** Frames of `__init__` that surely lie in one chunk (Python/pystate.c, DATA_STACK_CHUNK_SIZE). */
const CERTAIN_CONSTRUCTORS = 40;

/** Logs that a frame goes on the call stack. */
export function logPush({ log }: Machine, frame: Frame): void {
  const calleeId = frame.callee?.id ?? 0;
  log.pushFrame(frame.number, frame.code.recorded, frame.isCalleeBorrowed ? -calleeId : calleeId);
}

/**
 * Ends the running frame: its locals are dropped in order, then the function (_PyEvalFrameClearAndPop). Gives the result of the call: the value, or
 * the instance that a specialised call of a class made.
 */
export function leaveFrame(machine: Machine, frame: Frame, value: PythonObject): PythonObject {
  unlinkFrame(machine, frame);
  const { initialized } = frame;
  frame.returned = value;
  clearFrame(machine, frame);
  frame.returned = null;
  if (initialized === null) return value;
  machine.heap.release(value);
  if (value !== machine.none && value.type !== machine.types.unknown) {
    machine.heap.release(initialized);
    raise(machine, 'TypeError', `__init__() should return None, not '${typeOf(value).payload.name}'`);
  }
  return initialized;
}

/** Makes the calling frame the running one. The frame's references stay. */
export function unlinkFrame(machine: Machine, frame: Frame): void {
  machine.frame = frame.previous;
  machine.recursion.leaveFrame();
  if (frame.initialized !== null) machine.recursion.leaveFrame();
}

/** Drops the references of a frame that ended; they move to its frame object where that lives on. */
export function clearFrame(machine: Machine, frame: Frame): void {
  const { heap, log } = machine;
  const { base, frameObject } = frame;
  const isKept = frameObject !== null && frameObject.refcount > 1;
  if (isKept) logOwnership(machine, frame);
  log.popFrame(frame.number, !isKept);
  frame.state = 'finished';
  if (isKept) {
    moveToFrameObject(machine, frame, frameObject);
    return;
  }
  const caller = machine.frame;
  const callerTop = caller?.stackPointer ?? 0;
  // Code that runs when a local is dropped must find the others in place: they lie above the caller's stack.
  if (caller !== null) caller.stackPointer = Math.max(callerTop, frame.stackPointer);
  machine.clearing.push(frame);
  const isBackwards = machine.behaviour.clearsLocalsBackwards;
  for (let count = frame.stackPointer - base; count > 0; count--) {
    const index = isBackwards ? base + count - 1 : frame.stackPointer - count;
    machine.drop(index);
  }
  frame.frameObject = null;
  heap.releaseOptional(frameObject);
  const { localsDict } = frame;
  frame.localsDict = null;
  heap.releaseOptional(localsDict);
  machine.clearing.pop();
  releaseCallee(machine, frame);
  if (caller !== null) caller.stackPointer = callerTop;
}

function releaseCallee(machine: Machine, frame: Frame): void {
  const { callee, namespace } = frame;
  frame.callee = null;
  if (frame.ownsNamespace) machine.heap.releaseOptional(namespace);
  frame.ownsNamespace = false;
  if (!frame.isCalleeBorrowed) machine.heap.releaseOptional(callee);
  if (callee !== null && frame.ownsCode) machine.heap.release(frame.codeObject);
}

/** Logs that the borrowed locals of a frame, which outlives its call, become owned. */
export function logOwnership({ stack, borrowed, log }: Machine, { base, localCount }: Frame): void {
  for (let index = 0; index < localCount; index++) {
    const value = stack[base + index];
    if (value && borrowed[base + index] !== 0) log.local(index, -value.id, value.id);
  }
}

/** take_ownership of a frame that ran: its locals move from the stack to the frame object. */
function moveToFrameObject(machine: Machine, frame: Frame, frameObject: PythonObject): void {
  const { heap, stack, borrowed } = machine;
  const { base, localCount } = frame;
  const slots: (PythonObject | null)[] = [];
  for (let index = base; index < frame.stackPointer; index++) {
    const value = stack[index] ?? null;
    stack[index] = null;
    if (value !== null && borrowed[index] !== 0) heap.retain(value);
    borrowed[index] = 0;
    if (index < base + localCount) slots.push(value);
    else heap.releaseOptional(value);
  }
  giveToFrameObject(machine, frame, frameObject, slots);
}

/** take_ownership: the frame object becomes the owner of what the frame holds. */
export function giveToFrameObject(
  machine: Machine,
  frame: Frame,
  frameObject: PythonObject,
  slots: (PythonObject | null)[],
): void {
  const { heap, log } = machine;
  const { callee, namespace } = frame;
  if (callee !== null && frame.isCalleeBorrowed) heap.retain(callee);
  // The log knows no frame any more that has something.
  if (callee !== null && frame.hasEnded)
    log.slot(frameObject.id, SlotKind.Internal, log.name('function'), 0, callee.id);
  const ownNamespace = frame.ownsNamespace ? namespace : null;
  frame.ownsNamespace = false;
  if (callee !== null && !frame.ownsCode) heap.retain(frame.codeObject);
  frame.callee = null;
  frame.saved = slots;
  frame.state = 'finished';
  frame.isOwnedByFrameObject = true;
  const payload = frameObject.payload as FramePayload;
  const names = frame.code.code.localsPlus.map((local) => local.name);
  payload.owned = {
    slots,
    names,
    function: callee,
    namespace: ownNamespace,
    code: callee === null ? null : frame.codeObject,
  };
  log.mark(MarkKind.FrameOwner, frameObject.id, frame.number);
  const { previous } = frame;
  if (previous !== null && (frame.generator === null || machine.behaviour.generatorFramesKeepCaller)) {
    payload.back = machine.frameObjectOf(previous);
    log.slot(frameObject.id, SlotKind.Internal, log.name('f_back'), 0, payload.back.id);
  }
  frame.frameObject = null;
  // Only now does the collector look at it.
  heap.track(frameObject);
  heap.release(frameObject);
}

/** The frame's object, made when first asked for: a new reference. */
export function frameObjectOf(machine: Machine, frame: Frame): PythonObject {
  if (frame.frameObject === null) {
    const payload: FramePayload = { view: frame, owned: null, code: frame.codeObject, back: null };
    const { heap, types } = machine;
    frame.frameObject = heap.allocate(types.frame, types.frame.payload.typeName, payload);
  }
  machine.heap.retain(frame.frameObject);
  return frame.frameObject;
}
