/** Finding attributes along a type's mro (`Objects/typeobject.c`, _PyType_Lookup). */

import { holdInTypeCache, holdInUntaggedCache } from './attribute-names.ts';
import { internString, newObject } from './create.ts';
import { attributeKind, methodKind } from './member-kinds.ts';
import { signatureOf } from './native.ts';
import type { PythonObject } from './python-object.ts';
import type { Runtime, TypeObject } from './runtime.ts';
import { slotWrapperNames, slotWrapperOf } from './slot-wrappers.ts';
import { storeClassAttribute } from './type-namespace.ts';
import type { NativeMember } from './type-object.ts';

/** `__name__` of a type: without the module that the `tp_name` of a built-in type may have (_PyType_Name). */
export function shortTypeName({ payload }: TypeObject): string {
  return payload.definition === null ? payload.name : payload.qualifiedName;
}

/** The class of an object, as a type object. */
export function typeOf(object: PythonObject): TypeObject {
  return object.type as TypeObject;
}

/** The attribute of a name along the mro of a type, borrowed, or null. */
export function lookup(runtime: Runtime, type: TypeObject, name: string): PythonObject | null {
  const { payload } = type;
  const cache = payload.lookupCache;
  const cached = cache.get(name);
  if (cached !== undefined) return cached;
  const found = findAlongMro(runtime, type, name);
  if (payload.hasVersionTag || !runtime.behaviour.builtins.cachesFirstLookupApart) {
    if (holdInTypeCache(runtime, name)) cache.set(name, found);
  } else {
    payload.hasVersionTag = true;
    holdInUntaggedCache(runtime, name);
  }
  return found;
}

/** As `lookup`, past the cache (find_name_in_mro). */
export function findAlongMro(runtime: Runtime, type: TypeObject, name: string): PythonObject | null {
  for (const base of type.payload.mro) {
    const found = ownAttribute(runtime, base, name);
    if (found !== null) return found;
  }
  return null;
}

/** The attribute in the namespace of the type itself, borrowed, or null. Members of built-in types come into being here. */
export function ownAttribute(runtime: Runtime, type: TypeObject, name: string): PythonObject | null {
  const existing = type.payload.namespace.get(name);
  if (existing !== undefined) return existing;
  const definition = type.payload.definition;
  if (definition === null || isMissing(runtime, definition.name, name)) return null;
  const member = definition.members?.[name];
  const made =
    member !== undefined && Object.hasOwn(definition.members!, name)
      ? makeMember(runtime, type, name, member)
      : slotWrapperOf(runtime, type, definition, name);
  if (made !== null) (type.payload.namespace as Map<string, PythonObject>).set(name, made);
  return made;
}

/** Whether a member of a built-in type is not there yet in the version that is simulated. */
function isMissing({ behaviour }: Runtime, typeName: string, name: string): boolean {
  return behaviour.builtins.missingNames.has(`${typeName}.${name}`);
}

/** All names in the namespace of the type itself, members and slot wrappers of a built-in type included. */
export function ownNames(runtime: Runtime, type: TypeObject): string[] {
  const { namespace, definition } = type.payload;
  const names = new Set(namespace.keys());
  if (definition !== null) {
    for (const name of Object.keys(definition.members ?? {})) names.add(name);
    for (const name of slotWrapperNames(definition)) names.add(name);
  }
  return [...names].filter((name) => definition === null || !isMissing(runtime, definition.name, name));
}

/** Sets or (with null) deletes an attribute of a class made by a class statement; retains the value. Gives whether the name was there. */
export function setTypeAttribute(
  runtime: Runtime,
  type: TypeObject,
  name: string,
  value: PythonObject | null,
): boolean {
  const key = internString(runtime, name);
  const before = storeClassAttribute(runtime, type, key, value);
  runtime.heap.release(key);
  forgetLookups(type);
  runtime.heap.releaseOptional(before);
  return before !== undefined;
}

/** Empties the lookup caches of a type and all that derive from it (PyType_Modified). */
export function forgetLookups(type: TypeObject): void {
  type.payload.lookupCache.clear();
  type.payload.hasVersionTag = false;
  type.payload.cachedNames.clear();
  type.payload.version++;
  for (const subclass of type.payload.subclasses.keys()) forgetLookups(subclass);
}

function makeMember(runtime: Runtime, type: TypeObject, name: string, member: NativeMember): PythonObject {
  if (member.kind === 'value') return member.make(runtime);
  const descriptorType = runtime.typeNamed(descriptorTypeName(type.payload.name, name, member.kind));
  const payload =
    member.kind === 'attribute'
      ? { owner: type, name, attribute: member }
      : {
          owner: type,
          name,
          definition: member.function,
          signature: signatureOf(runtime, member.function),
          module: null,
          isSlotWrapper: false,
          self: null,
        };
  return newObject(runtime, descriptorType, payload);
}

function descriptorTypeName(
  typeName: string,
  name: string,
  kind: Exclude<NativeMember['kind'], 'value'>,
): 'classmethod_descriptor' | 'builtin_function_or_method' | ReturnType<typeof attributeKind | typeof methodKind> {
  switch (kind) {
    case 'method':
      return methodKind(name);
    case 'classmethod':
      return 'classmethod_descriptor';
    case 'staticmethod':
      return 'builtin_function_or_method';
    case 'attribute':
      return attributeKind(typeName, name);
  }
}

/** The module that a type says it is from. */
export function typeModule({ payload }: TypeObject): string {
  const own = payload.namespace.get('__module__')?.payload;
  return typeof own === 'string' ? own : payload.module;
}

/** Module and qualified name; builtins and `__main__` are not named (PyType_GetFullyQualifiedName). */
export function fullTypeName(type: TypeObject): string {
  const module = typeModule(type);
  const { qualifiedName } = type.payload;
  return module === 'builtins' || module === '__main__' ? qualifiedName : `${module}.${qualifiedName}`;
}
