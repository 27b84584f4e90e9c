/** Builtins that every program needs: print, len, id, iteration and class building. */
import { newInteger, newUnknownValue } from '../../objects/create.ts';
import { lengthOf } from '../../objects/protocol/operators.ts';
import { strText, textOf } from '../../objects/protocol/text.ts';
import type { PythonObject } from '../../objects/python-object.ts';
import { type Runtime, ValueUnknown } from '../../objects/runtime.ts';
import type { NativeFunctionDefinition } from '../../objects/type-object.ts';
import { buildClass } from '../../objects/types/class-creation.ts';

export const basicFunctions: readonly NativeFunctionDefinition[] = [
  {
    name: '__build_class__',
    signature: '(func, name, /, *bases, **kwds)',
    code: (
      runtime: Runtime,
      body: PythonObject,
      name: PythonObject,
      bases: PythonObject[],
      keywords: Map<string, PythonObject>,
    ) => buildClass(runtime, body, name, bases, keywords),
  },
  {
    name: 'print',
    signature: "(*args, sep=' ', end='\\n', file=None, flush=False)",
    whenUnknown: 'None',
    code: (runtime: Runtime, args: PythonObject[], separator?: PythonObject, end?: PythonObject) => {
      const texts = args.map((argument) => {
        try {
          return strText(runtime, argument);
        } catch (thrown) {
          if (thrown instanceof ValueUnknown) return '…';
          throw thrown;
        }
      });
      const between = separator === undefined || separator === runtime.none ? ' ' : textOf(runtime, separator);
      runtime.write(texts.join(between) + (end === undefined || end === runtime.none ? '\n' : textOf(runtime, end)));
      return runtime.none;
    },
  },
  {
    name: 'len',
    signature: '(obj, /)',
    whenUnknown: 'int',
    code: (runtime: Runtime, object: PythonObject) => newInteger(runtime, lengthOf(runtime, object)),
  },
  {
    name: 'id',
    signature: '(obj, /)',
    code: (runtime: Runtime) => newUnknownValue(runtime, runtime.types.int),
  },
];
