/** `functools.partial` (`Modules/_functoolsmodule.c`, partial_type). */
import { argumentTupleOf, callWithArgumentTuple, callWithGivenTuple } from '../../objects/argument-tuple.ts';
import { newString, tupleOf } from '../../objects/create.ts';
import { dictEntries, dictSet, newDict } from '../../objects/dict-access.ts';
import { isInstanceOf, raise } from '../../objects/errors.ts';
import { SlotKind } from '../../objects/event-log.ts';
import { shortTypeName, typeOf } from '../../objects/lookup.ts';
import { hold, letGo, own, whileHolding } from '../../objects/native-holds.ts';
import { setAttribute } from '../../objects/protocol/attributes.ts';
import { joinedParts, partReprText, strText } from '../../objects/protocol/text.ts';
import type { PythonObject } from '../../objects/python-object.ts';
import type { Runtime, TypeObject } from '../../objects/runtime.ts';
import type { KeywordNames, NativeMember, NativeTypeDefinition } from '../../objects/type-object.ts';
import { copyDict } from '../../objects/types/dict-merge.ts';
import { classGetItem } from '../../objects/types/generic-alias.ts';
import { heldReferenceSlots, knownPayload, newHolder } from '../../objects/types/held-references.ts';
import { newMethod } from '../../objects/types/method.ts';
import { genericDictAttribute, instanceDict } from '../../objects/types/object.ts';
import { madeBy, reduceMember, setStateMember } from '../../objects/types/reduction.ts';

/** Payload: owned references. */
interface PartialPayload {
  readonly func: PythonObject;
  /** A tuple. */
  readonly args: PythonObject;
  /** A dict. */
  readonly keywords: PythonObject;
}

const FIELDS = ['func', 'args', 'keywords'] as const;

export const partialType: NativeTypeDefinition = {
  name: 'partial',
  module: 'functools',
  isCollected: true,
  isWeaklyReferencable: true,
  hasInstanceDict: true,
  slots: {
    new: partialNew,
    init: () => {},
    call: partialCall,
    repr: partialRepr,
    ...heldReferenceSlots(FIELDS),
  },
  members: {
    __class_getitem__: classGetItem,
    func: field('func'),
    args: field('args'),
    keywords: field('keywords'),
    __dict__: genericDictAttribute,
    ...reduceMember(reducePartial),
    ...setStateMember(setPartialState),
  },
};

/** From 3.14 on a partial is a descriptor that binds its first argument, as functions do. */
export const bindingPartialType: NativeTypeDefinition = {
  ...partialType,
  slots: {
    ...partialType.slots,
    descriptorGet: (runtime, self, instance) => {
      if (instance !== null) return newMethod(runtime, self, instance);
      runtime.heap.retain(self);
      return self;
    },
  },
};

function field(name: keyof PartialPayload): NativeMember {
  return {
    kind: 'attribute',
    get: (runtime, self) => {
      const value = knownPayload<PartialPayload>(self)[name];
      runtime.heap.retain(value);
      return value;
    },
  };
}

/** partial_new: a partial of a partial takes over what that one holds, unless it has attributes. */
function partialNew(
  runtime: Runtime,
  type: PythonObject,
  args: readonly PythonObject[],
  keywords: KeywordNames,
): PythonObject {
  const positional = args.length - (keywords?.length ?? 0);
  const callable = args[0];
  if (positional < 1 || callable === undefined) {
    return raise(runtime, 'TypeError', "type 'partial' takes at least one argument");
  }
  if (typeOf(callable).payload.slots.call === null && callable.type !== runtime.types.function) {
    raise(runtime, 'TypeError', 'the first argument must be callable');
  }
  const inner = isPlainPartial(callable) ? (callable.payload as PartialPayload) : null;
  const func = inner === null ? callable : inner.func;
  const innerArgs = (inner?.args.payload ?? []) as PythonObject[];
  const held = [...innerArgs, ...args.slice(1, positional)];
  const isSame = inner !== null && positional === 1;
  if (isSame) runtime.heap.retain(inner.args);
  const argsTuple = isSame ? inner.args : tupleOf(runtime, held);
  const dict = inner === null ? newDict(runtime) : copyDict(runtime, inner.keywords);
  keywords?.forEach((name, index) => {
    dictSet(runtime, dict, name, args[positional + index]!);
  });
  runtime.heap.retain(func);
  return newHolder(runtime, type as TypeObject, { func, args: argsTuple, keywords: dict }, FIELDS);
}

