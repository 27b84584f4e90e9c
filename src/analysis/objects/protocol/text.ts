/** `repr()` and `str()` (`Objects/object.c`, PyObject_Repr and PyObject_Str). */
import { asciiText } from '../../values/text-repr.ts';
import { newString, newUnknownValue } from '../create.ts';
import { isInstanceOf, raise } from '../errors.ts';
import { typeOf } from '../lookup.ts';
import type { PythonObject } from '../python-object.ts';
import { type Runtime, ValueUnknown } from '../runtime.ts';

/** `repr(object)`: a new reference to a str; its value may be unknown. */
export function reprObject(runtime: Runtime, object: PythonObject): PythonObject {
  const { slots } = typeOf(object).payload;
  runtime.enterRecursion(' while getting the repr of an object');
  try {
    if (slots.repr === null) return newUnknownValue(runtime, runtime.types.str);
    return checkedString(runtime, slots.repr(runtime, object), '__repr__');
  } catch (thrown) {
    if (thrown instanceof ValueUnknown) return newUnknownValue(runtime, runtime.types.str);
    throw thrown;
  } finally {
    runtime.leaveRecursion();
  }
}

/** `ascii(object)`: the repr itself where it is ASCII (PyObject_ASCII). A new reference to a str; its value may be unknown. */
export function asciiObject(runtime: Runtime, object: PythonObject): PythonObject {
  const repr = reprObject(runtime, object);
  if (typeof repr.payload !== 'string') return repr;
  const text = asciiText(repr.payload);
  if (text === repr.payload) return repr;
  runtime.heap.release(repr);
  return newString(runtime, text);
}

/** `str(object)`: a new reference to a str (an exact str is itself); its value may be unknown. */
export function strObject(runtime: Runtime, object: PythonObject): PythonObject {
  if (object.type === runtime.types.str) {
    runtime.heap.retain(object);
    return object;
  }
  const { slots } = typeOf(object).payload;
  if (slots.str === null) return reprObject(runtime, object);
  runtime.enterRecursion(' while getting the str of an object');
  try {
    return checkedString(runtime, slots.str(runtime, object), '__str__');
  } catch (thrown) {
    if (thrown instanceof ValueUnknown) return newUnknownValue(runtime, runtime.types.str);
    throw thrown;
  } finally {
    runtime.leaveRecursion();
  }
}

/** The text of `repr(object)`. Throws `ValueUnknown` where it is not known (addresses in default reprs are not). */
export function reprText(runtime: Runtime, object: PythonObject): string {
  return takeText(runtime, reprObject(runtime, object));
}

/** As `reprText` for a part of a container, whose other parts are shown all the same: null where it is not known. */
export function partReprText(runtime: Runtime, object: PythonObject): string | null {
  const shown = reprObject(runtime, object);
  const text = typeof shown.payload === 'string' ? shown.payload : null;
  runtime.heap.release(shown);
  return text;
}

/** The str that parts make, each text or null where it is not known: a new reference. */
export function joinedParts(
  runtime: Runtime,
  open: string,
  parts: readonly (string | null)[],
  close: string,
): PythonObject {
  if (parts.includes(null)) return newUnknownValue(runtime, runtime.types.str);
  return newString(runtime, open + parts.join(', ') + close);
}

/** The text of `str(object)`. Throws `ValueUnknown` where it is not known. */
export function strText(runtime: Runtime, object: PythonObject): string {
  return takeText(runtime, strObject(runtime, object));
}

/**
 * The text of a str object. Throws TypeError for another type, `ValueUnknown` for an unknown value.
 * @param message what the TypeError says, with {type} for the name of the type
 */
export function textOf(
  runtime: Runtime,
  object: PythonObject,
  message = 'expected str instance, {type} found',
): string {
  if (typeof object.payload === 'string' && isInstanceOf(object, runtime.types.str)) return object.payload;
  if (isInstanceOf(object, runtime.types.str) || object.type === runtime.types.unknown) throw new ValueUnknown(object);
  return raise(runtime, 'TypeError', message.replace('{type}', typeOf(object).payload.name));
}

function takeText(runtime: Runtime, text: PythonObject): string {
  const { payload } = text;
  runtime.heap.release(text);
  if (typeof payload !== 'string') throw new ValueUnknown(text);
  return payload;
}

function checkedString(runtime: Runtime, result: PythonObject, method: string): PythonObject {
  if (isInstanceOf(result, runtime.types.str)) return result;
  const name = typeOf(result).payload.name;
  if (result.type === runtime.types.unknown) throw new ValueUnknown(result);
  runtime.heap.release(result);
  return raise(runtime, 'TypeError', `${method} returned non-string (type ${name})`);
}
