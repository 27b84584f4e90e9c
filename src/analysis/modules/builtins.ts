/** The module `builtins` (`Python/bltinmodule.c`). */
import { newString, newUnknown, newUnknownValue } from '../objects/create.ts';
import { dictSetText, newDict } from '../objects/dict-access.ts';
import type { PythonObject } from '../objects/python-object.ts';
import type { Runtime } from '../objects/runtime.ts';
import type { NativeFunctionDefinition } from '../objects/type-object.ts';
import { newBuiltinFunction } from '../objects/types/builtin-function.ts';
import { exceptionGroupTypes } from '../objects/types/exception-groups.ts';
import { exceptionTypes } from '../objects/types/exceptions.ts';
import { asynchronousFunctions } from './builtin-functions/asynchronous.ts';
import { attributeFunctions } from './builtin-functions/attributes.ts';
import { basicFunctions } from './builtin-functions/basic.ts';
import { executionFunctions } from './builtin-functions/execution.ts';
import { importFunctions } from './builtin-functions/imports.ts';
import { numberFunctions } from './builtin-functions/numbers.ts';
import { sequenceFunctions } from './builtin-functions/sequences.ts';
import { siteObjects } from './builtin-functions/site.ts';
import { textFunctions } from './builtin-functions/text.ts';

/** Types that have a name in `builtins`. */
const TYPE_NAMES = [
  'object',
  'type',
  'int',
  'bool',
  'float',
  'complex',
  'str',
  'bytes',
  'bytearray',
  'memoryview',
  'list',
  'tuple',
  'dict',
  'set',
  'frozenset',
  'range',
  'slice',
  'reversed',
  'enumerate',
  'zip',
  'map',
  'filter',
  'property',
  'classmethod',
  'staticmethod',
  'super',
];

const FUNCTIONS: readonly NativeFunctionDefinition[] = [
  ...basicFunctions,
  ...numberFunctions,
  ...attributeFunctions,
  ...textFunctions,
  ...sequenceFunctions,
  ...asynchronousFunctions,
  ...executionFunctions,
  ...importFunctions,
];

/** The namespace of `builtins`: a dict that holds functions, types and constants. */
export function makeBuiltins(runtime: Runtime): PythonObject {
  const namespace = newDict(runtime);
  const { missingNames } = runtime.behaviour.builtins;
  const set = (name: string, value: PythonObject): void => {
    if (!missingNames.has(name)) dictSetText(runtime, namespace, name, value);
  };
  for (const name of TYPE_NAMES) set(name, runtime.typeNamed(name));
  for (const { name } of [...exceptionTypes, ...exceptionGroupTypes]) set(name, runtime.typeNamed(name));
  for (const name of ['EnvironmentError', 'IOError']) set(name, runtime.typeNamed('OSError'));
  for (const definition of FUNCTIONS) set(definition.name, newBuiltinFunction(runtime, definition));
  set('None', runtime.none);
  set('True', runtime.true);
  set('False', runtime.false);
  set('Ellipsis', runtime.ellipsis);
  set('NotImplemented', runtime.notImplemented);
  set('__debug__', runtime.true);
  const name = newString(runtime, 'builtins');
  set('__name__', name);
  runtime.heap.release(name);
  for (const [siteName, object] of siteObjects(runtime)) {
    set(siteName, object);
    runtime.heap.release(object);
  }
  set('__package__', newString(runtime, ''));
  set('__doc__', newUnknownValue(runtime, runtime.types.str));
  for (const name of ['__loader__', '__spec__']) set(name, newUnknown(runtime));
  return namespace;
}
