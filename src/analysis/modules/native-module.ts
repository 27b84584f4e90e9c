/** Making a modelled module from its functions and values. */
import { newString, newUnknown, newUnknownValue } from '../objects/create.ts';
import { dictGetText, dictSetText, newDict } from '../objects/dict-access.ts';
import type { PythonObject } from '../objects/python-object.ts';
import type { Runtime } from '../objects/runtime.ts';
import type { NativeFunctionDefinition } from '../objects/type-object.ts';
import { newBuiltinFunction } from '../objects/types/builtin-function.ts';
import { newModule } from '../objects/types/module.ts';

/**
 * A module with native functions and other members; members are stolen.
 * @param home the module of C code that a module of Python code has its functions from: `__module__` of each
 */
export function makeModule(
  runtime: Runtime,
  name: string,
  functions: readonly NativeFunctionDefinition[],
  members: Readonly<Record<string, PythonObject>> = {},
  home = name,
): PythonObject {
  const namespace = newDict(runtime);
  for (const definition of functions) {
    dictSetText(runtime, namespace, definition.name, newBuiltinFunction(runtime, definition, home));
  }
  for (const [member, value] of Object.entries(members)) {
    dictSetText(runtime, namespace, member, value);
    runtime.heap.release(value);
  }
  const entries: Readonly<Record<string, PythonObject>> = {
    __name__: newString(runtime, name),
    __doc__: newUnknownValue(runtime, runtime.types.str),
    __package__: newString(runtime, ''),
    __loader__: newUnknown(runtime),
    __spec__: newUnknown(runtime),
  };
  for (const [entry, value] of Object.entries(entries)) {
    if (dictGetText(namespace, entry) === null) dictSetText(runtime, namespace, entry, value);
    runtime.heap.release(value);
  }
  return newModule(runtime, name, namespace);
}
