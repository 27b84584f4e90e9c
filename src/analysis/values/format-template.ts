import { decimalDigitValue } from './characters.ts';
import { ValueFailure, valueError } from './value-failure.ts';

/**
 * How `str.format` gets at its arguments. Each function may run code and throw. A value that comes from here is owned by the formatter,
 * which gives each back through `release` at the moment when CPython drops it.
 */
export interface TemplateHost<V> {
  /** The positional arguments; undefined for `format_map`, which has none. */
  readonly positional: readonly V[] | undefined;
  /** A new reference to a positional argument. */
  retain(value: V): V;
  /** The keyword argument of a name, or the item of the mapping given to `format_map`; a KeyError if there is none. */
  keyword(name: string): V;
  /** `value.name` */
  attribute(value: V, name: string): V;
  /** `value[key]` */
  item(value: V, key: string | number): V;
  /** `repr(value)`, `str(value)` or `ascii(value)` */
  convert(value: V, conversion: 'r' | 's' | 'a'): V;
  /** `format(value, specification)` */
  format(value: V, specification: string): string;
  /** The formatter is done with a value. */
  release(value: V): void;
}

/** `template.format(...)` and `template.format_map(...)` (Objects/stringlib/unicode_format.h). */
export function formatTemplate<V>(template: string, host: TemplateHost<V>): string {
  return buildText(template, host, LARGEST_DEPTH, { numbering: undefined, next: 0 });
}

/** A piece of a template: literal text, then perhaps a field. */
export interface TemplatePiece {
  readonly literal: string;
  readonly field: TemplateField | undefined;
}

/** What stands between braces. */
export interface TemplateField {
  readonly name: string;
  /** The character behind `!`; '' if there is none. */
  readonly conversion: string;
  readonly specification: string;
  /** The specification holds fields of its own. */
  readonly hasNestedFields: boolean;
}

/** Goes through a template piece by piece, as string.Formatter does; the first error is thrown when its place is reached. */
export function* templatePieces(template: string): Generator<TemplatePiece, void> {
  let position = 0;
  while (position < template.length) {
    const brace = nextBrace(template, position);
    if (brace < 0) {
      yield { literal: template.slice(position), field: undefined };
      return;
    }
    const character = template[brace]!;
    if (template[brace + 1] === character) {
      yield { literal: template.slice(position, brace + 1), field: undefined };
      position = brace + 2;
      continue;
    }
    if (character === '}' || brace + 1 === template.length) {
      throw valueError(`Single '${character}' encountered in format string`);
    }
    const { field, end } = parseField(template, brace + 1);
    yield { literal: template.slice(position, brace), field };
    position = end;
  }
}

/** A step from a value to a part of it: `.name` or `[key]`. */
export type FieldStep =
  | { readonly kind: 'attribute'; readonly name: string }
  | { readonly kind: 'item'; readonly key: string | number };

