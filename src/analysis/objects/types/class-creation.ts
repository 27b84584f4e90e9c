/** Making classes (`Objects/typeobject.c`, type_new; `Python/bltinmodule.c`, builtin___build_class__). */

import { compareTexts } from '../../values/code-points.ts';
import { callWithCopies } from '../argument-tuple.ts';
import { shareKey } from '../attribute-names.ts';
import { updateClassSlots } from '../class-slots.ts';
import { internString, newObject, newString, newTuple, tupleOf } from '../create.ts';
import { dictEntries, dictFill, dictGetText, dictSet, dictSetText, newDict } from '../dict-access.ts';
import { isInstanceOf, newException, raise } from '../errors.ts';
import { MarkKind, SlotKind } from '../event-log.ts';
import { isVariableSized } from '../instance-layout.ts';
import { lookup, ownAttribute, typeOf } from '../lookup.ts';
import { owning, whileHolding } from '../native-holds.ts';
import { getOptionalAttribute } from '../protocol/attributes.ts';
import { itemsOf } from '../protocol/iteration.ts';
import { setItem } from '../protocol/operators.ts';
import { reprText } from '../protocol/text.ts';
import type { PythonObject } from '../python-object.ts';
import { holding, PythonRaise, type Runtime, type TypeObject, ValueUnknown } from '../runtime.ts';
import { callWithMap } from '../slot-wrappers.ts';
import { callBoundSpecial, callOptionalMethod } from '../special-methods.ts';
import { ClassNamespace, storeClassAttribute } from '../type-namespace.ts';
import type { KeywordNames, TypePayload } from '../type-object.ts';
import { type CellPayload, setCell } from './cell.ts';
import { checkClassCell, requireClassCell, setClassCell } from './class-cell.ts';
import { setReference } from './exceptions.ts';
import { orderOf } from './method-resolution-order.ts';
import { solidBaseOf } from './solid-base.ts';
import { addSubclass } from './subclasses.ts';
import { superCheck } from './super.ts';
import { bestBase } from './type-bases.ts';

/** type_new: a class of a metaclass; all arguments borrowed, a new reference. */
export function createClass(
  runtime: Runtime,
  metaclass: TypeObject,
  name: PythonObject<string>,
  basesTuple: PythonObject,
  namespace: PythonObject,
  keywords: ReadonlyMap<string, PythonObject>,
): PythonObject {
  const winner = mostDerivedMetaclass(runtime, metaclass, basesTuple.payload as TypeObject[]);
  if ((basesTuple.payload as PythonObject[]).some((base) => !isInstanceOf(base, runtime.types.type))) {
    raise(runtime, 'TypeError', 'bases must be types');
  }
  const bases =
    (basesTuple.payload as TypeObject[]).length === 0 ? [runtime.types.object] : (basesTuple.payload as TypeObject[]);
  const solidBase = solidBaseOf(runtime, bases);
  const memberNames = slotTexts(runtime, name.payload, namespace);
  const base = bestBase(runtime, bases);
  const allMembers = [...base.payload.memberNames, ...(memberNames ?? []).filter(isStorage)];
  // A class without slots of its own gets what its best base lacks; with slots it gets what a secondary base has (type_new_slots_bases).
  const [baseHasDict, baseHasWeak] = [base.payload.hasInstanceDict, base.payload.isWeaklyReferencable];
  const anyHasDict = bases.some((one) => one.payload.hasInstanceDict);
  const anyHasWeak = bases.some((one) => one.payload.isWeaklyReferencable);
  const addsDict = !baseHasDict && (memberNames === null || memberNames.includes('__dict__') || anyHasDict);
  // A class has attributes in its namespace, and so in the place of a `__dict__` of its own.
  const isMetaclass = solidBase === runtime.types.type;
  // So has a module.
  const isModule = solidBase === runtime.types.module;
  const addsWeak =
    !baseHasWeak &&
    !isVariableSized(solidBase) &&
    (memberNames === null || memberNames.includes('__weakref__') || anyHasWeak);
  if (memberNames !== null) checkSlots(runtime, memberNames, namespace, solidBase, base);
  const module = dictGetText(namespace, '__module__')?.payload;
  const payload: TypePayload = {
    name: name.payload,
    qualifiedName: String(dictGetText(namespace, '__qualname__')?.payload ?? name.payload),
    module: typeof module === 'string' ? module : '__main__',
    bases,
    mro: [],
    references: null,
    namespace: new ClassNamespace(newDict(runtime)),
    slots: solidBase.payload.slots,
    isHeapType: true,
    solidBase,
    hasInstanceDict: !isMetaclass && !isModule && (anyHasDict || addsDict),
    ownsDictKeys:
      base.payload.ownsDictKeys ||
      (addsDict && isVariableSized(solidBase) && !runtime.behaviour.builtins.variableSizedShareKeys),
    isWeaklyReferencable: anyHasWeak || addsWeak,
    memberNames: allMembers,
    sharedKeys: new Map(),
    keyNames: [],
    subclasses: new Map(),
    hasVersionTag: false,
    lookupCache: new Map(),
    cachedNames: new Set(),
    version: 0,
    subscriptVersion: -1,
    typeName: runtime.log.newTypeName(name.payload),
    isCollected: true,
    definition: null,
  };
  requireClassCell(runtime, namespace);
  const type = newObject(runtime, winner, payload);
  payload.mro = [type];
  shareStaticKeys(runtime, type, namespace);
  const { log } = runtime;
  log.named(name.payload);
  log.mark(MarkKind.InstanceType, type.id, payload.typeName);
  holdBases(runtime, type, basesTuple, base, namespace, name);
  const slotNames = memberNames === null ? null : slotNameTuple(runtime, name.payload, namespace);
  if (slotNames !== null) {
    Object.assign(payload, { references: { ...payload.references, slotNames } });
    log.slot(type.id, SlotKind.Internal, log.name('__slots__'), 0, slotNames.id);
  }
  fillNamespace(runtime, type, namespace);
  setClassCell(runtime, type, namespace);
  try {
    orderBases(runtime, type);
    addReadyAttributes(
      runtime,
      type,
      (memberNames ?? []).filter(isStorage),
      addsDict && !isMetaclass && !isModule,
      addsWeak,
    );
    for (const base of bases) addSubclass(runtime, base, type);
    updateClassSlots(runtime, type);
    holding(runtime, 'class being made', [type], () =>
      // type_new owns the bases until it returns.
      whileHolding(runtime, 'class being made', [payload.references!.bases], () => {
        setNames(runtime, type);
        initSubclass(runtime, type, keywords);
      }),
    );
  } catch (thrown) {
    runtime.heap.release(type);
    throw thrown;
  }
  return type;
}

