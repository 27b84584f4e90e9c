/** Calls (`Python/ceval.c`, CALL and _PyEvalFramePushAndInit; `Objects/call.c`). */

import { callWithCopies, callWithGivenTuple } from '../objects/argument-tuple.ts';
import { callInstance, isCalledInPython } from '../objects/class-slots.ts';
import { dictEntries } from '../objects/dict-access.ts';
import { isInstanceOf, raise } from '../objects/errors.ts';
import { typeOf } from '../objects/lookup.ts';

import { type PythonObject, UNKNOWN_VALUE } from '../objects/python-object.ts';
import { PythonRaise, type TypeObject } from '../objects/runtime.ts';
import type { KeywordNames } from '../objects/type-object.ts';
import type { NativeFunctionPayload } from '../objects/types/builtin-function.ts';
import { callMethodWrapper, callWrapperDescriptor } from '../objects/types/builtin-function.ts';
import type { CodePayload } from '../objects/types/code.ts';
import { initException } from '../objects/types/exception-members.ts';
import { listItemsOf } from '../objects/types/iteration-support.ts';
import { callClass } from '../objects/types/type.ts';
import { bindGeneral } from './argument-binding.ts';
import type { Frame } from './frame.ts';
import { enterFrame } from './frames.ts';
import { newFunctionFrame } from './function-frames.ts';
import type { Machine } from './machine.ts';
import { newMethodParts } from './method-parts.ts';
import { enterWarmInit, isWarmStrCall } from './specialization.ts';

/**
 * CALL and CALL_KW: calls what lies at an index of the stack with what lies above it (self or null, arguments, and the names tuple if any).
 * Python functions get a frame; anything else is called at once and its result pushed.
 */
export function callAtStack(
  machine: Machine,
  frame: Frame,
  calleeIndex: number,
  argumentCount: number,
  names: PythonObject<PythonObject<string>[]> | null,
): void {
  const { stack, types } = machine;
  if (stack[calleeIndex + 1] === null && stack[calleeIndex]!.type === types.method)
    newMethodParts(machine, calleeIndex);
  const callable = stack[calleeIndex]!;
  const hasSelf = stack[calleeIndex + 1] !== null;
  const start = calleeIndex + (hasSelf ? 1 : 2);
  const total = argumentCount + (hasSelf ? 1 : 0);
  if (callable.type === types.function) {
    enterFunction(machine, frame, calleeIndex, start, total, names);
    return;
  }
  if (names === null && enterWarmInit(machine, frame, calleeIndex, start, total)) return;
  const args = stack.slice(start, start + total) as PythonObject[];
  const keywords = names === null ? null : names.payload;
  const end = start + total + (names === null ? 0 : 1);
  let result: PythonObject;
  try {
    result = callNow(machine, frame, callable, args, keywords);
  } catch (thrown) {
    dropInputsOfFailure(machine, calleeIndex, end, thrown);
    throw thrown;
  }
  machine.dropInputs(calleeIndex, end);
  frame.stackPointer = calleeIndex;
  machine.push(result);
}

/** Up to 3.13 a call drops callable and arguments before it looks whether it failed; later what is on the stack is dropped from the top. */
function dropInputsOfFailure(machine: Machine, from: number, to: number, thrown: unknown): void {
  if (thrown instanceof PythonRaise && !machine.behaviour.dropsInputsFromTop) machine.dropInputs(from, to);
}

/** Calls what is no Python function with the arguments that lie on the stack. */
function callNow(
  machine: Machine,
  frame: Frame,
  callable: PythonObject,
  args: readonly PythonObject[],
  keywords: KeywordNames,
): PythonObject {
  if (bindsForTracing(machine, callable)) {
    return callWithCopies(machine, args.slice(0, 1), () => callObject(machine, callable, args, keywords));
  }
  const isDirect = keywords === null && args.length === 1 && isWarmStrCall(machine, frame, callable);
  return isDirect ? callClass(machine, callable, args, null) : callObject(machine, callable, args, keywords);
}

/**
 * While a trace function is set, 3.11 makes a bound method of a built-in one for the trace function to see (`Python/ceval.c`, trace_call_function):
 * it holds the receiver during the call.
 */
function bindsForTracing(machine: Machine, callable: PythonObject): boolean {
  return (
    machine.options.hasTraceFunction &&
    machine.behaviour.bindsTracedMethods &&
    callable.type === machine.types.method_descriptor
  );
}

