/** The module `array` (`Modules/arraymodule.c`). */
import { newString } from '../../objects/create.ts';
import type { PythonObject } from '../../objects/python-object.ts';
import type { Runtime } from '../../objects/runtime.ts';
import { makeModule } from '../native-module.ts';
import { arrayType } from './array-type.ts';

/** Makes the module. */
export function makeArray(runtime: Runtime): PythonObject {
  const type = runtime.typeOf(arrayType);
  const codes = runtime.behaviour.nativeModules.hasWideTypecode ? 'bBuwhHiIlLqQfd' : 'bBuhHiIlLqQfd';
  return makeModule(runtime, 'array', [], { array: type, ArrayType: type, typecodes: newString(runtime, codes) });
}
