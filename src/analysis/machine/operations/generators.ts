/** Generators (`Objects/genobject.c`, gen_send_ex; `Python/bytecodes.c`, RETURN_GENERATOR, SEND, CLEANUP_THROW). */
import { Op } from '../../compile/instructions.ts';
import { newObject } from '../../objects/create.ts';
import {
  discard,
  type ExceptionPayload,
  isInstanceOf,
  isRaised,
  newException,
  noteTraceback,
  raise,
  raised,
  setExceptionField,
  takeBackTraceback,
} from '../../objects/errors.ts';
import { MarkKind, SlotKind } from '../../objects/event-log.ts';
import { typeOf } from '../../objects/lookup.ts';
import { hold, letGo, own, whileHolding } from '../../objects/native-holds.ts';
import { getOptionalAttribute } from '../../objects/protocol/attributes.ts';
import { getIterator } from '../../objects/protocol/iteration.ts';
import { callAttribute } from '../../objects/protocol/method-calls.ts';
import type { PythonObject } from '../../objects/python-object.ts';
import { type PendingException, PythonRaise, SimulationStop } from '../../objects/runtime.ts';
import type { FunctionPayload } from '../../objects/types/function.ts';
import type { GeneratorPayload } from '../../objects/types/generator.ts';
import type { Frame } from '../frame.ts';
import { logOwnership, logPush, refuseFrame, unlinkFrame } from '../frames.ts';
import type { Machine } from '../machine.ts';

/** RETURN_GENERATOR: the running frame becomes the frame of a new generator and stops running. */
export function makeGenerator(machine: Machine, frame: Frame): PythonObject {
  const { heap, log } = machine;
  const { flags } = frame.code.code;
  const { name, qualifiedName } = frame.callee!.payload as FunctionPayload;
  heap.retain(name);
  heap.retain(qualifiedName);
  if (frame.isCalleeBorrowed) {
    heap.retain(frame.callee!);
    frame.isCalleeBorrowed = false;
  }
  const code = frame.codeObject;
  if (machine.behaviour.generatorsHoldCodeTwice) heap.retain(code);
  else frame.ownsCode = false;
  const type = machine.typeNamed(
    flags.isCoroutine ? 'coroutine' : flags.isAsyncGenerator ? 'async_generator' : 'generator',
  );
  const payload: GeneratorPayload = { frame, code, name, qualifiedName, asyncState: null };
  if (flags.isAsyncGenerator)
    payload.asyncState = { isClosed: false, isRunning: false, hasBegun: false, finalizer: null };
  const generator = newObject<GeneratorPayload>(machine, type, payload);
  log.named(frame.code.code.name);
  frame.generator = generator;
  frame.exceptionState = { exception: null, previous: null };
  park(machine, frame);
  frame.state = 'created';
  unlinkFrame(machine, frame);
  frame.previous = null;
  log.mark(MarkKind.FrameOwner, generator.id, frame.number);
  return generator;
}

/** YIELD_VALUE: the frame stops running; what it was entered by gets the value. */
export function suspend(machine: Machine, frame: Frame): void {
  park(machine, frame);
  frame.state = 'suspended';
  leaveExceptionState(machine, frame);
  unlinkFrame(machine, frame);
  frame.previous = null;
}

/** Moves a frame's references from the machine's stack to the frame. Locals become owned; what the evaluation stack borrows stays borrowed. */
function park(machine: Machine, frame: Frame): void {
  const { stack, borrowed } = machine;
  const count = frame.stackPointer - frame.base;
  const saved: (PythonObject | null)[] = new Array(count);
  logOwnership(machine, frame);
  for (let index = 0; index < count; index++) {
    const place = frame.base + index;
    if (index >= frame.localCount && borrowed[place] !== 0) {
      saved[index] = stack[place]!;
      stack[place] = null;
      borrowed[place] = 0;
      frame.savedBorrowed ??= new Set();
      frame.savedBorrowed.add(index);
    } else {
      saved[index] = stack[place] ? machine.take(place) : null;
    }
  }
  frame.saved = saved;
  machine.log.popFrame(frame.number, false);
}

