/** `__import__` (`Python/import.c`, PyImport_ImportModuleLevelObject). */
import { newUnknown } from '../../objects/create.ts';
import { raise } from '../../objects/errors.ts';
import { indexObject } from '../../objects/protocol/operators.ts';
import { textOf } from '../../objects/protocol/text.ts';
import { isTrue } from '../../objects/protocol/truth.ts';
import type { PythonObject } from '../../objects/python-object.ts';
import type { Runtime } from '../../objects/runtime.ts';
import type { NativeFunctionDefinition } from '../../objects/type-object.ts';

export const importFunctions: readonly NativeFunctionDefinition[] = [
  {
    name: '__import__',
    signature: '(name, globals=None, locals=None, fromlist=(), level=0)',
    code: (
      runtime: Runtime,
      name: PythonObject,
      _globals?: PythonObject,
      _locals?: PythonObject,
      fromList?: PythonObject,
      level?: PythonObject,
    ) => {
      const levels = level === undefined ? 0 : numberOf(runtime, level);
      const dotted = textOf(runtime, name, 'module name must be a string');
      if (dotted === '') raise(runtime, 'ValueError', 'Empty module name');
      if (levels !== 0) {
        return runtime.stop('unknown: __import__() of a relative name is not simulated');
      }
      const wantsLast = fromList !== undefined && fromList !== runtime.none && isTrue(runtime, fromList);
      const module = runtime.importOrRaise(dotted, name);
      const wanted = wantsLast || module === null ? module : runtime.importModule(dotted.split('.')[0]!);
      return wanted ?? newUnknown(runtime);
    },
  },
];

function numberOf(runtime: Runtime, level: PythonObject): unknown {
  const index = indexObject(runtime, level);
  const { payload } = index;
  runtime.heap.release(index);
  return payload;
}
