/** What the methods of bytes and bytearray have in common. */
import { bytesToText, textToBytes } from '../../values/bytes-text.ts';
import { isInstanceOf, raise } from '../errors.ts';
import { typeOf } from '../lookup.ts';
import { asIndex } from '../protocol/operators.ts';
import type { PythonObject } from '../python-object.ts';
import { type Runtime, ValueUnknown } from '../runtime.ts';
import type { NativeMember, UnknownResult } from '../type-object.ts';
import { bytesValue, newBytearray, newBytes, newFilledBytes, requireBytes } from './bytes-object.ts';

/** Which of the two types a table of methods is for. */
export type BytesKind = 'bytes' | 'bytearray';

type Code = (runtime: Runtime, self: PythonObject, ...args: (PythonObject | undefined)[]) => PythonObject;

/** A method of bytes or bytearray as a member. */
export function bytesMethod(name: string, signature: string, whenUnknown: UnknownResult, code: Code): NativeMember {
  return { kind: 'method', function: { name, signature, whenUnknown, code } };
}

/** The bytes of a receiver as text, one character for each. Throws `ValueUnknown`. */
export function receiverBytesText(runtime: Runtime, self: PythonObject): string {
  const bytes = bytesValue(runtime, self)!;
  runtime.spend(bytes.length / 64);
  return bytesToText(bytes);
}

/** The result of a method that copies bytes: those of a single byte are shared. */
export function copiedResult(runtime: Runtime, kind: BytesKind, text: string): PythonObject {
  const bytes = textToBytes(text);
  return kind === 'bytes' ? newBytes(runtime, bytes) : newBytearray(runtime, bytes);
}

/** The result of a method that makes an object and fills it. */
export function filledResult(runtime: Runtime, kind: BytesKind, text: string): PythonObject {
  const bytes = textToBytes(text);
  return kind === 'bytes' ? newFilledBytes(runtime, bytes) : newBytearray(runtime, bytes);
}

/** The receiver itself where it is an exact bytes object, else a copy. */
export function unchangedResult(runtime: Runtime, kind: BytesKind, self: PythonObject): PythonObject {
  if (self.type === runtime.types.bytes) {
    runtime.heap.retain(self);
    return self;
  }
  return copiedResult(runtime, kind, receiverBytesText(runtime, self));
}

/** The result of a method that gives the receiver back where nothing changed. */
export function changedResult(runtime: Runtime, kind: BytesKind, self: PythonObject, text: string): PythonObject {
  const isSame = text.length === bytesValue(runtime, self)!.length && text === receiverBytesText(runtime, self);
  return isSame ? unchangedResult(runtime, kind, self) : copiedResult(runtime, kind, text);
}

/** A bytes-like argument as text. */
export function bytesArgument(runtime: Runtime, object: PythonObject): string {
  return bytesToText(requireBytes(runtime, object));
}

/** A bytes-like argument that may be left out or None. */
export function optionalBytesArgument(runtime: Runtime, object: PythonObject | undefined): string | undefined {
  return object === undefined || object === runtime.none ? undefined : bytesArgument(runtime, object);
}

/** What to look for: a byte as an int, or bytes (parse_args_finds_byte). */
export function soughtBytes(runtime: Runtime, part: PythonObject): string {
  const bytes = bytesValue(runtime, part);
  if (bytes !== null) return bytesToText(bytes);
  if (typeOf(part).payload.slots.index === null) {
    const { name } = typeOf(part).payload;
    raise(runtime, 'TypeError', `argument should be integer or bytes-like object, not '${name}'`);
  }
  const value = asIndex(runtime, part, 'OverflowError');
  if (value < 0 || value > 255) raise(runtime, 'ValueError', 'byte must be in range(0, 256)');
  return String.fromCharCode(value);
}

/** Optional bounds of a search; negative ones count from the end. */
export function searchBound(runtime: Runtime, value: PythonObject | undefined): number | undefined {
  return value === undefined || value === runtime.none ? undefined : asIndex(runtime, value, 'OverflowError');
}

/** The fill byte of `center` and its kin. */
export function fillArgument(runtime: Runtime, method: string, fill: PythonObject | undefined): string {
  if (fill === undefined) return ' ';
  if (fill.type === runtime.types.unknown) throw new ValueUnknown(fill);
  const isBytes = isInstanceOf(fill, runtime.types.bytes) || isInstanceOf(fill, runtime.typeNamed('bytearray'));
  const bytes = isBytes ? bytesValue(runtime, fill) : null;
  if (bytes?.length === 1) return String.fromCharCode(bytes[0]!);
  const { name } = typeOf(fill).payload;
  if (bytes !== null && runtime.behaviour.namesFillLength) {
    const given = `a ${name} object of length ${bytes.length}`;
    raise(runtime, 'TypeError', `${method}(): argument 2 must be a byte string of length 1, not ${given}`);
  }
  return raise(runtime, 'TypeError', `${method}() argument 2 must be a byte string of length 1, not ${name}`);
}
