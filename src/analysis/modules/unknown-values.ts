/** Values that modules in Python cannot know: what the system says, and what an unseeded generator gives. */
import { newUnknown, newUnknownValue } from '../objects/create.ts';
import type { PythonObject } from '../objects/python-object.ts';
import type { Runtime, TypeObject } from '../objects/runtime.ts';
import { makeModule } from './native-module.ts';

/** `_unknown_values`: `value(type)` gives an object of a type whose value is not known, `thing(*args)` an unknown object that may hold its arguments. */
export function makeUnknownValues(runtime: Runtime): PythonObject {
  return makeModule(runtime, '_unknown_values', [
    {
      name: 'value',
      signature: '(type, /)',
      code: (run: Runtime, type: PythonObject) => newUnknownValue(run, type as TypeObject),
    },
    {
      name: 'thing',
      signature: '(*args, **kwargs)',
      code: (run: Runtime, args: PythonObject[], keywords: Map<string, PythonObject>) => {
        for (const argument of [...args, ...keywords.values()]) run.escape(argument);
        return newUnknown(run);
      },
    },
  ]);
}
