/** `type`: calling a class, attributes of classes (`Objects/typeobject.c`, PyType_Type). */

import { callWithArgumentTuple, callWithCopies } from '../argument-tuple.ts';
import { releaseSharedKeys } from '../attribute-names.ts';
import { isSlotName, updateClassSlots } from '../class-slots.ts';
import { listOf, newString, newTuple, newUnknown, newUnknownValue, tupleOf } from '../create.ts';
import { dictSetText, newDict } from '../dict-access.ts';
import { isInstanceOf, raise } from '../errors.ts';
import { lookup, ownAttribute, ownNames, setTypeAttribute, typeModule, typeOf } from '../lookup.ts';
import { whileHolding } from '../native-holds.ts';
import { getThroughDescriptor, raiseAttributeError, raiseSettingError } from '../protocol/attributes.ts';
import type { PythonObject } from '../python-object.ts';
import { holding, type Runtime, type TypeObject, ValueUnknown } from '../runtime.ts';
import { ClassNamespace, clearClassNamespace } from '../type-namespace.ts';
import type { KeywordNames, NativeMember, NativeTypeDefinition, Visit } from '../type-object.ts';
import { classAnnotateMember, classAnnotationsMember } from './annotations.ts';
import { createClass, mostDerivedMetaclass, refuseMroEntries } from './class-creation.ts';
import { typeDirectory } from './directory.ts';
import { isInstanceByClass, isSubclassByOrder } from './instance-check.ts';
import { newMappingProxy } from './mapping-proxy.ts';
import { linearize } from './method-resolution-order.ts';
import { nativeTypeModule, nativeTypeName } from './native-type-name.ts';
import { removeSubclass } from './subclasses.ts';
import { setBases } from './type-bases.ts';
import { typeMembers } from './type-members.ts';
import { unionBinary } from './union-type.ts';