/** Moves them back above the running frame's stack and makes the frame the running one. Gives whether the recursion limit allows that. */
function unpark(machine: Machine, frame: Frame): boolean {
  const { stack } = machine;
  const saved = frame.saved!;
  const base = machine.frame === null ? 0 : machine.frame.stackPointer + RESUME_GAP;
  machine.reserveStack(base + frame.localCount + frame.code.code.stackSize + 2);
  for (let index = 0; index < saved.length; index++) stack[base + index] = saved[index]!;
  if (frame.savedBorrowed !== null) {
    for (const index of frame.savedBorrowed) machine.borrowed[base + index] = 1;
    frame.savedBorrowed = null;
  }
  frame.saved = null;
  frame.base = base;
  frame.stackPointer = base + saved.length;
  frame.previous = machine.frame;
  frame.state = 'running';
  frame.statement = -1;
  machine.frame = frame;
  const isAllowed = machine.recursion.enterFrame();
  logPush(machine, frame);
  return isAllowed;
}

const RESUME_GAP = 4;

function enterExceptionState(machine: Machine, frame: Frame): void {
  const state = frame.exceptionState!;
  state.previous = machine.exceptionState;
  machine.exceptionState = state;
}

function leaveExceptionState(machine: Machine, frame: Frame): void {
  const state = frame.exceptionState!;
  if (machine.exceptionState === state && state.previous !== null) {
    machine.exceptionState = state.previous;
    state.previous = null;
  }
}

const frameOf = (generator: PythonObject): Frame => (generator.payload as GeneratorPayload).frame as Frame;

/** gen_send_ex: see `Runtime.resumeGenerator`. */
export function resumeGenerator(machine: Machine, generator: PythonObject, sent: PythonObject): PythonObject | null {
  machine.heap.retain(sent);
  return resumeWith(machine, generator, sent);
}

/** As `resumeGenerator`, stealing the value. */
function resumeWith(machine: Machine, generator: PythonObject, sent: PythonObject): PythonObject | null {
  const frame = frameOf(generator);
  const isTooEarly = frame.state === 'created' && sent !== machine.none;
  if (frame.state === 'running' || frame.state === 'finished' || isTooEarly) {
    machine.heap.release(sent);
    if (frame.state === 'finished') return raiseIfReused(machine, generator);
    const kind = kindOf(generator);
    if (isTooEarly) raise(machine, 'TypeError', `can't send non-None value to a just-started ${kind}`);
    return raise(machine, 'ValueError', `${kind} already executing`);
  }
  const isAllowed = unpark(machine, frame);
  machine.push(sent);
  if (!isAllowed) refuseFrame(machine, frame);
  return runResumed(machine, frame);
}

/** How messages name a generator. */
function kindOf(generator: PythonObject): string {
  return typeOf(generator).payload.name.replace('_', ' ');
}

/** A coroutine that has ended cannot be resumed; a generator just gives nothing. */
function raiseIfReused(machine: Machine, generator: PythonObject): null {
  if (typeOf(generator).payload.name !== 'coroutine') return null;
  return raise(machine, 'RuntimeError', 'cannot reuse already awaited coroutine');
}

/** Whether an object is resumed by the machine itself: exactly a generator or a coroutine. */
function isResumable(machine: Machine, object: PythonObject): boolean {
  return object.type === machine.types.generator || object.type === machine.typeNamed('coroutine');
}

function runResumed(machine: Machine, frame: Frame): PythonObject | null {
  enterExceptionState(machine, frame);
  let value: PythonObject;
  try {
    value = machine.runNested(frame);
  } catch (thrown) {
    leaveExceptionState(machine, frame);
    throw thrown;
  }
  // The frame itself changed its state: TypeScript cannot see that.
  if ((frame.state as string) === 'suspended') return value;
  leaveExceptionState(machine, frame);
  machine.heap.releaseOptional(machine.generatorResult);
  machine.generatorResult = value;
  return null;
}

