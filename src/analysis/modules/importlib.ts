/** The module `importlib` (`Lib/importlib/__init__.py`, `Lib/importlib/_bootstrap.py`). */
import { newString, newUnknown } from '../objects/create.ts';
import { raise } from '../objects/errors.ts';
import type { PythonObject } from '../objects/python-object.ts';
import { type Runtime, ValueUnknown } from '../objects/runtime.ts';
import { makeModule } from './native-module.ts';

/** The text of `importlib`: the frames of its functions hold the name while an ImportError is kept. */
export const IMPORTLIB_SOURCE = `
from _importlib import _load, _resolve_name

__all__ = ['__import__', 'import_module', 'invalidate_caches', 'reload']
__import__ = __import__


def _find_and_load_unlocked(name, import_):
    return _load(name)


def _find_and_load(name, import_):
    return _find_and_load_unlocked(name, import_)


def _gcd_import(name, package=None, level=0):
    if level > 0:
        name = _resolve_name(name, package, level)
    return _find_and_load(name, _gcd_import)


def import_module(name, package=None):
    level = 0
    if name.startswith('.'):
        if not package:
            raise TypeError(f"the 'package' argument is required to perform a relative import for {name!r}")
        for character in name:
            if character != '.':
                break
            level += 1
    return _gcd_import(name[level:], package, level)


def invalidate_caches():
    pass
`;

/** The native part: `_load(name)` and `_resolve_name(name, package, level)`. */
export function makeImportlib(runtime: Runtime): PythonObject {
  return makeModule(runtime, '_importlib', [
    {
      name: '_load',
      signature: '(name, /)',
      code: (run: Runtime, name: PythonObject) => run.importOrRaise(knownText(name), name) ?? newUnknown(run),
    },
    {
      name: '_resolve_name',
      signature: '(name, package, level, /)',
      code: (run: Runtime, name: PythonObject, from: PythonObject, level: PythonObject) =>
        newString(run, relativeName(run, knownText(from), Number(level.payload), knownText(name))),
    },
  ]);
}

function knownText(text: PythonObject): string {
  if (typeof text.payload !== 'string') throw new ValueUnknown(text);
  return text.payload;
}

/** The dotted name of a relative import in a package (`Lib/importlib/_bootstrap.py`, _resolve_name). */
export function relativeName(runtime: Runtime, packageName: string, level: number, name: string): string {
  const parts = packageName.split('.');
  if (parts.length < level) raise(runtime, 'ImportError', 'attempted relative import beyond top-level package');
  const base = parts.slice(0, parts.length - level + 1).join('.');
  return name === '' ? base : `${base}.${name}`;
}
