/** `type.__instancecheck__` (`Objects/abstract.c`, object_recursive_isinstance). */
import { isInstanceOf, raise } from '../errors.ts';
import { lookup, typeOf } from '../lookup.ts';
import { getOptionalAttribute } from '../protocol/attributes.ts';
import type { PythonObject } from '../python-object.ts';
import { type Runtime, type TypeObject, ValueUnknown } from '../runtime.ts';

/** Whether one class derives from another; throws TypeError for what is no class (recursive_issubclass). */
export function isSubclassByOrder(runtime: Runtime, subclass: PythonObject, type: TypeObject): boolean {
  return requireClass(runtime, subclass).payload.mro.includes(type);
}

/** The first argument of `issubclass`; throws TypeError for what is no class (check_class). */
export function requireClass(runtime: Runtime, object: PythonObject): TypeObject {
  if (object.type === runtime.types.unknown) throw new ValueUnknown(object);
  if (!isInstanceOf(object, runtime.types.type)) raise(runtime, 'TypeError', 'issubclass() arg 1 must be a class');
  return object as TypeObject;
}

/** Whether an object is an instance of a class: by its type, or by what it says its `__class__` is. */
export function isInstanceByClass(runtime: Runtime, object: PythonObject, type: TypeObject): boolean {
  if (isInstanceOf(object, type)) return true;
  const objectType = typeOf(object);
  // Most objects tell their type: only a `__class__` or a way to find attributes of their own can say something else.
  const { slots } = runtime.types.object.payload;
  const isPlain =
    objectType.payload.slots.getAttribute === slots.getAttribute &&
    lookup(runtime, objectType, '__class__') === lookup(runtime, runtime.types.object, '__class__');
  if (isPlain || isInstanceOf(object, runtime.types.type)) return false;
  const told = getOptionalAttribute(runtime, object, '__class__');
  if (told === null) return false;
  runtime.heap.release(told);
  return (
    told !== objectType && isInstanceOf(told, runtime.types.type) && (told as TypeObject).payload.mro.includes(type)
  );
}
