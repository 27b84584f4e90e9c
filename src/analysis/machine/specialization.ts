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
import { newFunctionFrame } from './calls.ts';
import type { Frame } from './frame.ts';
import { enterFrame } from './frames.ts';
import type { Machine } from './machine.ts';

/** Whether an instruction is specialised for a type; notes the type at its first execution. */
function isWarm(frame: Frame, type: PythonObject): boolean {
  const { warm } = frame.code;
  const index = frame.instructionPointer;
  const seen = warm.get(index);
  if (seen === undefined) {
    warm.set(index, type);
    return false;
  }
  return seen === type;
}

/** A Python function that takes exactly this many positional arguments and nothing else (SIMPLE_FUNCTION), or null. */
function simpleFunction(machine: Machine, callable: PythonObject | null, argumentCount: number): PythonObject | null {
  if (callable === null || callable.type !== machine.types.function) return null;
  const { code } = (callable.payload as FunctionPayload).code.payload as CodePayload;
  const { flags } = code;
  if (flags.hasVarArguments || flags.hasVarKeywords || code.keywordOnlyCount > 0) return null;
  return code.argumentCount === argumentCount && flags.isOptimized ? callable : null;
}

/** LOAD_ATTR_PROPERTY: the getter gets the owner that is on the stack. Gives false where the general way must be taken. */
export function enterWarmProperty(machine: Machine, frame: Frame, name: string): boolean {
  if (!machine.behaviour.entersPropertyFrames) return false;
  const index = frame.stackPointer - 1;
  const owner = machine.stack[index]!;
  const type = typeOf(owner);
  const descriptor = lookup(machine, type, name);
  if (descriptor === null || descriptor.type !== machine.propertyType) return false;
  if (type.payload.slots.getAttribute !== machine.genericGetAttribute) return false;
  const getter = simpleFunction(machine, (descriptor.payload as PropertyPayload).getter, 1);
  if (getter === null || !isWarm(frame, type)) return false;
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
  if (!type.payload.isHeapType) return false;
  const method = simpleFunction(machine, lookup(machine, type, '__getitem__'), 2);
  if (method === null || !isWarm(frame, type)) return false;
  machine.heap.retain(method);
  frame.stackPointer = index;
  enterFrame(machine, newFunctionFrame(machine, method, false), index, 2);
  return true;
}

/** CALL_ALLOC_AND_ENTER_INIT: `__init__` gets the arguments that are on the stack; the instance is the result. */
export function enterWarmInit(machine: Machine, frame: Frame, calleeIndex: number, start: number, total: number): boolean {
  if (!machine.behaviour.entersInitFrames || start !== calleeIndex + 2) return false;
  const callable = machine.stack[calleeIndex]!;
  if (callable.type !== machine.types.type) return false;
  const { payload } = callable as TypeObject;
  if (!payload.isHeapType || payload.slots.new !== machine.objectNew || !payload.hasInstanceDict) return false;
  const init = simpleFunction(machine, lookup(machine, callable as TypeObject, '__init__'), total + 1);
  if (init === null || !isWarm(frame, callable)) return false;
  const { stack, heap } = machine;
  const instance = newObject(machine, callable as TypeObject, null);
  heap.retain(instance);
  heap.retain(init);
  machine.drop(calleeIndex);
  stack[calleeIndex + 1] = instance;
  frame.stackPointer = calleeIndex;
  const next = newFunctionFrame(machine, init, false);
  next.initialized = instance;
  enterFrame(machine, next, calleeIndex + 1, total + 1);
  return true;
}
