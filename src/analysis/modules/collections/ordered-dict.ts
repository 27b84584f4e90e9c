/** `collections.OrderedDict` (`Objects/odictobject.c`): a dict whose order list holds each key once more. */
import { newBoolean, newString, newTuple } from '../../objects/create.ts';
import {
  dictClear,
  dictDelete,
  dictEntries,
  dictGet,
  dictPop,
  dictSet,
  dictSetFiled,
  dictSize,
  dictStorage,
} from '../../objects/dict-access.ts';
import { findKey, keyLookup } from '../../objects/dict-storage.ts';
import { isInstanceOf, raise, raiseWith } from '../../objects/errors.ts';
import { SlotKind } from '../../objects/event-log.ts';
import { shortTypeName, typeOf } from '../../objects/lookup.ts';
import { hold, letGo, own, owning, releaseInOrder, whileHolding } from '../../objects/native-holds.ts';
import { getOptionalAttribute } from '../../objects/protocol/attributes.ts';
import { isEqualIdentityFirst } from '../../objects/protocol/hashing.ts';
import { forEachItem, getIterator, itemsOf } from '../../objects/protocol/iteration.ts';
import { callAttribute } from '../../objects/protocol/method-calls.ts';
import { getItem, setItem } from '../../objects/protocol/operators.ts';
import { reprText } from '../../objects/protocol/text.ts';
import { isTrue } from '../../objects/protocol/truth.ts';
import { type PythonObject, UNKNOWN_VALUE } from '../../objects/python-object.ts';
import { type Runtime, type TypeObject, ValueUnknown } from '../../objects/runtime.ts';
import {
  type BinaryFunction,
  BinarySlot,
  Comparison,
  type KeywordNames,
  type NativeMember,
  type NativeTypeDefinition,
} from '../../objects/type-object.ts';
import { requirePositional } from '../../objects/types/argument-checks.ts';
import { dictType } from '../../objects/types/dict.ts';
import { fromKeys } from '../../objects/types/dict-methods.ts';
import { newViewOf } from '../../objects/types/dict-views.ts';
import { instanceDict, setInstanceDict } from '../../objects/types/object.ts';
import { defaultState } from '../../objects/types/object-state.ts';
import { type Kind, newOrderedDictIterator, ORDERED_DICT_VIEWS } from './ordered-dict-iterators.ts';

const binary: (BinaryFunction | null)[] = [];
binary[BinarySlot.Or] = (runtime, left, right) => {
  const { dict } = runtime.types;
  if (!isInstanceOf(left, dict) || !isInstanceOf(right, dict)) return null;
  const self = isInstanceOf(left, runtime.typeOf(orderedDictType)) ? left : right;
  const result = runtime.call(self.type, [left]);
  update(runtime, result, right);
  return result;
};
binary[BinarySlot.InPlace + BinarySlot.Or] = (runtime, left, right) => {
  update(runtime, left, right);
  runtime.heap.retain(left);
  return left;
};

