/**
 * What the specialising interpreter changes that a count can show (`Python/specialize.c`): from the second execution of an instruction on, a property,
 * a `__getitem__` and an `__init__` run in a frame of the same loop, which takes over references that a C call would hold beside it.
 */
import { internString, newObject } from '../objects/create.ts';
import { dictSetOwned } from '../objects/dict-access.ts';
import { hasInlineValues } from '../objects/instance-layout.ts';
import { lookup, typeOf } from '../objects/lookup.ts';
import { hold, letGo } from '../objects/native-holds.ts';
import { genericSetAttribute, instanceAttribute, setAttribute } from '../objects/protocol/attributes.ts';
import type { PythonObject } from '../objects/python-object.ts';
import type { TypeObject } from '../objects/runtime.ts';
import type { MemberDescriptorPayload } from '../objects/types/builtin-function.ts';
import type { CodePayload } from '../objects/types/code.ts';
import type { FunctionPayload } from '../objects/types/function.ts';
import { replaceItem } from '../objects/types/list-changes.ts';
import type { PropertyPayload } from '../objects/types/property.ts';
import { bindGeneral } from './argument-binding.ts';
import { NEVER_SPECIALIZED } from './cold-instructions.ts';
import type { Frame } from './frame.ts';
import { enterFrame } from './frames.ts';
import { newFunctionFrame } from './function-frames.ts';
import type { Machine } from './machine.ts';
import { pushMethod } from './operations/attributes.ts';

/** After so many misses a specialised instruction is specialised anew (adaptive_counter_cooldown). */
const MISSES_BEFORE_ANEW = 52;

/**
 * Whether an instruction runs in its specialised form. It is specialised at its second execution, for the type it then meets and the version that the
 * type has, if `isEligible`, and for instances with or without a dict object. For others, and once the class has been changed, it takes the general way until it is specialised anew.
 */
function isWarm(frame: Frame, type: TypeObject, isEligible: boolean, hasDict = false): boolean {
  const { executed, warm } = frame.code;
  const index = frame.instructionPointer - 1;
  const state = executed[index]!;
  if (state === NEVER_SPECIALIZED) return false;
  if (state === 0) {
    executed[index] = 1;
    return false;
  }
  executed[index] = 2;
  if (!isEligible) return false;
  const { version } = type.payload;
  const site = warm.get(index);
  if (site === undefined) {
    if (state === 1) warm.set(index, { type, version, hasDict, misses: 0 });
    return state === 1;
  }
  if (site.type === type && site.version === version && site.hasDict === hasDict) return true;
  if (++site.misses <= MISSES_BEFORE_ANEW) return false;
  Object.assign(site, { type, version, hasDict, misses: 0 });
  return true;
}

/**
 * STORE_ATTR of the value below the owner, both of which it drops. The specialised forms (STORE_ATTR_INSTANCE_VALUE, STORE_ATTR_SLOT,
 * STORE_ATTR_WITH_HINT) hold neither the class while the old value goes nor the value, which they take over from the stack; in 3.14 they drop the owner
 * before that, too.
 */
export function storeAttribute(machine: Machine, frame: Frame, sp: number, name: string): void {
  const { stack, behaviour } = machine;
  const owner = stack[sp - 1]!;
  const hasDict = owner.attributes !== null && owner.attributes.dict !== null;
  const isSpecialized = behaviour.specializesStores && isWarm(frame, typeOf(owner), true, hasDict);
  const before = isSpecialized ? valueToBeFreed(machine, owner, name) : null;
  if (before === null) {
    setAttribute(machine, owner, name, stack[sp - 2]!);
    machine.dropInputs(sp - 2, sp);
    return;
  }
  hold(machine, before, 'attribute being set');
  setAttribute(machine, owner, name, stack[sp - 2]!);
  machine.drop(sp - 2);
  if (behaviour.dropsInputsFromTop) machine.drop(sp - 1);
  letGo(machine);
  if (!behaviour.dropsInputsFromTop) machine.drop(sp - 1);
}

