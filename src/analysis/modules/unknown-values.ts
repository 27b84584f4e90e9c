/** Values that modules in Python cannot know: what the system says, and what an unseeded generator gives. */
import { newObject, newUnknown, newUnknownValue } from '../objects/create.ts';
import { EventKind, MarkKind } from '../objects/event-log.ts';
import { Counting, type PythonObject, UNKNOWN_VALUE } from '../objects/python-object.ts';
import type { Runtime, TypeObject } from '../objects/runtime.ts';
import { makeModule } from './native-module.ts';

/**
 * `_unknown_values`: `value(type)` gives an object of a type whose value is not known, `thing(*args)` an unknown object that may hold its arguments;
 * `long_text()` gives a str that is surely no single character, `bound(*objects)` makes their counts lower bounds; `is_known(object)` tells whether the value of an object is known, `stop(reason)` ends the run.
 */
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
    {
      name: 'long_text',
      signature: '()',
      code: (run: Runtime) => newObject(run, run.types.str, UNKNOWN_VALUE),
    },
    {
      name: 'bound',
      signature: '(*args)',
      code: (run: Runtime, args: PythonObject[]) => {
        for (const object of args) boundCount(run, object);
        return run.none;
      },
    },
    {
      name: 'is_known',
      signature: '(value, /)',
      code: (run: Runtime, value: PythonObject) => (value.payload === UNKNOWN_VALUE ? run.false : run.true),
    },
    {
      name: 'stop',
      signature: '(reason, /)',
      code: (run: Runtime, reason: PythonObject) => run.stop(`unknown: ${String(reason.payload)}`),
    },
  ]);
}

/** What an object holds stays known: only its own count does not. */
function boundCount(runtime: Runtime, object: PythonObject): void {
  if (object.isEscaped || object.counting !== Counting.Counted) return;
  object.isEscaped = true;
  runtime.log.word3(EventKind.Mark, MarkKind.Escape, object.id, 0);
}
