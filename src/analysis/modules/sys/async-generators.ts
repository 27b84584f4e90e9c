/** `sys.set_asyncgen_hooks` and `sys.get_asyncgen_hooks` (`Python/sysmodule.c`). */
import { raise } from '../../objects/errors.ts';
import { shortTypeName, typeOf } from '../../objects/lookup.ts';
import type { PythonObject } from '../../objects/python-object.ts';
import type { Runtime } from '../../objects/runtime.ts';
import type { NativeFunctionDefinition } from '../../objects/type-object.ts';
import { setAsyncGeneratorHook } from '../../objects/types/async-generator-hooks.ts';
import { newStructSequence, structSequenceType } from '../struct-sequence.ts';

const HOOKS = ['firstiter', 'finalizer'] as const;
const hooksType = structSequenceType(null, 'asyncgen_hooks', HOOKS);

/** Both functions. */
export const asyncGeneratorFunctions: readonly NativeFunctionDefinition[] = [
  {
    name: 'set_asyncgen_hooks',
    signature: '(firstiter=None, finalizer=None)',
    whenUnknown: 'None',
    code: (runtime: Runtime, ...hooks: (PythonObject | undefined)[]) => {
      for (const [index, hook] of hooks.entries()) {
        if (hook === undefined || hook === runtime.none || isCallable(runtime, hook)) continue;
        raise(runtime, 'TypeError', `callable ${HOOKS[index]!} expected, got ${shortTypeName(typeOf(hook))}`);
      }
      for (const [index, hook] of hooks.entries()) {
        if (hook !== undefined) setAsyncGeneratorHook(runtime, HOOKS[index]!, hook === runtime.none ? null : hook);
      }
      return runtime.none;
    },
  },
  {
    name: 'get_asyncgen_hooks',
    signature: '()',
    code: (runtime: Runtime) => {
      const hooks = HOOKS.map((name) => runtime.asyncGeneratorHooks[name] ?? runtime.none);
      for (const hook of hooks) runtime.heap.retain(hook);
      return newStructSequence(runtime, hooksType, hooks);
    },
  },
];

function isCallable(runtime: Runtime, object: PythonObject): boolean {
  return typeOf(object).payload.slots.call !== null || object.type === runtime.types.function;
}