/** A frame for the function whose arguments lie on the stack; they become its locals where they lie. */
function enterFunction(
  machine: Machine,
  frame: Frame,
  calleeIndex: number,
  start: number,
  total: number,
  names: PythonObject<PythonObject<string>[]> | null,
): void {
  const { stack, borrowed, heap } = machine;
  const callee = stack[calleeIndex]!;
  const isBorrowed = borrowed[calleeIndex] !== 0;
  stack[calleeIndex] = null;
  borrowed[calleeIndex] = 0;
  frame.stackPointer = calleeIndex;
  const next = newFunctionFrame(machine, callee, isBorrowed);
  const { code } = next.code;
  if (names === null && total === code.argumentCount && isSimple(code)) {
    enterFrame(machine, next, start, total);
    return;
  }
  if (names !== null) stack[start + total] = null;
  const bound = bindGeneral(machine, callee, start, total, names === null ? null : names.payload);
  if (names !== null) heap.release(names);
  if (bound === null) {
    heap.release(next.codeObject);
    if (!isBorrowed) heap.release(callee);
    throw machine.takePending();
  }
  for (let index = 0; index < bound.values.length; index++) {
    stack[start + index] = bound.values[index]!;
    borrowed[start + index] = bound.borrowed[index]!;
  }
  enterFrame(machine, next, start, bound.values.length);
}

/** Only positional arguments, none of them optional. */
function isSimple(code: CodePayload['code']): boolean {
  return code.keywordOnlyCount === 0 && !code.flags.hasVarArguments && !code.flags.hasVarKeywords;
}

/** Calls any object from native code; arguments are borrowed. Python functions run in a nested loop. A new reference. */
export function callObject(
  machine: Machine,
  callable: PythonObject,
  args: readonly PythonObject[],
  keywords: KeywordNames,
): PythonObject {
  if (callable.type === machine.types.function) return machine.runFunction(callable, args, keywords, null);
  const { call } = typeOf(callable).payload.slots;
  if (call === null) {
    return raise(machine, 'TypeError', `'${typeOf(callable).payload.name}' object is not callable`);
  }
  machine.spend(1);
  if (machine.behaviour.nativeRecursionLimit !== null || !isMadeByClassStatement(machine, callable)) {
    return call(machine, callable, args, keywords);
  }
  machine.enterRecursion(' while calling a Python object');
  try {
    return call(machine, callable, args, keywords);
  } finally {
    machine.leaveRecursion();
  }
}

/** A class of a class statement, or an instance of one: called through `tp_call`, which 3.11 guards (`Objects/call.c`, _PyObject_MakeTpCall). */
function isMadeByClassStatement(machine: Machine, callable: PythonObject): boolean {
  if (typeOf(callable).payload.isHeapType) return true;
  return callable.type === machine.types.type && (callable as TypeObject).payload.isHeapType;
}

/** CALL_FUNCTION_EX: `callable(*arguments, **keywords)`. */
export function callWithTupleAndDict(machine: Machine, frame: Frame, sp: number, hasKeywords: boolean): void {
  const { stack, types } = machine;
  const keywordsIndex = hasKeywords ? sp - 1 : -1;
  const argumentsIndex = hasKeywords ? sp - 2 : sp - 1;
  const calleeIndex = argumentsIndex - 2;
  const given = stack[argumentsIndex]!;
  const isUnknown = ({ type, payload }: PythonObject): boolean => type === types.unknown || payload === UNKNOWN_VALUE;
  if (isUnknown(given) || (hasKeywords && isUnknown(stack[keywordsIndex]!))) {
    callUnknownArguments(machine, frame, calleeIndex, sp);
    return;
  }
  if (given.type !== types.tuple) {
    const tuple = machine.argumentTuple(stack[calleeIndex]!, given);
    machine.drop(argumentsIndex);
    stack[argumentsIndex] = tuple;
  }
  const positional = stack[argumentsIndex]!.payload as PythonObject[];
  const entries = hasKeywords ? dictEntries(stack[keywordsIndex]!) : [];
  for (const { key } of entries) {
    if (isInstanceOf(key, types.str)) continue;
    if (!machine.behaviour.dropsInputsFromTop) machine.dropInputs(calleeIndex, sp);
    raise(machine, 'TypeError', 'keywords must be strings');
  }
  const callable = stack[calleeIndex]!;
  const args = [...positional, ...entries.map((entry) => entry.value)];
  const keywords = entries.length === 0 ? null : entries.map((entry) => entry.key as PythonObject<string>);
  if (callable.type === types.function) {
    enterFunctionWithCopies(machine, frame, calleeIndex, sp, args, keywords);
    return;
  }
  const tuple = stack[argumentsIndex] as PythonObject<PythonObject[]>;
  let result: PythonObject;
  try {
    result = callUnpacked(machine, callable, args, tuple, keywords);
  } catch (thrown) {
    dropInputsOfFailure(machine, calleeIndex, sp, thrown);
    throw thrown;
  }
  machine.dropInputs(calleeIndex, sp);
  frame.stackPointer = calleeIndex;
  machine.push(result);
}