/** partial_reduce: class, function and state. A new reference. */
function reducePartial(runtime: Runtime, self: PythonObject): PythonObject {
  const { func, args, keywords } = knownPayload<PartialPayload>(self);
  const { attributes } = self;
  const hasDict = attributes !== null && (attributes.values.size > 0 || attributes.dict !== null);
  const dict = hasDict ? instanceDict(runtime, self) : runtime.none;
  const state = tupleOf(runtime, [func, args, keywords, dict]);
  runtime.heap.release(dict);
  return madeBy(runtime, self.type, tupleOf(runtime, [func]), state);
}

/** partial_setstate. */
function setPartialState(runtime: Runtime, self: PythonObject, state: PythonObject): void {
  const { tuple, dict: dictType } = runtime.types;
  const items = isInstanceOf(state, tuple) ? (state.payload as readonly PythonObject[]) : [];
  const [func, args, keywords, dict] = items;
  const isValid =
    items.length === 4 &&
    (typeOf(func!).payload.slots.call !== null || func!.type === runtime.types.function) &&
    isInstanceOf(args!, tuple) &&
    (keywords === runtime.none || isInstanceOf(keywords!, dictType));
  if (!isValid) raise(runtime, 'TypeError', 'invalid partial state');
  const { heap } = runtime;
  heap.retain(func!);
  replaceHeld(runtime, self, 'func', func!);
  if (args!.type === tuple) heap.retain(args!);
  replaceHeld(
    runtime,
    self,
    'args',
    args!.type === tuple ? args! : tupleOf(runtime, args!.payload as readonly PythonObject[]),
  );
  if (keywords!.type === dictType) heap.retain(keywords!);
  const plain = keywords === runtime.none ? newDict(runtime) : copiedUnlessPlain(runtime, keywords!);
  replaceHeld(runtime, self, 'keywords', plain);
  if (dict !== runtime.none) setAttribute(runtime, self, '__dict__', dict!);
  else if (self.attributes !== null) {
    const empty = newDict(runtime);
    setAttribute(runtime, self, '__dict__', empty);
    heap.release(empty);
  }
}

function copiedUnlessPlain(runtime: Runtime, keywords: PythonObject): PythonObject {
  return keywords.type === runtime.types.dict ? keywords : copyDict(runtime, keywords);
}

/** Puts a reference, which it steals, into a field; the one before goes. */
function replaceHeld(runtime: Runtime, self: PythonObject, field: keyof PartialPayload, value: PythonObject): void {
  const payload = knownPayload<Record<keyof PartialPayload, PythonObject>>(self);
  const before = payload[field];
  payload[field] = value;
  runtime.log.slot(self.id, SlotKind.Internal, runtime.log.name(field), before.id, value.id);
  runtime.heap.release(before);
}

function isPlainPartial(callable: PythonObject): boolean {
  if (typeOf(callable).payload.slots.call !== partialCall) return false;
  const { attributes } = callable;
  return attributes === null || (attributes.dict === null && attributes.values.size === 0);
}

/** partial_vectorcall: without keywords the arguments are only put together; else as partial_call does it. */
function partialCall(
  runtime: Runtime,
  self: PythonObject,
  args: readonly PythonObject[],
  keywords: KeywordNames,
): PythonObject {
  const { func, args: heldArgs, keywords: heldKeywords } = knownPayload<PartialPayload>(self);
  const heldItems = heldArgs.payload as PythonObject[];
  const entries = dictEntries(heldKeywords);
  if (isCalledWithTuple(runtime, func)) return callWithTuple(runtime, self, args, keywords);
  if (entries.length === 0) return runtime.call(func, [...heldItems, ...args], keywords);
  return callWithArgumentTuple(runtime, args, keywords, (given) => {
    const merged = withKeywords(runtime, heldKeywords, given, keywords);
    own(runtime, merged, 'keywords of the call');
    own(
      runtime,
      joined(runtime, heldArgs, given, keywords, given.length - (keywords?.length ?? 0)),
      'arguments of the call',
    );
    try {
      return callWithDict(runtime, func, runtime.held.at(-1)!.object, merged);
    } finally {
      letGo(runtime);
      letGo(runtime);
    }
  });
}

/**
 * partial_call of what has no vectorcall: its `tp_call` is given the tuple and the dict themselves, the caller's where the partial has none of its own.
 */
