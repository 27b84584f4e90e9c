/** `range` (`Objects/rangeobject.c`). */
import { hashRange } from '../../values/hashing.ts';
import type { PythonInteger } from '../../values/integers.ts';
import {
  makeRange,
  type PythonRange,
  rangeContains,
  rangeIndex,
  rangeItem,
  rangeRepr,
  rangesEqual,
  sliceRange,
} from '../../values/ranges.ts';
import { newBoolean, newInteger, newObject, newString, newUnknownValue } from '../create.ts';
import { raise } from '../errors.ts';
import { SlotKind } from '../event-log.ts';
import { HiddenHash } from '../hash-values.ts';
import { typeOf } from '../lookup.ts';
import { isEqualIdentityFirst } from '../protocol/hashing.ts';
import { forEachItem } from '../protocol/iteration.ts';
import { indexObject, indexValue } from '../protocol/operators.ts';
import { type PythonObject, UNKNOWN_VALUE } from '../python-object.ts';
import { type Runtime, ValueUnknown } from '../runtime.ts';
import {
  Comparison,
  type KeywordNames,
  type NativeMember,
  type NativeTypeDefinition,
  type UnknownResult,
} from '../type-object.ts';
import { refuseKeywords, requirePositional, typeName } from './argument-checks.ts';
import { newRangeIterator, newReverseRangeIterator, newUnknownRangeIterator } from './range-iterator.ts';
import { classWith, reduceMember } from './reduction.ts';
import { slicePart } from './slice.ts';

/** Payload of a range: four owned references to int objects, and their values. */
export interface RangePayload {
  readonly start: PythonObject;
  readonly stop: PythonObject;
  readonly step: PythonObject;
  readonly length: PythonObject;
  readonly range: PythonRange;
}

export const rangeType: NativeTypeDefinition = {
  name: 'range',
  isFinal: true,
  slots: {
    new: rangeNew,
    init: () => {},
    repr: (runtime, self) => newString(runtime, rangeRepr(rangePayload(self).range)),
    hash: (runtime, self) => {
      const { range } = rangePayload(self);
      const hash = hashRange(range.length, range.start, range.step, runtime.behaviour.hashOfNone);
      if (hash !== undefined) return hash;
      return new HiddenHash(hashRange(range.length, range.start, range.step, runtime.none.id)!);
    },
    richCompare: (runtime, self, other, comparison) => {
      if (other.type !== runtime.types.range) return null;
      if (comparison !== Comparison.Equal && comparison !== Comparison.NotEqual) return null;
      const isEqual = self === other || rangesEqual(rangePayload(self).range, rangePayload(other).range);
      return newBoolean(runtime, isEqual === (comparison === Comparison.Equal));
    },
    iter: (runtime, self) => {
      if (self.payload === UNKNOWN_VALUE) return newUnknownRangeIterator(runtime);
      const payload = rangePayload(self);
      return newRangeIterator(runtime, payload.range, payload);
    },
    length: (runtime, self) => {
      const { length } = rangePayload(self).range;
      if (typeof length === 'number') return length;
      return raise(runtime, 'OverflowError', 'Python int too large to convert to C ssize_t');
    },
    bool: (_runtime, self) => rangePayload(self).range.length !== 0,
    getItem: rangeGetItem,
    contains: (runtime, self, item) => {
      if (isExactInteger(runtime, item)) return rangeContains(rangePayload(self).range, integerValue(item));
      return searchItems(runtime, self, item, true) > 0;
    },
    traverse: (self, visit) => {
      if (self.payload === UNKNOWN_VALUE) return;
      const { start, stop, step, length } = self.payload as RangePayload;
      visit(start, 'start');
      visit(stop, 'stop');
      visit(step, 'step');
      visit(length, 'length');
    },
    clear: (runtime, self) => {
      if (self.payload === UNKNOWN_VALUE) return;
      const { start, stop, step, length } = self.payload as RangePayload;
      self.payload = UNKNOWN_VALUE;
      runtime.heap.release(start);
      runtime.heap.release(stop);
      runtime.heap.release(step);
      runtime.heap.release(length);
    },
  },
  members: {
    start: part('start'),
    stop: part('stop'),
    step: part('step'),
    ...reduceMember((runtime, self) => {
      const { start, stop, step } = rangePayload(self);
      return classWith(runtime, self, [start, stop, step]);
    }),
    count: method('count', '(self, value, /)', 'int', (runtime, self, value) => {
      if (!isExactInteger(runtime, value!)) return newInteger(runtime, searchItems(runtime, self, value!, false));
      return newInteger(runtime, rangeContains(rangePayload(self).range, integerValue(value!)) ? 1 : 0);
    }),
    index: method('index', '(self, value, /)', 'int', rangeIndexMethod),
    __reversed__: method('__reversed__', '(self, /)', 'unknown', (runtime, self) =>
      newReverseRangeIterator(runtime, rangePayload(self).range),
    ),
  },
};

/** The parts of a range. Throws `ValueUnknown`. */
export function rangePayload(range: PythonObject): RangePayload {
  if (range.payload === UNKNOWN_VALUE) throw new ValueUnknown(range);
  return range.payload as RangePayload;
}

