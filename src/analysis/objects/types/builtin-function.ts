/** Functions and methods written in TypeScript, and the descriptors that built-in types have for them (`Objects/methodobject.c`, `Objects/descrobject.c`). */

import { callWithCopies } from '../argument-tuple.ts';
import { newObject, newString, newUnknownValue } from '../create.ts';
import { isInstanceOf, raise } from '../errors.ts';
import { SlotKind } from '../event-log.ts';
import { typeOf } from '../lookup.ts';
import { callNative, type NativeCallee, signatureOf } from '../native.ts';
import { tellOfStore } from '../protocol/attributes.ts';
import { Counting, type PythonObject } from '../python-object.ts';
import type { Runtime, TypeObject } from '../runtime.ts';
import {
  Comparison,
  type KeywordNames,
  type NativeAttribute,
  type NativeFunctionDefinition,
  type NativeMember,
  type NativeTypeDefinition,
} from '../type-object.ts';

/** Payload of builtin_function_or_method, method_descriptor, classmethod_descriptor and wrapper_descriptor. */
export interface NativeFunctionPayload extends NativeCallee {
  /** Receiver of a bound method: owned. */
  readonly self: PythonObject | null;
  /** The wrapper_descriptor of a method-wrapper: owned. */
  readonly descriptor?: PythonObject | null;
}

/** Payload of getset_descriptor. */
export interface AttributeDescriptorPayload {
  readonly owner: TypeObject;
  readonly name: string;
  readonly attribute: NativeAttribute;
}

/** Payload of member_descriptor: a `__slots__` member, or a field of the struct of a built-in type. */
export interface MemberDescriptorPayload {
  readonly owner: TypeObject;
  readonly name: string;
  /** d_name: an interned str, for descriptors of `__slots__`. */
  readonly nameObject?: PythonObject;
  /** Index in `PythonObject.members`. */
  readonly position: number;
  readonly attribute?: NativeAttribute;
}

const payloadOf = (self: PythonObject): NativeFunctionPayload => self.payload as NativeFunctionPayload;

/**
 * A function of a module: not counted, since the module holds it and other modules may.
 * @param module name of its module, or null for `builtins`
 */
export function newBuiltinFunction(
  runtime: Runtime,
  definition: NativeFunctionDefinition,
  module: string | null = null,
): PythonObject {
  const type = runtime.types.builtin_function_or_method;
  const payload: NativeFunctionPayload = {
    name: definition.name,
    definition,
    signature: signatureOf(runtime, definition),
    owner: null,
    module,
    isSlotWrapper: false,
    self: null,
  };
  return runtime.heap.allocateUncounted(type, type.payload.typeName, payload, Counting.Shared);
}

/** A built-in method bound to its receiver (retained), such as `list.append` of one list. */
export function newBoundBuiltin(runtime: Runtime, descriptor: PythonObject, self: PythonObject): PythonObject {
  runtime.heap.retain(self);
  const isWrapper = descriptor.type === runtime.typeNamed('wrapper_descriptor');
  const kind = payloadOf(descriptor).definition.wantsDefiningClass ? 'builtin_method' : 'builtin_function_or_method';
  const type = runtime.typeNamed(isWrapper ? 'method-wrapper' : kind);
  if (isWrapper) runtime.heap.retain(descriptor);
  const bound = newObject<NativeFunctionPayload>(runtime, type, {
    ...payloadOf(descriptor),
    self,
    descriptor: isWrapper ? descriptor : null,
  });
  if (isWrapper) runtime.log.slot(bound.id, SlotKind.Internal, runtime.log.name('descr'), 0, descriptor.id);
  runtime.log.slot(bound.id, SlotKind.Internal, runtime.log.name('__self__'), 0, self.id);
  return bound;
}

const nameMembers: NativeTypeDefinition['members'] = {
  __name__: { kind: 'attribute', get: (runtime, self) => newString(runtime, payloadOf(self).name) },
  __qualname__: {
    kind: 'attribute',
    get: (runtime, self) => {
      const { owner, name } = payloadOf(self);
      return newString(runtime, owner === null ? name : `${owner.payload.qualifiedName}.${name}`);
    },
  },
  __doc__: { kind: 'attribute', get: (runtime) => newUnknownValue(runtime, runtime.types.str) },
};