export const orderedDictType: NativeTypeDefinition = {
  name: 'OrderedDict',
  module: 'collections',
  base: 'dict',
  isCollected: true,
  isWeaklyReferencable: true,
  hasInstanceDict: true,
  slots: {
    init: (runtime, self, args, keywords) => updateFrom(runtime, self, 'OrderedDict', args, keywords),
    repr: orderedDictRepr,
    iter: (runtime, self) => newOrderedDictIterator(runtime, self, 'keys', false),
    setItem: (runtime, self, key, value) => {
      if (value === null) remove(runtime, self, key);
      else store(runtime, self, key, value);
    },
    richCompare: orderedDictRichCompare,
    binary,
    traverse: (self, visit) => {
      if (self.payload === UNKNOWN_VALUE) return;
      dictType.slots.traverse!(self, visit);
      for (const { key } of dictEntries(self)) visit(key, 'key in order');
    },
    clear: (runtime, self) => {
      if (self.payload !== UNKNOWN_VALUE) clear(runtime, self);
    },
  },
  members: {
    __dict__: { kind: 'attribute', get: instanceDict, set: setInstanceDict },
    update: {
      kind: 'method',
      function: {
        name: 'update',
        signature: '(self, /, *args, **kwargs)',
        whenUnknown: 'None',
        code: (
          runtime: Runtime,
          self: PythonObject,
          args: readonly PythonObject[],
          keywords: Map<string, PythonObject>,
        ) => {
          const names = [...keywords.keys()].map((name) => newString(runtime, name));
          updateFrom(runtime, self, 'update', [...args, ...keywords.values()], names);
          for (const name of names) runtime.heap.release(name);
          return runtime.none;
        },
      },
    },
    setdefault: method('setdefault', '(self, key, default=None)', (runtime, self, key, fallback) => {
      const found = dictGet(runtime, self, key!);
      const value = found ?? fallback ?? runtime.none;
      runtime.heap.retain(value);
      if (found === null) setItem(runtime, self, key!, value);
      return value;
    }),
    pop: method('pop', '(self, key, default=<unrepresentable>)', (runtime, self, key, fallback) => {
      const value = takeOut(runtime, self, key!);
      if (value !== null) return value;
      if (fallback === undefined) return raiseWith(runtime, 'KeyError', key!);
      runtime.heap.retain(fallback);
      return fallback;
    }),
    popitem: method('popitem', '(self, last=True)', (runtime, self, last) => {
      if (dictSize(self) === 0) return raise(runtime, 'KeyError', 'dictionary is empty');
      const key = endKey(self, last === undefined || isTrue(runtime, last));
      runtime.heap.retain(key);
      return newTuple(runtime, [key, takeOut(runtime, self, key)!]);
    }),
    move_to_end: method('move_to_end', '(self, key, last=True)', (runtime, self, key, last) => {
      if (dictGet(runtime, self, key!) === null) return raiseWith(runtime, 'KeyError', key!);
      moveToEnd(runtime, self, key!, last === undefined || isTrue(runtime, last));
      return runtime.none;
    }),
    clear: method('clear', '(self, /)', (runtime, self) => {
      clear(runtime, self);
      return runtime.none;
    }),
    copy: method('copy', '(self, /)', copy),
    __copy__: method('__copy__', '(self, /)', copy),
    fromkeys: {
      kind: 'classmethod',
      function: {
        name: 'fromkeys',
        signature: '(type, iterable, value=None)',
        whenUnknown: 'unknown',
        code: fromKeys,
      },
    },
    keys: view('keys'),
    values: view('values'),
    items: view('items'),
    __reversed__: method('__reversed__', '(self, /)', (runtime, self) =>
      newOrderedDictIterator(runtime, self, 'keys', true),
    ),
    __reduce__: method('__reduce__', '(self, /)', (runtime, self) => {
      const items = callAttribute(runtime, self, 'items', []);
      const iterator = getIterator(runtime, items);
      runtime.heap.release(items);
      runtime.heap.retain(self.type);
      return newTuple(runtime, [self.type, newTuple(runtime, []), defaultState(runtime, self), runtime.none, iterator]);
    }),
  },
};

function method(
  name: string,
  signature: string,
  code: (runtime: Runtime, self: PythonObject, ...args: (PythonObject | undefined)[]) => PythonObject,
): NativeMember {
  return { kind: 'method', function: { name, signature, code } };
}

function view(kind: Kind): NativeMember {
  return method(kind, '(self, /)', (runtime, self) =>
    newViewOf(runtime, self, runtime.typeOf(ORDERED_DICT_VIEWS[kind])),
  );
}

