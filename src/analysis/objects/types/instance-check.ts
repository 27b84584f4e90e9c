/** `type.__instancecheck__` and `type.__subclasscheck__`, also of objects that are no classes but have bases (`Objects/abstract.c`). */
import { isInstanceOf, raise } from '../errors.ts';
import { lookup, typeOf } from '../lookup.ts';
import { owning } from '../native-holds.ts';
import { getOptionalAttribute } from '../protocol/attributes.ts';
import { isTrue } from '../protocol/truth.ts';
import { type PythonObject, UNKNOWN_VALUE } from '../python-object.ts';
import { type Runtime, type TypeObject, ValueUnknown } from '../runtime.ts';
import { callBoundSpecial } from '../special-methods.ts';
import type { UnionPayload } from './union-type.ts';

/** `isinstance` and `issubclass` (object_isinstance, object_issubclass): an exact type first, then each item of a tuple, then the metaclass's method. */
export function checkClass(
  runtime: Runtime,
  object: PythonObject,
  type: PythonObject,
  method: '__instancecheck__' | '__subclasscheck__',
): boolean {
  const { types } = runtime;
  if (type.type === types.unknown) throw new ValueUnknown(type);
  if (method === '__instancecheck__' && object.type === type) return true;
  const items = alternatives(runtime, type);
  if (items !== null) return items.some((item) => checkClass(runtime, object, item, method));
  if (object.type === types.unknown) throw new ValueUnknown(object);
  if (type.type === types.type || lookup(runtime, typeOf(type), method) === null) {
    const isMember = method === '__instancecheck__' ? isInstanceByClass : isSubclassByOrder;
    return isMember(runtime, object, type);
  }
  const result = callBoundSpecial(runtime, type, method, [object]);
  return owning(runtime, result, 'answer', () => isTrue(runtime, result));
}
/** What a tuple or union names as classes, null for anything else. */
function alternatives(runtime: Runtime, type: PythonObject): readonly PythonObject[] | null {
  if (isInstanceOf(type, runtime.types.tuple)) return type.payload as PythonObject[];
  const { qualifiedName: name, isHeapType } = typeOf(type).payload;
  const isUnion = !isHeapType && (name === 'UnionType' || name === 'Union');
  if (!isUnion) return null;
  if (type.payload === UNKNOWN_VALUE) throw new ValueUnknown(type);
  return (type.payload as UnionPayload).args.payload as PythonObject[];
}

/** Whether one class derives from another; throws TypeError for what is no class (recursive_issubclass). */
export function isSubclassByOrder(runtime: Runtime, subclass: PythonObject, type: PythonObject): boolean {
  const { types } = runtime;
  if (isInstanceOf(subclass, types.type) && isInstanceOf(type, types.type)) {
    return (subclass as TypeObject).payload.mro.includes(type as TypeObject);
  }
  requireClass(runtime, subclass);
  requireBases(runtime, type, NO_SUBCLASS_TARGET);
  return derivesByBases(runtime, subclass, type);
}

/** The first argument of `issubclass`: throws TypeError for what is no class and has no bases (check_class). */
export function requireClass(runtime: Runtime, object: PythonObject): void {
  if (object.type === runtime.types.unknown) throw new ValueUnknown(object);
  if (!isInstanceOf(object, runtime.types.type)) {
    requireBases(runtime, object, 'issubclass() arg 1 must be a class');
  }
}

/** Whether an object is an instance of a class: by its type, or by what it says its `__class__` is (object_isinstance). */
export function isInstanceByClass(runtime: Runtime, object: PythonObject, type: PythonObject): boolean {
  if (!isInstanceOf(type, runtime.types.type)) {
    requireBases(runtime, type, NO_INSTANCE_TARGET);
    const told = getOptionalAttribute(runtime, object, '__class__');
    if (told === null) return false;
    return owning(runtime, told, '__class__ of the object', () => derivesByBases(runtime, told, type));
  }
  if (isInstanceOf(object, type as TypeObject)) return true;
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
    told !== objectType &&
    isInstanceOf(told, runtime.types.type) &&
    (told as TypeObject).payload.mro.includes(type as TypeObject)
  );
}

const NO_INSTANCE_TARGET = 'isinstance() arg 2 must be a type, a tuple of types, or a union';
const NO_SUBCLASS_TARGET = 'issubclass() arg 2 must be a class, a tuple of classes, or a union';

/** Throws TypeError for an object without a tuple of bases (check_class). */
function requireBases(runtime: Runtime, object: PythonObject, message: string): void {
  const bases = basesOf(runtime, object);
  if (bases === null) raise(runtime, 'TypeError', message);
  else runtime.heap.release(bases);
}

/** What an object says its bases are: a new reference to a tuple, or null (abstract_get_bases). */
function basesOf(runtime: Runtime, object: PythonObject): PythonObject<PythonObject[]> | null {
  if (object.type === runtime.types.unknown) throw new ValueUnknown(object);
  const bases = getOptionalAttribute(runtime, object, '__bases__');
  if (bases === null || isInstanceOf(bases, runtime.types.tuple)) return bases as PythonObject<PythonObject[]> | null;
  if (bases.type === runtime.types.unknown) throw new ValueUnknown(bases);
  runtime.heap.release(bases);
  return null;
}

/** Whether the bases of an object lead to another one (abstract_issubclass). */
function derivesByBases(runtime: Runtime, derived: PythonObject, target: PythonObject): boolean {
  if (derived === target) return true;
  const bases = basesOf(runtime, derived);
  if (bases === null) return false;
  return owning(runtime, bases, 'bases being searched', () => {
    runtime.spend(1);
    return bases.payload.some((base) => derivesByBases(runtime, base, target));
  });
}
