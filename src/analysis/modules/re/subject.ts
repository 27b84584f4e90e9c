/** The text that a pattern is matched against (`Modules/_sre/sre.c`, state_init and getslice). */
import { newString } from '../../objects/create.ts';
import { isInstanceOf, raise } from '../../objects/errors.ts';
import { typeOf } from '../../objects/lookup.ts';
import type { PythonObject } from '../../objects/python-object.ts';
import { type Runtime, ValueUnknown } from '../../objects/runtime.ts';
import { bytesValue, newBytes } from '../../objects/types/bytes-object.ts';
import { hasSurrogatePairs, substring, toCodePoints } from '../../values/code-points.ts';

/** A text or bytes, indexed as Python does. */
export interface MatchedText {
  readonly length: number;
  readonly codeAt: (index: number) => number;
}

/** The characters of a str or bytes-like object. Throws TypeError for another one or where pattern and text are of different kinds. */
export function matchedText(runtime: Runtime, object: PythonObject, isBytesPattern: boolean): MatchedText {
  if (isInstanceOf(object, runtime.types.str)) {
    if (isBytesPattern) raise(runtime, 'TypeError', 'cannot use a bytes pattern on a string-like object');
    const text = object.payload;
    if (typeof text !== 'string') throw new ValueUnknown(object);
    if (!hasSurrogatePairs(text)) return { length: text.length, codeAt: (index) => text.charCodeAt(index) };
    const codes = toCodePoints(text);
    return { length: codes.length, codeAt: (index) => codes[index]! };
  }
  if (object.type === runtime.types.unknown) throw new ValueUnknown(object);
  const bytes = bytesValue(runtime, object);
  if (bytes === null) {
    const { name } = typeOf(object).payload;
    return raise(runtime, 'TypeError', `expected string or bytes-like object, got '${name}'`);
  }
  if (!isBytesPattern) raise(runtime, 'TypeError', 'cannot use a string pattern on a bytes-like object');
  return { length: bytes.length, codeAt: (index) => bytes[index]! };
}

/** What is held for its buffer while it is searched: anything but a str (getstring, PyObject_GetBuffer). */
export function bufferOwner(runtime: Runtime, object: PythonObject): PythonObject | null {
  return isInstanceOf(object, runtime.types.str) ? null : object;
}

/** A part of the text: a new reference; the whole of an exact str or bytes is the object itself. */
export function textSlice(runtime: Runtime, object: PythonObject, start: number, end: number): PythonObject {
  const { types } = runtime;
  if (typeof object.payload === 'string') {
    if (start === 0 && object.type === types.str && substring(object.payload, 0, end) === object.payload) {
      runtime.heap.retain(object);
      return object;
    }
    return newString(runtime, start < end ? substring(object.payload, start, end) : '');
  }
  const bytes = bytesValue(runtime, object);
  if (bytes === null) throw new ValueUnknown(object);
  if (start === 0 && end === bytes.length && object.type === types.bytes) {
    runtime.heap.retain(object);
    return object;
  }
  return newBytes(runtime, bytes.slice(start, end));
}
