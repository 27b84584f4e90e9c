/** The module `math` (`Modules/mathmodule.c`). */
import { newFloat } from '../../objects/create.ts';
import type { PythonObject } from '../../objects/python-object.ts';
import type { Runtime } from '../../objects/runtime.ts';
import { makeModule } from '../native-module.ts';
import { generalFunctions } from './general-functions.ts';
import { integerFunctions } from './integer-functions.ts';
import { realFunctions } from './real-functions.ts';

/** Makes the module. */
export function makeMath(runtime: Runtime): PythonObject {
  const { behaviour } = runtime;
  const functions = [...realFunctions(behaviour), ...integerFunctions, ...generalFunctions(behaviour)];
  return makeModule(runtime, 'math', functions, {
    pi: newFloat(runtime, Math.PI),
    e: newFloat(runtime, Math.E),
    tau: newFloat(runtime, 2 * Math.PI),
    inf: newFloat(runtime, Number.POSITIVE_INFINITY),
    nan: newFloat(runtime, Number.NaN),
  });
}
