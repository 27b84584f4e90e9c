/** The hooks of `sys.set_asyncgen_hooks`, by which an event loop knows the asynchronous generators that it has to close (PEP 525). */
import type { PythonObject } from '../python-object.ts';
import { holding, type Runtime } from '../runtime.ts';
import type { AsyncGeneratorState, GeneratorPayload } from './generator.ts';

/** The hooks that are set; owned. */
export interface AsyncGeneratorHooks {
  firstiter: PythonObject | null;
  finalizer: PythonObject | null;
}

/** Sets one of the hooks; null takes it away. */
export function setAsyncGeneratorHook(
  runtime: Runtime,
  name: keyof AsyncGeneratorHooks,
  hook: PythonObject | null,
): void {
  const hooks = runtime.asyncGeneratorHooks;
  const before = hooks[name];
  if (hook !== null) runtime.heap.retain(hook);
  hooks[name] = hook;
  runtime.heap.releaseOptional(before);
}

/** async_gen_init_hooks: before it is first iterated, a generator takes the finalizer, and the other hook is told. */
export function beginAsyncGenerator(runtime: Runtime, generator: PythonObject): void {
  const state = (generator.payload as GeneratorPayload).asyncState!;
  if (state.hasBegun) return;
  state.hasBegun = true;
  const { firstiter, finalizer } = runtime.asyncGeneratorHooks;
  if (finalizer !== null) {
    runtime.heap.retain(finalizer);
    state.finalizer = finalizer;
  }
  if (firstiter === null) return;
  const call = (): PythonObject => runtime.call(firstiter, [generator]);
  runtime.heap.retain(firstiter);
  try {
    runtime.heap.release(holding(runtime, 'asynchronous generator', [firstiter], call));
  } finally {
    runtime.heap.release(firstiter);
  }
}

/** _PyGen_Finalize: an asynchronous generator that was not closed is left to its finalizer. Gives whether there is one. */
export function callAsyncFinalizer(
  runtime: Runtime,
  generator: PythonObject,
  state: AsyncGeneratorState | null,
): boolean {
  if (state === null || state.finalizer === null || state.isClosed) return false;
  runtime.heap.release(runtime.call(state.finalizer, [generator]));
  return true;
}
