/** How objects of built-in types tell what makes them anew: `__reduce__`, and `__setstate__` for what comes after that. */
import { newTuple, tupleOf } from '../create.ts';
import { dictGetText } from '../dict-access.ts';
import type { PythonObject } from '../python-object.ts';
import type { Runtime } from '../runtime.ts';
import type { NativeMember } from '../type-object.ts';

/** `__reduce__`, from what it gives as a new reference. */
export function reduceMember(
  code: (runtime: Runtime, self: PythonObject) => PythonObject,
): Readonly<Record<'__reduce__', NativeMember>> {
  return {
    __reduce__: { kind: 'method', function: { name: '__reduce__', signature: '(self, /)', code } },
  };
}

/** `__setstate__`, from what it does with the state, which is borrowed. */
export function setStateMember(
  code: (runtime: Runtime, self: PythonObject, state: PythonObject) => void,
): Readonly<Record<'__setstate__', NativeMember>> {
  const run = (runtime: Runtime, self: PythonObject, state: PythonObject): PythonObject => {
    code(runtime, self, state);
    return runtime.none;
  };
  return {
    __setstate__: {
      kind: 'method',
      function: { name: '__setstate__', signature: '(self, state, /)', whenUnknown: 'None', code: run },
    },
  };
}

/** What is called (borrowed), the tuple of its arguments and what else there is, which are given over: a new tuple (`Py_BuildValue("ON...")`). */
export function madeBy(
  runtime: Runtime,
  callable: PythonObject,
  args: PythonObject,
  ...further: PythonObject[]
): PythonObject {
  runtime.heap.retain(callable);
  return newTuple(runtime, [callable, args, ...further]);
}

/** The class of an object and arguments for it, which are borrowed. */
export function classWith(runtime: Runtime, self: PythonObject, args: readonly PythonObject[]): PythonObject {
  return madeBy(runtime, self.type, tupleOf(runtime, args));
}

/** A function of `builtins`, its arguments, and a state if there is one, which are given over (`_PyEval_GetBuiltin`). */
export function builtinWith(
  runtime: Runtime,
  name: 'iter' | 'reversed',
  args: PythonObject[],
  ...state: PythonObject[]
): PythonObject {
  return madeBy(runtime, dictGetText(runtime.builtins, name)!, newTuple(runtime, args), ...state);
}
