/** f-strings (`Python/bytecodes.c`, BUILD_STRING, CONVERT_VALUE, FORMAT_SIMPLE; `Objects/abstract.c`, PyObject_Format). */
import { newString, newUnknownValue } from '../../objects/create.ts';
import { raise } from '../../objects/errors.ts';
import { lookup, typeOf } from '../../objects/lookup.ts';
import { asciiObject, reprObject, strObject } from '../../objects/protocol/text.ts';
import type { PythonObject } from '../../objects/python-object.ts';
import { callBoundSpecial } from '../../objects/special-methods.ts';
import { newInterpolation, newTemplate } from '../../objects/types/template.ts';
import type { Machine } from '../machine.ts';

/** BUILD_STRING: the pieces joined; one non-empty piece alone is itself (PyUnicode_Join). */
export function buildString(machine: Machine, sp: number, count: number): number {
  const { stack } = machine;
  const start = sp - count;
  let result = '';
  let isKnown = true;
  for (let index = start; index < sp; index++) {
    const { payload } = stack[index]!;
    if (typeof payload === 'string') result += payload;
    else isKnown = false;
  }
  const joined = isKnown ? newString(machine, result) : newUnknownValue(machine, machine.types.str);
  for (let index = start; index < sp; index++) machine.drop(index);
  stack[start] = joined;
  return start + 1;
}

/** CONVERT_VALUE: `!s`, `!r`, `!a`. A new reference. */
export function convert(machine: Machine, value: PythonObject, conversion: number): PythonObject {
  if (conversion === 1) return strObject(machine, value);
  return conversion === 2 ? reprObject(machine, value) : asciiObject(machine, value);
}

/** `format(value, spec)`, with `null` for no specification. A new reference. */
export function format(machine: Machine, value: PythonObject, spec: PythonObject | null): PythonObject {
  const { types, heap } = machine;
  const isPlain = spec === null || spec.payload === '';
  if (isPlain && (value.type === types.str || value.type === types.int)) return strObject(machine, value);
  if (value.type === types.unknown) return newUnknownValue(machine, types.str);
  if (lookup(machine, typeOf(value), '__format__') === null) {
    raise(machine, 'TypeError', `Type ${typeOf(value).payload.name} doesn't define __format__`);
  }
  const specification = spec ?? newString(machine, '');
  const result = callBoundSpecial(machine, value, '__format__', [specification]);
  if (spec === null) heap.release(specification);
  if (typeOf(result).payload.mro.includes(types.str) || result.type === types.unknown) return result;
  const name = typeOf(result).payload.name;
  heap.release(result);
  return raise(machine, 'TypeError', `__format__ must return a str, not ${name}`);
}

/** BUILD_TEMPLATE: strings, interpolations → template. */
export function buildTemplate(machine: Machine, sp: number): number {
  const strings = machine.take(sp - 2) as PythonObject<PythonObject[]>;
  const interpolations = machine.take(sp - 1) as PythonObject<PythonObject[]>;
  machine.stack[sp - 2] = newTemplate(machine, strings, interpolations);
  return sp - 1;
}

const CONVERSION_LETTERS = ['', 's', 'r', 'a'];

/** BUILD_INTERPOLATION: value, str, format → interpolation. */
export function buildInterpolation(machine: Machine, sp: number, operand: number): number {
  const base = sp - 2 - (operand & 1);
  const letter = CONVERSION_LETTERS[operand >> 2]!;
  const value = machine.take(base);
  const expression = machine.take(base + 1);
  const spec = (operand & 1) === 1 ? machine.take(base + 2) : newString(machine, '');
  const conversion = letter === '' ? machine.none : newString(machine, letter);
  machine.stack[base] = newInterpolation(machine, { value, expression, conversion, format_spec: spec });
  return base + 1;
}
