/** Type parameters in the arguments of generic aliases (`Objects/genericaliasobject.c`, _Py_make_parameters and _Py_subs_parameters). */
import { newTuple } from '../create.ts';
import { isInstanceOf, raise } from '../errors.ts';
import { typeOf } from '../lookup.ts';
import { getOptionalAttribute } from '../protocol/attributes.ts';
import { reprText } from '../protocol/text.ts';
import type { PythonObject } from '../python-object.ts';
import { type Runtime, ValueUnknown } from '../runtime.ts';
import type { NativeMember } from '../type-object.ts';
import { knownPayload, setHeld } from './held-references.ts';

/** Payload of what is made of types: owned references. */
interface Parametrised {
  /** A tuple. */
  readonly args: PythonObject;
  /** A tuple of the type parameters in them, once it was asked for. */
  readonly parameters: PythonObject | null;
}

/** `__parameters__` of a generic alias or a union, made when it is first asked for (ga_parameters, union_parameters). */
export const parametersMember: NativeMember = {
  kind: 'attribute',
  get: (runtime, self) => {
    const parameters = heldParameters(runtime, self);
    runtime.heap.retain(parameters);
    return parameters;
  },
};

/** The type parameters in arguments, each once, in order of appearance: a tuple, a new reference. */
export function typeParametersIn(runtime: Runtime, args: readonly PythonObject[]): PythonObject<PythonObject[]> {
  const found = new Set<PythonObject>();
  for (const argument of args) {
    if (isInstanceOf(argument, runtime.types.type)) continue;
    if (isTypeVariable(argument)) found.add(argument);
    else for (const parameter of parametersOf(runtime, argument)) found.add(parameter);
  }
  for (const parameter of found) runtime.heap.retain(parameter);
  return newTuple(runtime, [...found]);
}

/** The tuple of parameters, borrowed. */
function heldParameters(runtime: Runtime, self: PythonObject): PythonObject<PythonObject[]> {
  const payload = knownPayload<Parametrised>(self);
  if (payload.parameters === null) {
    setHeld(runtime, self, 'parameters', typeParametersIn(runtime, payload.args.payload as readonly PythonObject[]));
  }
  return payload.parameters as PythonObject<PythonObject[]>;
}

/**
 * The arguments of an alias or a union with items in the place of type parameters: a tuple, a new reference. Throws TypeError for another number of
 * items, `ValueUnknown` for parameters that stand for several types.
 */
export function substituteParameters(runtime: Runtime, alias: PythonObject, item: PythonObject): PythonObject {
  const args = knownPayload<Parametrised>(alias).args.payload as readonly PythonObject[];
  const parameters = heldParameters(runtime, alias).payload;
  if (parameters.length === 0) {
    raise(runtime, 'TypeError', `${reprText(runtime, alias)} is not a generic class`);
  }
  for (const parameter of parameters) if (typeOf(parameter).payload.name !== 'TypeVar') throw new ValueUnknown(alias);
  const items = isInstanceOf(item, runtime.types.tuple) ? (item.payload as readonly PythonObject[]) : [item];
  if (items.length !== parameters.length) {
    const isMore = items.length > parameters.length;
    const amount = isMore ? 'many' : 'few';
    const least = !isMore && runtime.behaviour.library.typeParametersMayHaveDefaults ? 'at least ' : '';
    const counts = `actual ${items.length}, expected ${least}${parameters.length}`;
    raise(runtime, 'TypeError', `Too ${amount} arguments for ${reprText(runtime, alias)}; ${counts}`);
  }
  const given = new Map(parameters.map((parameter, index) => [parameter, typeArgument(runtime, items[index]!)]));
  return newTuple(
    runtime,
    args.map((argument) => substituted(runtime, argument, given)),
  );
}

/** A new reference. */
function substituted(
  runtime: Runtime,
  argument: PythonObject,
  given: ReadonlyMap<PythonObject, PythonObject>,
): PythonObject {
  const value = given.get(argument);
  if (value !== undefined || isInstanceOf(argument, runtime.types.type)) {
    runtime.heap.retain(value ?? argument);
    return value ?? argument;
  }
  const inner = parametersOf(runtime, argument);
  const { getItem } = typeOf(argument).payload.slots;
  if (inner.length === 0 || getItem === null) {
    runtime.heap.retain(argument);
    return argument;
  }
  const items = inner.map((parameter) => given.get(parameter)!);
  for (const item of items) runtime.heap.retain(item);
  const key = newTuple(runtime, items);
  try {
    return getItem(runtime, argument, key);
  } finally {
    runtime.heap.release(key);
  }
}

/** typing._type_check: None stands for its type. Throws `ValueUnknown` for a text, which would become a forward reference. */
function typeArgument(runtime: Runtime, item: PythonObject): PythonObject {
  if (item === runtime.none) return runtime.typeNamed('NoneType');
  if (isInstanceOf(item, runtime.types.str)) throw new ValueUnknown(item);
  return item;
}

const PARAMETER_TYPES: ReadonlySet<string> = new Set(['TypeVar', 'ParamSpec', 'TypeVarTuple']);

function isTypeVariable(object: PythonObject): boolean {
  return PARAMETER_TYPES.has(typeOf(object).payload.qualifiedName);
}

/** `object.__parameters__`, borrowed from the object. */
function parametersOf(runtime: Runtime, object: PythonObject): readonly PythonObject[] {
  const parameters = getOptionalAttribute(runtime, object, '__parameters__');
  if (parameters === null) return [];
  const items = isInstanceOf(parameters, runtime.types.tuple) ? (parameters.payload as readonly PythonObject[]) : [];
  runtime.heap.release(parameters);
  return items;
}
