/** Making functions, and the intrinsic functions (`Python/bytecodes.c`, MAKE_FUNCTION; `Python/intrinsics.c`). */
import { FunctionAttribute, INTRINSICS_1, INTRINSICS_2 } from '../../compile/instructions.ts';
import { starNames } from '../../modules/library-members.ts';
import { newString, newUnknownValue, tupleOf } from '../../objects/create.ts';
import { dictEntries, dictGetText, dictSetText } from '../../objects/dict-access.ts';
import { isInstanceOf, newException, raise } from '../../objects/errors.ts';
import { SlotKind } from '../../objects/event-log.ts';
import { getOptionalAttribute } from '../../objects/protocol/attributes.ts';
import { unaryOperation } from '../../objects/protocol/operators.ts';
import { type PythonObject, UNKNOWN_VALUE } from '../../objects/python-object.ts';
import { holding } from '../../objects/runtime.ts';
import { wrapYielded } from '../../objects/types/async-generator.ts';
import { type CodePayload, docstringOf } from '../../objects/types/code.ts';
import { prepareReraise } from '../../objects/types/exception-groups.ts';
import { setReference } from '../../objects/types/exceptions.ts';
import { type FunctionPayload, newFunctionObject } from '../../objects/types/function.ts';
import { subscriptGeneric } from '../../objects/types/generic-class.ts';
import type { ModulePayload } from '../../objects/types/module.ts';
import {
  newBoundTypeVar,
  newTypeAlias,
  newTypeParameter,
  setParameterDefault,
} from '../../objects/types/type-parameters.ts';
import type { Frame } from '../frame.ts';
import type { Machine } from '../machine.ts';

/** MAKE_FUNCTION (PyFunction_NewWithQualName): steals the code object. */
export function makeFunction(machine: Machine, frame: Frame, code: PythonObject): PythonObject {
  const doc = docstringOf(machine, code.payload as CodePayload);
  const module = dictGetText(frame.globals, '__name__');
  return newFunctionObject(machine, code as PythonObject<CodePayload>, frame.globals, frame.builtins, doc, module);
}

const ATTRIBUTE_FIELDS: Readonly<Record<number, readonly [keyof FunctionPayload, string]>> = {
  [FunctionAttribute.defaults]: ['defaults', '__defaults__'],
  [FunctionAttribute.keywordDefaults]: ['keywordDefaults', '__kwdefaults__'],
  [FunctionAttribute.annotations]: ['annotations', '__annotations__'],
  [FunctionAttribute.closure]: ['closure', '__closure__'],
  [FunctionAttribute.annotate]: ['annotate', '__annotate__'],
};

/** SET_FUNCTION_ATTRIBUTE: steals the value. */
export function setFunctionAttribute(machine: Machine, callee: PythonObject, bit: number, value: PythonObject): void {
  const [field, label] = ATTRIBUTE_FIELDS[bit]!;
  Object.assign(callee.payload as FunctionPayload, { [field]: value });
  machine.log.slot(callee.id, SlotKind.Internal, machine.log.name(label), 0, value.id);
}

/** CALL_INTRINSIC_1; the value is borrowed. A new reference. */
export function intrinsic1(machine: Machine, frame: Frame, index: number, value: PythonObject): PythonObject {
  const name = INTRINSICS_1[index]!;
  switch (name) {
    case 'UNARY_POSITIVE':
      return unaryOperation(machine, value, 'positive');
    case 'LIST_TO_TUPLE':
      if (value.payload === UNKNOWN_VALUE) return newUnknownValue(machine, machine.types.tuple);
      return tupleOf(machine, value.payload as PythonObject[]);
    case 'STOPITERATION_ERROR':
      return stopIterationError(machine, frame, value);
    case 'IMPORT_STAR':
      importStar(machine, frame, value);
      return machine.none;
    case 'ASYNC_GEN_WRAP':
      return wrapYielded(machine, value);
    case 'TYPEVAR':
    case 'PARAMSPEC':
    case 'TYPEVARTUPLE':
      return newTypeParameter(machine, name, value);
    case 'TYPEALIAS':
      return newTypeAlias(machine, value);
    case 'SUBSCRIPT_GENERIC':
      return subscriptGeneric(machine, value);
    case 'PRINT':
      return showValue(machine, value);
    case 'INVALID':
      return machine.stop(`unknown: ${name}`);
  }
}