export const typeType: NativeTypeDefinition = {
  name: 'type',
  isCollected: true,
  isWeaklyReferencable: true,
  callHeld: callClass,
  slots: {
    call: typeCall,
    repr: typeRepr,
    hash: (_runtime, self) => self.id,
    binary: unionBinary,
    getAttribute: typeGetAttribute,
    setAttribute: typeSetAttribute,
    new: typeNew,
    init: () => {},
    traverse: typeTraverse,
    clear: typeClear,
    clearInCycle: typeClearInCycle,
  },
  members: {
    __name__: attribute(
      (runtime, type) => kept(runtime, type.payload.references?.name) ?? nativeTypeName(runtime, type),
      (runtime, type, value) => setName(runtime, type, value, 'name'),
    ),
    __qualname__: attribute(
      (runtime, type) => kept(runtime, type.payload.references?.qualifiedName) ?? nativeTypeName(runtime, type),
      (runtime, type, value) => setName(runtime, type, value, 'qualifiedName'),
    ),
    __module__: attribute(
      (runtime, type) => {
        const own = type.payload.namespace.get('__module__');
        if (own === undefined || !type.payload.isHeapType) return nativeTypeModule(runtime, type);
        runtime.heap.retain(own);
        return own;
      },
      (runtime, type, value) => setOwn(runtime, type, '__module__', value),
    ),
    __bases__: attribute((runtime, type) => {
      const bases = type.payload.references?.bases;
      if (bases !== undefined) runtime.heap.retain(bases);
      return bases ?? tupleOf(runtime, type.payload.bases);
    }, setBases),
    __base__: attribute((runtime, type) => {
      const base = type.payload.references?.base ?? type.payload.bases[0] ?? runtime.none;
      runtime.heap.retain(base);
      return base;
    }),
    __mro__: attribute((runtime, type) => {
      if (type.payload.mro.length === 0) return runtime.none;
      const mro = type.payload.references?.mro;
      if (mro !== undefined) runtime.heap.retain(mro);
      return mro ?? tupleOf(runtime, type.payload.mro);
    }),
    __dict__: attribute((runtime, type) => namespaceProxy(runtime, type)),
    __doc__: attribute(
      (runtime, type) => {
        if (!type.payload.isHeapType) return newUnknownValue(runtime, runtime.types.str);
        const own = type.payload.namespace.get('__doc__') ?? runtime.none;
        // type_get_doc: a descriptor is asked.
        const get = typeOf(own).payload.slots.descriptorGet;
        if (get !== null) {
          const isHeld = runtime.behaviour.builtins.holdsDocDescriptor;
          return whileHolding(runtime, '__doc__', isHeld ? [own] : [], () => get(runtime, own, null as never, type));
        }
        runtime.heap.retain(own);
        return own;
      },
      (runtime, type, value) => setOwn(runtime, type, '__doc__', value),
    ),
    ...typeMembers,
    __abstractmethods__: attribute(
      (runtime, type) => {
        // type_abstractmethods: what `type` has under that name is this very member.
        const own = type === runtime.types.type ? undefined : type.payload.namespace.get('__abstractmethods__');
        if (own === undefined) raise(runtime, 'AttributeError', '__abstractmethods__');
        runtime.heap.retain(own);
        return own;
      },
      (runtime, type, value) => setOwn(runtime, type, '__abstractmethods__', value),
    ),
    __annotations__: classAnnotationsMember,
    __annotate__: classAnnotateMember,
    __type_params__: attribute(
      (runtime, type) => {
        const own = type.payload.isHeapType ? type.payload.namespace.get('__type_params__') : undefined;
        if (own === undefined) return newTuple(runtime, []);
        runtime.heap.retain(own);
        return own;
      },
      (runtime, type, value) => setOwn(runtime, type, '__type_params__', value),
    ),
    __dir__: typeDirectory,
    mro: {
      kind: 'method',
      function: {
        name: 'mro',
        signature: '(self, /)',
        whenUnknown: 'list',
        code: (runtime: Runtime, type: TypeObject) => listOf(runtime, linearize(runtime, type, type.payload.bases)),
      },
    },
    __subclasses__: {
      kind: 'method',
      function: {
        name: '__subclasses__',
        signature: '(self, /)',
        whenUnknown: 'list',
        code: (runtime: Runtime, type: TypeObject) => {
          if (!type.payload.isHeapType) throw new ValueUnknown(type);
          return listOf(runtime, [...type.payload.subclasses.keys()]);
        },
      },
    },
    __instancecheck__: {
      kind: 'method',
      function: {
        name: '__instancecheck__',
        signature: '(self, instance, /)',
        whenUnknown: 'bool',
        code: (runtime: Runtime, type: TypeObject, instance: PythonObject) =>
          isInstanceByClass(runtime, instance, type) ? runtime.true : runtime.false,
      },
    },
    __subclasscheck__: {
      kind: 'method',
      function: {
        name: '__subclasscheck__',
        signature: '(self, subclass, /)',
        whenUnknown: 'bool',
        code: (runtime: Runtime, type: TypeObject, subclass: PythonObject) =>
          isSubclassByOrder(runtime, subclass, type) ? runtime.true : runtime.false,
      },
    },
    __prepare__: {
      kind: 'classmethod',
      function: {
        name: '__prepare__',
        signature: '(cls, /, *args, **kwargs)',
        code: (runtime: Runtime) => newDict(runtime),
      },
    },
  },
};

function attribute(
  get: (runtime: Runtime, type: TypeObject) => PythonObject,
  set?: (runtime: Runtime, type: TypeObject, value: PythonObject | null) => void,
): NativeMember {
  return {
    kind: 'attribute',
    get: (runtime, self) => get(runtime, self as TypeObject),
    ...(set === undefined
      ? {}
      : {
          set: (runtime: Runtime, self: PythonObject, value: PythonObject | null) =>
            set(runtime, self as TypeObject, value),
        }),
  };
}

/**
 * `Class(...)`: type_call. The arguments are put into a tuple for `tp_new` and `tp_init`, which holds them during the call (_PyObject_MakeTpCall).
 */
