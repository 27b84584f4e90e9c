/** The modules `binascii` and `zlib` as far as they compute with small bytes (`Modules/binascii.c`, `Modules/zlibmodule.c`). */
import { newInteger, newString, newUnknown, newUnknownValue } from '../objects/create.ts';
import { isInstanceOf, newException, raise, raised } from '../objects/errors.ts';
import { isTrue } from '../objects/protocol/truth.ts';
import { type PythonObject, UNKNOWN_VALUE } from '../objects/python-object.ts';
import { type Runtime, ValueUnknown } from '../objects/runtime.ts';
import type { NativeFunctionDefinition, NativeTypeDefinition } from '../objects/type-object.ts';
import { typeName } from '../objects/types/argument-checks.ts';
import { newBytes, requireBytes } from '../objects/types/bytes-object.ts';
import { makeModule } from './native-module.ts';
import { integerArgument } from './number-arguments.ts';

const errorType: NativeTypeDefinition = {
  name: 'Error',
  module: 'binascii',
  base: 'ValueError',
  isCollected: true,
  slots: {},
};
const incompleteType: NativeTypeDefinition = {
  name: 'Incomplete',
  module: 'binascii',
  base: 'Exception',
  isCollected: true,
  slots: {},
};
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

function fail(runtime: Runtime, message: string): never {
  throw raised(runtime, newException(runtime, runtime.typeOf(errorType), [newString(runtime, message)]));
}

/** Bytes, or a str of ASCII characters (ascii_buffer_converter). */
function asciiBytes(runtime: Runtime, object: PythonObject): Uint8Array {
  if (object.type === runtime.types.unknown) throw new ValueUnknown(object);
  if (!isInstanceOf(object, runtime.types.str)) {
    if (['bytes', 'bytearray', 'memoryview'].includes(typeName(object))) return requireBytes(runtime, object);
    const text = `argument should be bytes, buffer or ASCII string, not '${typeName(object)}'`;
    return raise(runtime, 'TypeError', text);
  }
  if (object.payload === UNKNOWN_VALUE) throw new ValueUnknown(object);
  const text = String(object.payload);
  if ([...text].some((character) => character > '\x7f')) {
    raise(runtime, 'ValueError', 'string argument should contain only ASCII characters');
  }
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

function encode(bytes: Uint8Array): string {
  let text = '';
  for (let start = 0; start < bytes.length; start += 3) {
    const count = Math.min(bytes.length - start, 3);
    const bits = (bytes[start]! << 16) | ((bytes[start + 1] ?? 0) << 8) | (bytes[start + 2] ?? 0);
    for (let digit = 0; digit < 4; digit++) {
      text += digit <= count ? ALPHABET[(bits >> (18 - 6 * digit)) & 63] : '=';
    }
  }
  return text;
}

/** binascii_a2b_base64_impl: characters outside the alphabet are left out, unless in strict mode. */
function decode(runtime: Runtime, bytes: Uint8Array, isStrict: boolean): Uint8Array {
  const result: number[] = [];
  let [bits, digits, padding] = [0, 0, 0];
  for (const byte of bytes) {
    const character = String.fromCharCode(byte);
    if (character === '=') {
      padding++;
      if (digits % 4 >= 2 && (digits % 4) + padding >= 4) return Uint8Array.from(result);
      continue;
    }
    const value = ALPHABET.indexOf(character);
    if (value < 0) {
      if (isStrict) fail(runtime, 'Only base64 data is allowed');
      continue;
    }
    padding = 0;
    bits = ((bits << 6) | value) & 0xffffff;
    digits++;
    const place = digits % 4;
    if (place !== 1) result.push((bits >> (place === 2 ? 4 : place === 3 ? 2 : 0)) & 0xff);
  }
  if (digits % 4 === 0) return Uint8Array.from(result);
  if (digits % 4 !== 1) return fail(runtime, 'Incorrect padding');
  const message = `number of data characters (${digits}) cannot be 1 more than a multiple of 4`;
  return fail(runtime, `Invalid base64-encoded string: ${message}`);
}

const latin = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));

