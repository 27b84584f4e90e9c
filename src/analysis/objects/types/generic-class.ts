/** `typing.Generic` and what subscripting a class with type parameters gives (`Lib/typing.py`, _GenericAlias; `Objects/typevarobject.c`). */
import { callWithCopies } from '../argument-tuple.ts';
import { newList, newObject, newString, tupleOf } from '../create.ts';
import { discard, isInstanceOf } from '../errors.ts';
import { SlotKind } from '../event-log.ts';
import { ownAttribute, setTypeAttribute, typeOf } from '../lookup.ts';
import { genericGetAttribute, setAttribute } from '../protocol/attributes.ts';
import { reprText } from '../protocol/text.ts';
import { Counting, type PythonObject } from '../python-object.ts';
import { PythonRaise, type Runtime, type TypeObject } from '../runtime.ts';
import type { NativeMember, NativeTypeDefinition } from '../type-object.ts';
import { typeParametersIn } from './generic-substitution.ts';
import { objectNew } from './object.ts';
import { typingUnionBinary } from './typing-union.ts';
import { typeText } from './union-type.ts';

/** All are owned. */
interface AliasPayload {
  readonly origin: PythonObject;
  readonly args: PythonObject;
  readonly parameters: PythonObject;
}

const payloadOf = (self: PythonObject): AliasPayload => self.payload as AliasPayload;

function kept(runtime: Runtime, object: PythonObject): PythonObject {
  runtime.heap.retain(object);
  return object;
}

/** A class with type arguments: a new reference. Arguments and origin are borrowed. */
function newAlias(
  runtime: Runtime,
  origin: PythonObject,
  items: readonly PythonObject[],
  definition = genericAliasType,
): PythonObject {
  const { heap, log } = runtime;
  heap.retain(origin);
  const args = tupleOf(runtime, items);
  const parameters = typeParametersIn(runtime, items);
  const alias = newObject<AliasPayload>(runtime, runtime.typeOf(definition), { origin, args, parameters });
  log.slot(alias.id, SlotKind.Internal, log.name('__parameters__'), 0, parameters.id);
  log.slot(alias.id, SlotKind.Internal, log.name('__origin__'), 0, origin.id);
  log.slot(alias.id, SlotKind.Internal, log.name('__args__'), 0, args.id);
  return alias;
}

/** typing._tp_cache: the alias made for the same class and arguments before, or a new one, which the cache keeps with class and arguments. A new reference. */
function cachedAlias(
  runtime: Runtime,
  origin: PythonObject,
  given: PythonObject,
  items: readonly PythonObject[],
  definition = genericAliasType,
): PythonObject {
  const entries = cacheOf(runtime);
  const isWanted = (alias: PythonObject): boolean => {
    const args = payloadOf(alias).args.payload as PythonObject[];
    return payloadOf(alias).origin === origin && args.length === items.length && args.every((a, i) => a === items[i]);
  };
  const known = entries.payload.find((entry, index) => index % 3 === 2 && isWanted(entry));
  if (known !== undefined) return kept(runtime, known);
  const alias = newAlias(runtime, origin, items, definition);
  for (const object of [origin, given, alias]) {
    runtime.log.slot(entries.id, SlotKind.Item, entries.payload.length, 0, object.id);
    entries.payload.push(kept(runtime, object));
  }
  return alias;
}

/** What the cache holds: class, arguments and alias by turns. */
function cacheOf(runtime: Runtime): PythonObject<PythonObject[]> {
  const key = 'typing._tp_cache';
  const existing = runtime.singletons.get(key);
  if (existing !== undefined) return existing as PythonObject<PythonObject[]>;
  const entries = newList(runtime, []);
  runtime.singletons.set(key, entries);
  return entries;
}

/** SUBSCRIPT_GENERIC: `Generic[parameters]`, the last base of a class with type parameters (_Py_subscript_generic). A new reference. */
export function subscriptGeneric(runtime: Runtime, parameters: PythonObject): PythonObject {
  const items = (parameters.payload as PythonObject[]).map((item) =>
    typeOf(item).payload.qualifiedName === 'TypeVarTuple' ? unpackedParameter(runtime, item) : kept(runtime, item),
  );
  const alias = newAlias(runtime, runtime.typeOf(genericType), items);
  for (const item of items) runtime.heap.release(item);
  return alias;
}

/** `typing.Unpack[Ts]`, which `*Ts` stands for (`Objects/typevarobject.c`, unpack). A new reference. */
export function unpackedParameter(runtime: Runtime, parameter: PythonObject): PythonObject {
  return cachedAlias(runtime, unpackForm(runtime), parameter, [parameter], unpackedAliasType);
}

/** `typing.Unpack`, which exists once. */
function unpackForm(runtime: Runtime): PythonObject {
  const key = 'typing.Unpack';
  const existing = runtime.singletons.get(key);
  if (existing !== undefined) return existing;
  const type = runtime.typeOf(specialFormType);
  const made = runtime.heap.allocateUncounted(type, type.payload.typeName, null, Counting.Shared);
  runtime.singletons.set(key, made);
  return made;
}