export function typeCall(
  runtime: Runtime,
  self: PythonObject,
  args: readonly PythonObject[],
  keywords: KeywordNames,
): PythonObject {
  const { payload } = self as TypeObject;
  const isPacked =
    payload.isHeapType ||
    (self === runtime.types.type && args.length > 1) ||
    PACKED.has(payload.name) ||
    ((self === runtime.types.str || self === runtime.types.int) && keywords !== null) ||
    (runtime.behaviour.packsBuiltinArguments && (self === runtime.types.str || self === runtime.types.int));
  if (!isPacked) return callClass(runtime, self, args, keywords);
  return callWithArgumentTuple(runtime, args, keywords, (given) => callClass(runtime, self, given, keywords));
}

/** Built-in classes without `tp_vectorcall` that call methods of their arguments. */
const PACKED: ReadonlySet<string> = new Set([
  'complex',
  'bytes',
  'bytearray',
  'property',
  'staticmethod',
  'classmethod',
]);

/** Built-in classes that programs can make instances of in CPython, but not here. */
const NOT_MADE_HERE: ReadonlySet<string> = new Set(['function', 'code', '_io.TextIOWrapper']);

/** `Class(...)` with arguments that a tuple (and dict) holds already: type_call proper. */
export function callClass(
  runtime: Runtime,
  self: PythonObject,
  args: readonly PythonObject[],
  keywords: KeywordNames,
): PythonObject {
  const type = self as TypeObject;
  const { slots, name } = type.payload;
  if (self === runtime.types.type && args.length === 1 && keywords === null) {
    const result = args[0]!.type;
    if (result === runtime.types.unknown) return newUnknown(runtime);
    runtime.heap.retain(result);
    return result;
  }
  if (slots.new === null && NOT_MADE_HERE.has(name)) runtime.stop(`unknown: ${name}() is not simulated`);
  if (slots.new === null) raise(runtime, 'TypeError', `cannot create '${name}' instances`);
  const object = slots.new(runtime, self, args, keywords);
  if (!isInstanceOf(object, type)) return object;
  const { init } = typeOf(object).payload.slots;
  if (init === null) return object;
  try {
    holding(runtime, 'instance being made', [object], () => init(runtime, object, args, keywords));
  } catch (thrown) {
    runtime.heap.release(object);
    throw thrown;
  }
  return object;
}

function typeRepr(runtime: Runtime, self: PythonObject): PythonObject {
  const type = self as TypeObject;
  const module = typeModule(type);
  const prefix = module === 'builtins' ? '' : `${module}.`;
  return newString(runtime, `<class '${prefix}${type.payload.qualifiedName}'>`);
}

/** type_getattro: a data descriptor of the metaclass, an attribute along the mro (bound through `__get__`), then the metaclass. */
function typeGetAttribute(runtime: Runtime, self: PythonObject, name: string): PythonObject {
  const type = self as TypeObject;
  const metaclass = typeOf(self);
  const metaAttribute = lookup(runtime, metaclass, name);
  if (metaAttribute !== null) {
    const { slots } = typeOf(metaAttribute).payload;
    if (slots.descriptorGet !== null && slots.descriptorSet !== null) {
      return getThroughDescriptor(runtime, metaAttribute, self);
    }
  }
  const own = lookup(runtime, type, name);
  if (own !== null) {
    const get = typeOf(own).payload.slots.descriptorGet;
    if (get !== null) {
      runtime.heap.retain(own);
      try {
        return holding(runtime, 'attribute being read', [own], () => get(runtime, own, null, self));
      } finally {
        runtime.heap.release(own);
      }
    }
    runtime.heap.retain(own);
    return own;
  }
  if (metaAttribute !== null) {
    return getThroughDescriptor(runtime, metaAttribute, self);
  }
  return raiseAttributeError(runtime, self, name, `type object '${type.payload.name}' has no attribute '${name}'`);
}

