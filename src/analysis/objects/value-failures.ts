/** From what the functions of `values/` fail with to Python exceptions. */
import type { ValueFailure } from '../values/value-failure.ts';
import { newInteger, newString } from './create.ts';
import { newException, raised } from './errors.ts';
import type { PythonObject } from './python-object.ts';
import type { PythonRaise, Runtime } from './runtime.ts';
import { newBytes } from './types/bytes-object.ts';

/**
 * The Python exception for what a function of `values/` failed with. One with several arguments is made by calling its class, as CPython does.
 * @param subject the str or bytes object that could not be converted, where the exception holds it itself (borrowed)
 */
export function raiseOfFailure(runtime: Runtime, failure: ValueFailure, subject?: PythonObject): PythonRaise {
  const { exceptionType, message, exceptionArguments } = failure;
  const type = runtime.typeNamed(exceptionType);
  if (exceptionArguments === undefined)
    return raised(runtime, newException(runtime, type, [newString(runtime, message)]));
  const args = exceptionArguments.map((argument, index) => {
    if (subject !== undefined && index === 1) {
      runtime.heap.retain(subject);
      return subject;
    }
    if (typeof argument === 'string') return newString(runtime, argument);
    return typeof argument === 'number' ? newInteger(runtime, argument) : newBytes(runtime, argument);
  });
  try {
    return raised(runtime, runtime.call(type, args));
  } finally {
    for (const argument of args) runtime.heap.release(argument);
  }
}
