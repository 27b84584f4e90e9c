/** `_typing`: the types of `typing` that are C code (`Modules/_typingmodule.c`). */
import type { PythonObject } from '../objects/python-object.ts';
import type { Runtime } from '../objects/runtime.ts';
import {
  noDefault,
  paramSpecType,
  typeAliasType,
  typeVarTupleType,
  typeVarType,
} from '../objects/types/type-parameters.ts';
import { makeModule } from './native-module.ts';

/** Makes the module. */
export function makeTypingTypes(runtime: Runtime): PythonObject {
  const types = [typeVarType, paramSpecType, typeVarTupleType, typeAliasType];
  return makeModule(runtime, '_typing', [], {
    ...Object.fromEntries(types.map((definition) => [definition.name, runtime.typeOf(definition)])),
    ...(runtime.behaviour.library.typeParametersMayHaveDefaults ? { NoDefault: noDefault(runtime) } : {}),
  });
}
