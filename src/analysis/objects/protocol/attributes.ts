/** Attribute access (`Objects/object.c`, PyObject_GetAttr and the generic forms). */
import { nameObject, shareKey, withName } from '../attribute-names.ts';
import { internString, newString, newUnknown } from '../create.ts';
import { dictGetText, dictSetText } from '../dict-access.ts';
import {
  discard,
  type ExceptionPayload,
  isInstanceOf,
  isRaised,
  newException,
  raise,
  raised,
  setExceptionField,
} from '../errors.ts';
import { SlotKind } from '../event-log.ts';
import { hasInlineValues } from '../instance-layout.ts';
import { lookup, typeOf } from '../lookup.ts';
import { whileHolding } from '../native-holds.ts';
import { Counting, type InstanceAttributes, type PythonObject } from '../python-object.ts';
import { holding, type Runtime, type TypeObject } from '../runtime.ts';
import type { TypeSlots } from '../type-object.ts';

/** `object.name`: a new reference. Throws AttributeError, which is told the object and the name (set_attribute_error_context). */
export function getAttribute(runtime: Runtime, object: PythonObject, name: string): PythonObject {
  try {
    return typeOf(object).payload.slots.getAttribute(runtime, object, name);
  } catch (thrown) {
    if (isRaised(runtime, thrown, 'AttributeError')) tellObjectAndName(runtime, thrown.exception, object, name);
    throw thrown;
  }
}

/** `object.name` for a call (_PyObject_GetMethod), where the generic way does not tell an AttributeError of a descriptor the object. */
export function getMethodAttribute(runtime: Runtime, object: PythonObject, name: string): PythonObject {
  const { slots } = typeOf(object).payload;
  return slots.getAttribute === genericGetAttribute
    ? genericGetAttribute(runtime, object, name)
    : getAttribute(runtime, object, name);
}

/** `object.name`, or null where there is none (_PyObject_LookupAttr): a new reference. */
export function getOptionalAttribute(runtime: Runtime, object: PythonObject, name: string): PythonObject | null {
  try {
    return typeOf(object).payload.slots.getAttribute(runtime, object, name);
  } catch (thrown) {
    if (!isRaised(runtime, thrown, 'AttributeError')) throw thrown;
    discard(runtime, thrown);
    return null;
  }
}

/** `object.name = value`, or `del object.name` for null. The value is borrowed. */
export function setAttribute(runtime: Runtime, object: PythonObject, name: string, value: PythonObject | null): void {
  typeOf(object).payload.slots.setAttribute(runtime, object, name, value);
}

/** `object.__getattribute__` (_PyObject_GenericGetAttr): data descriptor, instance attribute, then class attribute. */
export function genericGetAttribute(runtime: Runtime, object: PythonObject, name: string): PythonObject {
  const type = typeOf(object);
  const descriptor = lookup(runtime, type, name);
  if (descriptor !== null) {
    const slots = typeOf(descriptor).payload.slots;
    if (slots.descriptorGet !== null && slots.descriptorSet !== null) {
      return getHoldingName(runtime, descriptor, object, name);
    }
  }
  const value = instanceAttribute(object, name);
  if (value !== undefined) {
    runtime.heap.retain(value);
    return value;
  }
  if (descriptor !== null) return getHoldingName(runtime, descriptor, object, name);
  // Code that we do not have may have set the attribute, where the object can have any.
  if (runtime.wasHandedOut(object) && object.attributes !== null && lookup(runtime, type, '__getattr__') === null)
    return newUnknown(runtime);
  raiseNoAttribute(runtime, object, name);
}

/** As `getThroughDescriptor`; the name is held while a getter written in Python runs (_PyObject_GenericGetAttrWithDict). */
function getHoldingName(runtime: Runtime, descriptor: PythonObject, object: PythonObject, name: string): PythonObject {
  if (!mayRunPython(descriptor)) return getThroughDescriptor(runtime, descriptor, object);
  return holdingName(runtime, name, 1, () => getThroughDescriptor(runtime, descriptor, object));
}

/** Whether a descriptor is a property or an instance of a class of a class statement. */
function mayRunPython(descriptor: PythonObject): boolean {
  const { isHeapType, name } = typeOf(descriptor).payload;
  return isHeapType || name === 'property';
}

function holdingName<Result>(runtime: Runtime, text: string, count: number, run: () => Result): Result {
  const name = nameObject(runtime, text);
  if (name === undefined || name.counting !== Counting.Counted) return run();
  const held = Array.from({ length: count }, () => name);
  for (const one of held) runtime.heap.retain(one);
  try {
    return holding(runtime, 'attribute name', held, run);
  } finally {
    for (const one of held) runtime.heap.release(one);
  }
}

