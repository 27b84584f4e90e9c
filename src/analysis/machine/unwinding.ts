/** From a raised exception to its handler (`Python/ceval.c`, exception_unwind). */
import { INTRINSICS_1, OPERATIONS, Op } from '../compile/instructions.ts';
import { newInteger, newUnknown, newUnknownValue } from '../objects/create.ts';
import { type ExceptionPayload, noteTraceback } from '../objects/errors.ts';
import { hold, letGo } from '../objects/native-holds.ts';
import type { PythonObject } from '../objects/python-object.ts';
import { PythonRaise, ValueUnknown } from '../objects/runtime.ts';
import { setReference } from '../objects/types/exceptions.ts';
import { newTraceback } from '../objects/types/traceback.ts';
import { escapeItems } from '../objects/unknown-values.ts';
import type { Frame } from './frame.ts';
import { clearFrame, frameObjectOf, unlinkFrame } from './frames.ts';
import type { Machine } from './machine.ts';
import { unknownResultType } from './unknown-results.ts';

/**
 * Makes the frame that handles what was thrown the running one, at its handler. Frames on the way are ended. Throws again where the entry frame
 * does not handle it, or where it is not a Python exception.
 */
export function handleThrown(machine: Machine, entry: Frame, thrown: unknown): void {
  if (thrown instanceof ValueUnknown) {
    answerUnknown(machine, machine.frame!);
    return;
  }
  const { exception } = machine.translateThrown(thrown);
  // What is dropped on the way may run `__del__`, which finds the class of the exception held once more.
  const holdsClass = machine.behaviour.language.errorIndicatorHoldsClass;
  if (holdsClass) hold(machine, exception.type, 'exception being raised');
  try {
    unwind(machine, entry, exception);
  } finally {
    if (holdsClass) letGo(machine);
  }
}

/** Drops what lies between the running frame and the handler. */
function unwind(machine: Machine, entry: Frame, exception: PythonObject): void {
  for (let isFirst = true; ; isFirst = false) {
    const frame = machine.frame!;
    const index = frame.instructionPointer - 1;
    const instruction = frame.code.code.instructions[index] ?? 0;
    const isReraised = isFirst && isRaisedAgain(machine, instruction, exception);
    const isRaise = (instruction & 0xff) === Op.RAISE_VARARGS;
    if (isFirst && isRaise && !isReraised) noteTraceback(machine, exception);
    if (isFirst) dropOperands(machine, frame, instruction & 0xff);
    const isShown = frame.code.code.makesSteps || !machine.loader.standsForC(frame.globals);
    if (!isReraised && isShown) addTraceback(machine, frame, exception);
    if (goToHandler(machine, frame, index, exception)) {
      if (frame.code.code.instructions[frame.instructionPointer] !== END_OF_GENERATOR)
        noteTraceback(machine, exception);
      return;
    }
    const isEntry = frame === entry;
    dropRest(machine, frame);
    unlinkFrame(machine, frame);
    endFrame(machine, frame);
    if (isEntry) throw new PythonRaise(exception);
  }
}

/** What all generators end with: CPython has no such handler where the traceback is beside the exception (3.11). */
const END_OF_GENERATOR = Op.CALL_INTRINSIC_1 | (INTRINSICS_1.indexOf('STOPITERATION_ERROR') << 8);

/** Operations with several operands that drop them, the lowest first, before they look whether they failed (DECREF_INPUTS, up to 3.13). */
const OPERANDS_DROPPED_FIRST: ReadonlyMap<number, number> = new Map([
  [Op.BINARY_OP, 2],
  [Op.COMPARE_OP, 2],
  [Op.CONTAINS_OP, 2],
  [Op.BINARY_SUBSCR, 2],
  [Op.DELETE_SUBSCR, 2],
  [Op.STORE_ATTR, 2],
  [Op.STORE_SUBSCR, 3],
]);

function dropOperands(machine: Machine, frame: Frame, operation: number): void {
  const count = machine.behaviour.dropsInputsFromTop ? undefined : OPERANDS_DROPPED_FIRST.get(operation);
  if (count !== undefined) machine.dropInputs(frame.stackPointer - count, frame.stackPointer);
}

