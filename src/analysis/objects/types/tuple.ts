/** `tuple` (`Objects/tupleobject.c`). */
import { newInteger, newObject, newSequence, newTuple, newUnknown, newUnknownValue } from '../create.ts';
import { raise } from '../errors.ts';
import { typeOf } from '../lookup.ts';
import { asIndex } from '../protocol/operators.ts';
import { type PythonObject, UNKNOWN_VALUE } from '../python-object.ts';
import { type Runtime, type TypeObject, ValueUnknown } from '../runtime.ts';
import type { Comparison, KeywordNames, NativeTypeDefinition } from '../type-object.ts';
import { escapeItems } from '../unknown-values.ts';
import { refuseKeywords, requirePositional, typeName } from './argument-checks.ts';
import { classGetItem } from './generic-alias.ts';
import { listItemsOf } from './iteration-support.ts';
import {
  exhaust,
  iteratorPayload,
  newIteratorOver,
  nextUnknown,
  sequenceIteratorDefinition,
} from './iterator-payload.ts';
import { forwardReduction, itemCount } from './iterator-reduction.ts';
import {
  compareSequences,
  countItems,
  findItem,
  isSequenceOf,
  releaseBackwards,
  repeatedLength,
  sequenceHash,
  sequenceItems,
  sequenceRepr,
  traverseItems,
} from './sequence-items.ts';
import { adjustSlice, LARGEST_INDEX, searchIndex, unpackSlice } from './slice.ts';

export const tupleType: NativeTypeDefinition = {
  name: 'tuple',
  isCollected: true,
  slots: {
    repr: (runtime, self) => sequenceRepr(runtime, self, '(', ')', true),
    hash: (runtime, self) => sequenceHash(runtime, sequenceItems(self)),
    richCompare: tupleRichCompare,
    iter: (runtime, self) => newIteratorOver(runtime, runtime.types.tuple_iterator, self, 0),
    new: tupleNew,
    traverse: traverseItems,
    clear: (runtime, self) => {
      if (self.payload === UNKNOWN_VALUE) return;
      const items = self.payload as PythonObject[];
      self.payload = [];
      releaseBackwards(runtime, items);
    },
    length: (_runtime, self) => sequenceItems(self).length,
    getItem: tupleGetItem,
    contains: (runtime, self, item) =>
      findItem(runtime, () => sequenceItems(self), item, 0, Number.POSITIVE_INFINITY, false) >= 0,
    concat: tupleConcat,
    repeat: tupleRepeat,
  },
  members: {
    __class_getitem__: classGetItem,
    index: {
      kind: 'method',
      function: {
        name: 'index',
        signature: '(self, value, start=0, stop=9223372036854775807, /)',
        whenUnknown: 'int',
        code: tupleIndex,
      },
    },
    count: {
      kind: 'method',
      function: {
        name: 'count',
        signature: '(self, value, /)',
        whenUnknown: 'int',
        code: (runtime: Runtime, self: PythonObject, value: PythonObject) =>
          newInteger(
            runtime,
            countItems(runtime, () => sequenceItems(self), value, false),
          ),
      },
    },
    __getnewargs__: {
      kind: 'method',
      function: {
        name: '__getnewargs__',
        signature: '(self, /)',
        whenUnknown: 'tuple',
        code: (runtime: Runtime, self: PythonObject) =>
          newTuple(runtime, [newTuple(runtime, retained(runtime, sequenceItems(self)))]),
      },
    },
  },
};

/** `iter(tuple)`; payload: `SequenceIteratorPayload`. */
export const tupleIteratorType: NativeTypeDefinition = sequenceIteratorDefinition(
  'tuple_iterator',
  tupleIteratorNext,
  (self) => {
    const { iterated, index } = iteratorPayload(self);
    return iterated === null ? 0 : sequenceItems(iterated).length - index;
  },
  forwardReduction({ empty: 'tuple', limit: itemCount }),
);

/** tupleiter_next: the tuple is released once the index is past its end. */
export function tupleIteratorNext(runtime: Runtime, self: PythonObject): PythonObject | null {
  const payload = iteratorPayload(self);
  if (payload.iterated === null) return null;
  if (payload.iterated.payload === UNKNOWN_VALUE) {
    return nextUnknown(runtime, payload, () => newUnknown(runtime)) ?? exhaust(runtime, self);
  }
  const item = sequenceItems(payload.iterated)[payload.index];
  if (item === undefined) return exhaust(runtime, self);
  payload.index++;
  runtime.heap.retain(item);
  return item;
}

/** tuple_new: an exact tuple is given back as it is; an instance of a derived class gets the items of a tuple made first. */
function tupleNew(
  runtime: Runtime,
  type: PythonObject,
  args: readonly PythonObject[],
  keywords: KeywordNames,
): PythonObject {
  const { heap, types } = runtime;
  const isExact = type === types.tuple;
  if (isExact || (type as TypeObject).payload.slots.init === types.tuple.payload.slots.init) {
    refuseKeywords(runtime, 'tuple', keywords);
  }
  const positional = args.length - (keywords?.length ?? 0);
  requirePositional(runtime, 'tuple', positional, 0, 1);
  const tuple = positional === 0 ? newTuple(runtime, []) : tupleOrUnknown(runtime, args[0]!);
  if (isExact) return tuple;
  try {
    if (tuple.payload === UNKNOWN_VALUE) return newObject(runtime, type as TypeObject, UNKNOWN_VALUE);
    return newSequence(runtime, type as TypeObject, retained(runtime, sequenceItems(tuple)));
  } finally {
    heap.release(tuple);
  }
}

