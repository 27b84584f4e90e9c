/** The module `operator` (`Lib/operator.py`, `Modules/_operator.c`). */
import { dictGetText, dictSetText } from '../../objects/dict-access.ts';
import type { PythonObject } from '../../objects/python-object.ts';
import type { Runtime } from '../../objects/runtime.ts';
import type { ModulePayload } from '../../objects/types/module.ts';
import { makeModule } from '../native-module.ts';
import { operatorFunctions, SPECIAL_NAMES } from './functions.ts';
import { attrgetterType, itemgetterType, methodcallerType } from './getters.ts';

/** Makes the module. */
export function makeOperator(runtime: Runtime): PythonObject {
  const types = [itemgetterType, attrgetterType, methodcallerType];
  const members = Object.fromEntries(types.map((definition) => [definition.name, runtime.typeOf(definition)]));
  const functions = operatorFunctions(runtime.behaviour.nativeModules.hasNoneTests);
  const module = makeModule(runtime, 'operator', functions, members, '_operator');
  const { namespace } = module.payload as ModulePayload;
  for (const name of SPECIAL_NAMES) {
    dictSetText(runtime, namespace, `__${name.replace('_', '')}__`, dictGetText(namespace, name)!);
  }
  return module;
}