/** What an instance has in a place that is stored into without any code of the program, if nothing else holds it; else null. */
function valueToBeFreed(machine: Machine, owner: PythonObject, name: string): PythonObject | null {
  const { slots } = typeOf(owner).payload;
  if (slots.setAttribute !== genericSetAttribute) return null;
  const descriptor = lookup(machine, typeOf(owner), name);
  if (descriptor !== null && typeOf(descriptor).payload.slots.descriptorSet !== null) {
    if (typeOf(descriptor).payload.name !== 'member_descriptor') return null;
    const { position, attribute } = descriptor.payload as MemberDescriptorPayload;
    const member = attribute === undefined ? owner.members?.[position] : undefined;
    return member?.refcount === 1 ? member : null;
  }
  const value = instanceAttribute(owner, name);
  return value?.refcount === 1 ? value : null;
}

/** STORE_SUBSCR_DICT and STORE_SUBSCR_LIST_INT, which take over key and value. Gives false where the general way must be taken. */
export function storeWarmItem(machine: Machine, frame: Frame, sp: number): boolean {
  const { stack, types, heap, behaviour } = machine;
  if (!behaviour.specializesStores) return false;
  const container = stack[sp - 2]!;
  const isDict = container.type === types.dict;
  const position = container.type === types.list ? positionIn(machine, container, stack[sp - 1]!) : -1;
  if (!isWarm(frame, typeOf(container), isDict || position >= 0)) return false;
  if (isDict) {
    const key = machine.take(sp - 1);
    const value = machine.take(sp - 3);
    dictSetOwned(machine, container, key, value);
    machine.drop(sp - 2);
    return true;
  }
  const before = (container.payload as PythonObject[])[position]!;
  heap.retain(before);
  replaceItem(machine, container, position, machine.take(sp - 3));
  machine.drop(sp - 1);
  // 3.14 drops the list before the item that was there.
  if (behaviour.dropsInputsFromTop) machine.drop(sp - 2);
  heap.release(before);
  if (!behaviour.dropsInputsFromTop) machine.drop(sp - 2);
  return true;
}

/** A position that STORE_SUBSCR_LIST_INT takes: a small int that is not negative and inside the list; else -1. */
function positionIn(machine: Machine, list: PythonObject, key: PythonObject): number {
  const { payload } = key;
  if (key.type !== machine.types.int || typeof payload !== 'number' || payload < 0) return -1;
  return Array.isArray(list.payload) && payload < list.payload.length ? payload : -1;
}

/** A Python function that takes this many positional arguments, null for any number, and nothing else (SIMPLE_FUNCTION), or null. */
function simpleFunction(
  machine: Machine,
  callable: PythonObject | null,
  argumentCount: number | null,
): PythonObject | null {
  if (callable === null || callable.type !== machine.types.function) return null;
  const { code } = (callable.payload as FunctionPayload).code.payload as CodePayload;
  const { flags } = code;
  if (flags.hasVarArguments || flags.hasVarKeywords || code.keywordOnlyCount > 0) return null;
  const isCountRight = argumentCount === null || code.argumentCount === argumentCount;
  return isCountRight && flags.isOptimized ? callable : null;
}

/**
 * LOAD_ATTR_METHOD_... of a class with a `__getattr__`, which the general way asks through slot_tp_getattr_hook (`Python/specialize.c`,
 * analyze_descriptor): as `loadMethod`. That the method is not bound shows where the object is borrowed.
 */
export function loadWarmMethod(machine: Machine, frame: Frame, index: number, name: string): boolean {
  if (!machine.behaviour.borrowsLocals) return false;
  const owner = machine.stack[index]!;
  const type = typeOf(owner);
  if (!type.payload.isHeapType || lookup(machine, type, '__getattr__') === null) return false;
  const isFunction = lookup(machine, type, name)?.type === machine.types.function;
  const get = lookup(machine, type, '__getattribute__');
  const isEligible = isFunction && get === lookup(machine, machine.types.object, '__getattribute__');
  return isWarm(frame, type, isEligible) && isEligible && pushMethod(machine, index, name);
}

