/** `__name__` and `__qualname__` of built-in types (`Objects/typeobject.c`, type_name and type_qualname). */
import { internString, newString } from '../create.ts';
import { shortTypeName } from '../lookup.ts';
import type { PythonObject } from '../python-object.ts';
import type { Runtime, TypeObject } from '../runtime.ts';

/**
 * The name of a type that no class statement made, a new reference. A static type makes a str each time; a type that C makes while it runs (PyType_FromSpec)
 * has one, which it holds twice: as name and as qualified name.
 */
export function nativeTypeName(runtime: Runtime, type: TypeObject): PythonObject {
  const { payload } = type;
  const { sharedTypeNameModules } = runtime.behaviour.nativeModules;
  if (payload.heldName === undefined) {
    const name = newString(runtime, shortTypeName(type));
    if (!isMadeWhileRunning(runtime, type)) {
      if (sharedTypeNameModules.includes(payload.module)) runtime.boundCount(name);
      return name;
    }
    runtime.heap.retain(name);
    payload.heldName = name;
  }
  runtime.heap.retain(payload.heldName);
  return payload.heldName;
}

/** `__module__` of such a type, a new reference: interned where the type is static (type_module), else the str in its namespace. */
export function nativeTypeModule(runtime: Runtime, type: TypeObject): PythonObject {
  const { payload } = type;
  if (payload.heldModule === undefined) {
    const isHeld = isMadeWhileRunning(runtime, type);
    const module = isHeld ? newString(runtime, payload.module) : internString(runtime, payload.module);
    if (!isHeld) return bounded(runtime, module);
    runtime.heap.retain(module);
    payload.heldModule = payload.module === 'decimal' ? bounded(runtime, module) : module;
  } else runtime.heap.retain(payload.heldModule);
  return payload.heldModule;
}

function isMadeWhileRunning(runtime: Runtime, { payload }: TypeObject): boolean {
  return (
    runtime.behaviour.nativeModules.heapTypeModules.includes(payload.module) && payload.qualifiedName !== 'OrderedDict'
  );
}

function bounded(runtime: Runtime, object: PythonObject): PythonObject {
  runtime.boundCount(object);
  return object;
}
