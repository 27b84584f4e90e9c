/** How deep calls are nested, and the limits of that (`Python/ceval.c`, _Py_CheckRecursiveCall; `Include/internal/pycore_ceval.h`). */

import { newString } from '../objects/create.ts';
import { newException, raise, raised } from '../objects/errors.ts';
import type { PythonRaise, Runtime } from '../objects/runtime.ts';

const EXCEEDED = 'maximum recursion depth exceeded';

/**
 * Depths of one run: frames of Python code, and calls of native code that CPython guards because they may recur. In 3.11 both count against
 * `sys.getrecursionlimit()`; later native calls have a limit of their own.
 */
export class RecursionDepth {
  /** `sys.getrecursionlimit()`. */
  limit: number;
  private frames = 0;
  private nativeCalls = 0;

  constructor(private readonly runtime: Runtime) {
    this.limit = runtime.behaviour.recursionLimit;
  }

  /** Counts a frame that begins to run. Gives whether the limit allows it; it counts until `leaveFrame` anyway. */
  enterFrame(): boolean {
    return ++this.frames <= this.limit;
  }

  leaveFrame(): void {
    this.frames--;
  }

  /** What a frame beyond the limit raises in its caller. */
  exceeded(): PythonRaise {
    const { runtime } = this;
    return raised(runtime, newException(runtime, runtime.typeNamed('RecursionError'), [newString(runtime, EXCEEDED)]));
  }

  /** Counts a native call, to be undone by `leaveNative`. Throws RecursionError, which names the place, where there are too many. */
  enterNative(where: string): void {
    const { nativeRecursionLimit } = this.runtime.behaviour;
    const isWithin =
      nativeRecursionLimit === null ? ++this.frames <= this.limit : ++this.nativeCalls <= nativeRecursionLimit;
    if (isWithin) return;
    this.leaveNative();
    raise(this.runtime, 'RecursionError', EXCEEDED + where);
  }

  leaveNative(): void {
    if (this.runtime.behaviour.nativeRecursionLimit === null) this.frames--;
    else this.nativeCalls--;
  }

  /** `sys.setrecursionlimit()`. Throws ValueError and RecursionError. */
  setLimit(limit: number): void {
    if (limit < 1) raise(this.runtime, 'ValueError', 'recursion limit must be greater or equal than 1');
    if (this.frames >= limit) {
      const text = `cannot set the recursion limit to ${limit} at the recursion depth ${this.frames}: the limit is too low`;
      raise(this.runtime, 'RecursionError', text);
    }
    this.limit = limit;
  }
}