function typeSetAttribute(runtime: Runtime, self: PythonObject, name: string, value: PythonObject | null): void {
  const type = self as TypeObject;
  const metaAttribute = lookup(runtime, typeOf(self), name);
  const set = metaAttribute === null ? null : typeOf(metaAttribute).payload.slots.descriptorSet;
  if (metaAttribute !== null && set !== null) {
    const held = runtime.behaviour.holdsMetaclassWhileSetting ? [metaAttribute, self.type] : [metaAttribute];
    callWithCopies(runtime, held, () => set(runtime, metaAttribute, self, value));
    return;
  }
  if (!type.payload.isHeapType) {
    raise(runtime, 'TypeError', `cannot set '${name}' attribute of immutable type '${type.payload.name}'`);
  }
  const existed = setTypeAttribute(runtime, type, name, value);
  if (value === null && !existed) {
    raiseSettingError(runtime, self, name, `type object '${type.payload.name}' has no attribute '${name}'`);
  }
  if (isSlotName(name)) updateClassSlots(runtime, type);
}

/** type_new: `type(name, bases, namespace)`. */
function typeNew(
  runtime: Runtime,
  metaclass: PythonObject,
  args: readonly PythonObject[],
  keywords: KeywordNames,
): PythonObject {
  const positional = args.length - (keywords?.length ?? 0);
  if (positional !== 3) {
    const message = `type.__new__() takes exactly 3 arguments (${positional} given)`;
    raise(runtime, 'TypeError', metaclass === runtime.types.type ? 'type() takes 1 or 3 arguments' : message);
  }
  const [name, bases, namespace] = args as [PythonObject, PythonObject, PythonObject];
  const { str, tuple, dict } = runtime.types;
  for (const [index, [argument, wanted]] of (
    [
      [name, str],
      [bases, tuple],
      [namespace, dict],
    ] as const
  ).entries()) {
    if (isInstanceOf(argument, wanted)) continue;
    if (argument.type === runtime.types.unknown) throw new ValueUnknown(argument);
    const given = typeOf(argument).payload.name;
    raise(runtime, 'TypeError', `type.__new__() argument ${index + 1} must be ${wanted.payload.name}, not ${given}`);
  }
  if (typeof name.payload !== 'string') throw new ValueUnknown(name);
  if (name.payload.includes('\0')) raise(runtime, 'ValueError', 'type name must not contain null characters');
  for (const base of bases.payload as PythonObject[]) refuseMroEntries(runtime, base);
  const winner = mostDerivedMetaclass(runtime, metaclass as TypeObject, bases.payload as TypeObject[]);
  const { new: make } = winner.payload.slots;
  // The metaclass of a base makes the class where it has a `__new__` of its own (type_new_get_bases).
  if (winner !== metaclass && make !== null && make !== runtime.types.type.payload.slots.new) {
    return make(runtime, winner, args, keywords);
  }
  const further = new Map<string, PythonObject>();
  keywords?.forEach((keyword, index) => {
    further.set(keyword.payload, args[positional + index]!);
  });
  return createClass(runtime, metaclass as TypeObject, name as PythonObject<string>, bases, namespace, further);
}

function typeTraverse(self: PythonObject, visit: Visit): void {
  const { payload } = self as TypeObject;
  for (const reference of payload.subclasses.values()) if (reference !== null) visit(reference, '__subclasses__');
  if (payload.references === null) {
    for (const [name, value] of payload.namespace) visit(value, name);
    if (payload.heldName !== undefined) {
      visit(payload.heldName, '__name__');
      visit(payload.heldName, '__qualname__');
    }
    if (payload.heldModule !== undefined) visit(payload.heldModule, '__module__');
    return;
  }
  visit((payload.namespace as ClassNamespace).dict, 'tp_dict');
  for (const name of payload.keyNames) visit(name, 'ht_cached_keys');
  visit(payload.references.name, '__name__');
  visit(payload.references.qualifiedName, '__qualname__');
  if (payload.references.slotNames !== null) visit(payload.references.slotNames, '__slots__');
  visit(payload.references.base, '__base__');
  visit(payload.references.bases, '__bases__');
  visit(payload.references.mro, '__mro__');
}