function callWithTuple(
  runtime: Runtime,
  self: PythonObject,
  args: readonly PythonObject[],
  keywords: KeywordNames,
): PythonObject {
  const { func, args: heldArgs, keywords: heldKeywords } = knownPayload<PartialPayload>(self);
  return callWithArgumentTuple(runtime, args, keywords, (given) => {
    const positional = given.length - (keywords?.length ?? 0);
    const hasKeywords = dictEntries(heldKeywords).length > 0;
    if (hasKeywords) own(runtime, withKeywords(runtime, heldKeywords, given, keywords), 'keywords of the call');
    const entries = hasKeywords ? dictEntries(runtime.held.at(-1)!.object) : [];
    const names = hasKeywords ? entries.map((entry) => entry.key as PythonObject<string>) : keywords;
    const values = hasKeywords ? entries.map((entry) => entry.value) : given.slice(positional);
    own(runtime, joined(runtime, heldArgs, given, keywords, positional), 'arguments of the call');
    const tuple = runtime.held.at(-1)!.object as PythonObject<PythonObject[]>;
    const all = [...tuple.payload, ...values];
    try {
      return callWithGivenTuple(runtime, tuple, all, () => runtime.call(func, all, names));
    } finally {
      letGo(runtime);
      if (hasKeywords) letGo(runtime);
    }
  });
}

/** A copy of the partial's keywords with those of a call over them: a new reference. */
function withKeywords(
  runtime: Runtime,
  heldKeywords: PythonObject,
  given: readonly PythonObject[],
  keywords: KeywordNames,
): PythonObject {
  const merged = copyDict(runtime, heldKeywords);
  const positional = given.length - (keywords?.length ?? 0);
  keywords?.forEach((name, index) => {
    dictSet(runtime, merged, name, given[positional + index]!);
  });
  return merged;
}

/**
 * Classes of a class statement and instances of those have no vectorcall, so that a partial of one has none either (partial_setvectorcall): tuples are handed
 * on. An instance of a subclass of `partial` has one.
 */
function isCalledWithTuple(runtime: Runtime, func: PythonObject): boolean {
  const { payload } = typeOf(func);
  if (isInstanceOf(func, runtime.types.type)) return (func as TypeObject).payload.isHeapType;
  return payload.isHeapType && payload.slots.call !== partialCall;
}

/** The arguments held and those given in one tuple, which is one of the two where the other is empty (PySequence_Concat). A new reference. */
function joined(
  runtime: Runtime,
  heldArgs: PythonObject,
  given: readonly PythonObject[],
  keywords: KeywordNames,
  positional: number,
): PythonObject {
  const heldItems = heldArgs.payload as PythonObject[];
  if (positional > 0 && heldItems.length > 0) return tupleOf(runtime, [...heldItems, ...given.slice(0, positional)]);
  if (positional > 0) return argumentTupleOf(runtime, given, keywords);
  runtime.heap.retain(heldArgs);
  return heldArgs;
}

/** PyObject_Call of a vectorcall function: all arguments are copied for the call (_PyStack_UnpackDict). */
function callWithDict(runtime: Runtime, func: PythonObject, tuple: PythonObject, dict: PythonObject): PythonObject {
  const entries = dictEntries(dict);
  const all = [...(tuple.payload as PythonObject[]), ...entries.map((entry) => entry.value)];
  const names = entries.map((entry) => entry.key as PythonObject<string>);
  const copied = [...all, ...names];
  for (const argument of copied) {
    runtime.heap.retain(argument);
    own(runtime, argument, 'arguments of the call');
  }
  try {
    return runtime.call(func, all, names);
  } finally {
    for (let count = copied.length; count > 0; count--) letGo(runtime);
  }
}

function partialRepr(runtime: Runtime, self: PythonObject): PythonObject {
  if (runtime.reprInProgress.has(self)) return newString(runtime, '...');
  runtime.reprInProgress.add(self);
  // Py_ReprEnter: the list of what is being shown has it.
  hold(runtime, self, 'repr in progress');
  try {
    const { func, args, keywords } = knownPayload<PartialPayload>(self);
    const parts = [partReprText(runtime, func)];
    for (const argument of args.payload as PythonObject[]) parts.push(partReprText(runtime, argument));
    for (const { key, value } of dictEntries(keywords)) {
      whileHolding(runtime, 'value being shown', [value], () => {
        const name = strText(runtime, key);
        const text = partReprText(runtime, value);
        parts.push(text === null ? null : `${name}=${text}`);
      });
    }
    const name = shortTypeName(typeOf(self));
    const shown = isInstanceOf(self, runtime.typeOf(partialType)) || name === 'partial' ? `functools.${name}` : name;
    return joinedParts(runtime, `${shown}(`, parts, ')');
  } finally {
    letGo(runtime);
    runtime.reprInProgress.delete(self);
  }
}
