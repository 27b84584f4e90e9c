/** `str.encode`, `bytes.decode` and what else takes the name of an encoding (`Objects/unicodeobject.c`, PyUnicode_Decode). */
import { decodeBytes } from '../../values/decode-bytes.ts';
import { encodeText } from '../../values/encode-text.ts';
import {
  type EncodingName,
  findEncoding,
  isDecodingErrorHandler,
  isEncodingErrorHandler,
} from '../../values/encodings.ts';
import { ValueFailure } from '../../values/value-failure.ts';
import { raise } from '../errors.ts';
import { typeOf } from '../lookup.ts';
import { textOf } from '../protocol/text.ts';
import type { PythonObject } from '../python-object.ts';
import { type Runtime, ValueUnknown } from '../runtime.ts';
import { raiseOfFailure } from '../value-failures.ts';

/** The bytes of a str in an encoding. Throws `ValueUnknown` for an encoding that is not simulated. */
export function encodedBytes(
  runtime: Runtime,
  text: PythonObject,
  encoding: PythonObject | undefined,
  errors: PythonObject | undefined,
): Uint8Array {
  const handler = nameText(runtime, 'encode', 'errors', errors) ?? 'strict';
  return encodedAs(runtime, text, encodingOf(runtime, text, 'encode', encoding), handler);
}

/** The bytes of a str in an encoding that native code names. */
export function encodedAs(runtime: Runtime, text: PythonObject, name: EncodingName, handler = 'strict'): Uint8Array {
  const value = textOf(runtime, text);
  try {
    return withHandler(runtime, handler, isEncodingErrorHandler, (known) => encodeText(value, name, known));
  } catch (thrown) {
    if (!(thrown instanceof ValueFailure) || thrown.exceptionType !== 'UnicodeEncodeError') throw thrown;
    throw raiseOfFailure(runtime, thrown, text);
  }
}

/** The text of bytes in an encoding. Throws `ValueUnknown` for an encoding that is not simulated. */
export function decodedText(
  runtime: Runtime,
  source: PythonObject,
  bytes: Uint8Array,
  encoding: PythonObject | undefined,
  errors: PythonObject | undefined,
): string {
  const handler = nameText(runtime, 'decode', 'errors', errors) ?? 'strict';
  const name = encodingOf(runtime, source, 'decode', encoding);
  return withHandler(runtime, handler, isDecodingErrorHandler, (known) => decodeBytes(bytes, name, known));
}

/** An error handler is looked for when there is an error. */
function withHandler<Result>(
  runtime: Runtime,
  handler: string,
  isKnown: (handler: string) => boolean,
  run: (handler: string) => Result,
): Result {
  if (isKnown(handler)) return run(handler);
  try {
    return run('strict');
  } catch (thrown) {
    if (!(thrown instanceof ValueFailure)) throw thrown;
    // codecs.register_error() adds handlers.
    if (handler === 'namereplace' || runtime.modules.has('codecs')) throw new ValueUnknown(runtime.none);
    return raise(runtime, 'LookupError', `unknown error handler name '${handler}'`);
  }
}

function encodingOf(
  runtime: Runtime,
  subject: PythonObject,
  method: string,
  encoding: PythonObject | undefined,
): EncodingName {
  const name = nameText(runtime, method, 'encoding', encoding) ?? 'utf-8';
  const known = findEncoding(name);
  if (known !== undefined) return known;
  if (OTHER_CODECS.test(name)) throw new ValueUnknown(subject);
  return raise(runtime, 'LookupError', `unknown encoding: ${name}`);
}

function nameText(
  runtime: Runtime,
  method: string,
  parameter: 'encoding' | 'errors',
  name: PythonObject | undefined,
): string | undefined {
  if (name === undefined) return undefined;
  if (typeof name.payload === 'string') return name.payload;
  if (name.type === runtime.types.unknown || name.type === runtime.types.str) throw new ValueUnknown(name);
  const { name: typeName } = typeOf(name).payload;
  return raise(runtime, 'TypeError', `${method}() argument '${parameter}' must be str, not ${typeName}`);
}

/** Beginnings of the names of codecs that Python has and the simulation has not (Lib/encodings/aliases.py). */
const OTHER_CODECS =
  /^(ansi|arabic|base64|big5|bz2|charmap|chinese|cp|csi?|cyrillic|dbcs|ebcdic|ecma|elot|euc|gb|greek|hebrew|hex|hkscs|hp|hz|ibm|idna|iso|ir|johab|kanji|koi8|korean|ks|kz|l\d|latin|mac|mbcs|ms|oem|palmos|ptcp|punycode|quopri|raw|rk|rot|roman|s_?jis|shift|strk|thai|tis|u_?jis|uhc|unicode|utf|uu|windows|x_|zip|zlib|\d)/i;
