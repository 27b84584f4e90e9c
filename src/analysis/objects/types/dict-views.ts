/** Views of dicts: `dict.keys()`, `dict.values()`, `dict.items()` (`Objects/dictobject.c`). */

import { newBoolean, newObject, newString, newTuple } from '../create.ts';
import { dictEntries, dictGet, dictStorage } from '../dict-access.ts';
import { isInstanceOf } from '../errors.ts';
import { SlotKind } from '../event-log.ts';
import { hold, letGo } from '../native-holds.ts';
import { isEqualHoldingFirst } from '../protocol/hashing.ts';
import { joinedParts } from '../protocol/text.ts';
import { type PythonObject, UNKNOWN_VALUE } from '../python-object.ts';
import { holding, type Runtime, type TypeObject, ValueUnknown } from '../runtime.ts';
import type { NativeMember, NativeTypeDefinition, TypeSlots } from '../type-object.ts';
import { typeName } from './argument-checks.ts';
import { newDictIterator } from './dict-iterators.ts';
import { areViewsDisjoint, compareView, viewBinary } from './dict-view-operations.ts';
import { newMappingProxy } from './mapping-proxy.ts';
import { listItemRepr } from './sequence-items.ts';

type DictViewName = 'dict_keys' | 'dict_values' | 'dict_items';

/** `dict.keys()`. */
export const dictKeysType: NativeTypeDefinition = {
  name: 'dict_keys',
  isFinal: true,
  isCollected: true,
  slots: {
    ...viewSlots(),
    iter: (runtime, self) => newDictIterator(runtime, viewedDict(self), 'dict_keyiterator'),
    contains: (runtime, self, key) => dictGet(runtime, viewedDict(self), key) !== null,
    richCompare: compareView,
    hash: null,
    binary: viewBinary,
  },
  members: { ...viewMembers('dict_reversekeyiterator'), isdisjoint: isDisjointMember() },
};

/** `dict.items()`. */
export const dictItemsType: NativeTypeDefinition = {
  name: 'dict_items',
  isFinal: true,
  isCollected: true,
  slots: {
    ...viewSlots(),
    iter: (runtime, self) => newDictIterator(runtime, viewedDict(self), 'dict_itemiterator'),
    contains: hasItem,
    richCompare: compareView,
    hash: null,
    binary: viewBinary,
  },
  members: { ...viewMembers('dict_reverseitemiterator'), isdisjoint: isDisjointMember() },
};

/** `dict.values()`. */
export const dictValuesType: NativeTypeDefinition = {
  name: 'dict_values',
  isFinal: true,
  isCollected: true,
  slots: {
    ...viewSlots(),
    iter: (runtime, self) => newDictIterator(runtime, viewedDict(self), 'dict_valueiterator'),
  },
  members: viewMembers('dict_reversevalueiterator'),
};

/** A view of a dict, which it holds (_PyDictView_New). */
export function newDictView(runtime: Runtime, dict: PythonObject, name: DictViewName): PythonObject {
  return newViewOf(runtime, dict, runtime.typeNamed(name));
}

/** As `newDictView` for a view of a derived type. */
export function newViewOf(runtime: Runtime, dict: PythonObject, type: TypeObject): PythonObject {
  runtime.heap.retain(dict);
  const view = newObject<{ dict: PythonObject }>(runtime, type, { dict });
  runtime.log.slot(view.id, SlotKind.Internal, runtime.log.name('mapping'), 0, dict.id);
  return view;
}

/** The dict of a view, borrowed. Throws `ValueUnknown`. */
export function viewedDict(view: PythonObject): PythonObject {
  if (view.payload === UNKNOWN_VALUE) throw new ValueUnknown(view);
  return (view.payload as { readonly dict: PythonObject }).dict;
}

function viewSlots(): Partial<TypeSlots> {
  return {
    repr: viewRepr,
    length: (_runtime, self) => dictStorage(viewedDict(self)).size,
    traverse: (self, visit) => {
      if (self.payload !== UNKNOWN_VALUE) visit(viewedDict(self), 'mapping');
    },
    clear: (runtime, self) => {
      if (self.payload === UNKNOWN_VALUE) return;
      const dict = viewedDict(self);
      self.payload = UNKNOWN_VALUE;
      runtime.heap.release(dict);
    },
  };
}

function viewMembers(
  reverse: 'dict_reversekeyiterator' | 'dict_reversevalueiterator' | 'dict_reverseitemiterator',
): Readonly<Record<string, NativeMember>> {
  return {
    mapping: { kind: 'attribute', get: (runtime, self) => newMappingProxy(runtime, viewedDict(self)) },
    __reversed__: {
      kind: 'method',
      function: {
        name: '__reversed__',
        signature: '(self, /)',
        code: (runtime: Runtime, self: PythonObject) => newDictIterator(runtime, viewedDict(self), reverse),
      },
    },
  };
}

function isDisjointMember(): NativeMember {
  return {
    kind: 'method',
    function: {
      name: 'isdisjoint',
      signature: '(self, other, /)',
      whenUnknown: 'bool',
      code: (runtime: Runtime, self: PythonObject, other: PythonObject) =>
        newBoolean(runtime, areViewsDisjoint(runtime, self, other)),
    },
  };
}

/** dictitems_contains: the value that is there is held while it is compared. */
function hasItem(runtime: Runtime, self: PythonObject, item: PythonObject): boolean {
  if (!isInstanceOf(item, runtime.types.tuple)) {
    if (item.type === runtime.types.unknown) throw new ValueUnknown(item);
    return false;
  }
  if (item.payload === UNKNOWN_VALUE) throw new ValueUnknown(item);
  const parts = item.payload as readonly PythonObject[];
  if (parts.length !== 2) return false;
  const found = dictGet(runtime, viewedDict(self), parts[0]!);
  if (found === null) return false;
  return isEqualHoldingFirst(runtime, found, parts[1]!);
}

/** dictview_repr: the items are held by a list while they are shown. */
function viewRepr(runtime: Runtime, self: PythonObject): PythonObject {
  const { heap } = runtime;
  const dict = viewedDict(self);
  const name = typeName(self);
  if (runtime.reprInProgress.has(self)) return newString(runtime, '...');
  const items = dictEntries(dict).map(({ key, value }) => {
    if (name.endsWith('_values')) {
      heap.retain(value);
      return value;
    }
    heap.retain(key);
    if (name.endsWith('_keys')) return key;
    heap.retain(value);
    return newTuple(runtime, [key, value]);
  });
  runtime.spend(items.length);
  runtime.reprInProgress.add(self);
  hold(runtime, self, 'repr in progress');
  try {
    const texts = holding(runtime, 'items being shown', items, () => items.map((item) => listItemRepr(runtime, item)));
    return joinedParts(runtime, `${name}([`, texts, '])');
  } finally {
    runtime.reprInProgress.delete(self);
    letGo(runtime);
    for (let index = items.length - 1; index >= 0; index--) heap.release(items[index]!);
  }
}
