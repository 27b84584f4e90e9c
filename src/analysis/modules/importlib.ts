/** The module `importlib` (`Lib/importlib/__init__.py`). */
import { newUnknown } from '../objects/create.ts';
import { raise } from '../objects/errors.ts';
import type { PythonObject } from '../objects/python-object.ts';
import { type Runtime, ValueUnknown } from '../objects/runtime.ts';
import type { NativeFunctionDefinition } from '../objects/type-object.ts';
import { makeModule } from './native-module.ts';

const functions: readonly NativeFunctionDefinition[] = [
  {
    name: 'import_module',
    signature: '(name, package=None)',
    code: (runtime: Runtime, name: PythonObject, from?: PythonObject) => {
      if (name.type !== runtime.types.str) {
        if (name.type === runtime.types.unknown) throw new ValueUnknown(name);
        raise(runtime, 'TypeError', 'the name of a module must be a str');
      }
      const text = absoluteName(runtime, name, from ?? runtime.none);
      return runtime.importOrRaise(text, name) ?? newUnknown(runtime);
    },
  },
  { name: 'invalidate_caches', signature: '()', code: (runtime: Runtime) => runtime.none },
];

/** The name that a relative one stands for (resolve_name). */
function absoluteName(runtime: Runtime, name: PythonObject, from: PythonObject): string {
  if (typeof name.payload !== 'string') throw new ValueUnknown(name);
  const level = /^\.*/.exec(name.payload)![0].length;
  if (level === 0) return name.payload;
  if (from === runtime.none) {
    const message = `the 'package' argument is required to perform a relative import for '${name.payload}'`;
    raise(runtime, 'TypeError', message);
  }
  if (typeof from.payload !== 'string') throw new ValueUnknown(from);
  return relativeName(runtime, from.payload, level, name.payload.slice(level));
}

/** The dotted name of a relative import in a package (`Lib/importlib/_bootstrap.py`, _resolve_name). */
export function relativeName(runtime: Runtime, packageName: string, level: number, name: string): string {
  const parts = packageName.split('.');
  if (parts.length < level) raise(runtime, 'ImportError', 'attempted relative import beyond top-level package');
  const base = parts.slice(0, parts.length - level + 1).join('.');
  return name === '' ? base : `${base}.${name}`;
}

/** Makes the module. */
export function makeImportlib(runtime: Runtime): PythonObject {
  return makeModule(runtime, 'importlib', functions);
}