/** Raises an exception where the generator is suspended; see `Runtime.throwIntoGenerator`. */
export function throwIntoGenerator(
  machine: Machine,
  generator: PythonObject,
  pending: PendingException,
  closesOnExit = true,
): PythonObject | null {
  const frame = frameOf(generator);
  const { delegate } = frame;
  if (delegate === null && frame.state === 'running') {
    return raise(machine, 'ValueError', `${kindOf(generator)} already executing`);
  }
  if (frame.state === 'finished') {
    if (typeOf(generator).payload.name !== 'coroutine') throw new PythonRaise(pending.make());
    return raiseIfReused(machine, generator);
  }
  if (delegate !== null) {
    const thrown = throwIntoDelegate(machine, frame, delegate, pending, closesOnExit);
    if (thrown !== undefined) return thrown;
  }
  const exception = pending.make();
  noteTraceback(machine, exception);
  return raiseInside(machine, frame, exception);
}

/** Resumes a frame with an exception (stolen) raised at the instruction it is suspended at. */
function raiseInside(machine: Machine, frame: Frame, exception: PythonObject): PythonObject | null {
  unpark(machine, frame);
  machine.deallocation.postponeFrees();
  machine.push(machine.none);
  machine.throwOnEntry = chained(machine, frame, exception);
  return runResumed(machine, frame);
}

/** _PyErr_ChainStackItem: what the frame is handling is the context of what is thrown into it. */
function chained(machine: Machine, frame: Frame, exception: PythonObject): PythonRaise {
  if (frame.exceptionState!.exception === null) return new PythonRaise(exception);
  enterExceptionState(machine, frame);
  // In 3.11 it is raised once more, without the traceback beside it.
  if (machine.behaviour.language.errorIndicatorHoldsClass) takeBackTraceback(machine, exception);
  const thrown = raised(machine, exception);
  leaveExceptionState(machine, frame);
  return thrown;
}

/** Passes an exception on to what the generator delegates to (_gen_throw). Undefined: it has no `throw`, or was closed. */
function throwIntoDelegate(
  machine: Machine,
  frame: Frame,
  delegate: PythonObject,
  pending: PendingException,
  closesOnExit: boolean,
): PythonObject | null | undefined {
  if (closesOnExit && pending.isExit) {
    try {
      closeIterator(machine, frame, delegate);
    } catch (thrown) {
      if (!(thrown instanceof PythonRaise)) throw thrown;
      return raiseInside(machine, frame, thrown.exception);
    }
    return undefined;
  }
  let item: PythonObject | null | undefined;
  const isGenerator = isResumable(machine, delegate);
  // What looking the method up raises comes out of `throw` itself: the generator stays suspended.
  const method = isGenerator
    ? null
    : whileHolding(machine, 'generator', [delegate], () => getOptionalAttribute(machine, delegate, 'throw'));
  try {
    const pass = (): PythonObject | null | undefined =>
      isGenerator
        ? throwIntoGenerator(machine, delegate, pending, closesOnExit)
        : callOptionalMethod(machine, method, pending.args);
    const isCaller = isGenerator || machine.behaviour.delegatesThrowAsCaller;
    item = whileHolding(machine, 'generator', [delegate], () =>
      isCaller ? asCaller(machine, frame, pass) : asRunning(frame, pass),
    );
    if (item === undefined) return undefined;
  } catch (thrown) {
    if (!(thrown instanceof PythonRaise)) throw thrown;
    const { exception: outcome } = thrown;
    const isEnd = !machine.behaviour.raisesEndOfDelegateInside && isRaised(machine, thrown, 'StopIteration');
    if (!isEnd) return raiseInside(machine, frame, outcome);
    return resumeAfterDelegate(machine, frame, stopIterationValue(machine, outcome));
  }
  if (item !== null) return item;
  const value = machine.takeGeneratorResult();
  if (!machine.behaviour.raisesEndOfDelegateInside) return resumeAfterDelegate(machine, frame, value);
  const end = newException(machine, machine.typeNamed('StopIteration'), value === machine.none ? [] : [value]);
  if (value !== machine.none) setExceptionField(machine, end, 'value', value);
  return raiseInside(machine, frame, end);
}

