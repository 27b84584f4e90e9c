/** Replacement templates of patterns (`Modules/_sre/sre.c`, compile_template and expand_template). */
import { newString } from '../../objects/create.ts';
import { raise } from '../../objects/errors.ts';
import { letGo, own } from '../../objects/native-holds.ts';
import { getAttribute } from '../../objects/protocol/attributes.ts';
import { type PythonObject, UNKNOWN_VALUE } from '../../objects/python-object.ts';
import { type Runtime, ValueUnknown } from '../../objects/runtime.ts';
import type { NativeTypeDefinition } from '../../objects/type-object.ts';
import { bytesValue, newBytes } from '../../objects/types/bytes-object.ts';
import { knownPayload } from '../../objects/types/held-references.ts';
import type { ReplacementTemplate } from '../../values/regular-expressions/replacement-template.ts';
import { textSlice } from './subject.ts';

/** `_sre.SRE_Template`: a template that is taken apart. */
export const templateType: NativeTypeDefinition = {
  name: 'SRE_Template',
  module: '_sre',
  isFinal: true,
  isCollected: true,
  slots: {},
};

/** The parts of a template for a pattern: `re._compile_template` makes and keeps them. */
export function templateOf(runtime: Runtime, pattern: PythonObject, template: PythonObject): ReplacementTemplate {
  const module = runtime.importModule('re')!;
  own(runtime, getAttribute(runtime, module, '_compile_template'), 'template');
  try {
    const compiled = runtime.call(runtime.held.at(-1)!.object, [pattern, template]);
    const parts = knownPayload<ReplacementTemplate>(compiled);
    runtime.heap.release(compiled);
    return parts;
  } finally {
    letGo(runtime);
  }
}

/** The text of a template for a match: a new reference. */
export function expandTemplate(
  runtime: Runtime,
  template: ReplacementTemplate,
  spans: readonly number[],
  string: PythonObject,
): PythonObject {
  const isBytes = typeof string.payload !== 'string';
  const texts = template.map((part) => {
    if (typeof part === 'string') return part;
    const start = spans[2 * part]!;
    return start < 0 ? '' : textBetween(runtime, string, start, spans[2 * part + 1]!);
  });
  const text = texts.join('');
  return isBytes ? newBytes(runtime, latinBytes(text)) : newString(runtime, text);
}

/** The characters of a part of the text; bytes as Latin-1 characters. */
export function textBetween(runtime: Runtime, string: PythonObject, start: number, end: number): string {
  const part = textSlice(runtime, string, start, end);
  const text = plainText(runtime, part);
  runtime.heap.release(part);
  return text;
}

/** The characters of a str, or of bytes as Latin-1. Throws `ValueUnknown`. */
export function plainText(runtime: Runtime, object: PythonObject): string {
  if (typeof object.payload === 'string') return object.payload;
  if (object.payload === UNKNOWN_VALUE) throw new ValueUnknown(object);
  const bytes = bytesValue(runtime, object);
  if (bytes === null) return raise(runtime, 'TypeError', 'decoding to str: need a bytes-like object');
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}

/** The bytes of Latin-1 characters. */
export function latinBytes(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}
