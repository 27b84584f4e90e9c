/** Names of classes and functions in a pickle. */
import { newUnknown } from '../../objects/create.ts';
import { getOptionalAttribute } from '../../objects/protocol/attributes.ts';
import type { PythonObject } from '../../objects/python-object.ts';
import type { Runtime } from '../../objects/runtime.ts';

/** Modules of CPython in C that are one here with the module that gives their names to programs. */
const PUBLIC_MODULES: ReadonlyMap<string, string> = new Map([
  ['_operator', 'operator'],
  ['_bisect', 'bisect'],
  ['_struct', 'struct'],
]);

/** What a dotted name in a module stands for: a new reference, null where there is nothing, an unknown object in modules that are not known. */
export function globalNamed(runtime: Runtime, moduleName: string, name: string): PythonObject | null {
  const module = runtime.importModule(PUBLIC_MODULES.get(moduleName) ?? moduleName);
  if (module === null) return newUnknown(runtime);
  let found: PythonObject | null = module;
  runtime.heap.retain(found);
  for (const part of name.split('.')) {
    const next: PythonObject | null = getOptionalAttribute(runtime, found, part);
    runtime.heap.release(found);
    found = next;
    if (found === null) return null;
  }
  return found;
}