/** type_new_get_bases: only a class statement replaces a base that is not a class. */
export function refuseMroEntries(runtime: Runtime, base: PythonObject): void {
  if (isInstanceOf(base, runtime.types.type) || base.type === runtime.types.unknown) return;
  const method = getOptionalAttribute(runtime, base, '__mro_entries__');
  if (method === null) return;
  runtime.heap.release(method);
  raise(runtime, 'TypeError', "type() doesn't support MRO entry resolution; use types.new_class()");
}

/** What a class holds besides its namespace and its order of resolution. */
function holdBases(
  runtime: Runtime,
  type: TypeObject,
  basesTuple: PythonObject,
  base: TypeObject,
  namespace: PythonObject,
  name: PythonObject<string>,
): void {
  const { payload } = type;
  const { heap, log } = runtime;
  const isWhole = payload.bases === basesTuple.payload;
  const bases = isWhole ? basesTuple : tupleOf(runtime, payload.bases);
  const qualifiedName = dictGetText(namespace, '__qualname__') ?? name;
  for (const object of [base, name, qualifiedName, ...(isWhole ? [bases] : [])]) heap.retain(object);
  Object.assign(payload, {
    references: { bases, mro: tupleOf(runtime, []), base, name, qualifiedName, slotNames: null },
  });
  log.slot(type.id, SlotKind.Internal, log.name('tp_dict'), 0, (payload.namespace as ClassNamespace).dict.id);
  log.slot(type.id, SlotKind.Internal, log.name('__bases__'), 0, bases.id);
  log.slot(type.id, SlotKind.Internal, log.name('__base__'), 0, base.id);
}

/** PyType_Ready: the order of resolution. The class has its namespace already, and the cells know it. */
function orderBases(runtime: Runtime, type: TypeObject): void {
  const { payload } = type;
  const { log } = runtime;
  const mro = holding(runtime, 'class being made', [type], () =>
    whileHolding(runtime, 'class being made', [payload.references!.bases], () => orderOf(runtime, type)),
  );
  payload.mro = mro.payload as TypeObject[];
  Object.assign(payload, { references: { ...payload.references, mro } });
  log.slot(type.id, SlotKind.Internal, log.name('__mro__'), 0, mro.id);
}

