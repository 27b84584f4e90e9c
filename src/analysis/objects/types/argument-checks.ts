/** Checks of arguments that many built-in types share (`Python/getargs.c`, Argument Clinic converters). */
import { raise } from '../errors.ts';
import { typeOf } from '../lookup.ts';
import { indexValue } from '../protocol/operators.ts';
import type { PythonObject } from '../python-object.ts';
import { type Runtime, ValueUnknown } from '../runtime.ts';
import type { KeywordNames } from '../type-object.ts';

/** Raises TypeError for a wrong number of positional arguments (_PyArg_CheckPositional). */
export function requirePositional(
  runtime: Runtime,
  name: string,
  given: number,
  minimum: number,
  maximum: number,
): void {
  if (given >= minimum && given <= maximum) return;
  const bound = minimum === maximum ? '' : given < minimum ? 'at least ' : 'at most ';
  const limit = given < minimum ? minimum : maximum;
  raise(runtime, 'TypeError', `${name} expected ${bound}${limit} argument${limit === 1 ? '' : 's'}, got ${given}`);
}

/** Raises TypeError where keywords are given (_PyArg_NoKeywords). */
export function refuseKeywords(runtime: Runtime, name: string, keywords: KeywordNames): void {
  if (keywords !== null && keywords.length > 0) {
    raise(runtime, 'TypeError', `${name}() takes no keyword arguments`);
  }
}

/** An argument of C type ssize_t (PyNumber_Index, PyLong_AsSsize_t). */
export function sizeArgument(runtime: Runtime, object: PythonObject): number {
  const value = indexValue(runtime, object);
  if (typeof value === 'number' || BigInt.asIntN(64, value) === value) return Number(value);
  return raise(runtime, 'OverflowError', 'Python int too large to convert to C ssize_t');
}

/**
 * Fills a new container. Where that depends on what is not known, the container has been told so: its contents are not known, its type and count are.
 */
export function knowingLess(fill: () => void): void {
  try {
    fill();
  } catch (thrown) {
    if (!(thrown instanceof ValueUnknown)) throw thrown;
  }
}

/** The name of an object's class, for messages. */
export function typeName(object: PythonObject): string {
  return typeOf(object).payload.name;
}
