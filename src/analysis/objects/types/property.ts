/** property, classmethod, staticmethod (`Objects/descrobject.c`, `Objects/funcobject.c`). */
import { newBoolean, newObject, newUnknownText } from '../create.ts';
import { discard, isRaised, raise, raiseBare } from '../errors.ts';
import { SlotKind } from '../event-log.ts';
import { typeOf } from '../lookup.ts';
import { letGo, own, owning, whileHolding } from '../native-holds.ts';
import {
  getAttribute,
  getOptionalAttribute,
  instanceAttribute,
  setAttribute,
  setInstanceAttribute,
} from '../protocol/attributes.ts';
import { isTrue } from '../protocol/truth.ts';
import type { PythonObject } from '../python-object.ts';
import { holding, type Runtime, type TypeObject } from '../runtime.ts';
import type { NativeMember, NativeTypeDefinition } from '../type-object.ts';
import { refuseKeywords } from './argument-checks.ts';
import { constructorArguments } from './constructor-arguments.ts';
import { newMethod } from './method.ts';
import { genericDictAttribute } from './object.ts';

/** Payload of a property: owned references. */
export interface PropertyPayload {
  getter: PythonObject | null;
  setter: PythonObject | null;
  deleter: PythonObject | null;
  doc: PythonObject | null;
  name: PythonObject | null;
  /** Whether the docstring is that of the getter: a property copied with another getter then gets that one's. */
  hasGetterDoc: boolean;
}

const FIELDS = [
  ['getter', 'fget'],
  ['setter', 'fset'],
  ['deleter', 'fdel'],
  ['doc', '__doc__'],
  ['name', '__name__'],
] as const;

const propertyOf = (self: PythonObject): PropertyPayload => self.payload as PropertyPayload;

export const propertyType: NativeTypeDefinition = {
  name: 'property',
  isCollected: true,
  slots: {
    new: (runtime, type) =>
      newObject<PropertyPayload>(runtime, type as TypeObject, {
        getter: null,
        setter: null,
        deleter: null,
        doc: null,
        name: null,
        hasGetterDoc: false,
      }),
    init: (runtime, self, args, keywords) => {
      const payload = propertyOf(self);
      const given = constructorArguments(runtime, 'property', ['fget', 'fset', 'fdel', 'doc'], args, keywords);
      const [getter, setter, deleter, doc] = given.map((value) =>
        value === undefined || value === runtime.none ? null : value,
      ) as (PythonObject | null)[];
      for (const value of [getter, setter, deleter, doc]) if (value) runtime.heap.retain(value);
      Object.assign(payload, { getter, setter, deleter, doc, hasGetterDoc: false });
      if (doc === null && getter) {
        payload.doc = getOptionalAttribute(runtime, getter, '__doc__');
        payload.hasGetterDoc = payload.doc !== null && payload.doc !== runtime.none;
      }
      if (self.type !== runtime.typeNamed('property')) setSubclassDoc(runtime, self, doc !== null);
      for (const [field, label] of FIELDS) {
        const value = payload[field];
        if (value) runtime.log.slot(self.id, SlotKind.Internal, runtime.log.name(label), 0, value.id);
      }
    },
    descriptorGet: (runtime, self, instance) => {
      if (instance === null) {
        runtime.heap.retain(self);
        return self;
      }
      const { getter } = propertyOf(self);
      if (getter === null) return raise(runtime, 'AttributeError', accessMessage(runtime, self, instance, 'getter'));
      return runtime.call(getter, [instance]);
    },
    descriptorSet: (runtime, self, instance, value) => {
      const { setter, deleter } = propertyOf(self);
      const callable = value === null ? deleter : setter;
      if (callable === null) {
        raise(runtime, 'AttributeError', accessMessage(runtime, self, instance, value === null ? 'deleter' : 'setter'));
      }
      runtime.heap.retain(callable);
      try {
        const args = value === null ? [instance] : [instance, value];
        runtime.heap.release(holding(runtime, 'property being set', [callable], () => runtime.call(callable, args)));
      } finally {
        runtime.heap.release(callable);
      }
    },
    traverse: (self, visit) => {
      for (const [field, label] of FIELDS) {
        const value = propertyOf(self)[field];
        if (value !== null) visit(value, label);
      }
    },
    clear: (runtime, self) => {
      const payload = { ...propertyOf(self) };
      for (const [field] of FIELDS) {
        propertyOf(self)[field] = null;
        runtime.heap.releaseOptional(payload[field]);
      }
    },
  },
  members: {
    fget: fieldMember('getter'),
    fset: fieldMember('setter'),
    fdel: fieldMember('deleter'),
    __doc__: docMember(),
    __name__: nameMember(),
    __isabstractmethod__: {
      kind: 'attribute',
      get: (runtime, self) => {
        const { getter, setter, deleter } = propertyOf(self);
        return newBoolean(
          runtime,
          [getter, setter, deleter].some((callable) => callable !== null && isAbstract(runtime, callable)),
        );
      },
    },
    getter: copyMember('getter'),
    setter: copyMember('setter'),
    deleter: copyMember('deleter'),
    __set_name__: {
      kind: 'method',
      function: {
        name: '__set_name__',
        signature: '(self, /, *args)',
        whenUnknown: 'None',
        code: (runtime: Runtime, self: PythonObject, args: readonly PythonObject[]) => {
          const name = args[1]!;
          if (args.length !== 2) {
            const message = `__set_name__() takes 2 positional arguments but ${args.length} were given`;
            raise(runtime, 'TypeError', message);
          }
          const before = propertyOf(self).name;
          runtime.heap.retain(name);
          propertyOf(self).name = name;
          runtime.heap.releaseOptional(before);
          return runtime.none;
        },
      },
    },
  },
};

