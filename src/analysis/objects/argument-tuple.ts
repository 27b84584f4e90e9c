/** Argument tuples of calls by `tp_call` (`Objects/call.c`). */
import { newTuple, tupleOf } from './create.ts';
import type { PythonObject } from './python-object.ts';
import { holding, type Runtime } from './runtime.ts';
import type { KeywordNames } from './type-object.ts';

/**
 * Calls with the arguments put into a tuple, and the keyword values into a dict, which hold them during the call (_PyObject_MakeTpCall). The callback
 * gets the tuple's own items: who is given that very array may keep the tuple (`argumentTupleOf`).
 */
export function callWithArgumentTuple(
  runtime: Runtime,
  args: readonly PythonObject[],
  keywords: KeywordNames,
  call: (args: readonly PythonObject[]) => PythonObject,
): PythonObject {
  if (keywords !== null) return callWithCopies(runtime, args, () => call(args));
  const tuple = tupleOf(runtime, args);
  const { argumentTuples } = runtime;
  argumentTuples.push(tuple);
  try {
    return holding(runtime, 'call', [tuple], () => call(tuple.payload));
  } finally {
    argumentTuples.pop();
    runtime.heap.release(tuple);
  }
}

/** Runs a call during which each argument is held once more (_PyStack_UnpackDict, or tuple and dict of arguments). */
export function callWithCopies<Result>(runtime: Runtime, args: readonly PythonObject[], call: () => Result): Result {
  for (const argument of args) runtime.heap.retain(argument);
  try {
    return holding(runtime, 'arguments of the call', args, call);
  } finally {
    for (const argument of args) runtime.heap.release(argument);
  }
}

/** The tuple whose items an array of arguments is, or a new one: a new reference. */
export function argumentTupleOf(runtime: Runtime, args: readonly PythonObject[]): PythonObject {
  const { argumentTuples } = runtime;
  const last = argumentTuples[argumentTuples.length - 1];
  if (last !== undefined && last.payload === args) {
    runtime.heap.retain(last);
    return last;
  }
  return args.length === 0 ? newTuple(runtime, []) : tupleOf(runtime, args);
}