/** Calls a class attribute's `__get__`, or gives the attribute itself: a new reference. The descriptor is held while its getter runs. */
export function getThroughDescriptor(runtime: Runtime, descriptor: PythonObject, object: PythonObject): PythonObject {
  const get = typeOf(descriptor).payload.slots.descriptorGet;
  runtime.heap.retain(descriptor);
  if (get === null) return descriptor;
  try {
    return holding(runtime, 'attribute being read', [descriptor], () =>
      get(runtime, descriptor, object, typeOf(object)),
    );
  } finally {
    runtime.heap.release(descriptor);
  }
}

/**
 * `object.__setattr__` and `object.__delattr__` (_PyObject_GenericSetAttrWithDict).
 * @param nameHolds how often the name is held while a setter written in Python runs: once here, and once more by PyObject_SetAttr
 */
export function genericSetAttribute(
  runtime: Runtime,
  object: PythonObject,
  name: string,
  value: PythonObject | null,
  nameHolds = 2,
): void {
  const descriptor = lookup(runtime, typeOf(object), name);
  if (descriptor !== null) {
    const set = typeOf(descriptor).payload.slots.descriptorSet;
    if (set !== null) {
      if (!mayRunPython(descriptor)) setThroughDescriptor(runtime, descriptor, set, object, value);
      else holdingName(runtime, name, nameHolds, () => setThroughDescriptor(runtime, descriptor, set, object, value));
      return;
    }
  }
  if (object.attributes === null) {
    if (descriptor === null) raiseNoDict(runtime, object, name);
    raise(runtime, 'AttributeError', `'${typeOf(object).payload.name}' object attribute '${name}' is read-only`);
  }
  if (instanceAttribute(object, name)?.refcount !== 1) {
    setInstanceAttribute(runtime, object, name, value);
    return;
  }
  // What goes may run code, with the name held; a dict with keys of its own holds it once more (insertdict).
  const isHeldByDict = object.attributes.dict !== null && !runtime.behaviour.builtins.holdsValueForSharedKeys;
  const holds = isHeldByDict ? nameHolds + 1 : nameHolds;
  holdingName(runtime, name, holds, () => setInstanceAttribute(runtime, object, name, value));
}

/** Calls `__set__`; the class and the descriptor are held meanwhile. */
function setThroughDescriptor(
  runtime: Runtime,
  descriptor: PythonObject,
  set: NonNullable<TypeSlots['descriptorSet']>,
  object: PythonObject,
  value: PythonObject | null,
): void {
  const { heap } = runtime;
  const { type } = object;
  heap.retain(type);
  heap.retain(descriptor);
  try {
    holding(runtime, 'attribute being set', [type, descriptor], () => set(runtime, descriptor, object, value));
  } finally {
    heap.release(descriptor);
    heap.release(type);
  }
}

/** The value in the instance's own attributes, borrowed, or undefined. */
export function instanceAttribute(object: PythonObject, name: string): PythonObject | undefined {
  const { attributes } = object;
  if (attributes === null) return undefined;
  if (attributes.dict !== null) return dictGetText(attributes.dict, name) ?? undefined;
  return attributes.values.get(name);
}

/** Stores (retains) or with null deletes a value in the instance's own attributes. Throws AttributeError for deleting what is not there. */
export function setInstanceAttribute(
  runtime: Runtime,
  object: PythonObject,
  name: string,
  value: PythonObject | null,
): void {
  const attributes = object.attributes as InstanceAttributes;
  if (attributes.dict !== null) {
    const before = dictGetText(attributes.dict, name);
    if (before?.refcount === 1) {
      // The class is held while the old value goes; nothing else can see that this comes after the store.
      const { dict } = attributes;
      whileHolding(runtime, 'attribute being set', [object.type, before], () =>
        dictSetText(runtime, dict, name, value),
      );
      if (value !== null) tellOfStore(runtime, object, value);
      return;
    }
    if (!dictSetText(runtime, attributes.dict, name, value)) {
      raiseSettingError(runtime, object, name, describeMissing(runtime, object, name));
    }
    if (value !== null) tellOfStore(runtime, object, value);
    return;
  }
  const before = attributes.values.get(name);
  if (value !== null) {
    runtime.heap.retain(value);
    attributes.values.set(name, value);
    tellOfStore(runtime, object, value);
    if (before === undefined) keepName(runtime, object, name);
  } else if (before === undefined) {
    const message = describeMissing(runtime, object, name);
    // Inline values are no `__dict__` (Objects/dictobject.c, _PyObject_StoreInstanceAttribute).
    if (hasInlineValues(runtime, typeOf(object))) raise(runtime, 'AttributeError', message);
    raiseSettingError(runtime, object, name, message);
  } else {
    attributes.values.delete(name);
    dropName(runtime, object, attributes, name);
  }
  runtime.log.slot(object.id, SlotKind.Attribute, runtime.log.name(name), before?.id ?? 0, value?.id ?? 0);
  if (before === undefined) return;
  if (before.refcount > 1) runtime.heap.release(before);
  else releaseHoldingClass(runtime, object.type, before);
}