/** Members of functions and bound methods. */
const boundMembers: NativeTypeDefinition['members'] = {
  ...nameMembers,
  /** meth_get__qualname__: named after the class of the receiver; a method-wrapper's is its descriptor's. */
  __qualname__: {
    kind: 'attribute',
    get: (runtime, self) => {
      const { self: receiver, owner, name } = payloadOf(self);
      const bound =
        receiver === null || self.type === runtime.typeNamed('method-wrapper')
          ? owner
          : receiverClass(runtime, receiver);
      return newString(runtime, bound === null ? name : `${bound.payload.qualifiedName}.${name}`);
    },
  },
  __self__: {
    kind: 'attribute',
    get: (runtime, self) => {
      const { self: receiver, owner, module } = payloadOf(self);
      const holder = receiver ?? (owner === null ? runtime.modules.get(module ?? 'builtins') : owner) ?? runtime.none;
      runtime.heap.retain(holder);
      return holder;
    },
  },
};

const moduleMember: NativeMember = {
  kind: 'attribute',
  get: (runtime, self) => {
    const { owner, module } = payloadOf(self);
    return owner === null ? newString(runtime, module ?? 'builtins') : runtime.none;
  },
};

/** `__objclass__`: the class whose member it is. */
const ownerMember: NativeMember = {
  kind: 'attribute',
  get: (runtime, self) => {
    const { owner } = self.payload as { readonly owner: TypeObject | null };
    const value = owner ?? runtime.none;
    runtime.heap.retain(value);
    return value;
  },
};

/** Members of descriptors of methods. */
const descriptorMembers: NativeTypeDefinition['members'] = { ...nameMembers, __objclass__: ownerMember };

/** Members of descriptors of attributes. */
const attributeMembers: NativeTypeDefinition['members'] = {
  __objclass__: ownerMember,
  __doc__: { kind: 'attribute', get: (runtime) => newUnknownValue(runtime, runtime.types.str) },
  __name__: {
    kind: 'attribute',
    get: (runtime, self) => {
      const { name, nameObject } = self.payload as AttributeDescriptorPayload & Partial<MemberDescriptorPayload>;
      if (nameObject === undefined) return newString(runtime, name);
      runtime.heap.retain(nameObject);
      return nameObject;
    },
  },
  __qualname__: {
    kind: 'attribute',
    get: (runtime, self) => {
      const { owner, name } = self.payload as AttributeDescriptorPayload;
      return newString(runtime, `${owner.payload.qualifiedName}.${name}`);
    },
  },
};

function receiverClass(runtime: Runtime, receiver: PythonObject): TypeObject {
  return isInstanceOf(receiver, runtime.types.type) ? (receiver as TypeObject) : typeOf(receiver);
}

function attributeRepr(word: string): NonNullable<NativeTypeDefinition['slots']['repr']> {
  return (runtime, self) => {
    const { owner, name } = self.payload as AttributeDescriptorPayload;
    return newString(runtime, `<${word} '${name}' of '${owner.payload.name}' objects>`);
  };
}

function boundType(name: string): NativeTypeDefinition {
  return {
    name,
    isFinal: true,
    isCollected: true,
    isWeaklyReferencable: true,
    slots: {
      repr: (runtime, self) => {
        const { self: receiver, name: functionName } = payloadOf(self);
        if (receiver !== null) return newUnknownValue(runtime, runtime.types.str);
        return newString(runtime, `<built-in function ${functionName}>`);
      },
      call: (runtime, self, args, keywords) => {
        const payload = payloadOf(self);
        const { self: receiver } = payload;
        if (receiver === null) return callNative(runtime, payload, args, keywords, 0);
        if (!payload.isSlotWrapper) return callNative(runtime, payload, [receiver, ...args], keywords, 1);
        return callWithCopies(runtime, args, () => callNative(runtime, payload, [receiver, ...args], keywords, 1));
      },
      hash: (_runtime, self) => self.id,
      richCompare: (runtime, self, other, comparison) => {
        if (other.type !== self.type || (comparison !== Comparison.Equal && comparison !== Comparison.NotEqual))
          return null;
        const a = payloadOf(self);
        const b = payloadOf(other);
        const isEqual = a.self === b.self && a.definition === b.definition;
        return isEqual === (comparison === Comparison.Equal) ? runtime.true : runtime.false;
      },
      traverse: (self, visit) => {
        const { self: receiver, descriptor } = payloadOf(self);
        if (descriptor) visit(descriptor, 'descr');
        if (receiver !== null) visit(receiver, '__self__');
      },
      clear: (runtime, self) => {
        const { self: receiver, descriptor } = payloadOf(self);
        runtime.heap.releaseOptional(descriptor ?? null);
        runtime.heap.releaseOptional(receiver);
      },
    },
    members:
      name === 'method-wrapper'
        ? { ...boundMembers, __objclass__: ownerMember }
        : { ...boundMembers, __module__: moduleMember },
  };
}

