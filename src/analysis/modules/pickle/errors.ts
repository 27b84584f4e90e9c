/** Exceptions of `_pickle`, which are classes in Python here. */
import { newString, newUnknownText } from '../../objects/create.ts';
import { newException, raised } from '../../objects/errors.ts';
import type { PythonObject } from '../../objects/python-object.ts';
import type { Runtime, TypeObject } from '../../objects/runtime.ts';

type PickleErrorName = 'PicklingError' | 'UnpicklingError';

/** Notes the class of an exception. */
export function setPickleError(runtime: Runtime, name: PickleErrorName, type: PythonObject): void {
  runtime.heap.retain(type);
  runtime.singletons.set(`pickle.${name}`, type);
}

/** Raises an exception of `pickle`; the message is not known where it is null. */
export function failPickle(runtime: Runtime, name: PickleErrorName, message: string | null): never {
  const text = message === null ? newUnknownText(runtime) : newString(runtime, message);
  throw raised(runtime, newException(runtime, runtime.singletons.get(`pickle.${name}`) as TypeObject, [text]));
}