/** PyObject_Call: `tp_call` gets tuple and dict themselves; a vectorcall function gets copies of all arguments if there are keywords. */
function callUnpacked(
  machine: Machine,
  callable: PythonObject,
  args: readonly PythonObject[],
  tuple: PythonObject<PythonObject[]>,
  keywords: KeywordNames,
): PythonObject {
  if (isCalledInPython(typeOf(callable))) return callInstance(machine, callable, args, keywords);
  // type_call is reached by any metaclass that has no `__call__` in Python, such as ABCMeta.
  const isClass = isInstanceOf(callable, machine.types.type) && (callable as TypeObject).payload.isHeapType;
  if (isClass) return callWithGivenTuple(machine, tuple, args, () => callClass(machine, callable, args, keywords));
  if (callable.type === machine.methodWrapperType) return callMethodWrapper(machine, callable, args, keywords);
  if (callable.type === machine.wrapperDescriptorType) return callWrapperDescriptor(machine, callable, args, keywords);
  const { slots } =
    typeOf(callable) === machine.types.type ? (callable as TypeObject).payload : typeOf(callable).payload;
  const isCopied = machine.behaviour.exceptionsCopyArguments && slots.init === initException;
  if (keywords === null && !isCopied)
    return callWithGivenTuple(machine, tuple, args, () => callObject(machine, callable, args, null));
  if (keywords === null) return callObject(machine, callable, args, null);
  if (wantsTupleAndDict(machine, callable)) {
    return callWithGivenTuple(machine, tuple, tuple.payload, () => callObject(machine, callable, args, keywords));
  }
  return callWithCopies(machine, [...args, ...keywords], () => callObject(machine, callable, args, keywords));
}

/** Whether a built-in function is one that gets a tuple and a dict (METH_VARARGS | METH_KEYWORDS): it is given those of the call. */
function wantsTupleAndDict(machine: Machine, callable: PythonObject): boolean {
  if (callable.type !== machine.types.builtin_function_or_method) return false;
  const { wantsTupleAndDict: wanted } = (callable.payload as NativeFunctionPayload).definition;
  return wanted === 'always' || (wanted === 'where packed' && machine.behaviour.packsBuiltinArguments);
}

/** The frame of `f(*args, **kwargs)`: its locals are new references; tuple and dict go as soon as they are bound, or after the call (3.11). */
function enterFunctionWithCopies(
  machine: Machine,
  frame: Frame,
  calleeIndex: number,
  sp: number,
  args: readonly PythonObject[],
  keywords: KeywordNames,
): void {
  const { stack, borrowed, heap } = machine;
  if (machine.behaviour.unpackingCallHoldsArguments) {
    const tuple = stack[calleeIndex + 2] as PythonObject<PythonObject[]>;
    try {
      const result = callUnpacked(machine, stack[calleeIndex]!, args, tuple, keywords);
      for (let index = calleeIndex; index < sp; index++) machine.drop(index);
      frame.stackPointer = calleeIndex;
      machine.push(result);
    } catch (thrown) {
      if (thrown instanceof PythonRaise) for (let index = calleeIndex; index < sp; index++) machine.drop(index);
      throw thrown;
    }
    return;
  }
  const start = sp;
  for (let index = 0; index < args.length; index++) {
    heap.retain(args[index]!);
    stack[start + index] = args[index]!;
  }
  const callee = stack[calleeIndex]!;
  const isBorrowed = borrowed[calleeIndex] !== 0;
  stack[calleeIndex] = null;
  borrowed[calleeIndex] = 0;
  const next = newFunctionFrame(machine, callee, isBorrowed);
  const bound = bindGeneral(machine, callee, start, args.length, keywords);
  // The frame that does not come to run goes, with its function, before the tuple and the dict.
  if (bound === null) {
    heap.release(next.codeObject);
    if (!isBorrowed) heap.release(callee);
  }
  for (let index = calleeIndex + 1; index < sp; index++) machine.drop(index);
  frame.stackPointer = calleeIndex;
  if (bound === null) throw machine.takePending();
  const base = calleeIndex + 1;
  for (let index = 0; index < bound.values.length; index++) stack[base + index] = bound.values[index]!;
  enterFrame(machine, next, base, bound.values.length);
}

/** A call with arguments that are not known: all that is passed escapes, the result is unknown. */
function callUnknownArguments(machine: Machine, frame: Frame, calleeIndex: number, sp: number): void {
  for (let index = calleeIndex; index < sp; index++) {
    const value = machine.stack[index];
    if (value) machine.escape(value);
    machine.drop(index);
  }
  machine.escapedContents.codeRan();
  frame.stackPointer = calleeIndex;
  machine.push(machine.newUnknown());
}

/** The positional arguments of an unpacking call as a tuple (a new reference). */
export function argumentTuple(machine: Machine, callable: PythonObject, iterable: PythonObject): PythonObject {
  const type = typeOf(iterable).payload;
  if (type.slots.iter === null && type.slots.getItem === null) {
    raise(
      machine,
      'TypeError',
      `${machine.describeCallable(callable)} argument after * must be an iterable, not ${type.name}`,
    );
  }
  return machine.newTuple(listItemsOf(machine, iterable, machine.behaviour.asksLengthForTuple));
}