function descriptorType(name: 'method_descriptor' | 'wrapper_descriptor'): NativeTypeDefinition {
  return {
    name,
    isFinal: true,
    isCollected: true,
    slots: {
      repr: (runtime, self) => {
        const { owner, name: methodName } = payloadOf(self);
        const word = name === 'method_descriptor' ? 'method' : 'slot wrapper';
        return newString(runtime, `<${word} '${methodName}' of '${owner?.payload.name}' objects>`);
      },
      call: (runtime, self, args, keywords) => {
        const payload = payloadOf(self);
        if (payload.isSlotWrapper) {
          return callWithCopies(runtime, args, () => callWrapperDescriptor(runtime, self, args, keywords));
        }
        requireReceiver(runtime, payload, args, keywords);
        return callNative(runtime, payload, args, keywords, 1);
      },
      descriptorGet: (runtime, self, instance) => {
        if (instance !== null) return newBoundBuiltin(runtime, self, instance);
        runtime.heap.retain(self);
        return self;
      },
    },
    members: descriptorMembers,
  };
}

/** Calls a bound slot wrapper with arguments that a tuple holds already (`Objects/descrobject.c`, wrapper_call). */
export function callMethodWrapper(
  runtime: Runtime,
  self: PythonObject,
  args: readonly PythonObject[],
  keywords: KeywordNames,
): PythonObject {
  const payload = payloadOf(self);
  return callNative(runtime, payload, [payload.self!, ...args], keywords, 1);
}

/**
 * Calls a slot wrapper of a class with receiver and arguments that a tuple holds already: another tuple holds the arguments alone
 * (`Objects/descrobject.c`, wrapperdescr_call).
 */
export function callWrapperDescriptor(
  runtime: Runtime,
  self: PythonObject,
  args: readonly PythonObject[],
  keywords: KeywordNames,
): PythonObject {
  const payload = payloadOf(self);
  requireReceiver(runtime, payload, args, keywords);
  return callWithCopies(runtime, args.slice(1), () => callNative(runtime, payload, args, keywords, 1));
}

/** A TypeError where the first argument is not of the type that a method or slot wrapper belongs to. */
function requireReceiver(
  runtime: Runtime,
  { definition, owner, isSlotWrapper }: NativeFunctionPayload,
  args: readonly PythonObject[],
  keywords: KeywordNames,
): void {
  const receiver = args.length > (keywords?.length ?? 0) ? args[0] : undefined;
  const type = owner?.payload.name;
  if (receiver === undefined) {
    const message = isSlotWrapper
      ? `descriptor '${definition.name}' of '${type}' object needs an argument`
      : `unbound method ${type}.${definition.name}() needs an argument`;
    raise(runtime, 'TypeError', message);
  }
  if (owner === null || isInstanceOf(receiver, owner) || receiver.type === runtime.types.unknown) return;
  const given = typeOf(receiver).payload.name;
  const message = isSlotWrapper
    ? `descriptor '${definition.name}' requires a '${type}' object but received a '${given}'`
    : `descriptor '${definition.name}' for '${type}' objects doesn't apply to a '${given}' object`;
  raise(runtime, 'TypeError', message);
}

