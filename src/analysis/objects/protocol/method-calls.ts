/** Calling a method by its name (`Objects/call.c`, PyObject_VectorcallMethod). */
import { lookup, typeOf } from '../lookup.ts';
import { hold, letGo, own } from '../native-holds.ts';
import type { PythonObject } from '../python-object.ts';
import type { Runtime } from '../runtime.ts';
import type { KeywordNames } from '../type-object.ts';
import { getAttribute, instanceAttribute } from './attributes.ts';

/** `object.name(*args)`: a new reference. A method that the instance does not shadow is called without making a bound method. */
export function callAttribute(
  runtime: Runtime,
  object: PythonObject,
  name: string,
  args: readonly PythonObject[],
  keywords: KeywordNames = null,
): PythonObject {
  const { types } = runtime;
  const type = typeOf(object);
  const method = lookup(runtime, type, name);
  const isMethod =
    method !== null &&
    (method.type === types.function || method.type === types.method_descriptor) &&
    type.payload.slots.getAttribute === types.object.payload.slots.getAttribute &&
    instanceAttribute(object, name) === undefined;
  if (isMethod) hold(runtime, method, 'method being called');
  else own(runtime, getAttribute(runtime, object, name), 'method being called');
  const callable = runtime.held.at(-1)!.object;
  try {
    return runtime.call(callable, isMethod ? [object, ...args] : args, keywords);
  } finally {
    letGo(runtime);
  }
}
