/** How messages name a callable (`Objects/object.c`, _PyObject_FunctionStr). */
import { isInstanceOf } from '../errors.ts';
import { functionText } from '../native.ts';
import { strText } from '../protocol/text.ts';
import type { PythonObject } from '../python-object.ts';
import { type Runtime, type TypeObject, ValueUnknown } from '../runtime.ts';
import type { NativeFunctionPayload } from './builtin-function.ts';
import type { FunctionPayload } from './function.ts';
import type { MethodPayload } from './method.ts';

/** Module, qualified name and brackets; `str()` of what has no qualified name. */
export function callableText(runtime: Runtime, callable: PythonObject): string {
  const { types } = runtime;
  if (callable.type === types.function) {
    const { module, qualifiedName } = callable.payload as FunctionPayload;
    return withModule(module?.payload, String(qualifiedName.payload));
  }
  if (callable.type === types.method) return callableText(runtime, (callable.payload as MethodPayload).function);
  if ((callable.type as TypeObject).payload.mro.includes(types.type)) {
    const { namespace, module, qualifiedName, isHeapType } = (callable as TypeObject).payload;
    return withModule(isHeapType ? namespace.get('__module__')?.payload : module, qualifiedName);
  }
  const isNative =
    isInstanceOf(callable, types.builtin_function_or_method) || callable.type === types.method_descriptor;
  if (isNative) {
    return functionText(callable.payload as NativeFunctionPayload);
  }
  try {
    return strText(runtime, callable);
  } catch (thrown) {
    if (!(thrown instanceof ValueUnknown)) throw thrown;
    return `<${(callable.type as TypeObject).payload.name} object>`;
  }
}

function withModule(module: unknown, qualifiedName: string): string {
  return typeof module !== 'string' || module === 'builtins' ? `${qualifiedName}()` : `${module}.${qualifiedName}()`;
}
