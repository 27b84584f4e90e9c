/**
 * What the specialising interpreter changes that a count can show (`Python/specialize.c`): from the second execution of an instruction on, a property,
 * a `__getitem__` and an `__init__` run in a frame of the same loop, which takes over references that a C call would hold beside it.
 */
import { newObject } from '../objects/create.ts';
import { lookup, typeOf } from '../objects/lookup.ts';
import type { PythonObject } from '../objects/python-object.ts';
import type { TypeObject } from '../objects/runtime.ts';
import type { CodePayload } from '../objects/types/code.ts';
import type { FunctionPayload } from '../objects/types/function.ts';
import type { PropertyPayload } from '../objects/types/property.ts';
import { bindGeneral } from './argument-binding.ts';
import type { Frame } from './frame.ts';
import { enterFrame } from './frames.ts';
import { newFunctionFrame } from './function-frames.ts';
import type { Machine } from './machine.ts';

/** After so many misses a specialised instruction is specialised anew (adaptive_counter_cooldown). */
const MISSES_BEFORE_ANEW = 52;

/**
 * Whether an instruction runs in its specialised form. It is specialised at its second execution, for the type it then meets and the version that the
 * type has, if `isEligible`. For other types, and once the class has been changed, it takes the general way until it is specialised anew.
 */
function isWarm(frame: Frame, type: TypeObject, isEligible: boolean): boolean {
  const { executed, warm } = frame.code;
  const index = frame.instructionPointer - 1;
  const state = executed[index]!;
  if (state === 0) {
    executed[index] = 1;
    return false;
  }
  executed[index] = 2;
  if (!isEligible) return false;
  const { version } = type.payload;
  const site = warm.get(index);
  if (site === undefined) {
    if (state === 1) warm.set(index, { type, version, misses: 0 });
    return state === 1;
  }
  if (site.type === type && site.version === version) return true;
  if (++site.misses <= MISSES_BEFORE_ANEW) return false;
  Object.assign(site, { type, version, misses: 0 });
  return true;
}

/** A Python function that takes exactly this many positional arguments and nothing else (SIMPLE_FUNCTION), or null. */
function simpleFunction(
  machine: Machine,
  callable: PythonObject | null,
  argumentCount: number,
  takesDefaults = false,
): PythonObject | null {
  if (callable === null || callable.type !== machine.types.function) return null;
  const { code: codeObject, defaults } = callable.payload as FunctionPayload;
  const { code } = codeObject.payload as CodePayload;
  const { flags } = code;
  if (flags.hasVarArguments || flags.hasVarKeywords || code.keywordOnlyCount > 0) return null;
  const defaultCount = takesDefaults ? ((defaults?.payload as PythonObject[] | undefined)?.length ?? 0) : 0;
  const missing = code.argumentCount - argumentCount;
  return missing >= 0 && missing <= defaultCount && flags.isOptimized ? callable : null;
}

/** LOAD_ATTR_PROPERTY: the getter gets the owner that is on the stack. Gives false where the general way must be taken. */
export function enterWarmProperty(machine: Machine, frame: Frame, name: string): boolean {
  if (!machine.behaviour.entersPropertyFrames) return false;
  const index = frame.stackPointer - 1;
  const owner = machine.stack[index]!;
  const type = typeOf(owner);
  const descriptor = type.payload.isHeapType ? lookup(machine, type, name) : null;
  const isProperty =
    descriptor !== null &&
    descriptor.type === machine.propertyType &&
    type.payload.slots.getAttribute === machine.genericGetAttribute;
  const getter = isProperty ? simpleFunction(machine, (descriptor.payload as PropertyPayload).getter, 1) : null;
  if (!isWarm(frame, type, getter !== null) || getter === null) return false;
  machine.heap.retain(getter);
  frame.stackPointer = index;
  enterFrame(machine, newFunctionFrame(machine, getter, false), index, 1);
  return true;
}

/** BINARY_SUBSCR_GETITEM: `__getitem__` gets container and key that are on the stack. */
export function enterWarmGetItem(machine: Machine, frame: Frame): boolean {
  if (!machine.behaviour.entersPropertyFrames) return false;
  const index = frame.stackPointer - 2;
  const type = typeOf(machine.stack[index]!);
  const found = type.payload.isHeapType ? lookup(machine, type, '__getitem__') : null;
  const method = simpleFunction(machine, found, 2);
  if (!isWarm(frame, type, method !== null) || method === null) return false;
  machine.heap.retain(method);
  frame.stackPointer = index;
  enterFrame(machine, newFunctionFrame(machine, method, false), index, 2);
  return true;
}

/** CALL_NO_KW_STR_1: whether a call of one argument goes to `str` itself, without an argument tuple. */
export function isWarmStrCall(machine: Machine, frame: Frame, callable: PythonObject): boolean {
  return machine.behaviour.entersStrWhenWarm && isWarm(frame, callable as TypeObject, callable === machine.types.str);
}

/** A class whose instances are made by `object.__new__`. */
function isPlain(machine: Machine, type: TypeObject): boolean {
  const { isHeapType, slots, hasInstanceDict, memberNames } = type.payload;
  const hasInlineValues = hasInstanceDict && memberNames.length === 0;
  return (
    isHeapType && slots.new === machine.objectNew && (hasInlineValues || !machine.behaviour.initFramesNeedInlineValues)
  );
}

/** CALL_ALLOC_AND_ENTER_INIT: `__init__` gets the arguments that are on the stack; the instance is the result. */
export function enterWarmInit(
  machine: Machine,
  frame: Frame,
  calleeIndex: number,
  start: number,
  total: number,
): boolean {
  if (!machine.behaviour.entersInitFrames || start !== calleeIndex + 2) return false;
  const callable = machine.stack[calleeIndex]!;
  const isPlainClass = callable.type === machine.types.type && isPlain(machine, callable as TypeObject);
  const found = isPlainClass ? lookup(machine, callable as TypeObject, '__init__') : null;
  const init = simpleFunction(machine, found, total + 1, machine.behaviour.language.initFramesTakeDefaults);
  if (!isWarm(frame, callable as TypeObject, init !== null) || init === null) return false;
  const { stack, heap } = machine;
  const instance = newObject(machine, callable as TypeObject, null);
  heap.retain(instance);
  heap.retain(init);
  machine.drop(calleeIndex);
  stack[calleeIndex + 1] = instance;
  frame.stackPointer = calleeIndex;
  const next = newFunctionFrame(machine, init, false);
  next.initialized = instance;
  // The frame between caller and `__init__` counts too.
  machine.recursion.enterFrame();
  const base = calleeIndex + 1;
  if (next.code.code.argumentCount === total + 1) {
    enterFrame(machine, next, base, total + 1);
    return true;
  }
  const bound = bindGeneral(machine, init, base, total + 1, null)!;
  for (let local = 0; local < bound.values.length; local++) {
    stack[base + local] = bound.values[local]!;
    machine.borrowed[base + local] = bound.borrowed[local]!;
  }
  enterFrame(machine, next, base, bound.values.length);
  return true;
}
