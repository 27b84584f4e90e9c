/** `sys.modules`: the modules that were imported; which others the interpreter has loaded is not known. */
import { isInstanceOf } from '../../objects/errors.ts';
import type { PythonObject } from '../../objects/python-object.ts';
import { type Runtime, ValueUnknown } from '../../objects/runtime.ts';
import type { NativeTypeDefinition } from '../../objects/type-object.ts';

/** The module of a name that the program imported, borrowed. Throws `ValueUnknown` for any other. */
function moduleNamed(runtime: Runtime, self: PythonObject, name: PythonObject): PythonObject {
  const module = typeof name.payload === 'string' ? runtime.modules.get(name.payload) : undefined;
  if (module === undefined) throw new ValueUnknown(self);
  return module;
}

const unknown = (_runtime: Runtime, self: PythonObject): never => {
  throw new ValueUnknown(self);
};

/** It is called dict, as what it stands for is. */
export const moduleTableType: NativeTypeDefinition = {
  name: 'dict',
  slots: {
    repr: unknown,
    hash: null,
    iter: unknown,
    length: unknown,
    bool: () => true,
    getItem: (runtime, self, name) => moduleNamed(runtime, self, name),
    contains: (runtime, self, name) => moduleNamed(runtime, self, name) !== null,
    setItem: (runtime, self, name, value) => {
      if (!isInstanceOf(name, runtime.types.str)) throw new ValueUnknown(name);
      const text = name.payload;
      if (typeof text !== 'string') throw new ValueUnknown(name);
      if (value === null) {
        moduleNamed(runtime, self, name);
        runtime.modules.delete(text);
        return;
      }
      runtime.escape(value);
      runtime.heap.retain(value);
      runtime.modules.set(text, value);
    },
  },
  members: {
    get: {
      kind: 'method',
      function: {
        name: 'get',
        signature: '(self, key, default=None, /)',
        code: (runtime: Runtime, self: PythonObject, name: PythonObject) => moduleNamed(runtime, self, name),
      },
    },
    ...Object.fromEntries(
      ['keys', 'values', 'items', 'copy', 'pop', 'setdefault', 'update'].map((name) => [
        name,
        {
          kind: 'method' as const,
          function: { name, signature: '(self, /, *args, **kwargs)', code: unknown as () => never },
        },
      ]),
    ),
  },
};