/** _odict_add_new_node: the order list holds a key that is new. */
function store(runtime: Runtime, self: PythonObject, key: PythonObject, value: PythonObject): void {
  const before = dictSize(self);
  dictSetFiled(runtime, self, key, keyLookup(runtime, key), value);
  if (dictSize(self) === before) return;
  runtime.heap.retain(key);
  runtime.log.slot(self.id, SlotKind.SetElement, key.id, 0, key.id);
}

/** The key as the dict has it, which may be another object than the equal one given. */
function storedKey(runtime: Runtime, self: PythonObject, key: PythonObject): PythonObject | null {
  const storage = dictStorage(self);
  const position = findKey(runtime, storage, key, keyLookup(runtime, key));
  return position < 0 ? null : storage.keyAt(position);
}

function forgetKey(runtime: Runtime, self: PythonObject, key: PythonObject): void {
  runtime.log.slot(self.id, SlotKind.SetElement, key.id, key.id, 0);
  runtime.heap.release(key);
}

function remove(runtime: Runtime, self: PythonObject, key: PythonObject): void {
  const stored = storedKey(runtime, self, key);
  if (stored === null) raiseWith(runtime, 'KeyError', key);
  forgetKey(runtime, self, stored);
  dictDelete(runtime, self, key);
}

function takeOut(runtime: Runtime, self: PythonObject, key: PythonObject): PythonObject | null {
  const stored = storedKey(runtime, self, key);
  if (stored === null) return null;
  const value = dictPop(runtime, self, key);
  own(runtime, value!, 'value being taken');
  forgetKey(runtime, self, stored);
  return runtime.held.pop()!.object;
}

function endKey(self: PythonObject, isLast: boolean): PythonObject {
  const storage = dictStorage(self);
  return storage.keyAt(isLast ? storage.previousPosition(storage.positionCount) : storage.nextPosition(0));
}

/** The entries are put in anew in their new order, without a change of any count. */
function moveToEnd(runtime: Runtime, self: PythonObject, key: PythonObject, isLast: boolean): void {
  const moved = storedKey(runtime, self, key)!;
  const entries = dictEntries(self);
  // Where it is already: no change that an iterator would see.
  if (entries.at(isLast ? -1 : 0)!.key === moved) return;
  const others = entries.filter((entry) => entry.key !== moved);
  const own = entries.filter((entry) => entry.key === moved);
  const ordered = isLast ? [...others, ...own] : [...own, ...others];
  for (const entry of ordered) {
    hold(runtime, entry.key, 'entry being moved');
    hold(runtime, entry.value, 'entry being moved');
  }
  for (const entry of ordered) dictDelete(runtime, self, entry.key);
  for (const entry of ordered) dictSet(runtime, self, entry.key, entry.value);
  for (let count = ordered.length * 2; count > 0; count--) letGo(runtime);
}

function clear(runtime: Runtime, self: PythonObject): void {
  const keys = dictEntries(self).map((entry) => entry.key);
  for (const key of keys) runtime.log.slot(self.id, SlotKind.SetElement, key.id, key.id, 0);
  releaseInOrder(runtime, keys, 'keys in order');
  dictClear(runtime, self);
}

