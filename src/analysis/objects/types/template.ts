/** Template strings (`Objects/templateobject.c`, `Objects/interpolationobject.c`; PEP 750). */
import { newString, newTuple, tupleOf } from '../create.ts';
import { isInstanceOf, raise } from '../errors.ts';
import { reprText } from '../protocol/text.ts';
import type { PythonObject } from '../python-object.ts';
import type { Runtime, TypeObject } from '../runtime.ts';
import type { NativeMember, NativeTypeDefinition } from '../type-object.ts';
import { heldReferenceSlots, newHolder } from './held-references.ts';

interface InterpolationPayload {
  readonly value: PythonObject;
  readonly expression: PythonObject;
  readonly conversion: PythonObject;
  readonly format_spec: PythonObject;
}

interface TemplatePayload {
  readonly strings: PythonObject<PythonObject[]>;
  readonly interpolations: PythonObject<PythonObject[]>;
}

const INTERPOLATION_FIELDS = ['value', 'expression', 'conversion', 'format_spec'] as const;
const TEMPLATE_FIELDS = ['strings', 'interpolations'] as const;

const interpolationOf = (self: PythonObject): InterpolationPayload => self.payload as InterpolationPayload;
const templateOf = (self: PythonObject): TemplatePayload => self.payload as TemplatePayload;

function kept<Kept extends PythonObject>(runtime: Runtime, object: Kept): Kept {
  runtime.heap.retain(object);
  return object;
}

function field(name: string): NativeMember {
  return {
    kind: 'attribute',
    get: (runtime, self) => kept(runtime, (self.payload as Readonly<Record<string, PythonObject>>)[name]!),
    set: (runtime) => raise(runtime, 'AttributeError', 'readonly attribute'),
  };
}

/** An interpolation; all parts are stolen. */
export function newInterpolation(runtime: Runtime, payload: InterpolationPayload): PythonObject {
  return newHolder(runtime, runtime.typeOf(interpolationType), payload, INTERPOLATION_FIELDS);
}

/** A template; both tuples are stolen. */
export function newTemplate(
  runtime: Runtime,
  strings: PythonObject<PythonObject[]>,
  interpolations: PythonObject<PythonObject[]>,
): PythonObject {
  return newHolder<TemplatePayload>(
    runtime,
    runtime.typeOf(templateType),
    { strings, interpolations },
    TEMPLATE_FIELDS,
  );
}

/** `string.templatelib.Interpolation`. */
export const interpolationType: NativeTypeDefinition = {
  name: 'Interpolation',
  module: 'string.templatelib',
  isCollected: true,
  isFinal: true,
  matchArguments: INTERPOLATION_FIELDS,
  slots: {
    new: (runtime, _type, args) => {
      const text = (): PythonObject => newString(runtime, '');
      const [value, expression, conversion, spec] = args;
      if (value === undefined) raise(runtime, 'TypeError', "Interpolation() missing required argument 'value' (pos 1)");
      return newInterpolation(runtime, {
        value: kept(runtime, value),
        expression: expression === undefined ? text() : kept(runtime, expression),
        conversion: conversion === undefined ? runtime.none : kept(runtime, conversion),
        format_spec: spec === undefined ? text() : kept(runtime, spec),
      });
    },
    init: () => {},
    repr: (runtime, self) => {
      const payload = interpolationOf(self);
      const texts = INTERPOLATION_FIELDS.map((name) => reprText(runtime, payload[name]));
      return newString(runtime, `Interpolation(${texts.join(', ')})`);
    },
    ...heldReferenceSlots(INTERPOLATION_FIELDS),
  },
  members: {
    ...Object.fromEntries(INTERPOLATION_FIELDS.map((name) => [name, field(name)])),
  },
};

interface IteratorPayload extends TemplatePayload {
  next: number;
}

/** `TemplateIter`: strings and interpolations by turns. */
const templateIteratorType: NativeTypeDefinition = {
  name: 'TemplateIter',
  module: 'string.templatelib',
  isCollected: true,
  isFinal: true,
  slots: {
    iter: kept,
    iterNext: (runtime, self) => {
      const payload = self.payload as IteratorPayload;
      const part = partsOf(self)[payload.next++];
      return part === undefined ? null : kept(runtime, part);
    },
    ...heldReferenceSlots(TEMPLATE_FIELDS),
  },
};

/** Parts in order, without empty strings: a new list of borrowed references. */
function partsOf(self: PythonObject): PythonObject[] {
  const { strings, interpolations } = templateOf(self);
  const parts: PythonObject[] = [];
  for (const [index, text] of strings.payload.entries()) {
    if (text.payload !== '') parts.push(text);
    const next = interpolations.payload[index];
    if (next !== undefined) parts.push(next);
  }
  return parts;
}

/** A template from strings and interpolations in any order; neighbouring strings become one. */
function fromParts(runtime: Runtime, parts: readonly PythonObject[]): PythonObject {
  const strings: PythonObject[] = [];
  const interpolations: PythonObject[] = [];
  let pending: PythonObject | null = null;
  for (const part of parts) {
    if (isInstanceOf(part, runtime.types.str)) {
      const joined: PythonObject =
        pending === null ? kept(runtime, part) : newString(runtime, String(pending.payload) + String(part.payload));
      if (pending !== null) runtime.heap.release(pending);
      pending = joined;
    } else if (isInstanceOf(part, runtime.typeOf(interpolationType))) {
      strings.push(pending ?? newString(runtime, ''));
      pending = null;
      interpolations.push(kept(runtime, part));
    } else {
      const { name } = (part.type as TypeObject).payload;
      raise(runtime, 'TypeError', `Template.__new__ *args need to be of type 'str' or 'Interpolation', got ${name}`);
    }
  }
  strings.push(pending ?? newString(runtime, ''));
  return newTemplate(runtime, newTuple(runtime, strings), newTuple(runtime, interpolations));
}

/** `string.templatelib.Template`. */
export const templateType: NativeTypeDefinition = {
  name: 'Template',
  module: 'string.templatelib',
  isCollected: true,
  isFinal: true,
  slots: {
    new: (runtime, _type, args) => fromParts(runtime, args),
    init: () => {},
    iter: (runtime, self) => {
      const { strings, interpolations } = templateOf(self);
      const payload = { strings: kept(runtime, strings), interpolations: kept(runtime, interpolations), next: 0 };
      return newHolder<IteratorPayload>(runtime, runtime.typeOf(templateIteratorType), payload, TEMPLATE_FIELDS);
    },
    concat: (runtime, self, other) => {
      if (other.type !== self.type) {
        const { name } = (other.type as TypeObject).payload;
        raise(
          runtime,
          'TypeError',
          `can only concatenate string.templatelib.Template (not "${name}") to string.templatelib.Template`,
        );
      }
      return fromParts(runtime, [...partsOf(self), ...partsOf(other)]);
    },
    repr: (runtime, self) => {
      const { strings, interpolations } = templateOf(self);
      const texts = [strings, interpolations].map((part) => reprText(runtime, part));
      return newString(runtime, `Template(strings=${texts[0]}, interpolations=${texts[1]})`);
    },
    ...heldReferenceSlots(TEMPLATE_FIELDS),
  },
  members: {
    strings: field('strings'),
    interpolations: field('interpolations'),
    values: {
      kind: 'attribute',
      get: (runtime, self) =>
        tupleOf(
          runtime,
          templateOf(self).interpolations.payload.map((part) => interpolationOf(part).value),
        ),
    },
  },
};
