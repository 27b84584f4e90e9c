/** Loading, storing and deleting names (`Python/bytecodes.c`, LOAD_NAME and its kin). */
import { LARGEST_FUSED_LOCAL } from '../../compile/flow/borrowed-loads.ts';
import { COMMON_CONSTANTS, Op } from '../../compile/instructions.ts';
import { internString, newString } from '../../objects/create.ts';
import { dictGetText, dictSetName, dictSetText, newDict } from '../../objects/dict-access.ts';
import { discard, isRaised, newException, raise, raised, setExceptionField } from '../../objects/errors.ts';
import { owning } from '../../objects/native-holds.ts';
import { getItem, setItem } from '../../objects/protocol/operators.ts';
import type { PythonObject } from '../../objects/python-object.ts';
import { PythonRaise } from '../../objects/runtime.ts';
import type { CellPayload } from '../../objects/types/cell.ts';
import type { Frame } from '../frame.ts';
import type { Machine } from '../machine.ts';

/** UnboundLocalError or NameError for an empty local or cell. Never returns. */
export function raiseUnbound(machine: Machine, frame: Frame, index: number): never {
  const { name, kind } = frame.code.code.localsPlus[index]!;
  if (kind === 'free') {
    return raiseNameError(
      machine,
      `cannot access free variable '${name}' where it is not associated with a value in enclosing scope`,
      name,
    );
  }
  return raise(
    machine,
    'UnboundLocalError',
    `cannot access local variable '${name}' where it is not associated with a value`,
  );
}

/** A NameError, which holds the name that the code has (`Python/ceval.c`, format_exc_check_arg). */
function raiseNameError(machine: Machine, message: string, name: string): never {
  const exception = newException(machine, machine.typeNamed('NameError'), [newString(machine, message)]);
  const nameObject = internString(machine, name);
  setExceptionField(machine, exception, 'name', nameObject);
  machine.heap.release(nameObject);
  throw raised(machine, exception);
}

/** LOAD_NAME: namespace, globals, builtins. A new reference. */
export function loadName(machine: Machine, frame: Frame, index: number): PythonObject {
  const name = frame.code.names.payload[index]!;
  const { namespace } = frame;
  if (namespace !== null && (namespace !== frame.globals || namespace.type !== machine.types.dict)) {
    const value = loadFromMapping(machine, namespace, name);
    if (value !== null) return value;
  }
  return loadGlobal(machine, frame, name);
}

/** LOAD_GLOBAL: globals, builtins. A new reference. */
export function loadGlobal(machine: Machine, frame: Frame, name: PythonObject<string>): PythonObject {
  const text = name.payload;
  if (frame.globals.type !== machine.types.dict) {
    const found = loadFromMapping(machine, frame.globals, name);
    if (found !== null) return found;
  }
  const value = dictGetText(frame.globals, text) ?? dictGetText(frame.builtins, text);
  if (value === null) return raiseNameError(machine, `name '${text}' is not defined`, text);
  machine.heap.retain(value);
  return value;
}

/** The value of a name in a mapping (a class namespace may be any), a new reference, or null. */
function loadFromMapping(machine: Machine, mapping: PythonObject, name: PythonObject<string>): PythonObject | null {
  if (mapping.type === machine.types.dict) {
    const value = dictGetText(mapping, name.payload);
    if (value !== null) machine.heap.retain(value);
    return value;
  }
  try {
    return getItem(machine, mapping, name);
  } catch (thrown) {
    if (!isRaised(machine, thrown, 'KeyError')) throw thrown;
    discard(machine, thrown);
    return null;
  }
}

/** STORE_NAME; the value is borrowed. */
export function storeName(machine: Machine, frame: Frame, name: PythonObject<string>, value: PythonObject): void {
  const namespace = frame.namespace ?? frame.globals;
  if (namespace.type === machine.types.dict) dictSetName(machine, namespace, name, value);
  else setItem(machine, namespace, name, value);
}