/** mutablemapping_update: entries come in by `self[key] = value`. */
function update(runtime: Runtime, self: PythonObject, source: PythonObject): void {
  if (source.payload === UNKNOWN_VALUE || source.type === runtime.types.unknown) throw new ValueUnknown(source);
  const { dict } = runtime.types;
  if (source.type === dict) {
    // The pairs come out of a list of tuples (PyDict_Items), and each is taken apart while it is stored.
    for (const { key, value } of dictEntries(source)) {
      for (const part of [key, value]) hold(runtime, part, 'items');
      for (const part of [key, value]) hold(runtime, part, 'pair');
      setItem(runtime, self, key, value);
      for (let count = 0; count < 4; count++) letGo(runtime);
    }
    return;
  }
  const keys = getOptionalAttribute(runtime, source, 'keys');
  if (keys !== null) {
    const names = owning(runtime, keys, 'method being called', () => runtime.call(keys, []));
    own(runtime, names, 'keys');
    try {
      forEachItem(runtime, names, (key) => {
        own(runtime, getItem(runtime, source, key), 'value');
        setItem(runtime, self, key, runtime.held.at(-1)!.object);
        letGo(runtime);
        return undefined;
      });
    } finally {
      letGo(runtime);
    }
    return;
  }
  forEachItem(runtime, source, (pair) => {
    const parts = itemsOf(runtime, pair);
    if (parts.length !== 2) {
      for (const part of parts) runtime.heap.release(part);
      const problem =
        parts.length > 2 ? 'too many values to unpack (expected 2)' : `need more than ${parts.length} values to unpack`;
      raise(
        runtime,
        'ValueError',
        parts.length > 2 ? problem : `${problem.replace(/values/, parts.length === 1 ? 'value' : 'values')}`,
      );
    }
    for (const part of parts) own(runtime, part, 'pair');
    setItem(runtime, self, parts[0]!, parts[1]!);
    letGo(runtime);
    letGo(runtime);
    return undefined;
  });
}

function updateFrom(
  runtime: Runtime,
  self: PythonObject,
  name: string,
  args: readonly PythonObject[],
  keywords: KeywordNames,
): void {
  const positional = args.length - (keywords?.length ?? 0);
  requirePositional(runtime, name, positional, 0, 1);
  // The tuple of arguments has it, and mutablemapping_update holds it once more.
  if (positional === 1) whileHolding(runtime, 'argument', [args[0]!, args[0]!], () => update(runtime, self, args[0]!));
  keywords?.forEach((keyword, index) => {
    setItem(runtime, self, keyword, args[positional + index]!);
  });
}

/** odict_copy. */
function copy(runtime: Runtime, self: PythonObject): PythonObject {
  const isExact = self.type === runtime.typeOf(orderedDictType);
  const result = isExact
    ? typeOf(self).payload.slots.new!(runtime, self.type, [], null)
    : runtime.call(self.type as TypeObject, []);
  for (const { key, value } of dictEntries(self)) {
    if (isExact) store(runtime, result, key, value);
    else setItem(runtime, result, key, value);
  }
  return result;
}

/** odict_richcompare: two OrderedDicts are equal if their entries come in the same order. */
function orderedDictRichCompare(
  runtime: Runtime,
  self: PythonObject,
  other: PythonObject,
  comparison: Comparison,
): PythonObject | null {
  const result = dictType.slots.richCompare!(runtime, self, other, comparison);
  if (result === null || !isInstanceOf(other, runtime.typeOf(orderedDictType))) return result;
  const isEqual = (result === runtime.true) === (comparison === Comparison.Equal);
  if (!isEqual) return result;
  const left = dictEntries(self);
  const right = dictEntries(other);
  const isSameOrder = left.every(({ key }, index) => isEqualIdentityFirst(runtime, key, right[index]!.key));
  return newBoolean(runtime, isSameOrder === (comparison === Comparison.Equal));
}

function orderedDictRepr(runtime: Runtime, self: PythonObject): PythonObject {
  const name = shortTypeName(typeOf(self));
  if (dictSize(self) === 0) return newString(runtime, `${name}()`);
  if (runtime.reprInProgress.has(self)) return newString(runtime, '...');
  if (runtime.behaviour.library.showsOrderedDictAsDict) {
    const text = dictType.slots.repr!(runtime, self);
    if (typeof text.payload !== 'string') throw new ValueUnknown(text);
    return newString(runtime, `${name}(${text.payload})`);
  }
  runtime.reprInProgress.add(self);
  try {
    const pairs = dictEntries(self).map(({ key, value }) => `(${reprText(runtime, key)}, ${reprText(runtime, value)})`);
    return newString(runtime, `${name}([${pairs.join(', ')}])`);
  } finally {
    runtime.reprInProgress.delete(self);
  }
}
