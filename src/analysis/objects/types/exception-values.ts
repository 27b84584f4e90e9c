/** From what a program raises to exception objects (`Python/ceval.c`, do_raise; `Python/errors.c`, _PyErr_CreateException). */
import { isInstanceOf, raiseAbout } from '../errors.ts';
import { typeOf } from '../lookup.ts';
import { reprText } from '../protocol/text.ts';
import type { PythonObject } from '../python-object.ts';
import type { Runtime, TypeObject } from '../runtime.ts';

/** Whether an object is a class that derives from BaseException. */
export function isExceptionClass(runtime: Runtime, object: PythonObject): boolean {
  return (
    isInstanceOf(object, runtime.types.type) &&
    (object as TypeObject).payload.mro.includes(runtime.typeNamed('BaseException'))
  );
}

/**
 * Calls an exception class: a new reference. Throws TypeError if that gives no exception.
 * @param showsType how the message shows the type of what it gave: as an object (do_raise) or by its name (_PyErr_CreateException)
 */
export function makeException(
  runtime: Runtime,
  type: PythonObject,
  args: readonly PythonObject[],
  showsType: 'as object' | 'by name' = 'by name',
): PythonObject {
  const exception = runtime.call(type, args);
  if (isInstanceOf(exception, runtime.typeNamed('BaseException'))) return exception;
  const given = typeOf(exception);
  return raiseAbout(runtime, 'TypeError', () => {
    const shown = showsType === 'by name' ? given.payload.name : reprText(runtime, given);
    runtime.heap.release(exception);
    return `calling ${reprText(runtime, type)} should have returned an instance of BaseException, not ${shown}`;
  });
}