/** Instructions that pass on what they do not handle, past PyTraceBack_Here (`goto exception_unwind`). */
const RAISING_AGAIN: ReadonlySet<number> = new Set([Op.RERAISE, Op.CLEANUP_THROW, Op.END_ASYNC_FOR]);

/** Whether an instruction raises an exception again that has its traceback already: such a one, or `raise` alone (do_raise). */
function isRaisedAgain(machine: Machine, instruction: number, exception: PythonObject): boolean {
  const operation = instruction & 0xff;
  if (RAISING_AGAIN.has(operation)) return true;
  return operation === Op.RAISE_VARARGS && instruction >>> 8 === 0 && machine.handledException() === exception;
}

function endFrame(machine: Machine, frame: Frame): void {
  const { initialized } = frame;
  clearFrame(machine, frame);
  frame.initialized = null;
  machine.heap.releaseOptional(initialized);
}

/** PyTraceBack_Here: a new traceback entry for the frame in front of those there are. */
function addTraceback(machine: Machine, frame: Frame, exception: PythonObject): void {
  const payload = exception.payload as ExceptionPayload;
  const frameObject = frameObjectOf(machine, frame);
  if (payload.traceback !== null) machine.heap.retain(payload.traceback);
  const traceback = newTraceback(machine, payload.traceback, frameObject, frame.line);
  machine.heap.release(frameObject);
  setReference(machine, exception, 'traceback', traceback);
  machine.heap.release(traceback);
}

/** Drops what a frame without a handler has on its evaluation stack, the topmost first, while it is still the running one. */
function dropRest(machine: Machine, frame: Frame): void {
  const floor = frame.base + frame.localCount;
  for (let top = frame.stackPointer; top > floor; ) {
    machine.drop(--top);
    frame.stackPointer = top;
  }
}

/** Cuts the stack to the handler's depth, pushes the exception and goes there. Gives false where the frame has no handler. */
function goToHandler(machine: Machine, frame: Frame, index: number, exception: PythonObject): boolean {
  const entry = frame.code.code.exceptionTable.find((candidate) => candidate.start <= index && index < candidate.end);
  if (entry === undefined) return false;
  const depth = frame.base + frame.localCount + entry.depth;
  let top = frame.stackPointer;
  while (top > depth) machine.drop(--top);
  if (entry.pushLasti) machine.stack[top++] = newInteger(machine, index);
  machine.stack[top++] = exception;
  frame.stackPointer = top;
  frame.instructionPointer = entry.target;
  return true;
}

/** An operation that needed a value that is not known: its inputs are dropped, its outputs are unknown objects. */
function answerUnknown(machine: Machine, frame: Frame): void {
  const instruction = frame.code.code.instructions[frame.instructionPointer - 1]!;
  const operation = OPERATIONS[instruction & 0xff]!;
  const operand = instruction >>> 8;
  let top = frame.stackPointer;
  const type = unknownResultType(
    machine,
    operation.number,
    operand,
    machine.stack[top - 2] ?? null,
    machine.stack[top - 1] ?? null,
  );
  const floor = top - operation.pops(operand);
  const resultCount = operation.pushes(operand);
  if (type === null && resultCount > 0) escapeOperands(machine, operation.number, machine.stack.slice(floor, top));
  while (top > floor) machine.drop(--top);
  for (let count = resultCount; count > 0; count--)
    machine.stack[top++] = type === null ? newUnknown(machine) : newUnknownValue(machine, type);
  frame.stackPointer = top;
}

/** The result may be one of the operands or hold them: an item is what the container holds, and a comparison gives neither. */
function escapeOperands(machine: Machine, operation: Op, operands: readonly (PythonObject | null)[]): void {
  if (operation === Op.COMPARE_OP) return;
  for (const given of operands) {
    if (given === null) continue;
    if (operation === Op.BINARY_SUBSCR) escapeItems(machine, given);
    else machine.escape(given);
  }
}