/** DELETE_NAME. */
export function deleteName(machine: Machine, frame: Frame, name: PythonObject<string>): void {
  const namespace = frame.namespace ?? frame.globals;
  if (namespace.type === machine.types.dict) {
    if (dictSetText(machine, namespace, name.payload, null)) return;
  } else {
    try {
      setItem(machine, namespace, name, null);
      return;
    } catch (thrown) {
      if (!(thrown instanceof PythonRaise)) throw thrown;
      discard(machine, thrown);
    }
  }
  raiseNameError(machine, `name '${name.payload}' is not defined`, name.payload);
}

/** DELETE_GLOBAL. */
export function deleteGlobal(machine: Machine, frame: Frame, name: PythonObject<string>): void {
  if (!dictSetText(machine, frame.globals, name.payload, null)) {
    raiseNameError(machine, `name '${name.payload}' is not defined`, name.payload);
  }
}

/** LOAD_FROM_DICT_OR_GLOBALS. */
export function loadFromMappingOrGlobals(
  machine: Machine,
  frame: Frame,
  mapping: PythonObject,
  name: PythonObject<string>,
): PythonObject {
  return loadFromMapping(machine, mapping, name) ?? loadGlobal(machine, frame, name);
}

/** LOAD_FROM_DICT_OR_DEREF. */
export function loadFromMappingOrCell(
  machine: Machine,
  frame: Frame,
  mapping: PythonObject,
  index: number,
): PythonObject {
  const name = frame.code.localNames.payload[index]!;
  const value = loadFromMapping(machine, mapping, name);
  if (value !== null) return value;
  const { contents } = machine.stack[frame.base + index]!.payload as CellPayload;
  if (contents === null) return raiseUnbound(machine, frame, index);
  machine.heap.retain(contents);
  return contents;
}

/** LOAD_LOCALS: the namespace, a new reference. */
export function loadLocals(machine: Machine, frame: Frame): PythonObject {
  const namespace = frame.namespace ?? frame.globals;
  machine.heap.retain(namespace);
  return namespace;
}

/** SETUP_ANNOTATIONS: `__annotations__` in the namespace. */
export function setupAnnotations(machine: Machine, frame: Frame): void {
  const namespace = frame.namespace ?? frame.globals;
  const name = internString(machine, '__annotations__');
  const known = loadFromMapping(machine, namespace, name);
  if (known !== null) machine.heap.release(known);
  else {
    const annotations = newDict(machine);
    owning(machine, annotations, 'annotations being stored', () => storeName(machine, frame, name, annotations));
  }
  machine.heap.release(name);
}

/** A builtin by name, a new reference. */
export function builtinNamed(machine: Machine, name: string): PythonObject {
  const value = dictGetText(machine.builtins, name);
  if (value === null) return raiseNameError(machine, `name '${name}' is not defined`, name);
  machine.heap.retain(value);
  return value;
}

/** LOAD_COMMON_CONSTANT (3.14). */
export function commonConstant(machine: Machine, index: number): PythonObject {
  return builtinNamed(machine, COMMON_CONSTANTS[index]!);
}

/**
 * Whether the store that runs and the load behind it are one instruction which drops the old value last (`Python/bytecodes.c`, STORE_FAST_LOAD_FAST;
 * `Python/flowgraph.c`, insert_superinstructions).
 */
export function isStoreAndLoad(machine: Machine, frame: Frame): boolean {
  if (!machine.behaviour.loadsBeforeDroppingLocal) return false;
  const { instructions, lines } = frame.code.code;
  const ip = frame.instructionPointer;
  const [store, load] = [instructions[ip - 1]!, instructions[ip]!];
  if ((load & 0xff) !== Op.LOAD_FAST || lines[ip - 1] !== lines[ip]) return false;
  const local = machine.stack[frame.base + (load >>> 8)];
  return (
    store >>> 8 <= LARGEST_FUSED_LOCAL && load >>> 8 <= LARGEST_FUSED_LOCAL && local !== null && local !== undefined
  );
}
