/** Argument tuples of calls by `tp_call` (`Objects/call.c`). */
import { newTuple, tupleOf } from './create.ts';
import type { PythonObject } from './python-object.ts';
import { holding, type Runtime } from './runtime.ts';
import type { KeywordNames } from './type-object.ts';

/**
 * Calls with the arguments put into a tuple, and the keywords with their names into a dict, which hold them during the call (_PyObject_MakeTpCall). Who is
 * given the positional arguments may keep the tuple (`argumentTupleOf`).
 */
export function callWithArgumentTuple(
  runtime: Runtime,
  args: readonly PythonObject[],
  keywords: KeywordNames,
  call: (args: readonly PythonObject[]) => PythonObject,
): PythonObject {
  if (takesGivenTuple(runtime, args)) return call(args);
  const positionalCount = args.length - (keywords?.length ?? 0);
  const positional = keywords === null ? args : args.slice(0, positionalCount);
  const tuple = tupleOf(runtime, positional);
  const { argumentTuples } = runtime;
  argumentTuples.push({ tuple, args, givenBy: null });
  try {
    return holding(runtime, 'call', [tuple], () =>
      keywords === null
        ? call(args)
        : callWithCopies(runtime, [...args.slice(positionalCount), ...keywords], () => call(args)),
    );
  } finally {
    argumentTuples.pop();
    runtime.heap.release(tuple);
  }
}

/** Takes note that who was called with `*tuple` has it for its arguments, which hold them already (PyObject_Call); only the callee itself has it. */
export function takesGivenTuple(runtime: Runtime, args: readonly PythonObject[]): boolean {
  const last = runtime.argumentTuples.at(-1);
  if (
    last === undefined ||
    last.givenBy === null ||
    last.givenBy !== runtime.currentFrame() ||
    last.args.length !== args.length
  )
    return false;
  if (!last.args.every((argument, index) => argument === args[index])) return false;
  last.givenBy = null;
  return true;
}

/**
 * Calls with the arguments of `callable(*tuple, **dict)`, which the caller holds: who wants an argument tuple is given this one (PyObject_Call).
 */
export function callWithGivenTuple(
  runtime: Runtime,
  tuple: PythonObject<PythonObject[]>,
  args: readonly PythonObject[],
  call: () => PythonObject,
): PythonObject {
  const { argumentTuples } = runtime;
  argumentTuples.push({ tuple, args, givenBy: runtime.currentFrame() });
  try {
    return call();
  } finally {
    argumentTuples.pop();
  }
}

/** Runs a call during which each object is held once more: arguments, and names of keywords (_PyStack_UnpackDict, or tuple and dict of arguments). */
export function callWithCopies<Result>(runtime: Runtime, args: readonly PythonObject[], call: () => Result): Result {
  for (const argument of args) runtime.heap.retain(argument);
  try {
    return holding(runtime, 'arguments of the call', args, call);
  } finally {
    for (const argument of args) runtime.heap.release(argument);
  }
}

/**
 * The positional arguments of a native function as a tuple: the one of the call being made, if these are its arguments, or a new one. A new
 * reference.
 */
export function argumentTupleOf(runtime: Runtime, args: readonly PythonObject[], keywords: KeywordNames): PythonObject {
  const last = runtime.argumentTuples.at(-1);
  if (last !== undefined && last.args === args) {
    runtime.heap.retain(last.tuple);
    return last.tuple;
  }
  const count = args.length - (keywords?.length ?? 0);
  return count === 0 ? newTuple(runtime, []) : tupleOf(runtime, keywords === null ? args : args.slice(0, count));
}

/** As `argumentTupleOf`, of a method that gets its arguments one by one here but in a tuple in CPython (METH_VARARGS). */
export function methodArgumentTuple(runtime: Runtime, args: readonly PythonObject[]): PythonObject<PythonObject[]> {
  if (!takesGivenTuple(runtime, args)) return tupleOf(runtime, args);
  const { tuple } = runtime.argumentTuples.at(-1)!;
  runtime.heap.retain(tuple);
  return tuple;
}