/** As `tupleFrom`; a tuple whose items are not known, of an iterable whose items are not. That may be the argument itself. */
function tupleOrUnknown(runtime: Runtime, iterable: PythonObject): PythonObject {
  try {
    return tupleFrom(runtime, iterable);
  } catch (thrown) {
    if (!(thrown instanceof ValueUnknown)) throw thrown;
    escapeItems(runtime, iterable);
    const tuple = newUnknownValue(runtime, runtime.types.tuple);
    runtime.escape(tuple);
    return tuple;
  }
}

/** The tuple of an iterable's items; an exact tuple is itself (PySequence_Tuple). */
export function tupleFrom(runtime: Runtime, iterable: PythonObject): PythonObject {
  if (iterable.type === runtime.types.tuple) {
    runtime.heap.retain(iterable);
    return iterable;
  }
  return newTuple(runtime, listItemsOf(runtime, iterable, runtime.behaviour.asksLengthForTuple));
}

function tupleRichCompare(
  runtime: Runtime,
  self: PythonObject,
  other: PythonObject,
  comparison: Comparison,
): PythonObject | null {
  if (!isSequenceOf(runtime, self, 'tuple') || !isSequenceOf(runtime, other, 'tuple')) return null;
  return compareSequences(runtime, sequenceItems(self), sequenceItems(other), comparison, false);
}

/** tuple_subscript. */
function tupleGetItem(runtime: Runtime, self: PythonObject, key: PythonObject): PythonObject {
  const items = sequenceItems(self);
  try {
    if (key.type === runtime.types.slice) return tupleSlice(runtime, self, key);
    const { payload, type } = key;
    let index: number;
    if (type === runtime.types.int && typeof payload === 'number') index = payload;
    else if (typeOf(key).payload.slots.index !== null) index = asIndex(runtime, key, 'IndexError');
    else if (type === runtime.types.unknown) throw new ValueUnknown(key);
    else return raise(runtime, 'TypeError', `tuple indices must be integers or slices, not ${typeName(key)}`);
    const item = items[index < 0 ? index + items.length : index];
    if (item === undefined) return raise(runtime, 'IndexError', 'tuple index out of range');
    runtime.heap.retain(item);
    return item;
  } catch (thrown) {
    if (thrown instanceof ValueUnknown) escapeItems(runtime, self);
    throw thrown;
  }
}

/** A slice of the whole of an exact tuple is the tuple itself. */
function tupleSlice(runtime: Runtime, self: PythonObject, key: PythonObject): PythonObject {
  const items = sequenceItems(self);
  const { start, step, count } = adjustSlice(unpackSlice(runtime, key), items.length);
  if (start === 0 && step === 1 && count === items.length && self.type === runtime.types.tuple) {
    runtime.heap.retain(self);
    return self;
  }
  runtime.spend(count);
  const taken: PythonObject[] = [];
  for (let taking = 0, index = start; taking < count; taking++, index += step) taken.push(items[index]!);
  return newTuple(runtime, retained(runtime, taken));
}

/** tuple_concat: an empty operand gives the other one itself, if that is an exact tuple. */
function tupleConcat(runtime: Runtime, self: PythonObject, other: PythonObject): PythonObject {
  const { types, heap } = runtime;
  const items = sequenceItems(self);
  if (items.length === 0 && other.type === types.tuple) {
    heap.retain(other);
    return other;
  }
  if (!isSequenceOf(runtime, other, 'tuple')) {
    if (other.type === types.unknown) {
      escapeItems(runtime, self);
      throw new ValueUnknown(other);
    }
    raise(runtime, 'TypeError', `can only concatenate tuple (not "${typeName(other)}") to tuple`);
  }
  const added = sequenceItems(other);
  if (added.length === 0 && self.type === types.tuple) {
    heap.retain(self);
    return self;
  }
  runtime.spend(items.length + added.length);
  return newTuple(runtime, retained(runtime, items.concat(added)));
}

/** tuple_repeat: once, or of nothing, an exact tuple is itself. */
function tupleRepeat(runtime: Runtime, self: PythonObject, count: number): PythonObject {
  const items = sequenceItems(self);
  if ((items.length === 0 || count === 1) && self.type === runtime.types.tuple) {
    runtime.heap.retain(self);
    return self;
  }
  const total = repeatedLength(runtime, items.length, count);
  const repeated: PythonObject[] = [];
  while (repeated.length < total) for (const item of items) repeated.push(item);
  return newTuple(runtime, retained(runtime, repeated));
}

function tupleIndex(
  runtime: Runtime,
  self: PythonObject,
  value: PythonObject,
  start?: PythonObject,
  stop?: PythonObject,
): PythonObject {
  const items = sequenceItems(self);
  const fromStart = (index: number): number => (index < 0 ? Math.max(index + items.length, 0) : index);
  const from = fromStart(searchIndex(runtime, start, 0));
  const to = fromStart(searchIndex(runtime, stop, LARGEST_INDEX));
  const index = findItem(runtime, () => items, value, from, to, false);
  if (index < 0) raise(runtime, 'ValueError', 'tuple.index(x): x not in tuple');
  return newInteger(runtime, index);
}

function retained(runtime: Runtime, items: readonly PythonObject[]): PythonObject[] {
  for (const item of items) runtime.heap.retain(item);
  return items.slice();
}