/**
 * A subclass of property has its docstring as an attribute of the instance, since that of the class hides the member (property_init_impl).
 * @param isGiven whether the docstring is an argument
 */
function setSubclassDoc(runtime: Runtime, self: PythonObject, isGiven: boolean): void {
  const payload = propertyOf(self);
  const { doc, hasGetterDoc } = payload;
  const { setsPropertyDocAlways } = runtime.behaviour.builtins;
  if (!setsPropertyDocAlways && (isGiven || doc === null)) return;
  payload.doc = null;
  own(runtime, doc ?? runtime.none, 'docstring being set');
  try {
    setAttribute(runtime, self, '__doc__', doc ?? runtime.none);
  } catch (thrown) {
    if (!setsPropertyDocAlways || hasGetterDoc || !isRaised(runtime, thrown, 'AttributeError')) throw thrown;
    discard(runtime, thrown);
  } finally {
    letGo(runtime);
  }
}

function accessMessage(runtime: Runtime, self: PythonObject, instance: PythonObject, what: string): string {
  const name = propertyOf(self).name?.payload;
  const owner = typeOf(instance).payload[runtime.behaviour.propertyMessageUsesQualifiedName ? 'qualifiedName' : 'name'];
  return typeof name === 'string'
    ? `property '${name}' of '${owner}' object has no ${what}`
    : `property of '${owner}' object has no ${what}`;
}

/** Whether an object has a true `__isabstractmethod__` (_PyObject_IsAbstract). */
function isAbstract(runtime: Runtime, object: PythonObject): boolean {
  const flag = getOptionalAttribute(runtime, object, '__isabstractmethod__');
  if (flag === null) return false;
  return owning(runtime, flag, '__isabstractmethod__', () => isTrue(runtime, flag));
}

/** `property.__doc__`, which can be set. */
function docMember(): NativeMember {
  return {
    ...fieldMember('doc'),
    kind: 'attribute',
    set: (runtime, self, value) => setField(runtime, self, 'doc', value),
  };
}

/** `property.__name__`: that of the attribute, or of the getter (property_get__name__). */
function nameMember(): NativeMember {
  return {
    kind: 'attribute',
    get: (runtime, self) => {
      const { name, getter } = propertyOf(self);
      if (name !== null) {
        runtime.heap.retain(name);
        return name;
      }
      const own = getter === null ? null : getOptionalAttribute(runtime, getter, '__name__');
      return own ?? raise(runtime, 'AttributeError', "'property' object has no attribute '__name__'");
    },
    set: (runtime, self, value) => setField(runtime, self, 'name', value),
  };
}

function setField(runtime: Runtime, self: PythonObject, field: 'doc' | 'name', value: PythonObject | null): void {
  const payload = propertyOf(self);
  const before = payload[field];
  if (value !== null) runtime.heap.retain(value);
  payload[field] = value;
  const label = field === 'doc' ? '__doc__' : '__name__';
  runtime.log.slot(self.id, SlotKind.Internal, runtime.log.name(label), before?.id ?? 0, value?.id ?? 0);
  runtime.heap.releaseOptional(before);
}

function fieldMember(field: Exclude<keyof PropertyPayload, 'hasGetterDoc'>): NativeMember & { kind: 'attribute' } {
  return {
    kind: 'attribute',
    get: (runtime, self) => {
      const value = propertyOf(self)[field] ?? runtime.none;
      runtime.heap.retain(value);
      return value;
    },
  };
}

/** property_copy: a new property with one function replaced, unless that is None. */
function copyMember(field: 'getter' | 'setter' | 'deleter'): NativeMember {
  return {
    kind: 'method',
    function: {
      name: field,
      signature: '(self, function, /)',
      code: (runtime: Runtime, self: PythonObject, callable: PythonObject) => {
        const { none } = runtime;
        const changed = callable === none ? {} : { [field]: callable };
        const { getter, setter, deleter, doc, hasGetterDoc }: PropertyPayload = { ...propertyOf(self), ...changed };
        const kept = hasGetterDoc && getter !== null ? none : doc;
        return whileHolding(runtime, 'property being copied', [self.type], () =>
          runtime.call(self.type, [getter ?? none, setter ?? none, deleter ?? none, kept ?? none]),
        );
      },
    },
  };
}

