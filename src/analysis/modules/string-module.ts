/** `_string`: the parser of templates for `string.Formatter` (`Objects/stringlib/unicode_format.h`, formatteriter_next, fieldnameiter_next). */
import { newInteger, newString, newTuple } from '../objects/create.ts';
import { raise } from '../objects/errors.ts';
import { typeOf } from '../objects/lookup.ts';
import type { PythonObject } from '../objects/python-object.ts';
import { type Runtime, ValueUnknown } from '../objects/runtime.ts';
import type { NativeTypeDefinition } from '../objects/type-object.ts';
import { heldReferenceSlots, newHolder } from '../objects/types/held-references.ts';
import { selfIterator } from '../objects/types/iterator-payload.ts';
import { fieldSteps, splitFieldName, templatePieces } from '../values/format-template.ts';
import { makeModule } from './native-module.ts';

/** Payload: the text gone over, owned until the end of the iterator, and what is still to be found in it. */
interface TextIteratorPayload {
  readonly text: PythonObject | null;
  readonly items: Iterator<PythonObject, void>;
}

const FIELDS = ['text'] as const;

/** A type of iterators that find their items in a text when they are asked, and hold the text until they are gone. */
function textIterator(name: string): NativeTypeDefinition {
  return {
    name,
    slots: {
      iter: selfIterator,
      iterNext: (_runtime, self) => (self.payload as TextIteratorPayload).items.next().value ?? null,
      ...heldReferenceSlots(FIELDS),
    },
  };
}

const formatterIteratorType = textIterator('formatteriterator');
const fieldNameIteratorType = textIterator('fieldnameiterator');

function newTextIterator(
  runtime: Runtime,
  definition: NativeTypeDefinition,
  text: PythonObject,
  items: Iterator<PythonObject, void>,
): PythonObject {
  const payload: TextIteratorPayload = { text: kept(runtime, text), items };
  return newHolder(runtime, runtime.typeOf(definition), payload, FIELDS);
}

/** `_string.formatter_parser(template)`: text, field name, specification and conversion of each piece; `formatter_field_name_split(name)`. */
export function makeStringModule(runtime: Runtime): PythonObject {
  return makeModule(runtime, '_string', [
    {
      name: 'formatter_parser',
      signature: '(template, /)',
      code: (run: Runtime, template: PythonObject) =>
        newTextIterator(run, formatterIteratorType, template, pieceTuples(run, template, knownText(run, template))),
    },
    {
      name: 'formatter_field_name_split',
      signature: '(name, /)',
      code: (run: Runtime, name: PythonObject) => {
        const text = knownText(run, name);
        const { first, rest } = splitFieldName(text);
        const key = typeof first === 'string' ? part(run, name, first) : newInteger(run, first);
        return newTuple(run, [key, newTextIterator(run, fieldNameIteratorType, name, stepTuples(run, rest))]);
      },
    },
  ]);
}

function* pieceTuples(run: Runtime, template: PythonObject, text: string): Generator<PythonObject, void> {
  for (const { literal, field } of templatePieces(text)) {
    const rest =
      field === undefined
        ? [run.none, run.none, run.none]
        : [
            newString(run, field.name),
            newString(run, field.specification),
            field.conversion === '' ? run.none : newString(run, field.conversion),
          ];
    yield newTuple(run, [part(run, template, literal), ...rest]);
  }
}

function* stepTuples(run: Runtime, rest: string): Generator<PythonObject, void> {
  for (const step of fieldSteps(rest)) {
    yield step.kind === 'attribute'
      ? newTuple(run, [run.true, newString(run, step.name)])
      : newTuple(run, [run.false, typeof step.key === 'string' ? newString(run, step.key) : newInteger(run, step.key)]);
  }
}

/** A part of a str: the object itself where it is all of it (SubString_new_object, PyUnicode_Substring). */
function part(runtime: Runtime, whole: PythonObject, text: string): PythonObject {
  return text === whole.payload && whole.type === runtime.types.str ? kept(runtime, whole) : newString(runtime, text);
}

function kept(runtime: Runtime, object: PythonObject): PythonObject {
  runtime.heap.retain(object);
  return object;
}

function knownText(runtime: Runtime, text: PythonObject): string {
  if (typeof text.payload === 'string') return text.payload;
  if (text.type !== runtime.types.str && text.type !== runtime.types.unknown) {
    raise(runtime, 'TypeError', `expected str, got ${typeOf(text).payload.name}`);
  }
  throw new ValueUnknown(text);
}