function hexText(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The check sum of ITU-T V.42 (crc32). */
function crc32(bytes: Uint8Array, start: number): number {
  let sum = ~start;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ ((sum & 1) === 0 ? 0 : 0xedb88320);
  }
  return ~sum >>> 0;
}

function adler32(bytes: Uint8Array, start: number): number {
  let [low, high] = [start & 0xffff, (start >>> 16) & 0xffff];
  for (const byte of bytes) {
    low = (low + byte) % 65521;
    high = (high + low) % 65521;
  }
  return high * 65536 + low;
}

function checksum(name: string, start: number, compute: typeof crc32): NativeFunctionDefinition {
  return {
    name,
    signature: `(data, value=${start}, /)`,
    whenUnknown: 'int',
    code: (runtime: Runtime, data: PythonObject, value?: PythonObject) => {
      const bytes = requireBytes(runtime, data);
      runtime.spend(bytes.length >> 4);
      const from = value === undefined ? start : Number(BigInt.asUintN(32, BigInt(integerArgument(runtime, value))));
      return newInteger(runtime, compute(bytes, from));
    },
  };
}

const hexlify = (name: string): NativeFunctionDefinition => ({
  name,
  signature: '(data, sep=<none>, bytes_per_sep=1)',
  whenUnknown: 'bytes',
  code: (runtime: Runtime, data: PythonObject, separator?: PythonObject) => {
    const bytes = requireBytes(runtime, data);
    if (separator !== undefined) return newUnknownValue(runtime, runtime.types.bytes);
    return newBytes(runtime, latin(hexText(bytes)));
  },
});

const unhexlify = (name: string): NativeFunctionDefinition => ({
  name,
  signature: '(hexstr, /)',
  whenUnknown: 'bytes',
  code: (runtime: Runtime, given: PythonObject) => {
    const text = String.fromCharCode(...asciiBytes(runtime, given));
    if (text.length % 2 === 1) fail(runtime, 'Odd-length string');
    if (!/^[0-9a-fA-F]*$/.test(text)) fail(runtime, 'Non-hexadecimal digit found');
    return newBytes(
      runtime,
      Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16)),
    );
  },
});

/** Makes `binascii`. */
export function makeBinascii(runtime: Runtime): PythonObject {
  return makeModule(
    runtime,
    'binascii',
    [
      hexlify('hexlify'),
      hexlify('b2a_hex'),
      unhexlify('unhexlify'),
      unhexlify('a2b_hex'),
      checksum('crc32', 0, crc32),
      {
        name: 'b2a_base64',
        signature: '(data, /, *, newline=True)',
        whenUnknown: 'bytes',
        code: (run: Runtime, data: PythonObject, newline?: PythonObject) => {
          const end = newline === undefined || isTrue(run, newline) ? '\n' : '';
          return newBytes(run, latin(encode(requireBytes(run, data)) + end));
        },
      },
      {
        name: 'a2b_base64',
        signature: '(data, /, *, strict_mode=False)',
        whenUnknown: 'bytes',
        code: (run: Runtime, data: PythonObject, strict?: PythonObject) =>
          newBytes(run, decode(run, asciiBytes(run, data), strict !== undefined && isTrue(run, strict))),
      },
    ],
    { Error: runtime.typeOf(errorType), Incomplete: runtime.typeOf(incompleteType) },
  );
}

/** Makes `zlib`: check sums; what is compressed is not known. */
export function makeZlib(runtime: Runtime): PythonObject {
  const unknownBytes = (name: string): NativeFunctionDefinition => ({
    name,
    signature: '(data, /, *args, **kwargs)',
    code: (run: Runtime) => newUnknownValue(run, run.types.bytes),
  });
  const unknownThing = (name: string): NativeFunctionDefinition => ({
    name,
    signature: '(*args, **kwargs)',
    code: (run: Runtime) => newUnknown(run),
  });
  return makeModule(runtime, 'zlib', [
    checksum('crc32', 0, crc32),
    checksum('adler32', 1, adler32),
    unknownBytes('compress'),
    unknownBytes('decompress'),
    unknownThing('compressobj'),
    unknownThing('decompressobj'),
  ]);
}