/** Payload of classmethod and staticmethod: the callable, owned. */
interface WrapperPayload {
  callable: PythonObject | null;
}

function methodWrapper(
  name: 'classmethod' | 'staticmethod',
  get: (runtime: Runtime, callable: PythonObject, instance: PythonObject | null, owner: PythonObject) => PythonObject,
): NativeTypeDefinition {
  return {
    name,
    isCollected: true,
    hasInstanceDict: true,
    slots: {
      repr: (runtime) => newUnknownText(runtime),
      new: (runtime, type) => newObject<WrapperPayload>(runtime, type as TypeObject, { callable: null }),
      init: (runtime, self, args, keywords) => {
        refuseKeywords(runtime, name, keywords);
        const [callable] = args;
        if (callable === undefined || args.length !== 1) {
          return raise(runtime, 'TypeError', `${name} expected 1 argument, got ${args.length}`);
        }
        runtime.heap.retain(callable);
        (self.payload as WrapperPayload).callable = callable;
        runtime.log.slot(self.id, SlotKind.Internal, runtime.log.name('__func__'), 0, callable.id);
        copyAttributes(runtime, self, callable);
      },
      ...(name === 'staticmethod'
        ? {
            call: (runtime, self, args, keywords) =>
              runtime.call((self.payload as WrapperPayload).callable!, args, keywords),
          }
        : {}),
      descriptorGet: (runtime, self, instance, owner) => {
        const { callable } = self.payload as WrapperPayload;
        if (callable === null) return raiseBare(runtime, 'RuntimeError');
        return get(runtime, callable, instance, owner);
      },
      traverse: (self, visit) => {
        const { callable } = self.payload as WrapperPayload;
        if (callable !== null) visit(callable, '__func__');
      },
      clear: (runtime, self) => {
        const payload = self.payload as WrapperPayload;
        const { callable } = payload;
        payload.callable = null;
        runtime.heap.releaseOptional(callable);
      },
    },
    members: {
      __func__: { kind: 'attribute', get: wrapped },
      __wrapped__: { kind: 'attribute', get: wrapped },
      __dict__: genericDictAttribute,
      __annotations__: forwarded('__annotations__'),
      __annotate__: forwarded('__annotate__'),
      __isabstractmethod__: {
        kind: 'attribute',
        get: (runtime, self) => {
          const { callable } = self.payload as WrapperPayload;
          return newBoolean(runtime, callable !== null && isAbstract(runtime, callable));
        },
      },
    },
  };
}

/** functools_wraps: what the callable tells of itself becomes the wrapper's own. */
function copyAttributes(runtime: Runtime, wrapper: PythonObject, callable: PythonObject): void {
  const names = ['__module__', '__name__', '__qualname__', '__doc__'];
  if (runtime.behaviour.builtins.copiesAnnotations) names.push('__annotations__');
  for (const name of names) {
    const value = getOptionalAttribute(runtime, callable, name);
    if (value === null) continue;
    setInstanceAttribute(runtime, wrapper, name, value);
    runtime.heap.release(value);
  }
}

/** What the callable tells of itself and the wrapper keeps in its `__dict__` once it was asked for (descriptor_get_wrapped_attribute). */
function forwarded(name: string): NativeMember {
  return {
    kind: 'attribute',
    get: (runtime, self) => {
      const kept = instanceAttribute(self, name);
      if (kept !== undefined) runtime.heap.retain(kept);
      const { callable } = self.payload as WrapperPayload;
      const value = kept ?? getAttribute(runtime, callable ?? runtime.none, name);
      if (kept === undefined) setInstanceAttribute(runtime, self, name, value);
      return value;
    },
    set: (runtime, self, value) => setInstanceAttribute(runtime, self, name, value),
  };
}

function wrapped(runtime: Runtime, self: PythonObject): PythonObject {
  const value = (self.payload as WrapperPayload).callable ?? runtime.none;
  runtime.heap.retain(value);
  return value;
}

export const classMethodType = methodWrapper('classmethod', (runtime, callable, instance, owner) => {
  const type = owner ?? typeOf(instance!);
  const get = runtime.behaviour.builtins.classMethodsChain ? typeOf(callable).payload.slots.descriptorGet : null;
  return get === null ? newMethod(runtime, callable, type) : get(runtime, callable, type, type);
});

export const staticMethodType = methodWrapper('staticmethod', (runtime, callable) => {
  runtime.heap.retain(callable);
  return callable;
});