/** The frame is seen as the caller of the generator that it delegates to, meanwhile. */
function asCaller<Result>(machine: Machine, frame: Frame, call: () => Result): Result {
  unpark(machine, frame);
  let isStopped = false;
  try {
    return call();
  } catch (thrown) {
    isStopped = thrown instanceof SimulationStop;
    throw thrown;
  } finally {
    // A run that ends here is shown with its frames.
    if (!isStopped) {
      park(machine, frame);
      frame.state = 'suspended';
      unlinkFrame(machine, frame);
    }
  }
}

/** The frame counts as running meanwhile, but is not seen as a caller. */
function asRunning<Result>(frame: Frame, call: () => Result): Result {
  const { state } = frame;
  frame.state = 'running';
  try {
    return call();
  } finally {
    frame.state = state;
  }
}

/** The delegate has returned: its place is taken by the result and the generator goes on behind the delegation. Steals the value. */
function resumeAfterDelegate(machine: Machine, frame: Frame, value: PythonObject): PythonObject | null {
  hold(machine, value, 'value of the delegation');
  unpark(machine, frame);
  machine.push(value);
  frame.instructionPointer = endOfDelegation(frame);
  try {
    return runResumed(machine, frame);
  } finally {
    letGo(machine);
  }
}

/** The END_SEND that the SEND of the running delegation goes to. */
function endOfDelegation(frame: Frame): number {
  const { instructions } = frame.code.code;
  let index = frame.instructionPointer;
  while (index >= 0 && (instructions[index]! & 0xff) !== Op.SEND) index--;
  return instructions[index]! >>> 8;
}

/** `StopIteration.value` of an exception, which is released. A new reference. */
function stopIterationValue(machine: Machine, exception: PythonObject): PythonObject {
  const value = (exception.payload as ExceptionPayload).fields.get('value') ?? machine.none;
  machine.heap.retain(value);
  machine.heap.release(exception);
  return value;
}

/** The `close` of what a generator delegates to, a new reference. What looking it up raises is only reported (gen_close_iter). */
function closeMethod(machine: Machine, delegate: PythonObject): PythonObject | null {
  try {
    return getOptionalAttribute(machine, delegate, 'close');
  } catch (thrown) {
    if (!(thrown instanceof PythonRaise)) throw thrown;
    machine.unraisable(thrown.exception, delegate);
    return null;
  }
}

/** Calls a bound method (stolen), if there is one. Gives a new reference. */
function callOptionalMethod(
  machine: Machine,
  method: PythonObject | null,
  args: readonly PythonObject[],
): PythonObject | undefined {
  if (method === null) return undefined;
  own(machine, method, 'method being called');
  try {
    return machine.call(method, args);
  } finally {
    letGo(machine);
  }
}

/** gen_close_iter: closes what a generator delegates to. */
function closeIterator(machine: Machine, frame: Frame, delegate: PythonObject): void {
  const given = asRunning(frame, () =>
    whileHolding(machine, 'generator', [delegate], () =>
      isResumable(machine, delegate)
        ? closeGenerator(machine, delegate)
        : callOptionalMethod(machine, closeMethod(machine, delegate), []),
    ),
  );
  machine.heap.releaseOptional(given ?? null);
}

/** gen_close; see `Runtime.closeGenerator`. */
export function closeGenerator(machine: Machine, generator: PythonObject): PythonObject {
  const frame = frameOf(generator);
  const { behaviour, heap } = machine;
  if (frame.state === 'finished') return machine.none;
  if (frame.state === 'created' && behaviour.closesUnstartedGeneratorsAtOnce) {
    frame.state = 'finished';
    return machine.none;
  }
  if (frame.state === 'suspended' && behaviour.closesGeneratorsWithoutResuming && !isInsideTry(frame)) {
    const { delegate } = frame;
    if (delegate === null) {
      frame.clearLocals(machine);
      const { log } = machine;
      const { callee } = frame;
      if (callee !== null) log.slot(generator.id, SlotKind.Internal, log.name('function'), 0, callee.id);
      return machine.none;
    }
  }
  const exit = machine.typeNamed('GeneratorExit');
  const make = (): PythonObject => raised(machine, newException(machine, exit, [])).exception;
  try {
    const item = throwIntoGenerator(machine, generator, { args: [exit], isExit: true, make });
    if (item !== null) {
      heap.release(item);
      return raise(machine, 'RuntimeError', `${kindOf(generator)} ignored GeneratorExit`);
    }
    const value = machine.takeGeneratorResult();
    if (behaviour.closeGivesReturnValue) return value;
    heap.release(value);
    return machine.none;
  } catch (thrown) {
    const isEnd = ['GeneratorExit', 'StopIteration', 'StopAsyncIteration'].some((name) =>
      isRaised(machine, thrown, name),
    );
    if (!isEnd || !(thrown instanceof PythonRaise)) throw thrown;
    discard(machine, thrown);
    return machine.none;
  }
}