/** LOAD_ATTR_PROPERTY: the getter gets the owner that is on the stack. Gives false where the general way must be taken. */
export function enterWarmProperty(machine: Machine, frame: Frame, name: string): boolean {
  if (!machine.behaviour.entersPropertyFrames) return false;
  const index = frame.stackPointer - 1;
  const owner = machine.stack[index]!;
  const type = typeOf(owner);
  if (type.payload.isHeapType && type.payload.slots.getAttribute !== machine.genericGetAttribute) {
    return enterWarmGetAttribute(machine, frame, name);
  }
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

/** LOAD_ATTR_GETATTRIBUTE_OVERRIDDEN: a `__getattribute__` of a class without `__getattr__` gets the owner that is on the stack. */
function enterWarmGetAttribute(machine: Machine, frame: Frame, name: string): boolean {
  const index = frame.stackPointer - 1;
  const type = typeOf(machine.stack[index]!);
  const hasFallback = lookup(machine, type, '__getattr__') !== null;
  const method = hasFallback ? null : simpleFunction(machine, lookup(machine, type, '__getattribute__'), 2);
  if (!isWarm(frame, type, method !== null) || method === null) return false;
  machine.heap.retain(method);
  machine.stack[index + 1] = internString(machine, name);
  machine.borrowed[index + 1] = 0;
  frame.stackPointer = index;
  enterFrame(machine, newFunctionFrame(machine, method, false), index, 2);
  return true;
}

/**
 * BINARY_SUBSCR_GETITEM: `__getitem__` gets container and key that are on the stack. The instruction looks at what the class keeps (`_spec_cache.getitem`), so
 * that one that is specialised takes each class that any other was specialised for.
 */
export function enterWarmGetItem(machine: Machine, frame: Frame): boolean {
  if (!machine.behaviour.entersPropertyFrames) return false;
  const index = frame.stackPointer - 2;
  const type = typeOf(machine.stack[index]!);
  const found = type.payload.isHeapType ? lookup(machine, type, '__getitem__') : null;
  const method = simpleFunction(machine, found, 2);
  if (method === null) {
    isWarm(frame, type, false);
    return false;
  }
  const at = frame.instructionPointer - 1;
  const { executed, warm } = frame.code;
  const isKnown = executed[at] === 2 && warm.has(at) && type.payload.subscriptVersion === type.payload.version;
  if (!isKnown && !isWarm(frame, type, true)) return false;
  type.payload.subscriptVersion = type.payload.version;
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
  const { isHeapType, slots } = type.payload;
  const isOfObject = isHeapType && slots.new === machine.objectNew;
  return isOfObject && (!machine.behaviour.initFramesNeedInlineValues || hasInlineValues(machine, type));
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
  const isPlainClass =
    callable.type === machine.types.type &&
    isPlain(machine, callable as TypeObject) &&
    (callable as TypeObject).payload.slots.init !== machine.types.object.payload.slots.init;
  const found = isPlainClass ? lookup(machine, callable as TypeObject, '__init__') : null;
  const takesAny = machine.behaviour.language.initFramesTakeAnyArguments;
  const init = simpleFunction(machine, found, takesAny ? null : total + 1);
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
  const base = calleeIndex + 1;
  if (next.code.code.argumentCount === total + 1) {
    // The frame between caller and `__init__` counts too.
    machine.recursion.enterFrame();
    enterFrame(machine, next, base, total + 1);
    return true;
  }
  const bound = bindGeneral(machine, init, base, total + 1, null);
  if (bound === null) {
    heap.release(next.codeObject);
    heap.release(init);
    heap.release(instance);
    throw machine.takePending();
  }
  machine.recursion.enterFrame();
  for (let local = 0; local < bound.values.length; local++) {
    stack[base + local] = bound.values[local]!;
    machine.borrowed[base + local] = bound.borrowed[local]!;
  }
  enterFrame(machine, next, base, bound.values.length);
  return true;
}