/** `__build_class__(function, name, *bases, metaclass=None, **keywords)`: runs the class body and calls the metaclass. */
export function buildClass(
  runtime: Runtime,
  body: PythonObject,
  name: PythonObject,
  originalBases: readonly PythonObject[],
  keywords: Map<string, PythonObject>,
): PythonObject {
  const { heap, held, types } = runtime;
  const heldBefore = held.length;
  const owned: PythonObject[] = [];
  const keep = <Kept extends PythonObject>(object: Kept): Kept => {
    owned.push(object);
    held.push({ object, holder: '__build_class__' });
    return object;
  };
  try {
    const bases = keep(tupleOf(runtime, originalBases));
    const updated = resolveBases(runtime, bases);
    if (updated !== bases) keep(updated);
    const further = new Map(keywords);
    let metaclass: PythonObject = further.get('metaclass') ?? updatedBaseType(runtime, updated);
    further.delete('metaclass');
    if (isInstanceOf(metaclass, types.type)) {
      metaclass = mostDerivedMetaclass(runtime, metaclass as TypeObject, updated.payload as TypeObject[]);
    }
    heap.retain(metaclass);
    keep(metaclass);
    const makeNamespace = (): PythonObject => preparedNamespace(runtime, metaclass, [name, updated], further);
    const namespace = keep(callWithCopies(runtime, [...further.values()], makeNamespace));
    const cell = keep(callWithCopies(runtime, [...further.values()], () => runtime.callWithNamespace(body, namespace)));
    if (updated !== bases) setItemText(runtime, namespace, '__orig_bases__', bases);
    const result = callWithMap(runtime, [name, updated, namespace], further, (args, names) =>
      callMetaclass(runtime, metaclass, args, names, [...further.values()]),
    );
    try {
      checkClassCell(runtime, cell, result);
    } catch (thrown) {
      heap.release(result);
      throw thrown;
    }
    return result;
  } finally {
    held.length = heldBefore;
    for (const object of owned.reverse()) heap.release(object);
  }
}

/** What `__prepare__` of the metaclass gives, a new dict where it has none. */
function preparedNamespace(
  runtime: Runtime,
  metaclass: PythonObject,
  args: readonly PythonObject[],
  keywords: ReadonlyMap<string, PythonObject>,
): PythonObject {
  const prepare = metaclass === runtime.types.type ? null : getOptionalAttribute(runtime, metaclass, '__prepare__');
  if (prepare === null) return newDict(runtime);
  try {
    const namespace = holding(runtime, 'call of __prepare__', [prepare], () =>
      callWithMap(runtime, args, keywords, (all, names) =>
        callWithCopies(runtime, names === null ? [] : all, () => runtime.call(prepare, all, names)),
      ),
    );
    const { slots, name } = typeOf(namespace).payload;
    if (slots.getItem !== null || namespace.type === runtime.types.unknown) return namespace;
    runtime.heap.release(namespace);
    const subject = isInstanceOf(metaclass, runtime.types.type)
      ? (metaclass as TypeObject).payload.name
      : '<metaclass>';
    return raise(runtime, 'TypeError', `${subject}.__prepare__() must return a mapping, not ${name}`);
  } finally {
    runtime.heap.release(prepare);
  }
}

/**
 * Calls the metaclass with the keyword arguments out of a dict. That of a class made by a class statement gets the dict itself, which its call holds;
 * `type` and a function get copies beside it (_PyObject_FastCallDictTstate).
 */
function callMetaclass(
  runtime: Runtime,
  metaclass: PythonObject,
  args: readonly PythonObject[],
  names: KeywordNames,
  keywordValues: readonly PythonObject[],
): PythonObject {
  const call = (): PythonObject => runtime.call(metaclass, args, names);
  if (names === null || (isInstanceOf(metaclass, runtime.types.type) && metaclass !== runtime.types.type))
    return call();
  return callWithCopies(runtime, keywordValues, () => callWithCopies(runtime, args, call));
}

function setItemText(runtime: Runtime, mapping: PythonObject, name: string, value: PythonObject): void {
  if (mapping.type === runtime.types.dict) {
    dictSetText(runtime, mapping, name, value);
    return;
  }
  const key = internString(runtime, name);
  setItem(runtime, mapping, key, value);
  runtime.heap.release(key);
}

function updatedBaseType(runtime: Runtime, bases: PythonObject): PythonObject {
  const first = (bases.payload as PythonObject[])[0];
  return first === undefined ? runtime.types.type : first.type;
}

