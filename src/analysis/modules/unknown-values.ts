/** Values that modules in Python cannot know: what the system says, and what an unseeded generator gives. */
import { listOf, newObject, newUnknown, newUnknownValue } from '../objects/create.ts';
import { type PythonObject, UNKNOWN_VALUE } from '../objects/python-object.ts';
import { type Runtime, type TypeObject, ValueUnknown } from '../objects/runtime.ts';
import { setTable } from '../objects/types/set-changes.ts';
import { makeModule } from './native-module.ts';

/**
 * `_unknown_values`: `value(type)` gives an object of a type whose value is not known, `thing(*args)` an unknown object that may hold its arguments;
 * `long_text()` gives a str that is surely no single character, `bound(*objects)` makes their counts lower bounds, `is_known(object)` tells whether the value of an object is known, `is_thing(object)` whether its type is not known either, `loaded(name)` gives a module that was imported before or None, `stop(reason)` ends the run;
 * `in_any_order(iterable)` gives a list of what a set, list or tuple holds, for what does not depend on the order of a set.
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
        for (const object of args) run.boundCount(object);
        return run.none;
      },
    },
    {
      name: 'in_any_order',
      signature: '(iterable, /)',
      code: (run: Runtime, iterable: PythonObject) => listOf(run, membersOf(run, iterable)),
    },
    {
      name: 'is_known',
      signature: '(value, /)',
      code: (run: Runtime, value: PythonObject) => (value.payload === UNKNOWN_VALUE ? run.false : run.true),
    },
    {
      name: 'is_thing',
      signature: '(object, /)',
      code: (run: Runtime, object: PythonObject) => (object.type === run.types.unknown ? run.true : run.false),
    },
    {
      name: 'loaded',
      signature: '(name, /)',
      code: (run: Runtime, name: PythonObject) => {
        const module = run.modules.get(String(name.payload)) ?? run.none;
        run.heap.retain(module);
        return module;
      },
    },
    {
      name: 'stop',
      signature: '(reason, /)',
      code: (run: Runtime, reason: PythonObject) => run.stop(`unknown: ${String(reason.payload)}`),
    },
  ]);
}

/** The elements of a set, even of one whose order cannot be known, or the items of a list or tuple. */
function membersOf(runtime: Runtime, iterable: PythonObject): readonly PythonObject[] {
  const { set, frozenset, list, tuple } = runtime.types;
  if (iterable.payload === UNKNOWN_VALUE) throw new ValueUnknown(iterable);
  if (iterable.type === set || iterable.type === frozenset) return setTable(iterable).elements();
  if (iterable.type === list || iterable.type === tuple) return iterable.payload as PythonObject[];
  throw new ValueUnknown(iterable);
}
