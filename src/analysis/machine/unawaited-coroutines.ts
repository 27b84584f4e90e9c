/** The warning about a coroutine that was never awaited (`Python/_warnings.c`, _PyErr_WarnUnawaitedCoroutine). */
import { dictGetText } from '../objects/dict-access.ts';
import type { PythonObject } from '../objects/python-object.ts';
import { PythonRaise } from '../objects/runtime.ts';
import type { ModulePayload } from '../objects/types/module.ts';
import type { Machine } from './machine.ts';

/**
 * Calls `warnings._warn_unawaited_coroutine`, which may keep the coroutine. CPython has the module from its start on; where the program has not
 * imported it, nobody can have asked for what it warns of, but Python code ran all the same.
 */
export function warnUnawaited(machine: Machine, coroutine: PythonObject): void {
  machine.deallocation.postponeFrees();
  const module = machine.modules.get('warnings');
  if (module?.type !== machine.types.module) return;
  const warn = dictGetText((module.payload as ModulePayload).namespace, '_warn_unawaited_coroutine');
  if (warn === null) return;
  try {
    machine.heap.release(machine.call(warn, [coroutine]));
  } catch (thrown) {
    if (!(thrown instanceof PythonRaise)) throw thrown;
    machine.unraisable(thrown.exception, coroutine);
  }
}
