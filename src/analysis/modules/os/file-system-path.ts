/** What functions take as a path (`Modules/posixmodule.c`, PyOS_FSPath). */
import { isInstanceOf, raise } from '../../objects/errors.ts';
import { lookup, typeOf } from '../../objects/lookup.ts';
import type { PythonObject } from '../../objects/python-object.ts';
import { type Runtime, ValueUnknown } from '../../objects/runtime.ts';
import { callBoundSpecial } from '../../objects/special-methods.ts';

/** A path is a str or bytes, or what `__fspath__` gives: a new reference. Raises TypeError for anything else. */
export function fileSystemPath(runtime: Runtime, path: PythonObject): PythonObject {
  const { types } = runtime;
  const isPath = (object: PythonObject): boolean =>
    isInstanceOf(object, types.str) || isInstanceOf(object, types.bytes);
  if (path.type === types.unknown) throw new ValueUnknown(path);
  if (isPath(path)) {
    runtime.heap.retain(path);
    return path;
  }
  const { name } = typeOf(path).payload;
  if (lookup(runtime, typeOf(path), '__fspath__') === null) {
    raise(runtime, 'TypeError', `expected str, bytes or os.PathLike object, not ${name}`);
  }
  const result = callBoundSpecial(runtime, path, '__fspath__', []);
  if (isPath(result)) return result;
  const given = typeOf(result).payload.name;
  runtime.heap.release(result);
  return raise(runtime, 'TypeError', `expected ${name}.__fspath__() to return str or bytes, not ${given}`);
}