/** update_bases: replaces a base that is not a class by what its `__mro_entries__` gives. Gives the tuple itself where nothing changes. */
function resolveBases(runtime: Runtime, bases: PythonObject<PythonObject[]>): PythonObject<PythonObject[]> {
  const items: PythonObject[] = [];
  let changed = false;
  for (const base of bases.payload) {
    if (isInstanceOf(base, runtime.types.type)) {
      items.push(base);
      continue;
    }
    const method = getOptionalAttribute(runtime, base, '__mro_entries__');
    if (method === null) {
      items.push(base);
      continue;
    }
    changed = true;
    const entries = owning(runtime, method, 'call of __mro_entries__', () => runtime.call(method, [bases]));
    if (!isInstanceOf(entries, runtime.types.tuple)) {
      if (entries.type === runtime.types.unknown) runtime.stop('unknown: a class whose base class is not known');
      runtime.heap.release(entries);
      raise(runtime, 'TypeError', '__mro_entries__ must return a tuple');
    }
    items.push(...(entries.payload as PythonObject[]));
    runtime.heap.release(entries);
  }
  return changed ? tupleOf(runtime, items) : bases;
}

export function mostDerivedMetaclass(
  runtime: Runtime,
  metaclass: TypeObject,
  bases: readonly TypeObject[],
): TypeObject {
  let winner = metaclass;
  for (const base of bases) {
    if (base.type === runtime.types.unknown) runtime.stop('unknown: a class whose base class is not known');
    const candidate = typeOf(base);
    if (winner.payload.mro.includes(candidate)) continue;
    if (!candidate.payload.mro.includes(winner)) {
      raise(
        runtime,
        'TypeError',
        'metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases',
      );
    }
    winner = candidate;
  }
  return winner;
}

function isStorage(name: string): boolean {
  return name !== '__dict__' && name !== '__weakref__';
}

/** Names in `__slots__`, mangled, or null where the class has none. */
function slotTexts(runtime: Runtime, className: string, namespace: PythonObject): string[] | null {
  const slots = dictGetText(namespace, '__slots__');
  if (slots === null) return null;
  const isSingle = isInstanceOf(slots, runtime.types.str);
  const items = isSingle ? [slots] : itemsOf(runtime, slots);
  let names: string[];
  try {
    names = items.map((item) => slotName(runtime, item));
  } finally {
    if (!isSingle) for (const item of items) runtime.heap.release(item);
  }
  return names.map((item) => mangled(item, className)).sort();
}

/** A private name as the class body has it (_Py_Mangle). */
function mangled(name: string, className: string): string {
  const bare = className.replace(/^_+/, '');
  return name.startsWith('__') && !name.endsWith('__') && bare !== '' ? `_${bare}${name}` : name;
}

/** The sorted names that the class keeps (ht_slots, type_new_slots_impl): a new tuple, or null where `__slots__` is read once only. */
function slotNameTuple(runtime: Runtime, className: string, namespace: PythonObject): PythonObject | null {
  const slots = dictGetText(namespace, '__slots__')!;
  const { types } = runtime;
  const isSingle = isInstanceOf(slots, types.str);
  const kinds = [types.tuple, types.list, types.dict, types.set, types.frozenset];
  if (!isSingle && !kinds.some((type) => isInstanceOf(slots, type))) return null;
  if (isSingle) runtime.heap.retain(slots);
  const kept: PythonObject[] = [];
  for (const item of isSingle ? [slots] : itemsOf(runtime, slots)) {
    const text = item.payload as string;
    const name = mangled(text, className);
    if (isStorage(text) && name === text) kept.push(item);
    else runtime.heap.release(item);
    if (name !== text) kept.push(newString(runtime, name));
  }
  const tuple = newTuple(
    runtime,
    kept.sort((left, right) => compareTexts(left.payload as string, right.payload as string)),
  );
  // type_traverse does not visit it, so that the collector never finds it unreachable.
  runtime.heap.untrack(tuple);
  return tuple;
}

function slotName(runtime: Runtime, item: PythonObject): string {
  if (!isInstanceOf(item, runtime.types.str)) {
    raise(runtime, 'TypeError', `__slots__ items must be strings, not '${typeOf(item).payload.name}'`);
  }
  if (typeof item.payload !== 'string') throw new ValueUnknown(item);
  if (!/^[\p{L}_][\p{L}\p{N}_]*$/u.test(item.payload)) raise(runtime, 'TypeError', '__slots__ must be identifiers');
  return item.payload;
}