/** Sets `__parameters__` of a class: those of its base `Generic[...]`, else the ones in all its bases (`Lib/typing.py`, _generic_init_subclass). */
function initSubclass(runtime: Runtime, type: PythonObject): PythonObject {
  const ownBases = ownAttribute(runtime, type as TypeObject, '__orig_bases__');
  const bases = ownBases === null ? [] : (ownBases.payload as readonly PythonObject[]);
  const generic = bases.find((base) => isAlias(base) && payloadOf(base).origin === runtime.typeOf(genericType));
  // Those of the bases are asked for in any case: an alias or union makes its own when it is first asked.
  const inBases = typeParametersIn(runtime, bases);
  const parameters = generic === undefined ? inBases : payloadOf(generic).parameters;
  setTypeAttribute(runtime, type as TypeObject, '__parameters__', parameters);
  runtime.heap.release(inBases);
  return runtime.none;
}

function isAlias(object: PythonObject): boolean {
  return typeOf(object).payload.definition === genericAliasType;
}

const attribute = (get: (runtime: Runtime, self: PythonObject) => PythonObject): NativeMember => ({
  kind: 'attribute',
  get,
});

/** `typing._GenericAlias`. */
const genericAliasType: NativeTypeDefinition = {
  name: '_GenericAlias',
  module: 'typing',
  isCollected: true,
  slots: {
    repr: (runtime, self) => {
      const { origin, args } = payloadOf(self);
      const { module, qualifiedName } = (origin as TypeObject).payload;
      const texts = (args.payload as PythonObject[]).map((item) => typeText(runtime, item));
      return newString(runtime, `${module}.${qualifiedName}[${texts.join(', ')}]`);
    },
    binary: typingUnionBinary,
    call: (runtime, self, args, keywords) => {
      const { origin } = payloadOf(self);
      const instance = callWithCopies(runtime, [origin], () => runtime.call(origin, args, keywords));
      try {
        setAttribute(runtime, instance, '__orig_class__', self);
      } catch (thrown) {
        if (!(thrown instanceof PythonRaise)) throw thrown;
        discard(runtime, thrown);
      }
      return instance;
    },
    getAttribute: (runtime, self, name) => {
      const isOwn = name.startsWith('__') && name.endsWith('__');
      const { origin } = payloadOf(self);
      if (isOwn) return genericGetAttribute(runtime, self, name);
      return typeOf(origin).payload.slots.getAttribute(runtime, origin, name);
    },
    traverse: (self, visit) => {
      visit(payloadOf(self).origin, '__origin__');
      visit(payloadOf(self).args, '__args__');
      visit(payloadOf(self).parameters, '__parameters__');
    },
    clear: (runtime, self) => {
      const { origin, args, parameters } = payloadOf(self);
      for (const reference of [origin, args, parameters]) runtime.heap.release(reference);
    },
  },
  members: {
    __origin__: attribute((runtime, self) => kept(runtime, payloadOf(self).origin)),
    __args__: attribute((runtime, self) => kept(runtime, payloadOf(self).args)),
    __parameters__: attribute((runtime, self) => kept(runtime, payloadOf(self).parameters)),
    __mro_entries__: {
      kind: 'method',
      function: {
        name: '__mro_entries__',
        signature: '(self, bases, /)',
        code: (runtime: Runtime, self: PythonObject) => tupleOf(runtime, [payloadOf(self).origin]),
      },
    },
  },
};

const unpackedAliasType: NativeTypeDefinition = {
  ...genericAliasType,
  name: '_UnpackGenericAlias',
  slots: {
    ...genericAliasType.slots,
    repr: (runtime, self) => {
      const [parameter] = payloadOf(self).args.payload as readonly PythonObject[];
      return newString(runtime, `typing.Unpack[${reprText(runtime, parameter!)}]`);
    },
  },
};

const specialFormType: NativeTypeDefinition = {
  name: '_SpecialForm',
  module: 'typing',
  isFinal: true,
  slots: { repr: (runtime) => newString(runtime, 'typing.Unpack') },
};

/** `typing.Generic`. */
export const genericType: NativeTypeDefinition = {
  name: 'Generic',
  module: 'typing',
  slots: { new: objectNew },
  members: {
    __init_subclass__: {
      kind: 'classmethod',
      function: { name: '__init_subclass__', signature: '(cls, /)', code: initSubclass },
    },
    __class_getitem__: {
      kind: 'classmethod',
      function: {
        name: '__class_getitem__',
        signature: '(type, params, /)',
        code: (runtime: Runtime, type: PythonObject, item: PythonObject) => {
          const items = isInstanceOf(item, runtime.types.tuple) ? (item.payload as PythonObject[]) : [item];
          return cachedAlias(runtime, type, item, items);
        },
      },
    },
  },
};