/** A new attribute's name is held by the class, whose instances share it, or by the instance's own dict. */
function keepName(runtime: Runtime, object: PythonObject, text: string): void {
  const { payload: type } = typeOf(object);
  if (!type.ownsDictKeys) {
    shareKey(runtime, typeOf(object), text);
    return;
  }
  const attributes = object.attributes as InstanceAttributes;
  const name = internString(runtime, text);
  attributes.names ??= new Map();
  attributes.names.set(text, name);
  runtime.log.slot(object.id, SlotKind.Internal, keyOfName(runtime, text), 0, name.id);
}

function dropName(runtime: Runtime, object: PythonObject, { names }: InstanceAttributes, text: string): void {
  const name = names?.get(text);
  if (name === undefined) return;
  names!.delete(text);
  runtime.log.slot(object.id, SlotKind.Internal, keyOfName(runtime, text), name.id, 0);
  runtime.heap.release(name);
}

/** Lets go of the names of attributes whose values a dict has taken over. */
export function dropNames(runtime: Runtime, object: PythonObject, names: InstanceAttributes['names']): void {
  for (const [text, name] of names ?? []) {
    runtime.log.slot(object.id, SlotKind.Internal, keyOfName(runtime, text), name.id, 0);
    runtime.heap.release(name);
  }
}

function keyOfName({ log }: Runtime, text: string): number {
  return log.name(`__dict__ key ${text}`);
}

/** Whoever has an object has what is stored in it, too. */
export function tellOfStore(runtime: Runtime, object: PythonObject, value: PythonObject): void {
  if (!runtime.wasHandedOut(object)) return;
  runtime.escape(value);
  runtime.escapedContents.attributeStored(object);
}

/** The class is held while a general attribute store drops the old value (_PyObject_GenericSetAttrWithDict). */
function releaseHoldingClass(runtime: Runtime, type: PythonObject, before: PythonObject): void {
  runtime.heap.retain(type);
  holding(runtime, 'attribute being set', [type], () => runtime.heap.release(before));
  runtime.heap.release(type);
}

/** Raises the AttributeError of reading an attribute that is not there. Never returns. */
export function raiseNoAttribute(runtime: Runtime, object: PythonObject, name: string): never {
  raiseAttributeError(runtime, object, name, describeMissing(runtime, object, name));
}

function describeMissing(runtime: Runtime, object: PythonObject, name: string): string {
  const isClass = isInstanceOf(object, runtime.types.type);
  const subject = isClass
    ? `type object '${(object as TypeObject).payload.name}'`
    : `'${typeOf(object).payload.name}' object`;
  return `${subject} has no attribute '${name}'`;
}

/** Setting or deleting what an object without `__dict__` does not have. The reason is told where its class has no way of its own. */
function raiseNoDict(runtime: Runtime, object: PythonObject, name: string): never {
  const isExplained =
    runtime.behaviour.explainsMissingDict && typeOf(object).payload.slots.setAttribute === genericSetAttribute;
  const tail = isExplained ? ' and no __dict__ for setting new attributes' : '';
  raiseSettingError(runtime, object, name, describeMissing(runtime, object, name) + tail);
}

/** Raises the AttributeError of setting or deleting in a `__dict__`, which is told the object from 3.13 on. Never returns. */
export function raiseSettingError(runtime: Runtime, object: PythonObject, name: string, message: string): never {
  if (runtime.behaviour.tellsObjectOfSettingErrors) raiseAttributeError(runtime, object, name, message);
  raise(runtime, 'AttributeError', message);
}

/** Raises an AttributeError with its `obj` and `name`. Never returns. */
export function raiseAttributeError(runtime: Runtime, object: PythonObject, name: string, message: string): never {
  const exception = newException(runtime, runtime.typeNamed('AttributeError'), [newString(runtime, message)]);
  tellObjectAndName(runtime, exception, object, name);
  throw raised(runtime, exception);
}

/** Gives an AttributeError the object and the name that it is about, unless it has them: later they serve suggestions. */
function tellObjectAndName(runtime: Runtime, exception: PythonObject, object: PythonObject, name: string): void {
  const { fields } = exception.payload as ExceptionPayload;
  if (fields.has('name') || fields.has('obj')) return;
  withName(runtime, name, (nameObject) => setExceptionField(runtime, exception, 'name', nameObject));
  setExceptionField(runtime, exception, 'obj', object);
}
