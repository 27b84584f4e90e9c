/** Builtins on attributes and types (`Python/bltinmodule.c`). */
import { callWithArgumentTuple } from '../../objects/argument-tuple.ts';
import { seekingName } from '../../objects/attribute-names.ts';
import { internInPlace, newBoolean, newList } from '../../objects/create.ts';
import { isInstanceOf, raise } from '../../objects/errors.ts';
import { typeOf } from '../../objects/lookup.ts';
import { getAttribute, getOptionalAttribute, setAttribute } from '../../objects/protocol/attributes.ts';
import { itemsOf } from '../../objects/protocol/iteration.ts';
import { textOf } from '../../objects/protocol/text.ts';
import { type PythonObject, UNKNOWN_VALUE } from '../../objects/python-object.ts';
import { holding, type Runtime, ValueUnknown } from '../../objects/runtime.ts';
import { callBoundSpecial } from '../../objects/special-methods.ts';
import type { NativeFunctionDefinition } from '../../objects/type-object.ts';
import { checkClass } from '../../objects/types/instance-check.ts';
import { sortList } from '../../objects/types/list-sort.ts';
import type { ModulePayload } from '../../objects/types/module.ts';

export const attributeFunctions: readonly NativeFunctionDefinition[] = [
  {
    name: 'getattr',
    signature: '(object, name, default=None, /)',
    code: (runtime: Runtime, object: PythonObject, name: PythonObject, fallback?: PythonObject) => {
      const text = attributeName(runtime, name);
      if (fallback === undefined) return seekingName(runtime, object, name, () => getAttribute(runtime, object, text));
      const value = seekingName(runtime, object, name, () => getOptionalAttribute(runtime, object, text));
      if (value !== null) return value;
      runtime.heap.retain(fallback);
      return fallback;
    },
  },
  {
    name: 'setattr',
    signature: '(object, name, value, /)',
    whenUnknown: 'None',
    code: (runtime: Runtime, object: PythonObject, name: PythonObject, value: PythonObject) => {
      setNamed(runtime, object, name, value);
      return runtime.none;
    },
  },
  {
    name: 'delattr',
    signature: '(object, name, /)',
    whenUnknown: 'None',
    code: (runtime: Runtime, object: PythonObject, name: PythonObject) => {
      setNamed(runtime, object, name, null);
      return runtime.none;
    },
  },
  {
    name: 'hasattr',
    signature: '(object, name, /)',
    whenUnknown: 'bool',
    code: (runtime: Runtime, object: PythonObject, name: PythonObject) => {
      if (object.type === runtime.types.unknown) throw new ValueUnknown(object);
      const text = attributeName(runtime, name);
      const value = seekingName(runtime, object, name, () => getOptionalAttribute(runtime, object, text));
      runtime.heap.releaseOptional(value);
      return newBoolean(runtime, value !== null);
    },
  },
  {
    name: 'callable',
    signature: '(obj, /)',
    whenUnknown: 'bool',
    code: (runtime: Runtime, object: PythonObject) => {
      if (object.type === runtime.types.unknown) throw new ValueUnknown(object);
      return newBoolean(runtime, typeOf(object).payload.slots.call !== null || object.type === runtime.types.function);
    },
  },
  {
    name: 'isinstance',
    signature: '(obj, class_or_tuple, /)',
    whenUnknown: 'bool',
    code: (runtime: Runtime, object: PythonObject, type: PythonObject) =>
      newBoolean(runtime, checkClass(runtime, object, type, '__instancecheck__')),
  },
  {
    name: 'issubclass',
    signature: '(cls, class_or_tuple, /)',
    whenUnknown: 'bool',
    code: (runtime: Runtime, subclass: PythonObject, type: PythonObject) =>
      newBoolean(runtime, checkClass(runtime, subclass, type, '__subclasscheck__')),
  },
  {
    name: 'vars',
    signature: '(object=None, /)',
    code: (runtime: Runtime, object?: PythonObject) => {
      if (object === undefined) return currentNamespace(runtime);
      const value = getOptionalAttribute(runtime, object, '__dict__');
      return value ?? raise(runtime, 'TypeError', 'vars() argument must have __dict__ attribute');
    },
  },
  { name: 'dir', signature: '(object=None, /)', whenUnknown: 'list', code: directory },
  {
    name: 'globals',
    signature: '()',
    code: (runtime: Runtime) => {
      const { globals } = runtime.currentFrame()!;
      runtime.heap.retain(globals);
      return globals;
    },
  },
  { name: 'locals', signature: '()', code: (runtime: Runtime) => currentNamespace(runtime) },
];

function currentNamespace(runtime: Runtime): PythonObject {
  return runtime.currentFrame()!.newLocalsDict(runtime);
}

/**
 * PyObject_SetAttr: the name is interned, so that the first object of its text is the one that is kept. Where the name is not known, any attribute may
 * be another one afterwards.
 */
function setNamed(runtime: Runtime, object: PythonObject, name: PythonObject, value: PythonObject | null): void {
  if (name.payload === UNKNOWN_VALUE) {
    if (value !== null) runtime.escape(value);
    runtime.escape(object);
    runtime.escapedContents.codeRan();
    return;
  }
  const text = attributeName(runtime, name);
  if (name.type === runtime.types.str) runtime.heap.release(internInPlace(runtime, name as PythonObject<string>));
  setAttribute(runtime, object, text, value);
}

function attributeName(runtime: Runtime, name: PythonObject): string {
  if (isInstanceOf(name, runtime.types.str)) return textOf(runtime, name);
  if (name.type === runtime.types.unknown) throw new ValueUnknown(name);
  const { name: type } = typeOf(name).payload;
  return raise(runtime, 'TypeError', `attribute name must be string, not '${type}'`);
}

/** builtin_dir: what `__dir__` gives, sorted. Without an argument the names of the running frame. */
function directory(runtime: Runtime, object?: PythonObject): PythonObject {
  if (object === undefined) return sortedNames(runtime, currentNamespace(runtime));
  if (object.type === runtime.types.module) {
    const { namespace } = object.payload as ModulePayload;
    runtime.heap.retain(namespace);
    return sortedNames(runtime, namespace);
  }
  if (object.type === runtime.types.unknown) throw new ValueUnknown(object);
  const call = (): PythonObject => callBoundSpecial(runtime, object, '__dir__', []);
  const { packsDirArgument } = runtime.behaviour;
  return sortedNames(runtime, packsDirArgument ? callWithArgumentTuple(runtime, [object], null, call) : call());
}

/** A sorted list of the items of an iterable, which is released. */
function sortedNames(runtime: Runtime, names: PythonObject): PythonObject {
  try {
    const list = holding(runtime, 'dir()', [names], () => newList(runtime, itemsOf(runtime, names)));
    sortList(runtime, list, runtime.none, undefined);
    return list;
  } finally {
    runtime.heap.release(names);
  }
}