/** print_expr: calls `sys.displayhook`. */
function showValue(machine: Machine, value: PythonObject): PythonObject {
  const hook = getOptionalAttribute(machine, machine.importModule('sys')!, 'displayhook');
  if (hook === null) return raise(machine, 'RuntimeError', 'lost sys.displayhook');
  try {
    return holding(machine, 'displayhook', [hook], () => machine.call(hook, [value]));
  } finally {
    machine.heap.release(hook);
  }
}

/** CALL_INTRINSIC_2; both values are borrowed. A new reference. */
export function intrinsic2(machine: Machine, index: number, first: PythonObject, second: PythonObject): PythonObject {
  const name = INTRINSICS_2[index]!;
  switch (name) {
    case 'PREP_RERAISE_STAR':
      return prepareReraise(machine, first, second);
    case 'TYPEVAR_WITH_BOUND':
      return newBoundTypeVar(machine, first, 'bound', second);
    case 'TYPEVAR_WITH_CONSTRAINTS':
      return newBoundTypeVar(machine, first, 'constraints', second);
    case 'SET_TYPEPARAM_DEFAULT':
      return setParameterDefault(machine, first, second);
    case 'SET_FUNCTION_TYPE_PARAMS': {
      machine.heap.retain(second);
      (first.payload as FunctionPayload).typeParameters = second;
      machine.log.slot(first.id, SlotKind.Internal, machine.log.name('__type_params__'), 0, second.id);
      machine.heap.retain(first);
      return first;
    }
    case 'INVALID':
      return machine.stop(`unknown: ${name}`);
  }
}

/** STOPITERATION_ERROR: StopIteration that leaves a generator becomes RuntimeError (PEP 479); any other exception stays. */
function stopIterationError(machine: Machine, frame: Frame, value: PythonObject): PythonObject {
  const { isCoroutine, isAsyncGenerator } = frame.code.code.flags;
  const wrong = ['StopIteration', ...(isAsyncGenerator ? ['StopAsyncIteration'] : [])].find((name) =>
    isInstanceOf(value, machine.typeNamed(name)),
  );
  if (wrong === undefined) {
    machine.heap.retain(value);
    return value;
  }
  const kind = isCoroutine ? 'coroutine' : isAsyncGenerator ? 'async generator' : 'generator';
  const error = newException(machine, machine.typeNamed('RuntimeError'), [
    newString(machine, `${kind} raised ${wrong}`),
  ]);
  setReference(machine, error, 'cause', value);
  setReference(machine, error, 'context', value);
  return error;
}

/** `from module import *` (import_all_from). */
function importStar(machine: Machine, frame: Frame, module: PythonObject): void {
  const { namespace, name: moduleName, mayHave, isStandIn } = module.payload as Partial<ModulePayload>;
  if (namespace === undefined || isStandIn)
    machine.stop('unknown: names imported with * from a module that is not modelled');
  const target = frame.namespace ?? frame.globals;
  const listed = dictGetText(namespace, '__all__');
  const measured = mayHave ? starNames(moduleName!, machine.behaviour) : null;
  if (measured !== null) {
    const known = listed === null ? null : (listed.payload as PythonObject[]).map((item) => String(item.payload));
    for (const name of measured.certain) bindStar(machine, target, namespace, name, true);
    for (const name of measured.possible) {
      if (known === null || known.includes(name)) bindStar(machine, target, namespace, name, false);
    }
    return;
  }
  const names =
    listed === null
      ? dictEntries(namespace)
          .map((entry) => String(entry.key.payload))
          .filter((name) => !name.startsWith('_'))
      : (listed.payload as PythonObject[]).map((item) => String(item.payload));
  for (const name of names) bindStar(machine, target, namespace, name, false);
}

/** Binds a name to what a module has for it; one that the module surely has, and its model has not, to an unknown object. */
function bindStar(
  machine: Machine,
  target: PythonObject,
  namespace: PythonObject,
  name: string,
  isThere: boolean,
): void {
  const value = dictGetText(namespace, name);
  if (value !== null) dictSetText(machine, target, name, value);
  else if (isThere) {
    const unknown = machine.newUnknown();
    dictSetText(machine, target, name, unknown);
    machine.heap.release(unknown);
  }
}
