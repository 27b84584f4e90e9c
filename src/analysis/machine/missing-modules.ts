/** Imports of modules that have neither model nor file (`Lib/importlib/_bootstrap.py`, _find_and_load_unlocked). */
import { hasSubmodules, isForeignLibraryModule, isLibraryModule } from '../modules/library-names.ts';
import { newString } from '../objects/create.ts';
import { dictGetText } from '../objects/dict-access.ts';
import { newException, raised, setExceptionField } from '../objects/errors.ts';
import type { PythonObject } from '../objects/python-object.ts';
import type { ModulePayload } from '../objects/types/module.ts';
import { type ExpectedException, expectsException } from './expected-exceptions.ts';
import type { Machine } from './machine.ts';

/**
 * Raises ModuleNotFoundError where a dotted name that cannot be loaded surely is no module: of a package of the program's own, below a module of the
 * standard library that has no submodules, or of the standard library of other versions alone. A module that is not of the standard library may be
 * installed; that is decided, and the plain way is that it is not where the program expects the ImportError. Otherwise it returns: an unknown object
 * stands for the module.
 * @param name the str that the import names, borrowed, or null where it is not at hand
 */
export function requireModule(machine: Machine, dotted: string, name: PythonObject | null): void {
  const parts = dotted.split('.');
  let path = parts[0]!;
  let parent: PythonObject | null = null;
  for (let count = 1; ; count++) {
    const module = machine.importModule(path);
    if (module === null) break;
    if (count === parts.length) return;
    parent = module;
    path = `${path}.${parts[count]!}`;
  }
  const reason = parent === null ? topReason(machine, path) : partReason(machine, parent, path);
  if (reason === null) return;
  const message = newString(machine, `No module named '${path}'${reason}`);
  const exception = newException(machine, machine.typeNamed('ModuleNotFoundError'), [message]);
  const isWhole = path === dotted && name !== null;
  const nameObject = isWhole ? name : newString(machine, path);
  setExceptionField(machine, exception, 'msg', message);
  setExceptionField(machine, exception, 'name', nameObject);
  if (!isWhole) machine.heap.release(nameObject);
  throw raised(machine, exception);
}

/** What the message adds for a top-level name that is no module, or null where it may be one. */
function topReason(machine: Machine, name: string): string | null {
  const { behaviour } = machine;
  if (isLibraryModule(name, behaviour)) return null;
  if (isForeignLibraryModule(name, behaviour)) return '';
  if (!machine.loader.knowsFiles || !expectsException(machine.frame, IMPORT_ERRORS)) return null;
  return machine.decide(`whether a module ${name} is installed`, false) ? null : '';
}

/** The same for a name below a module. */
function partReason(machine: Machine, parent: PythonObject, path: string): string | null {
  if (parent.type !== machine.types.module) return null;
  const { namespace, name, mayHave } = parent.payload as ModulePayload;
  if (mayHave !== null) return hasSubmodules(path.split('.')[0]!) ? null : `; '${name}' is not a package`;
  if (dictGetText(namespace, '__path__') === null) return `; '${name}' is not a package`;
  const file = dictGetText(namespace, '__file__')?.payload;
  return typeof file === 'string' && file.endsWith('.py') ? '' : null;
}

const IMPORT_ERRORS: ExpectedException = {
  names: new Set(['ImportError', 'ModuleNotFoundError', 'Exception', 'BaseException']),
  anyHandler: true,
};
