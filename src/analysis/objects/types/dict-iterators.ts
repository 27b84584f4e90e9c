/** Iterators over dicts (`Objects/dictobject.c`). */
import { newObject, newUnknown } from '../create.ts';
import { dictStorage } from '../dict-access.ts';
import { raise } from '../errors.ts';
import { SlotKind } from '../event-log.ts';
import { type PythonObject, UNKNOWN_VALUE } from '../python-object.ts';
import type { Runtime } from '../runtime.ts';
import type { NativeTypeDefinition } from '../type-object.ts';
import { lengthHintMember, nextUnknown, selfIterator } from './iterator-payload.ts';
import { newReusableTuple, nextPair } from './reusable-tuple.ts';

type ForwardIteratorName = 'dict_keyiterator' | 'dict_valueiterator' | 'dict_itemiterator';
type ReverseIteratorName = 'dict_reversekeyiterator' | 'dict_reversevalueiterator' | 'dict_reverseitemiterator';

/** Payload of an iterator over a dict. */
interface DictIteratorPayload {
  /** Null once it is exhausted. */
  dict: PythonObject | null;
  /** Where to look for the next entry. */
  position: number;
  /** Size of the dict when the iterator was made; -1 once it was seen to have changed. */
  readonly sizeAtStart: number;
  hasFailed: boolean;
  /** How many entries are still expected. */
  left: number;
  hasGivenUnknown?: boolean;
  /** The tuple that an iterator over items gives again and again, as long as nobody else holds it. */
  result: PythonObject | null;
}

/** The six types of iterators over dicts. */
export const dictIteratorTypes: readonly NativeTypeDefinition[] = [
  definition('dict_keyiterator', (runtime, dict, position) => retained(runtime, dictStorage(dict).keyAt(position))),
  definition('dict_valueiterator', (runtime, dict, position) => retained(runtime, dictStorage(dict).valueAt(position))),
  definition('dict_itemiterator', nextItem),
  definition('dict_reversekeyiterator', (runtime, dict, position) =>
    retained(runtime, dictStorage(dict).keyAt(position)),
  ),
  definition('dict_reversevalueiterator', (runtime, dict, position) =>
    retained(runtime, dictStorage(dict).valueAt(position)),
  ),
  definition('dict_reverseitemiterator', nextItem),
];

/** An iterator over a dict, which it holds (dictiter_new). */
export function newDictIterator(
  runtime: Runtime,
  dict: PythonObject,
  typeName: ForwardIteratorName | ReverseIteratorName,
): PythonObject {
  const { log, heap } = runtime;
  const storage = dict.payload === UNKNOWN_VALUE ? null : dictStorage(dict);
  const size = storage?.size ?? 0;
  heap.retain(dict);
  const hasPairs = typeName === 'dict_itemiterator' || typeName === 'dict_reverseitemiterator';
  const iterator = newObject<DictIteratorPayload>(runtime, runtime.typeNamed(typeName), {
    dict,
    position: isReverse(typeName) ? (storage?.positionCount ?? 0) - 1 : 0,
    sizeAtStart: size,
    hasFailed: false,
    left: size,
    result: null,
  });
  log.slot(iterator.id, SlotKind.Internal, log.name('dict'), 0, dict.id);
  if (hasPairs) {
    const result = newReusableTuple(runtime, 2);
    iterator.payload.result = result;
    log.slot(iterator.id, SlotKind.Internal, log.name('result'), 0, result.id);
  }
  return iterator;
}

type EntryReader = (runtime: Runtime, dict: PythonObject, position: number, self: PythonObject) => PythonObject;

function definition(name: ForwardIteratorName | ReverseIteratorName, read: EntryReader): NativeTypeDefinition {
  return {
    name,
    isFinal: true,
    isCollected: true,
    slots: {
      iter: selfIterator,
      iterNext: (runtime, self) => nextEntry(runtime, self, isReverse(name), read),
      traverse: (self, visit) => {
        const { dict, result } = self.payload as DictIteratorPayload;
        if (dict !== null) visit(dict, 'dict');
        if (result !== null) visit(result, 'result');
      },
      clear: (runtime, self) => {
        const payload = self.payload as DictIteratorPayload;
        const { dict, result } = payload;
        payload.dict = null;
        payload.result = null;
        runtime.heap.releaseOptional(dict);
        runtime.heap.releaseOptional(result);
      },
    },
    members: lengthHintMember((_runtime, self) => {
      const { dict, sizeAtStart, left, hasFailed } = self.payload as DictIteratorPayload;
      return dict !== null && !hasFailed && dictStorage(dict).size === sizeAtStart ? left : 0;
    }),
  };
}

function isReverse(name: ForwardIteratorName | ReverseIteratorName): name is ReverseIteratorName {
  return name.startsWith('dict_reverse');
}

/** dictiter_iternextkey and dictreviter_iternext. */
function nextEntry(runtime: Runtime, self: PythonObject, isReversed: boolean, read: EntryReader): PythonObject | null {
  const payload = self.payload as DictIteratorPayload;
  const { dict } = payload;
  if (dict === null) return null;
  if (dict.payload === UNKNOWN_VALUE) {
    const { result } = payload;
    const make = (): PythonObject =>
      result === null ? newUnknown(runtime) : nextPair(runtime, result, newUnknown(runtime), newUnknown(runtime));
    return nextUnknown(runtime, payload, make) ?? letGo(runtime, self, payload);
  }
  const storage = dictStorage(dict);
  if (payload.hasFailed || storage.size !== payload.sizeAtStart) {
    payload.hasFailed = true;
    raise(runtime, 'RuntimeError', 'dictionary changed size during iteration');
  }
  const position = isReversed ? storage.previousPosition(payload.position + 1) : storage.nextPosition(payload.position);
  if (position < 0) return letGo(runtime, self, payload);
  if (payload.left === 0 && !isReversed) {
    letGo(runtime, self, payload);
    raise(runtime, 'RuntimeError', 'dictionary keys changed during iteration');
  }
  payload.position = isReversed ? position - 1 : position + 1;
  payload.left--;
  return read(runtime, dict, position, self);
}

function nextItem(runtime: Runtime, dict: PythonObject, position: number, self: PythonObject): PythonObject {
  const { result } = self.payload as DictIteratorPayload;
  const storage = dictStorage(dict);
  return nextPair(
    runtime,
    result!,
    retained(runtime, storage.keyAt(position)),
    retained(runtime, storage.valueAt(position)),
  );
}

function letGo(runtime: Runtime, self: PythonObject, payload: DictIteratorPayload): null {
  const { dict } = payload;
  payload.dict = null;
  runtime.log.slot(self.id, SlotKind.Internal, runtime.log.name('dict'), dict!.id, 0);
  runtime.heap.release(dict!);
  return null;
}

function retained(runtime: Runtime, object: PythonObject): PythonObject {
  runtime.heap.retain(object);
  return object;
}