export const builtinFunctionType = boundType('builtin_function_or_method');
/** A bound method that is told its class (`Objects/methodobject.c`, PyCMethod_Type). */
export const builtinMethodType: NativeTypeDefinition = {
  ...boundType('builtin_method'),
  base: 'builtin_function_or_method',
  members: {},
};
export const methodWrapperType = boundType('method-wrapper');
export const methodDescriptorType = descriptorType('method_descriptor');
export const wrapperDescriptorType = descriptorType('wrapper_descriptor');

export const classMethodDescriptorType: NativeTypeDefinition = {
  name: 'classmethod_descriptor',
  isFinal: true,
  isCollected: true,
  slots: {
    repr: attributeRepr('method'),
    call: (runtime, self, args, keywords) => {
      const payload = payloadOf(self);
      const owner = payload.owner?.payload.name;
      if (args.length === 0) {
        raise(runtime, 'TypeError', `descriptor '${payload.name}' of '${owner}' object needs an argument`);
      }
      return callNative(runtime, payload, args, keywords, 1);
    },
    descriptorGet: (runtime, self, instance, owner) =>
      newBoundBuiltin(runtime, self, instance === null ? owner : typeOf(instance)),
  },
  members: descriptorMembers,
};

export const getSetDescriptorType: NativeTypeDefinition = {
  name: 'getset_descriptor',
  isFinal: true,
  isCollected: true,
  members: attributeMembers,
  slots: {
    repr: attributeRepr('attribute'),
    descriptorGet: (runtime, self, instance) => {
      const { attribute } = self.payload as AttributeDescriptorPayload;
      if (instance !== null) return attribute.get(runtime, instance);
      runtime.heap.retain(self);
      return self;
    },
    descriptorSet: (runtime, self, instance, value) => {
      const { attribute, owner, name } = self.payload as AttributeDescriptorPayload;
      if (attribute.set === undefined) {
        raise(runtime, 'AttributeError', `attribute '${name}' of '${owner.payload.name}' objects is not writable`);
      }
      attribute.set(runtime, instance, value);
    },
    traverse: (self, visit) => {
      const { owner } = self.payload as AttributeDescriptorPayload;
      if (self.counting === Counting.Counted) visit(owner, '__objclass__');
    },
    clear: (runtime, self) => runtime.heap.release((self.payload as AttributeDescriptorPayload).owner),
  },
};

export const memberDescriptorType: NativeTypeDefinition = {
  name: 'member_descriptor',
  isFinal: true,
  isCollected: true,
  members: attributeMembers,
  slots: {
    repr: attributeRepr('member'),
    descriptorGet: (runtime, self, instance) => {
      const { name, position, attribute } = self.payload as MemberDescriptorPayload;
      if (instance === null) {
        runtime.heap.retain(self);
        return self;
      }
      if (attribute !== undefined) return attribute.get(runtime, instance);
      const value = instance.members?.[position] ?? null;
      if (value === null) {
        return raise(runtime, 'AttributeError', `'${typeOf(instance).payload.name}' object has no attribute '${name}'`);
      }
      runtime.heap.retain(value);
      return value;
    },
    descriptorSet: (runtime, self, instance, value) => {
      const { name, position, attribute } = self.payload as MemberDescriptorPayload;
      if (attribute !== undefined) {
        if (attribute.set === undefined) raise(runtime, 'AttributeError', 'readonly attribute');
        attribute.set(runtime, instance, value);
        return;
      }
      const members = instance.members;
      if (members === null) return raise(runtime, 'AttributeError', name);
      const before = members[position] ?? null;
      if (value !== null) runtime.heap.retain(value);
      else if (before === null) raise(runtime, 'AttributeError', name);
      members[position] = value;
      if (value !== null) tellOfStore(runtime, instance, value);
      runtime.log.slot(instance.id, SlotKind.Attribute, runtime.log.name(name), before?.id ?? 0, value?.id ?? 0);
      runtime.heap.releaseOptional(before);
    },
    traverse: (self, visit) => {
      const { owner, nameObject } = self.payload as MemberDescriptorPayload;
      if (self.counting === Counting.Counted) visit(owner, '__objclass__');
      if (nameObject !== undefined) visit(nameObject, '__name__');
    },
    clear: (runtime, self) => {
      const { owner, nameObject } = self.payload as MemberDescriptorPayload;
      runtime.heap.release(owner);
      runtime.heap.releaseOptional(nameObject);
    },
  },
};
