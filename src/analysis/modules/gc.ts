/** The module `gc` (`Modules/gcmodule.c`). */
import { listOf, newInteger, newUnknownValue } from '../objects/create.ts';
import type { PythonObject } from '../objects/python-object.ts';
import type { Runtime } from '../objects/runtime.ts';
import { isKnownAsTracked } from '../objects/tracking.ts';
import type { NativeFunctionDefinition } from '../objects/type-object.ts';
import { makeModule } from './native-module.ts';

const functions: readonly NativeFunctionDefinition[] = [
  {
    name: 'collect',
    signature: '(generation=2)',
    whenUnknown: 'int',
    code: (runtime: Runtime) => newInteger(runtime, runtime.collectGarbage()),
  },
  { name: 'freeze', signature: '()', code: (runtime: Runtime) => runtime.none },
  { name: 'set_debug', signature: '(flags, /)', code: (runtime: Runtime) => runtime.none },
  { name: 'set_threshold', signature: '(*thresholds)', code: (runtime: Runtime) => runtime.none },
  {
    name: 'get_threshold',
    signature: '()',
    code: (runtime: Runtime) => newUnknownValue(runtime, runtime.types.tuple),
  },
  { name: 'get_count', signature: '()', code: (runtime: Runtime) => newUnknownValue(runtime, runtime.types.tuple) },
  {
    name: 'get_objects',
    signature: '(generation=None)',
    code: (runtime: Runtime) => newUnknownValue(runtime, runtime.types.list),
  },
  {
    name: 'is_tracked',
    signature: '(obj, /)',
    code: (runtime: Runtime, object: PythonObject) =>
      isKnownAsTracked(runtime, object) ? runtime.true : runtime.false,
  },
  {
    name: 'get_referrers',
    signature: '(*objs)',
    code: (runtime: Runtime, objects: PythonObject[]) => listOf(runtime, runtime.referrersOf(objects)),
  },
  {
    name: 'get_referents',
    signature: '(*objs)',
    code: (runtime: Runtime, objects: PythonObject[]) => listOf(runtime, runtime.referentsOf(objects)),
  },
];

/** `enable`, `disable` and `isenabled`. The automatic collector itself is off in every run: programs see only what they set. */
function switchFunctions(): NativeFunctionDefinition[] {
  let isEnabled = false;
  const setter = (name: string, value: boolean): NativeFunctionDefinition => ({
    name,
    signature: '()',
    code: (runtime: Runtime) => {
      isEnabled = value;
      return runtime.none;
    },
  });
  return [
    setter('enable', true),
    setter('disable', false),
    { name: 'isenabled', signature: '()', code: (runtime: Runtime) => (isEnabled ? runtime.true : runtime.false) },
  ];
}

/** Makes the module. */
export function makeGc(runtime: Runtime): PythonObject {
  const garbage = listOf(runtime, []);
  return makeModule(runtime, 'gc', [...functions, ...switchFunctions()], {
    garbage,
    callbacks: listOf(runtime, []),
    DEBUG_SAVEALL: newInteger(runtime, 32),
  });
}