/** type_new_visit_slots: what `__slots__` may not have. */
function checkSlots(
  runtime: Runtime,
  names: readonly string[],
  namespace: PythonObject,
  solidBase: TypeObject,
  base: TypeObject,
): void {
  const { behaviour } = runtime;
  if (isVariableSized(solidBase) && names.length > 0) {
    raise(runtime, 'TypeError', `nonempty __slots__ not supported for subtype of '${base.payload.name}'`);
  }
  const seen = new Set<string>();
  for (const name of names) {
    const isTaken = name === '__dict__' ? base.payload.hasInstanceDict : base.payload.isWeaklyReferencable;
    if (!isStorage(name) && (seen.has(name) || isTaken)) {
      const reason =
        name === '__weakref__' && behaviour.explainsWeakReferenceSlot
          ? 'either we already got one, or __itemsize__ != 0'
          : 'we already got one';
      raise(runtime, 'TypeError', `${name} slot disallowed: ${reason}`);
    }
    seen.add(name);
    const isAllowed = name === '__qualname__' || name === '__classcell__';
    if (isStorage(name) && !isAllowed && dictGetText(namespace, name) !== null) {
      raise(runtime, 'ValueError', `'${name}' in __slots__ conflicts with class variable`);
    }
  }
}

/** Copies the body's namespace into the class and adapts the special entries (type_new_set_attrs). */
function fillNamespace(runtime: Runtime, type: TypeObject, source: PythonObject): void {
  const { namespace } = type.payload;
  for (const { key, value } of dictEntries(source)) {
    const name = key.payload;
    if (typeof name !== 'string') {
      dictSet(runtime, (namespace as ClassNamespace).dict, key, value);
      continue;
    }
    if (name === '__qualname__' || name === '__classcell__') continue;
    if (name === '__classdictcell__') {
      // type_new_set_classdictcell: annotations, aliases and bounds look names up in the class from now on.
      setCell(runtime, value as PythonObject<CellPayload>, (namespace as ClassNamespace).dict);
      continue;
    }
    storeClassAttribute(runtime, type, key as PythonObject<string>, value);
  }
  if (!namespace.has('__module__')) {
    const frameName = runtime.currentFrame();
    const module = frameName === null ? null : dictGetText(frameName.globals, '__name__');
    if (module !== null) setOwn(runtime, type, '__module__', module);
  }
  for (const [name, wrapper] of IMPLICIT_WRAPPERS) {
    const value = namespace.get(name);
    if (value === undefined || value.type !== runtime.types.function) continue;
    const wrapped = runtime.call(runtime.typeNamed(wrapper), [value]);
    setOwn(runtime, type, name, wrapped);
    runtime.heap.release(wrapped);
  }
}

/** What PyType_Ready adds to a new class: its slots, `__dict__` and `__weakref__` (type_ready_fill_dict), then `__doc__` and `__hash__`. */
function addReadyAttributes(
  runtime: Runtime,
  type: TypeObject,
  members: readonly string[],
  addsDict: boolean,
  addsWeak: boolean,
): void {
  const { namespace, memberNames } = type.payload;
  for (const [index, member] of members.entries()) {
    addMember(runtime, type, member, memberNames.length - members.length + index);
  }
  if (addsDict) addDescriptor(runtime, type, '__dict__');
  if (addsWeak) addDescriptor(runtime, type, '__weakref__');
  if (!namespace.has('__doc__')) setOwn(runtime, type, '__doc__', runtime.none);
  if (namespace.has('__eq__') && !namespace.has('__hash__')) setOwn(runtime, type, '__hash__', runtime.none);
}

/** Stores an entry of a class that is being made; retains the value. */
function setOwn(runtime: Runtime, type: TypeObject, name: string, value: PythonObject): void {
  const key = internString(runtime, name);
  runtime.heap.releaseOptional(storeClassAttribute(runtime, type, key, value));
  runtime.heap.release(key);
}

/** 3.14 begins with the names that the compiler found set on `self` (_PyDict_NewKeysForClass). */
function shareStaticKeys(runtime: Runtime, type: TypeObject, namespace: PythonObject): void {
  const names = dictGetText(namespace, '__static_attributes__');
  if (names === null || !runtime.behaviour.sharesStaticAttributes) return;
  for (const name of names.payload as PythonObject<string>[]) shareKey(runtime, type, name.payload);
}

