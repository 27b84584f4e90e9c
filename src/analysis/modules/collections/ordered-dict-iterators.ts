/** Views of an OrderedDict and iterators over it (`Objects/odictobject.c`, odictiter). */
import { newObject, newUnknown } from '../../objects/create.ts';
import { dictStorage } from '../../objects/dict-access.ts';
import { raise } from '../../objects/errors.ts';
import { SlotKind } from '../../objects/event-log.ts';
import { type PythonObject, UNKNOWN_VALUE } from '../../objects/python-object.ts';
import type { Runtime } from '../../objects/runtime.ts';
import type { NativeMember, NativeTypeDefinition } from '../../objects/type-object.ts';
import { dictItemsType, dictKeysType, dictValuesType, viewedDict } from '../../objects/types/dict-views.ts';
import { nextUnknown, selfIterator } from '../../objects/types/iterator-payload.ts';
import { newReusableTuple, nextPair } from '../../objects/types/reusable-tuple.ts';

export type Kind = 'keys' | 'values' | 'items';

/** Payload of an iterator: owned references. */
interface IteratorPayload {
  /** Null once it is exhausted. */
  dict: PythonObject | null;
  /** The key that comes next: held. */
  current: PythonObject | null;
  position: number;
  readonly changesAtStart: number;
  readonly kind: Kind;
  readonly isReversed: boolean;
  readonly result: PythonObject | null;
  hasGivenUnknown?: boolean;
}

const iteratorType: NativeTypeDefinition = {
  name: 'odict_iterator',
  isFinal: true,
  isCollected: true,
  slots: {
    iter: selfIterator,
    iterNext: nextEntry,
    traverse: (self, visit) => {
      const { dict, current, result } = self.payload as IteratorPayload;
      if (dict !== null) visit(dict, 'dict');
      if (current !== null) visit(current, 'next key');
      if (result !== null) visit(result, 'result');
    },
    clear: (runtime, self) => {
      const payload = self.payload as IteratorPayload;
      const { dict, current, result } = payload;
      self.payload = { ...payload, dict: null, current: null, result: null };
      runtime.heap.releaseOptional(dict);
      runtime.heap.releaseOptional(current);
      runtime.heap.releaseOptional(result);
    },
  },
};

/** odictiter_new: holds the dict and the first key. */
export function newOrderedDictIterator(
  runtime: Runtime,
  dict: PythonObject,
  kind: Kind,
  isReversed: boolean,
): PythonObject {
  const { heap, log } = runtime;
  const storage = dict.payload === UNKNOWN_VALUE ? null : dictStorage(dict);
  const position =
    storage === null ? -1 : isReversed ? storage.previousPosition(storage.positionCount) : storage.nextPosition(0);
  const current = storage === null || position < 0 ? null : storage.keyAt(position);
  heap.retain(dict);
  if (current !== null) heap.retain(current);
  const iterator = newObject<IteratorPayload>(runtime, runtime.typeOf(iteratorType), {
    dict,
    current,
    position,
    changesAtStart: storage?.changeCount ?? 0,
    kind,
    isReversed,
    result: kind === 'items' ? newReusableTuple(runtime, 2) : null,
  });
  log.slot(iterator.id, SlotKind.Internal, log.name('dict'), 0, dict.id);
  if (current !== null) log.slot(iterator.id, SlotKind.Internal, log.name('next key'), 0, current.id);
  return iterator;
}

/** odictiter_iternext. */
function nextEntry(runtime: Runtime, self: PythonObject): PythonObject | null {
  const payload = self.payload as IteratorPayload;
  const { dict, current, kind, result } = payload;
  if (dict === null) return null;
  if (dict.payload === UNKNOWN_VALUE) {
    return nextUnknown(runtime, payload, () => newUnknown(runtime)) ?? letGoOfDict(runtime, self);
  }
  if (current === null) return letGoOfDict(runtime, self);
  const storage = dictStorage(dict);
  if (storage.changeCount !== payload.changesAtStart) {
    letGoOfDict(runtime, self);
    const isSizeTold = storage.size === 0 && !runtime.behaviour.library.clearingOrderedDictsIsMutation;
    raise(runtime, 'RuntimeError', `OrderedDict ${isSizeTold ? 'changed size' : 'mutated'} during iteration`);
  }
  const { position } = payload;
  const following = payload.isReversed ? storage.previousPosition(position) : storage.nextPosition(position + 1);
  const next = following < 0 ? null : storage.keyAt(following);
  payload.position = following;
  payload.current = next;
  const { heap, log } = runtime;
  if (next !== null) heap.retain(next);
  log.slot(self.id, SlotKind.Internal, log.name('next key'), current.id, next?.id ?? 0);
  if (kind === 'keys') return current;
  const value = storage.valueAt(position);
  heap.retain(value);
  if (kind === 'items') return nextPair(runtime, result!, current, value);
  heap.release(current);
  return value;
}

function letGoOfDict(runtime: Runtime, self: PythonObject): null {
  const payload = self.payload as IteratorPayload;
  const { dict } = payload;
  payload.dict = null;
  runtime.log.slot(self.id, SlotKind.Internal, runtime.log.name('dict'), dict!.id, 0);
  runtime.heap.release(dict!);
  return null;
}

function viewType(base: NativeTypeDefinition, kind: Kind): NativeTypeDefinition {
  const reversed: NativeMember = {
    kind: 'method',
    function: {
      name: '__reversed__',
      signature: '(self, /)',
      code: (runtime: Runtime, self: PythonObject) => newOrderedDictIterator(runtime, viewedDict(self), kind, true),
    },
  };
  return {
    ...base,
    name: `odict_${kind}`,
    base: `dict_${kind}`,
    slots: { ...base.slots, iter: (runtime, self) => newOrderedDictIterator(runtime, viewedDict(self), kind, false) },
    members: { __reversed__: reversed },
  };
}

/** Types of `keys()`, `values()` and `items()`. */
export const ORDERED_DICT_VIEWS: Readonly<Record<Kind, NativeTypeDefinition>> = {
  keys: viewType(dictKeysType, 'keys'),
  values: viewType(dictValuesType, 'values'),
  items: viewType(dictItemsType, 'items'),
};
