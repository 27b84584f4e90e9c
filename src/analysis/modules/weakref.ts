/** The module `weakref` (`Modules/_weakref.c`, `Lib/weakref.py`). */
import { listOf, newInteger } from '../objects/create.ts';
import type { PythonObject } from '../objects/python-object.ts';
import type { Runtime } from '../objects/runtime.ts';
import type { NativeFunctionDefinition } from '../objects/type-object.ts';
import { makeModule } from './native-module.ts';

const functions: readonly NativeFunctionDefinition[] = [
  {
    name: 'getweakrefcount',
    signature: '(object, /)',
    code: (runtime: Runtime, object: PythonObject) => newInteger(runtime, object.weakReferences?.length ?? 0),
  },
  {
    name: 'getweakrefs',
    signature: '(object, /)',
    code: (runtime: Runtime, object: PythonObject) => listOf(runtime, object.weakReferences ?? []),
  },
];

/** Makes the module. */
export function makeWeakref(runtime: Runtime): PythonObject {
  const reference = runtime.typeNamed('ReferenceType');
  return makeModule(runtime, 'weakref', functions, { ref: reference, ReferenceType: reference });
}