/** make_range_object: steals the references to start, stop and step. A range of which only the type is known, where one of them is not known. */
function newRange(runtime: Runtime, start: PythonObject, stop: PythonObject, step: PythonObject): PythonObject {
  if (![start, stop, step].every(isKnownInteger)) {
    for (const object of [start, stop, step]) runtime.heap.release(object);
    return newUnknownValue(runtime, runtime.types.range);
  }
  const range = makeRange(integerValue(start), integerValue(stop), integerValue(step));
  const length = newInteger(runtime, range.length);
  const object = newObject<RangePayload>(runtime, runtime.types.range, { start, stop, step, length, range });
  const { log } = runtime;
  log.slot(object.id, SlotKind.Internal, log.name('start'), 0, start.id);
  log.slot(object.id, SlotKind.Internal, log.name('stop'), 0, stop.id);
  log.slot(object.id, SlotKind.Internal, log.name('step'), 0, step.id);
  log.slot(object.id, SlotKind.Internal, log.name('length'), 0, length.id);
  return object;
}

/** range_from_array: `range(stop)`, `range(start, stop[, step])`. */
function rangeNew(
  runtime: Runtime,
  _type: PythonObject,
  args: readonly PythonObject[],
  keywords: KeywordNames,
): PythonObject {
  refuseKeywords(runtime, 'range', keywords);
  requirePositional(runtime, 'range', args.length, 1, 3);
  if (args.length === 1) {
    return newRange(runtime, newInteger(runtime, 0), indexObject(runtime, args[0]!), newInteger(runtime, 1));
  }
  const owned: PythonObject[] = [];
  try {
    for (const argument of args) owned.push(indexObject(runtime, argument));
    if (owned.length === 3 && owned[2]!.payload === 0) raise(runtime, 'ValueError', 'range() arg 3 must not be zero');
  } catch (thrown) {
    for (const object of owned) runtime.heap.release(object);
    throw thrown;
  }
  return newRange(runtime, owned[0]!, owned[1]!, owned[2] ?? newInteger(runtime, 1));
}

/** range_subscript. */
function rangeGetItem(runtime: Runtime, self: PythonObject, key: PythonObject): PythonObject {
  const { range } = rangePayload(self);
  if (key.type === runtime.types.slice) {
    const step = slicePart(runtime, key, 'step');
    if (step === 0) raise(runtime, 'ValueError', 'slice step cannot be zero');
    const start = slicePart(runtime, key, 'start');
    const taken = sliceRange(range, start, slicePart(runtime, key, 'stop'), step);
    return newRange(
      runtime,
      newInteger(runtime, taken.start),
      newInteger(runtime, taken.stop),
      newInteger(runtime, taken.step),
    );
  }
  if (typeOf(key).payload.slots.index === null) {
    if (key.type === runtime.types.unknown) throw new ValueUnknown(key);
    raise(runtime, 'TypeError', `range indices must be integers or slices, not ${typeName(key)}`);
  }
  const index = indexValue(runtime, key);
  const isInside = index < 0 ? -index <= range.length : index < range.length;
  if (!isInside) raise(runtime, 'IndexError', 'range object index out of range');
  return newInteger(runtime, rangeItem(range, index));
}

function rangeIndexMethod(runtime: Runtime, self: PythonObject, value?: PythonObject): PythonObject {
  const { range } = rangePayload(self);
  if (isExactInteger(runtime, value!)) {
    return newInteger(runtime, rangeIndex(range, integerValue(value!), runtime.behaviour));
  }
  let index = -1;
  let isFound = false;
  forEachItem(runtime, self, (item) => {
    index++;
    isFound = isEqualIdentityFirst(runtime, item, value!);
    return isFound;
  });
  if (!isFound) raise(runtime, 'ValueError', 'sequence.index(x): x not in sequence');
  return newInteger(runtime, index);
}

/** How many values equal an object that is no exact int: each is compared (_PySequence_IterSearch). */
function searchItems(runtime: Runtime, self: PythonObject, object: PythonObject, isFirstEnough: boolean): number {
  let count = 0;
  forEachItem(runtime, self, (item) => {
    if (isEqualIdentityFirst(runtime, item, object)) count++;
    return isFirstEnough && count > 0;
  });
  return count;
}

function isExactInteger(runtime: Runtime, object: PythonObject): boolean {
  return object.type === runtime.types.int || object.type === runtime.types.bool;
}

function isKnownInteger(object: PythonObject): boolean {
  return typeof object.payload === 'number' || typeof object.payload === 'bigint';
}

function integerValue(object: PythonObject): PythonInteger {
  if (!isKnownInteger(object)) throw new ValueUnknown(object);
  return object.payload as PythonInteger;
}

function part(name: 'start' | 'stop' | 'step'): NativeMember {
  return {
    kind: 'attribute',
    get: (runtime, self) => {
      const object = rangePayload(self)[name];
      runtime.heap.retain(object);
      return object;
    },
  };
}

function method(
  name: string,
  signature: string,
  whenUnknown: UnknownResult,
  code: (runtime: Runtime, self: PythonObject, ...args: (PythonObject | undefined)[]) => PythonObject,
): NativeMember {
  return { kind: 'method', function: { name, signature, whenUnknown, code } };
}
