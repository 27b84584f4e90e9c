/** `string.templatelib` (`Lib/string/templatelib.py`). */
import type { PythonObject } from '../objects/python-object.ts';
import type { Runtime } from '../objects/runtime.ts';
import { interpolationType, templateType } from '../objects/types/template.ts';
import { makeModule } from './native-module.ts';

/** Makes the module. */
export function makeTemplatelib(runtime: Runtime): PythonObject {
  return makeModule(runtime, 'string.templatelib', [], {
    Template: runtime.typeOf(templateType),
    Interpolation: runtime.typeOf(interpolationType),
  });
}
