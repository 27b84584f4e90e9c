/** `_string`: the parser of templates for `string.Formatter` (`Objects/stringlib/unicode_format.h`, formatteriter_next, fieldnameiter_next). */
import { listOf, newInteger, newString, newTuple } from '../objects/create.ts';
import { raise } from '../objects/errors.ts';
import { typeOf } from '../objects/lookup.ts';
import type { PythonObject } from '../objects/python-object.ts';
import { type Runtime, ValueUnknown } from '../objects/runtime.ts';
import { fieldSteps, splitFieldName, templatePieces } from '../values/format-template.ts';
import { makeModule } from './native-module.ts';

/** `_string.formatter_parser(template)`: text, field name, specification and conversion of each piece; `formatter_field_name_split(name)`. */
export function makeStringModule(runtime: Runtime): PythonObject {
  return makeModule(runtime, '_string', [
    {
      name: 'formatter_parser',
      signature: '(template, /)',
      code: (run: Runtime, template: PythonObject) => {
        const pieces = [...templatePieces(knownText(run, template))].map(({ literal, field }) => {
          const rest =
            field === undefined
              ? [run.none, run.none, run.none]
              : [
                  newString(run, field.name),
                  newString(run, field.specification),
                  field.conversion === '' ? run.none : newString(run, field.conversion),
                ];
          return newTuple(run, [newString(run, literal), ...rest]);
        });
        return releasing(run, pieces);
      },
    },
    {
      name: 'formatter_field_name_split',
      signature: '(name, /)',
      code: (run: Runtime, name: PythonObject) => {
        const { first, rest } = splitFieldName(knownText(run, name));
        const steps = [...fieldSteps(rest)].map((step) =>
          step.kind === 'attribute'
            ? newTuple(run, [run.true, newString(run, step.name)])
            : newTuple(run, [run.false, keyObject(run, step.key)]),
        );
        return newTuple(run, [keyObject(run, first), releasing(run, steps)]);
      },
    },
  ]);
}

function keyObject(runtime: Runtime, key: string | number): PythonObject {
  return typeof key === 'string' ? newString(runtime, key) : newInteger(runtime, key);
}

/** A list of objects that it takes over. */
function releasing(runtime: Runtime, objects: readonly PythonObject[]): PythonObject {
  const list = listOf(runtime, objects);
  for (const object of objects) runtime.heap.release(object);
  return list;
}

function knownText(runtime: Runtime, text: PythonObject): string {
  if (typeof text.payload === 'string') return text.payload;
  if (text.type !== runtime.types.str && text.type !== runtime.types.unknown) {
    raise(runtime, 'TypeError', `expected str, got ${typeOf(text).payload.name}`);
  }
  throw new ValueUnknown(text);
}
