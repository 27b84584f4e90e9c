/** From what a program raises to exception objects (`Python/ceval.c`, do_raise; `Python/errors.c`, _PyErr_CreateException). */
import { isInstanceOf, raise } from '../errors.ts';
import { typeOf } from '../lookup.ts';
import type { PythonObject } from '../python-object.ts';
import type { Runtime, TypeObject } from '../runtime.ts';

/** Whether an object is a class that derives from BaseException. */
export function isExceptionClass(runtime: Runtime, object: PythonObject): boolean {
  return (
    isInstanceOf(object, runtime.types.type) &&
    (object as TypeObject).payload.mro.includes(runtime.typeNamed('BaseException'))
  );
}

/** Calls an exception class: a new reference. Throws TypeError if that gives no exception. */
export function makeException(runtime: Runtime, type: PythonObject, args: readonly PythonObject[]): PythonObject {
  const exception = runtime.call(type, args);
  if (isInstanceOf(exception, runtime.typeNamed('BaseException'))) return exception;
  const name = typeOf(exception).payload.name;
  runtime.heap.release(exception);
  return raise(
    runtime,
    'TypeError',
    `calling <class '${(type as TypeObject).payload.name}'> should have returned an instance of BaseException, not <class '${name}'>`,
  );
}
