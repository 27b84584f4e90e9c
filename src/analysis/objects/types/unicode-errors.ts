/** UnicodeEncodeError, UnicodeDecodeError and UnicodeTranslateError (`Objects/exceptions.c`, PyUnicodeErrorObject). */
import { characterAt, codePointOf, textLength } from '../../values/code-points.ts';
import { newString } from '../create.ts';
import { isInstanceOf, raise } from '../errors.ts';
import { typeOf } from '../lookup.ts';
import { asIndex } from '../protocol/operators.ts';
import { strText } from '../protocol/text.ts';
import type { PythonObject } from '../python-object.ts';
import { type Runtime, ValueUnknown } from '../runtime.ts';
import type { KeywordNames, NativeMember, NativeTypeDefinition, TypeSlots } from '../type-object.ts';
import { requireBytes } from './bytes-object.ts';
import { fieldMember, initException, payloadOf, storeFields } from './exception-members.ts';

type Parameter = 'encoding' | 'object' | 'start' | 'end' | 'reason';

const MEMBERS: readonly Parameter[] = ['encoding', 'object', 'start', 'end', 'reason'];

/** `__init__` that takes exactly its parameters (PyArg_ParseTuple). */
function init(parameters: readonly Parameter[], takesBytes: boolean): NonNullable<TypeSlots['init']> {
  return (runtime: Runtime, self: PythonObject, args: readonly PythonObject[], keywords: KeywordNames): void => {
    initException(runtime, self, args, keywords);
    if (args.length !== parameters.length) {
      raise(runtime, 'TypeError', `function takes exactly ${parameters.length} arguments (${args.length} given)`);
    }
    for (const [index, parameter] of parameters.entries()) {
      const argument = args[index]!;
      if (parameter === 'start' || parameter === 'end') asIndex(runtime, argument, 'OverflowError');
      else if (parameter === 'object' && takesBytes) requireBytes(runtime, argument);
      else if (!isInstanceOf(argument, runtime.types.str) && argument.type !== runtime.types.unknown) {
        const { name } = typeOf(argument).payload;
        raise(runtime, 'TypeError', `argument ${index + 1} must be str, not ${name}`);
      }
    }
    storeFields(runtime, self, parameters, args);
  };
}

/** `str(error)`: what of the object at start to end could not be converted. */
function text(verb: 'encode' | 'decode' | 'translate'): NonNullable<TypeSlots['str']> {
  return (runtime, self) => {
    const { fields } = payloadOf(self);
    const object = fields.get('object');
    if (object === undefined) return newString(runtime, '');
    const start = numberOf(fields.get('start'));
    const end = numberOf(fields.get('end'));
    const subject =
      verb === 'translate' ? "can't translate" : `'${textField(runtime, self, 'encoding')}' codec can't ${verb}`;
    const one = end === start + 1 ? itemText(object, start) : null;
    const what = verb === 'decode' ? 'byte' : 'character';
    const place = one === null ? `${what}s in position ${start}-${end - 1}` : `${what} ${one} in position ${start}`;
    return newString(runtime, `${subject} ${place}: ${textField(runtime, self, 'reason')}`);
  };
}

/** The byte or character at an index as the message writes it; null beyond the end. */
function itemText(object: PythonObject, index: number): string | null {
  const { payload } = object;
  if (payload instanceof Uint8Array) {
    const byte = payload[index];
    return byte === undefined ? null : `0x${byte.toString(16).padStart(2, '0')}`;
  }
  if (typeof payload !== 'string') throw new ValueUnknown(object);
  if (index < 0 || index >= textLength(payload)) return null;
  const code = codePointOf(characterAt(payload, index));
  if (code <= 0xff) return `'\\x${code.toString(16).padStart(2, '0')}'`;
  if (code <= 0xffff) return `'\\u${code.toString(16).padStart(4, '0')}'`;
  return `'\\U${code.toString(16).padStart(8, '0')}'`;
}

function numberOf(object: PythonObject | undefined): number {
  if (object === undefined) return 0;
  if (typeof object.payload === 'number') return object.payload;
  throw new ValueUnknown(object);
}

function textField(runtime: Runtime, self: PythonObject, name: Parameter): string {
  return strText(runtime, payloadOf(self).fields.get(name) ?? runtime.none);
}

const members: Record<string, NativeMember> = {};
for (const name of MEMBERS) members[name] = fieldMember(name);

const TRANSLATED = MEMBERS.filter((name) => name !== 'encoding');

/** What these types have beyond UnicodeError. */
export const unicodeErrorParts: Readonly<Record<string, Partial<NativeTypeDefinition>>> = {
  UnicodeEncodeError: { slots: { init: init(MEMBERS, false), str: text('encode') }, members },
  UnicodeDecodeError: { slots: { init: init(MEMBERS, true), str: text('decode') }, members },
  UnicodeTranslateError: { slots: { init: init(TRANSLATED, false), str: text('translate') }, members },
};
