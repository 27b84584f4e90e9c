/** `super` (`Objects/typeobject.c`, PySuper_Type). */
import { newObject, newString } from '../create.ts';
import { isInstanceOf, raise } from '../errors.ts';
import { SlotKind } from '../event-log.ts';
import { ownAttribute, typeOf } from '../lookup.ts';
import { genericGetAttribute } from '../protocol/attributes.ts';
import type { PythonObject } from '../python-object.ts';
import { type Runtime, type TypeObject, ValueUnknown } from '../runtime.ts';
import type { KeywordNames, NativeMember, NativeTypeDefinition } from '../type-object.ts';
import { refuseKeywords } from './argument-checks.ts';

/** Payload of a super object: owned references. */
export interface SuperPayload {
  type: PythonObject | null;
  self: PythonObject | null;
  selfType: PythonObject | null;
}

const FIELDS = [
  ['self', '__self__'],
  ['type', '__thisclass__'],
  ['selfType', '__self_class__'],
] as const;

export const superType: NativeTypeDefinition = {
  name: 'super',
  isCollected: true,
  slots: {
    repr: (runtime, self) => {
      const { type, selfType } = self.payload as SuperPayload;
      const className = type === null ? 'NULL' : (type as TypeObject).payload.name;
      const instance = selfType === null ? 'NULL' : `<${(selfType as TypeObject).payload.name} object>`;
      return newString(runtime, `<super: <class '${className}'>, ${instance}>`);
    },
    new: (runtime, type) =>
      newObject<SuperPayload>(runtime, type as TypeObject, { type: null, self: null, selfType: null }),
    init: superInit,
    getAttribute: (runtime, self, name) => {
      const payload = self.payload as SuperPayload;
      if (payload.selfType === null || name === '__class__') return genericGetAttribute(runtime, self, name);
      const found = superAttribute(
        runtime,
        payload.type as TypeObject,
        payload.self!,
        payload.selfType as TypeObject,
        name,
      );
      return found ?? genericGetAttribute(runtime, self, name);
    },
    traverse: (self, visit) => {
      for (const [field, label] of FIELDS) {
        const value = (self.payload as SuperPayload)[field];
        if (value !== null) visit(value, label);
      }
    },
    clear: (runtime, self) => {
      const payload = { ...(self.payload as SuperPayload) };
      self.payload = { type: null, self: null, selfType: null } satisfies SuperPayload;
      for (const [field] of FIELDS) runtime.heap.releaseOptional(payload[field]);
    },
    descriptorGet: superGet,
  },
  members: Object.fromEntries(
    FIELDS.map(([field, label]): [string, NativeMember] => [
      label,
      {
        kind: 'attribute',
        get: (runtime, self) => {
          const value = (self.payload as SuperPayload)[field] ?? runtime.none;
          runtime.heap.retain(value);
          return value;
        },
      },
    ]),
  ),
};

/** super_descr_get: an unbound super object is bound to the instance. */
function superGet(runtime: Runtime, self: PythonObject, instance: PythonObject | null): PythonObject {
  const { type, selfType } = self.payload as SuperPayload;
  if (instance !== null && selfType === null && type !== null) return runtime.call(self.type, [type, instance]);
  runtime.heap.retain(self);
  return self;
}

/** super_init: with no arguments those of the running function. */
function superInit(runtime: Runtime, self: PythonObject, args: readonly PythonObject[], keywords: KeywordNames): void {
  refuseKeywords(runtime, 'super', keywords);
  if (args.length > 2) raise(runtime, 'TypeError', `super() expected at most 2 arguments, got ${args.length}`);
  let [type, receiver]: readonly (PythonObject | undefined)[] = args;
  if (type === undefined) {
    const found = runtime.currentFrame()?.superArguments() ?? 'super(): no current frame';
    if (typeof found === 'string') raise(runtime, 'RuntimeError', found);
    type = found.type;
    receiver = found.self;
  }
  if (!isInstanceOf(type, runtime.types.type)) {
    if (type.type === runtime.types.unknown) throw new ValueUnknown(type);
    raise(runtime, 'TypeError', `super() argument 1 must be a type, not ${typeOf(type).payload.name}`);
  }
  if (receiver === runtime.none) receiver = undefined;
  const payload = self.payload as SuperPayload;
  const selfType = receiver === undefined ? null : superCheck(runtime, type as TypeObject, receiver);
  for (const value of [type, receiver, selfType]) if (value) runtime.heap.retain(value);
  Object.assign(payload, { type, self: receiver ?? null, selfType });
  for (const [field, label] of FIELDS) {
    const value = payload[field];
    if (value !== null) runtime.log.slot(self.id, SlotKind.Internal, runtime.log.name(label), 0, value.id);
  }
}

/** supercheck: the class whose mro is searched. Borrowed. Throws TypeError. */
export function superCheck(runtime: Runtime, type: TypeObject, self: PythonObject): TypeObject {
  if (isInstanceOf(self, runtime.types.type) && (self as TypeObject).payload.mro.includes(type))
    return self as TypeObject;
  if (isInstanceOf(self, type)) return typeOf(self);
  const isClass = isInstanceOf(self, runtime.types.type);
  return raise(
    runtime,
    'TypeError',
    runtime.behaviour.superMessage
      .replace('{type}', type.payload.name)
      .replace(
        '{object}',
        isClass ? `type ${(self as TypeObject).payload.name}` : `instance of ${typeOf(self).payload.name}`,
      ),
  );
}

/** do_super_lookup: the attribute behind `type` in the mro of `selfType`, bound to `self`: a new reference, or null. */
export function superAttribute(
  runtime: Runtime,
  type: TypeObject,
  self: PythonObject,
  selfType: TypeObject,
  name: string,
): PythonObject | null {
  const found = superLookup(runtime, type, selfType, name);
  if (found === null) return null;
  const get = typeOf(found).payload.slots.descriptorGet;
  if (get !== null) return get(runtime, found, self === selfType ? null : self, selfType);
  runtime.heap.retain(found);
  return found;
}

/** The attribute behind `type` in the mro of `selfType`, unbound: borrowed, or null. */
export function superLookup(
  runtime: Runtime,
  type: TypeObject,
  selfType: TypeObject,
  name: string,
): PythonObject | null {
  const { mro } = selfType.payload;
  for (let index = mro.indexOf(type) + 1; index < mro.length; index++) {
    const found = ownAttribute(runtime, mro[index]!, name);
    if (found !== null) return found;
  }
  return null;
}