const IMPLICIT_WRAPPERS = [
  ['__new__', 'staticmethod'],
  ['__init_subclass__', 'classmethod'],
  ['__class_getitem__', 'classmethod'],
] as const;

function addDescriptor(runtime: Runtime, type: TypeObject, name: '__dict__' | '__weakref__'): void {
  if (type.payload.namespace.has(name)) return;
  const descriptorType = runtime.typeNamed('getset_descriptor');
  runtime.heap.retain(type);
  const attribute = name === '__dict__' ? runtime.instanceDictAttribute : runtime.weakReferenceAttribute;
  setDescriptor(runtime, type, name, newObject(runtime, descriptorType, { owner: type, name, attribute }));
}

function addMember(runtime: Runtime, type: TypeObject, name: string, position: number): void {
  runtime.heap.retain(type);
  const nameObject = internString(runtime, name);
  const payload = { owner: type, name, nameObject, position };
  const descriptor = newObject(runtime, runtime.typeNamed('member_descriptor'), payload);
  runtime.log.slot(descriptor.id, SlotKind.Internal, runtime.log.name('__name__'), 0, nameObject.id);
  setDescriptor(runtime, type, name, descriptor);
}

function setDescriptor(runtime: Runtime, type: TypeObject, name: string, descriptor: PythonObject): void {
  setOwn(runtime, type, name, descriptor);
  runtime.heap.release(descriptor);
  const { log } = runtime;
  log.slot(descriptor.id, SlotKind.Internal, log.name('__objclass__'), 0, type.id);
}

/** type_new_set_names: `__set_name__` of each attribute, by a copy of the namespace, which holds names and values meanwhile. */
function setNames(runtime: Runtime, type: TypeObject): void {
  const copy = newDict(runtime);
  dictFill(runtime, copy, (type.payload.namespace as ClassNamespace).dict);
  try {
    holding(runtime, 'names being set', [copy], () => {
      for (const { key, value } of dictEntries(copy)) setNameOf(runtime, type, key, value);
    });
  } finally {
    runtime.heap.release(copy);
  }
}

/** What becomes of an exception in `__set_name__`: the cause of a RuntimeError, or from 3.12 on one with a note. */
function explained(runtime: Runtime, thrown: PythonRaise, message: string): PythonRaise {
  const { exception } = thrown;
  const text = newString(runtime, message);
  if (!runtime.behaviour.wrapsSetNameErrors) {
    runtime.heap.releaseOptional(callOptionalMethod(runtime, exception, 'add_note', [text]));
    runtime.heap.release(text);
    return thrown;
  }
  const error = newException(runtime, runtime.typeNamed('RuntimeError'), [text]);
  setReference(runtime, error, 'cause', exception);
  setReference(runtime, error, 'context', exception);
  runtime.heap.release(exception);
  return new PythonRaise(error);
}

function setNameOf(runtime: Runtime, type: TypeObject, key: PythonObject, value: PythonObject): void {
  if (lookup(runtime, typeOf(value), '__set_name__') === null) return;
  try {
    runtime.heap.releaseOptional(callBoundSpecial(runtime, value, '__set_name__', [type, key]));
  } catch (thrown) {
    if (!(thrown instanceof PythonRaise)) throw thrown;
    const owner = `'${typeOf(value).payload.name}' instance`;
    const message = `Error calling __set_name__ on ${owner} ${reprText(runtime, key)} in '${type.payload.name}'`;
    throw explained(runtime, thrown, message);
  }
}

/** type_new_init_subclass: `super(type, type).__init_subclass__(**keywords)`. */
function initSubclass(runtime: Runtime, type: TypeObject, keywords: ReadonlyMap<string, PythonObject>): void {
  superCheck(runtime, type, type);
  for (const base of type.payload.mro.slice(1)) {
    if (base === runtime.types.object) break;
    const attribute = ownAttribute(runtime, base, '__init_subclass__');
    if (attribute === null) continue;
    const bound = typeOf(attribute).payload.slots.descriptorGet!(runtime, attribute, null, type);
    try {
      const result = holding(runtime, 'call of __init_subclass__', [bound], () =>
        callWithMap(runtime, [], keywords, (args, names: KeywordNames) =>
          callWithCopies(runtime, args, () => runtime.call(bound, args, names)),
        ),
      );
      runtime.heap.release(result);
    } finally {
      runtime.heap.release(bound);
    }
    return;
  }
  if (keywords.size > 0)
    raise(runtime, 'TypeError', `${type.payload.name}.__init_subclass__() takes no keyword arguments`);
}
