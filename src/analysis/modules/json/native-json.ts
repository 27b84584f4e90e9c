/** The module `_json`: what `json` needs in native code (`Modules/_json.c`). */
import { newInteger, newString, newTuple, newUnknown } from '../../objects/create.ts';
import { isInstanceOf, raise } from '../../objects/errors.ts';
import { typeOf } from '../../objects/lookup.ts';
import { indexValue } from '../../objects/protocol/operators.ts';
import { textOf } from '../../objects/protocol/text.ts';
import { isTrue } from '../../objects/protocol/truth.ts';
import { type PythonObject, UNKNOWN_VALUE } from '../../objects/python-object.ts';
import type { Runtime } from '../../objects/runtime.ts';
import type { NativeFunctionDefinition } from '../../objects/type-object.ts';
import type { NativeFunctionPayload } from '../../objects/types/builtin-function.ts';
import { JsonFailure, jsonString, scanJsonString } from '../../values/json-strings.ts';
import { makeModule } from '../native-module.ts';
import { newEncoder } from './encoder-type.ts';
import { jsonText, newScanner, raiseDecodeError } from './scanner-type.ts';

const escaping = (name: string, isAscii: boolean): NativeFunctionDefinition => ({
  name,
  signature: '(string, /)',
  whenUnknown: 'str',
  code: (runtime: Runtime, text: PythonObject) => {
    if (!isInstanceOf(text, runtime.types.str) && text.type !== runtime.types.unknown) {
      raise(runtime, 'TypeError', `first argument must be a string, not ${typeOf(text).payload.name}`);
    }
    return newString(runtime, jsonString(textOf(runtime, text), isAscii));
  },
});

const ESCAPE_ASCII = escaping('encode_basestring_ascii', true);
const ESCAPE = escaping('encode_basestring', false);

/** How a function that escapes strings does it; null for another function. */
function escapesAscii(runtime: Runtime, encoder: PythonObject): boolean | null {
  if (encoder.type !== runtime.types.builtin_function_or_method) return null;
  const { definition } = encoder.payload as NativeFunctionPayload;
  return definition === ESCAPE_ASCII ? true : definition === ESCAPE ? false : null;
}

const functions: readonly NativeFunctionDefinition[] = [
  ESCAPE_ASCII,
  ESCAPE,
  { name: 'make_scanner', signature: '(context, /)', code: newScanner },
  {
    name: 'make_encoder',
    signature: '(markers, default, encoder, indent, key_separator, item_separator, sort_keys, skipkeys, allow_nan, /)',
    code: (
      runtime: Runtime,
      markers: PythonObject,
      defaultfn: PythonObject,
      encoder: PythonObject,
      indent: PythonObject,
      key_separator: PythonObject,
      item_separator: PythonObject,
      sortKeys: PythonObject,
      skipKeys: PythonObject,
      allowNan: PythonObject,
    ) =>
      newEncoder(
        runtime,
        { markers, defaultfn, encoder, indent, key_separator, item_separator },
        {
          sortsKeys: isTrue(runtime, sortKeys),
          skipsKeys: isTrue(runtime, skipKeys),
          allowsNan: isTrue(runtime, allowNan),
          isAscii: escapesAscii(runtime, encoder),
        },
      ),
  },
  {
    name: 'scanstring',
    signature: '(string, end, strict=True, /)',
    code: (runtime: Runtime, text: PythonObject, end: PythonObject, strict?: PythonObject) => {
      const isStrict = strict === undefined || isTrue(runtime, strict);
      try {
        const found = scanJsonString(jsonText(textOf(runtime, text)), Number(indexValue(runtime, end)), isStrict);
        return newTuple(runtime, [newString(runtime, found.value), newInteger(runtime, found.end)]);
      } catch (thrown) {
        if (thrown instanceof JsonFailure) return raiseDecodeError(runtime, thrown, text);
        throw thrown;
      }
    },
  },
  {
    name: 'skip_whitespace',
    signature: '(string, index, /)',
    whenUnknown: 'int',
    code: (runtime: Runtime, text: PythonObject, index: PythonObject) => {
      const characters = jsonText(textOf(runtime, text));
      let position = Number(indexValue(runtime, index));
      while (position < characters.length && ' \t\n\r'.includes(String.fromCharCode(characters.codeAt(position)))) {
        position++;
      }
      return newInteger(runtime, position);
    },
  },
  {
    name: 'is_known',
    signature: '(value, /)',
    code: (runtime: Runtime, value: PythonObject) => (value.payload === UNKNOWN_VALUE ? runtime.false : runtime.true),
  },
  { name: 'unknown_document', signature: '()', code: (runtime: Runtime) => newUnknown(runtime) },
];

/** Makes the module. */
export function makeNativeJson(runtime: Runtime): PythonObject {
  return makeModule(runtime, '_json', functions);
}