/** Whether the instruction a frame is suspended at is guarded by more than the handler that turns StopIteration into RuntimeError. */
function isInsideTry(frame: Frame): boolean {
  const index = frame.instructionPointer - 1;
  const guard = frame.code.code.exceptionTable.find((entry) => entry.start <= index && index < entry.end);
  const outermost = Math.max(0, ...frame.code.code.exceptionTable.map((entry) => entry.target));
  return guard !== undefined && guard.target !== outermost;
}

/** GET_YIELD_FROM_ITER: a generator is itself; a coroutine too, in a generator that `types.coroutine` marked. A new reference. */
export function yieldFromIterator(machine: Machine, iterable: PythonObject): PythonObject {
  const isCoroutine = iterable.type === machine.typeNamed('coroutine');
  const { flags } = machine.frame!.code.code;
  if (isCoroutine && !flags.isCoroutine && flags.isIterableCoroutine !== true) {
    return raise(machine, 'TypeError', "cannot 'yield from' a coroutine object in a non-coroutine generator");
  }
  if (!isCoroutine && iterable.type !== machine.types.generator) return getIterator(machine, iterable);
  machine.heap.retain(iterable);
  return iterable;
}

/** SEND: replaces the value on top by what the receiver yields, or by what it returned. Gives whether it returned. An unknown that is awaited gives a result at once. */
export function send(machine: Machine, sp: number): boolean {
  const { stack } = machine;
  const receiver = stack[sp - 2]!;
  const value = stack[sp - 1]!;
  let item: PythonObject | null;
  let result: PythonObject | null = null;
  if (receiver.type === machine.types.unknown && isAsynchronous(machine.frame!)) {
    item = null;
    result = machine.newUnknown();
  } else if (isResumable(machine, receiver)) {
    if (machine.behaviour.sendMovesValue) {
      const moved = machine.take(sp - 1);
      machine.frame!.stackPointer = sp - 1;
      item = resumeWith(machine, receiver, moved);
    } else item = machine.resumeGenerator(receiver, value);
    if (item === null) result = machine.takeGeneratorResult();
  } else {
    try {
      const next = typeOf(receiver).payload.slots.iterNext;
      if (value === machine.none && next !== null) item = next(machine, receiver);
      else item = callAttribute(machine, receiver, 'send', [value]);
      if (item === null) result = machine.none;
    } catch (thrown) {
      if (!isRaised(machine, thrown, 'StopIteration')) throw thrown;
      item = null;
      result = stopIterationValue(machine, thrown.exception);
    }
  }
  machine.drop(sp - 1);
  stack[sp - 1] = item ?? result;
  return item === null;
}

/** Whether a frame awaits where it delegates. */
const isAsynchronous = ({ code: { code } }: Frame): boolean => code.flags.isCoroutine || code.flags.isAsyncGenerator;

/** CLEANUP_THROW: receiver, last value, exception → None, value of StopIteration. Gives the new stack pointer. 3.11 has no such handler. */
export function cleanupThrow(machine: Machine, sp: number): number {
  const exception = machine.take(sp - 1);
  if (!machine.behaviour.raisesEndOfDelegateInside || !isInstanceOf(exception, machine.typeNamed('StopIteration'))) {
    machine.frame!.stackPointer = sp - 1;
    throw new PythonRaise(exception);
  }
  const value = stopIterationValue(machine, exception);
  machine.drop(sp - 2);
  machine.drop(sp - 3);
  machine.stack[sp - 3] = machine.none;
  machine.stack[sp - 2] = value;
  return sp - 1;
}