/** The first part of a field name (an index, a keyword, or '' for the next argument), and the text of the steps behind it. */
export function splitFieldName(name: string): { readonly first: string | number; readonly rest: string } {
  const end = name.search(/[.[]/);
  const first = end < 0 ? name : name.slice(0, end);
  const index = readIndex(first);
  return { first: index < 0 ? first : index, rest: end < 0 ? '' : name.slice(end) };
}

/** The steps of a field name behind its first part, one by one; an error is thrown when its place is reached. */
export function* fieldSteps(rest: string): Generator<FieldStep, void> {
  let position = 0;
  while (position < rest.length) {
    const opener = rest[position++];
    if (opener !== '.' && opener !== '[') {
      throw valueError("Only '.' or '[' may follow ']' in format field specifier");
    }
    let end = opener === '[' ? rest.indexOf(']', position) : rest.slice(position).search(/[.[]/);
    if (opener === '[' && end < 0) throw valueError("Missing ']' in format string");
    if (opener === '.') end = end < 0 ? rest.length : position + end;
    const name = rest.slice(position, end);
    const index = opener === '[' ? readIndex(name) : -1;
    if (name === '') throw valueError('Empty attribute in format string');
    yield opener === '.' ? { kind: 'attribute', name } : { kind: 'item', key: index < 0 ? name : index };
    position = opener === '[' ? end + 1 : end;
  }
}

/** Fields within fields go this deep. */
const LARGEST_DEPTH = 2;
const LARGEST_INDEX = 2n ** 63n - 1n;

/** How the fields of a template choose their arguments. */
interface FieldNumbering {
  numbering: 'automatic' | 'manual' | undefined;
  next: number;
}

function buildText<V>(template: string, host: TemplateHost<V>, depth: number, numbering: FieldNumbering): string {
  if (depth <= 0) throw valueError('Max string recursion exceeded');
  let result = '';
  for (const { literal, field } of templatePieces(template)) {
    result += literal;
    if (field !== undefined) result += renderField(field, host, depth, numbering);
  }
  return result;
}

function renderField<V>(field: TemplateField, host: TemplateHost<V>, depth: number, numbering: FieldNumbering): string {
  let value = fieldValue(field.name, host, numbering);
  try {
    if (field.conversion !== '') {
      const converted = host.convert(value, checkConversion(field.conversion));
      host.release(value);
      value = converted;
    }
    const specification = field.hasNestedFields
      ? buildText(field.specification, host, depth - 1, numbering)
      : field.specification;
    return host.format(value, specification);
  } finally {
    host.release(value);
  }
}

function fieldValue<V>(name: string, host: TemplateHost<V>, numbering: FieldNumbering): V {
  const { first, rest } = splitFieldName(name);
  let value = firstValue(first, host, numbering);
  try {
    for (const step of fieldSteps(rest)) {
      const part = step.kind === 'attribute' ? host.attribute(value, step.name) : host.item(value, step.key);
      host.release(value);
      value = part;
    }
    return value;
  } catch (error) {
    host.release(value);
    throw error;
  }
}

function firstValue<V>(first: string | number, host: TemplateHost<V>, numbering: FieldNumbering): V {
  if (typeof first === 'string' && first !== '') return host.keyword(first);
  const kind = first === '' ? 'automatic' : 'manual';
  numbering.numbering ??= kind;
  if (numbering.numbering !== kind) {
    throw valueError(
      kind === 'automatic'
        ? 'cannot switch from manual field specification to automatic field numbering'
        : 'cannot switch from automatic field numbering to manual field specification',
    );
  }
  const index = typeof first === 'number' ? first : numbering.next++;
  if (host.positional === undefined) throw valueError('Format string contains positional fields');
  if (index >= host.positional.length) {
    throw new ValueFailure('IndexError', `Replacement index ${index} out of range for positional args tuple`);
  }
  return host.retain(host.positional[index]!);
}

function checkConversion(conversion: string): 'r' | 's' | 'a' {
  if (conversion === 'r' || conversion === 's' || conversion === 'a') return conversion;
  const code = conversion.codePointAt(0)!;
  const shown = code > 32 && code < 127 ? conversion : `\\x${code.toString(16)}`;
  throw valueError(`Unknown conversion specifier ${shown}`);
}

/** Parses what follows an opening brace; gives the position behind the closing one. */
function parseField(template: string, start: number): { field: TemplateField; end: number } {
  let position = start;
  let character = '';
  scan: while (position < template.length) {
    character = template[position++]!;
    switch (character) {
      case '{':
        throw valueError("unexpected '{' in field name");
      case '[':
        while (position < template.length && template[position] !== ']') position++;
        continue;
      case '}':
      case ':':
      case '!':
        break scan;
    }
  }
  const name = template.slice(start, position - 1);
  if (character === '}') {
    return { field: { name, conversion: '', specification: '', hasNestedFields: false }, end: position };
  }
  if (character !== '!' && character !== ':') throw valueError("expected '}' before end of string");
  let conversion = '';
  if (character === '!') {
    if (position >= template.length) throw valueError('end of string while looking for conversion specifier');
    conversion = String.fromCodePoint(template.codePointAt(position)!);
    position += conversion.length;
    if (position < template.length) {
      const follower = template[position++];
      if (follower === '}') {
        return { field: { name, conversion, specification: '', hasNestedFields: false }, end: position };
      }
      if (follower !== ':') throw valueError("expected ':' after conversion specifier");
    }
  }
  const end = closingBrace(template, position);
  const specification = template.slice(position, end);
  const hasNestedFields = specification.includes('{');
  return { field: { name, conversion, specification, hasNestedFields }, end: end + 1 };
}

function closingBrace(template: string, start: number): number {
  let depth = 1;
  for (let position = start; position < template.length; position++) {
    if (template[position] === '{') depth++;
    else if (template[position] === '}' && --depth === 0) return position;
  }
  throw valueError("unmatched '{' in format spec");
}

function nextBrace(template: string, from: number): number {
  for (let position = from; position < template.length; position++) {
    if (template[position] === '{' || template[position] === '}') return position;
  }
  return -1;
}

/** The number that a name spells in decimal digits of any script; -1 if it is something else. */
function readIndex(name: string): number {
  if (name === '') return -1;
  let value = 0n;
  for (const character of name) {
    const digit = decimalDigitValue(character.codePointAt(0)!);
    if (digit < 0) return -1;
    value = value * 10n + BigInt(digit);
    if (value > LARGEST_INDEX) throw valueError('Too many decimal digits in format string');
  }
  return Number(value);
}
