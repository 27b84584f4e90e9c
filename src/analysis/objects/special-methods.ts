/** Calling special methods, which are looked up on the class (`Objects/typeobject.c`, vectorcall_method and lookup_maybe_method). */
import { raise } from './errors.ts';
import { lookup, typeOf } from './lookup.ts';
import type { PythonObject } from './python-object.ts';
import { holding, type Runtime } from './runtime.ts';
import type { KeywordNames } from './type-object.ts';

/** Calls `type(self).name(self, *args)`: a new reference, or undefined where the class has no such method. */
export function callOptionalMethod(
  runtime: Runtime,
  self: PythonObject,
  name: string,
  args: readonly PythonObject[],
  keywords: KeywordNames = null,
): PythonObject | undefined {
  const method = lookup(runtime, typeOf(self), name);
  return method === null ? undefined : callFound(runtime, self, method, args, keywords);
}

/** Calls a special method that was found on the class of an object (borrowed). A new reference. */
export function callFound(
  runtime: Runtime,
  self: PythonObject,
  method: PythonObject,
  args: readonly PythonObject[],
  keywords: KeywordNames,
): PythonObject {
  if (!isMethodDescriptor(runtime, method)) return callBound(runtime, self, method, args, keywords);
  const { heap } = runtime;
  heap.retain(method);
  return holding(runtime, 'special method', [method], () => {
    try {
      return runtime.call(method, [self, ...args], keywords);
    } finally {
      heap.release(method);
    }
  });
}

/** As `callFound`, for a caller that holds the method or leaves it to the class (call_attribute). */
export function callHeld(
  runtime: Runtime,
  self: PythonObject,
  method: PythonObject,
  args: readonly PythonObject[],
  keywords: KeywordNames,
): PythonObject {
  if (isMethodDescriptor(runtime, method)) return runtime.call(method, [self, ...args], keywords);
  const get = typeOf(method).payload.slots.descriptorGet;
  if (get === null) return runtime.call(method, args, keywords);
  return callOwned(runtime, get(runtime, method, self, typeOf(self)), args, keywords);
}

/** Whether an object is called with the instance put before the arguments instead of being bound to it (Py_TPFLAGS_METHOD_DESCRIPTOR). */
export function isMethodDescriptor(runtime: Runtime, method: PythonObject): boolean {
  const { types } = runtime;
  return (
    method.type === types.function ||
    method.type === types.method_descriptor ||
    typeOf(method).payload.name === 'wrapper_descriptor'
  );
}

/** Binds a special method and calls the bound method, which holds object and function meanwhile. */
export function callBound(
  runtime: Runtime,
  self: PythonObject,
  method: PythonObject,
  args: readonly PythonObject[],
  keywords: KeywordNames = null,
): PythonObject {
  return callOwned(runtime, bindSpecial(runtime, self, method), args, keywords);
}

function callOwned(
  runtime: Runtime,
  bound: PythonObject,
  args: readonly PythonObject[],
  keywords: KeywordNames,
): PythonObject {
  try {
    return holding(runtime, 'bound special method', [bound], () => runtime.call(bound, args, keywords));
  } finally {
    runtime.heap.release(bound);
  }
}

/** A special method that was found on the class, bound to its object: a new reference (_PyObject_LookupSpecial). */
export function bindSpecial(runtime: Runtime, self: PythonObject, method: PythonObject): PythonObject {
  const get = typeOf(method).payload.slots.descriptorGet;
  const { heap } = runtime;
  if (get === null) {
    heap.retain(method);
    return method;
  }
  if (!runtime.behaviour.language.holdsDescriptorOfSpecialMethod) return get(runtime, method, self, typeOf(self));
  heap.retain(method);
  return holding(runtime, 'special method being bound', [method], () => {
    try {
      return get(runtime, method, self, typeOf(self));
    } finally {
      heap.release(method);
    }
  });
}

/**
 * Calls a special method that CPython fetches as a bound method, which holds object and function during the call (_PyObject_LookupSpecial): that
 * of format(), round(), reversed(), dir(). The class has the method.
 */
export function callBoundSpecial(
  runtime: Runtime,
  self: PythonObject,
  name: string,
  args: readonly PythonObject[],
): PythonObject {
  return callBound(runtime, self, lookup(runtime, typeOf(self), name)!, args);
}

/** As `callOptionalMethod`; AttributeError, with nothing but the name, where the class has no such method (vectorcall_method, lookup_method). */
export function callMethod(
  runtime: Runtime,
  self: PythonObject,
  name: string,
  args: readonly PythonObject[],
  keywords: KeywordNames = null,
): PythonObject {
  const result = callOptionalMethod(runtime, self, name, args, keywords);
  if (result !== undefined) return result;
  return raise(runtime, 'AttributeError', name);
}

/** As `callOptionalMethod`, with null for a result of NotImplemented and for a missing method: what binary slots and comparisons give. */
export function callReflective(
  runtime: Runtime,
  self: PythonObject,
  name: string,
  other: PythonObject,
): PythonObject | null {
  const method = lookup(runtime, typeOf(self), name);
  if (method === null) return null;
  const result = callOptionalMethod(runtime, self, name, [other]);
  return result === undefined || result === runtime.notImplemented ? null : result;
}
