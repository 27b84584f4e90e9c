/** `Context.run` for the model of `contextvars` (`Python/context.c`, context_run): C calls with the arguments where they lie. */
import { newObject } from '../objects/create.ts';
import { callAttribute } from '../objects/protocol/method-calls.ts';
import type { PythonObject } from '../objects/python-object.ts';
import type { Runtime, TypeObject } from '../objects/runtime.ts';
import type { NativeTypeDefinition } from '../objects/type-object.ts';
import { makeModule } from './native-module.ts';
import { callWithNames } from './operator/functions.ts';

const runnerType: NativeTypeDefinition = {
  name: '_Runner',
  module: '_contextvars',
  slots: {
    new: (runtime, type) => newObject(runtime, type as TypeObject, null),
    init: () => {},
  },
  members: {
    run: {
      kind: 'method',
      function: {
        name: 'run',
        signature: '(self, callable, /, *args, **kwargs)',
        code: (
          runtime: Runtime,
          self: PythonObject,
          callable: PythonObject,
          args: PythonObject[],
          keywords: Map<string, PythonObject>,
        ) => {
          runtime.heap.release(callAttribute(runtime, self, '_enter', []));
          try {
            return callWithNames(runtime, callable, args, keywords);
          } finally {
            runtime.heap.release(callAttribute(runtime, self, '_exit', []));
          }
        },
      },
    },
  },
};

/** Makes the module `_contextvars`. */
export function makeContextRuns(runtime: Runtime): PythonObject {
  return makeModule(runtime, '_contextvars', [], { _Runner: runtime.typeOf(runnerType) });
}
