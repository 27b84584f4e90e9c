/** Builtins that every program needs: print, len, id, iteration and class building. */
import { newInteger, newUnknownValue } from '../../objects/create.ts';
import { isInstanceOf, raise, raiseBare } from '../../objects/errors.ts';
import { getIterator, iterNext } from '../../objects/protocol/iteration.ts';
import { lengthOf } from '../../objects/protocol/operators.ts';
import { strText, textOf } from '../../objects/protocol/text.ts';
import type { PythonObject } from '../../objects/python-object.ts';
import { type Runtime, type TypeObject, ValueUnknown } from '../../objects/runtime.ts';
import type { NativeFunctionDefinition } from '../../objects/type-object.ts';
import { buildClass } from '../../objects/types/class-creation.ts';

export const basicFunctions: readonly NativeFunctionDefinition[] = [
  {
    name: '__build_class__',
    signature: '(func, name, /, *bases, **kwds)',
    code: (runtime: Runtime, body: PythonObject, name: PythonObject, bases: PythonObject[], keywords: Map<string, PythonObject>) =>
      buildClass(runtime, body, name, bases, keywords),
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
  {
    name: 'iter',
    signature: '(object, /)',
    code: (runtime: Runtime, object: PythonObject) => getIterator(runtime, object),
  },
  {
    name: 'next',
    signature: '(iterator, default=None, /)',
    code: (runtime: Runtime, iterator: PythonObject, fallback?: PythonObject) => {
      const item = iterNext(runtime, iterator);
      if (item !== null) return item;
      if (fallback === undefined) return raiseBare(runtime, 'StopIteration');
      runtime.heap.retain(fallback);
      return fallback;
    },
  },
  {
    name: 'isinstance',
    signature: '(obj, class_or_tuple, /)',
    whenUnknown: 'bool',
    code: (runtime: Runtime, object: PythonObject, type: PythonObject) => {
      const types = type.type === runtime.types.tuple ? (type.payload as PythonObject[]) : [type];
      for (const candidate of types) {
        if (!isInstanceOf(candidate, runtime.types.type)) {
          raise(runtime, 'TypeError', 'isinstance() arg 2 must be a type, a tuple of types, or a union');
        }
        if (isInstanceOf(object, candidate as TypeObject)) return runtime.true;
      }
      return runtime.false;
    },
  },
];