/** type_clear: the namespace and the order of resolution. The bases stay until the class is deallocated. */
function typeClearInCycle(runtime: Runtime, self: PythonObject): void {
  const { payload } = self as TypeObject;
  const { namespace, references } = payload;
  if (references === null) return;
  payload.lookupCache.clear();
  clearClassNamespace(runtime, namespace as ClassNamespace);
  Object.assign(payload, { references: { ...references, mro: tupleOf(runtime, []) } });
  runtime.heap.release(references.mro);
}

/** type_dealloc: what type_clear drops, then the bases and the base. */
function typeClear(runtime: Runtime, self: PythonObject): void {
  const type = self as TypeObject;
  const { namespace, references, bases } = type.payload;
  if (references === null) return;
  type.payload.lookupCache.clear();
  clearClassNamespace(runtime, namespace as ClassNamespace);
  for (const base of bases) removeSubclass(runtime, base, type);
  releaseSharedKeys(runtime, type);
  const { mro, bases: basesTuple, base, name, qualifiedName, slotNames } = references;
  Object.assign(type.payload, { references: null });
  for (const reference of [mro, basesTuple, base, (namespace as ClassNamespace).dict, name, qualifiedName]) {
    runtime.heap.release(reference);
  }
  runtime.heap.releaseOptional(slotNames);
}

/** Sets an entry of a class's own namespace (type_set_module, type_set_doc, type_set_abstractmethods). */
function setOwn(runtime: Runtime, type: TypeObject, name: string, value: PythonObject | null): void {
  if (!type.payload.isHeapType) {
    raise(runtime, 'TypeError', `cannot set '${name}' attribute of immutable type '${type.payload.name}'`);
  }
  // check_set_special_type_attr; only type_set_abstractmethods deletes.
  if (value === null && name !== '__abstractmethods__') {
    raise(runtime, 'TypeError', `cannot delete '${name}' attribute of immutable type '${type.payload.name}'`);
  }
  if (!setTypeAttribute(runtime, type, name, value) && value === null) raise(runtime, 'AttributeError', name);
}

function setName(
  runtime: Runtime,
  type: TypeObject,
  value: PythonObject | null,
  field: 'name' | 'qualifiedName',
): void {
  const label = field === 'name' ? '__name__' : '__qualname__';
  if (value === null || !type.payload.isHeapType) {
    const verb = value === null ? 'delete' : 'set';
    raise(runtime, 'TypeError', `cannot ${verb} '${label}' attribute of immutable type '${type.payload.name}'`);
  }
  if (!isInstanceOf(value, runtime.types.str)) {
    const given = typeOf(value).payload.name;
    raise(runtime, 'TypeError', `can only assign string to ${type.payload.name}.${label}, not '${given}'`);
  }
  if (typeof value.payload !== 'string') throw new ValueUnknown(value);
  Object.assign(type.payload, { [field]: value.payload });
  const { references } = type.payload;
  if (references === null) return;
  const before = references[field];
  runtime.heap.retain(value);
  references[field] = value as PythonObject<string>;
  runtime.heap.release(before);
}

function kept(runtime: Runtime, object: PythonObject | undefined): PythonObject | undefined {
  if (object !== undefined) runtime.heap.retain(object);
  return object;
}

/** `Class.__dict__`: a mappingproxy over the namespace; of a built-in type over a copy of it. */
function namespaceProxy(runtime: Runtime, type: TypeObject): PythonObject {
  if (type.payload.namespace instanceof ClassNamespace) return newMappingProxy(runtime, type.payload.namespace.dict);
  const dict = newDict(runtime);
  for (const name of ownNames(runtime, type)) {
    const value = ownAttribute(runtime, type, name)!;
    dictSetText(runtime, dict, name, value);
  }
  const proxy = runtime.call(runtime.typeNamed('mappingproxy'), [dict]);
  runtime.heap.release(dict);
  return proxy;
}
