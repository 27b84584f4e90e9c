/** The module `posix`, which is what of `os` is C (`Modules/posixmodule.c`). */
import type { PythonObject } from '../../objects/python-object.ts';
import type { Runtime } from '../../objects/runtime.ts';
import { makeModule } from '../native-module.ts';
import { fileSystemPath } from './file-system-path.ts';
import { pathFunctions } from './path-functions.ts';

/** Makes the module. What only our own modules in Python ask for has a name that begins with an underscore. */
export function makePosix(runtime: Runtime): PythonObject {
  const path = { name: 'fspath', signature: '(path)', code: fileSystemPath };
  return makeModule(runtime, 'posix', [path, ...pathFunctions]);
}
