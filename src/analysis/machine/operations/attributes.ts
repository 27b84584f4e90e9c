/** LOAD_ATTR in its method form and LOAD_SUPER_ATTR (`Objects/object.c`, _PyObject_GetMethod). */
import { isInstanceOf } from '../../objects/errors.ts';
import { lookup, typeOf } from '../../objects/lookup.ts';
import { getAttribute, instanceAttribute } from '../../objects/protocol/attributes.ts';
import type { PythonObject } from '../../objects/python-object.ts';
import type { TypeObject } from '../../objects/runtime.ts';
import { isMethodDescriptor } from '../../objects/special-methods.ts';
import { superAttribute, superCheck, superLookup } from '../../objects/types/super.ts';
import { NEVER_SPECIALIZED } from '../cold-instructions.ts';
import type { Frame } from '../frame.ts';
import type { Machine } from '../machine.ts';

/**
 * If the name is a method of the object's class and not shadowed by the instance, puts the unbound method where the object lay and the object
 * above it. Gives false otherwise: nothing is changed then.
 */
export function loadMethod(machine: Machine, index: number, name: string): boolean {
  return typeOf(machine.stack[index]!).payload.slots.getAttribute === machine.genericGetAttribute
    ? pushMethod(machine, index, name)
    : false;
}

/** As `loadMethod`, whatever way the class looks its attributes up. */
export function pushMethod(machine: Machine, index: number, name: string): boolean {
  const { stack, borrowed, heap } = machine;
  const owner = stack[index]!;
  const method = lookup(machine, typeOf(owner), name);
  if (method === null || !isMethodDescriptor(machine, method)) return false;
  if (instanceAttribute(owner, name) !== undefined) return false;
  heap.retain(method);
  stack[index + 1] = owner;
  borrowed[index + 1] = borrowed[index]!;
  stack[index] = method;
  borrowed[index] = 0;
  return true;
}

/**
 * LOAD_SUPER_ATTR: `super().name`, without a super object from the second execution on (LOAD_SUPER_ATTR_METHOD and LOAD_SUPER_ATTR_ATTR). Gives the
 * new stack pointer.
 */
export function loadSuperAttribute(machine: Machine, frame: Frame, sp: number, operand: number): number {
  const { stack, borrowed, heap, types } = machine;
  const { executed, names } = frame.code;
  const name = names.payload[operand >> 2]!.payload;
  const index = frame.instructionPointer - 1;
  const isWarm = executed[index] === 1;
  if (executed[index] !== NEVER_SPECIALIZED) executed[index] = 1;
  const [superObject, type, self] = [stack[sp - 3]!, stack[sp - 2]!, stack[sp - 1]!];
  const isMethod = (operand & 1) !== 0;
  let value: PythonObject;
  if (!isWarm || superObject !== machine.typeNamed('super') || !isInstanceOf(type, types.type)) {
    const instance = machine.call(superObject, (operand & 2) !== 0 ? [type, self] : []);
    machine.dropInputs(sp - 3, sp);
    frame.stackPointer = sp - 3;
    try {
      value = getAttribute(machine, instance, name);
    } finally {
      heap.release(instance);
    }
  } else {
    const selfType = superCheck(machine, type as TypeObject, self);
    const found = superLookup(machine, type as TypeObject, selfType, name);
    if (
      isMethod &&
      found !== null &&
      isMethodDescriptor(machine, found) &&
      typeOf(self).payload.slots.getAttribute === machine.genericGetAttribute
    ) {
      heap.retain(found);
      machine.drop(sp - 2);
      machine.drop(sp - 3);
      stack[sp - 3] = found;
      stack[sp - 2] = self;
      borrowed[sp - 2] = borrowed[sp - 1]!;
      stack[sp - 1] = null;
      borrowed[sp - 1] = 0;
      return sp - 1;
    }
    value =
      superAttribute(machine, type as TypeObject, self, selfType, name) ?? superFallback(machine, type, self, name);
    machine.dropInputs(sp - 3, sp);
  }
  stack[sp - 3] = value;
  if (isMethod) stack[sp - 2] = null;
  return sp - 2 + Number(isMethod);
}

/** What the class `super` itself answers for a name that no base has: its own attribute, or AttributeError. */
function superFallback(machine: Machine, type: PythonObject, self: PythonObject, name: string): PythonObject {
  const instance = machine.call(machine.typeNamed('super'), [type, self]);
  try {
    return getAttribute(machine, instance, name);
  } finally {
    machine.heap.release(instance);
  }
}
