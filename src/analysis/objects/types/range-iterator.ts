/** Iterators over ranges (`Objects/rangeobject.c`). They do not hold the range. */
import { add, type PythonInteger, subtract } from '../../values/integers.ts';
import { type PythonRange, reverseRange } from '../../values/ranges.ts';
import { newInteger, newObject, newUnknownValue } from '../create.ts';
import { SlotKind } from '../event-log.ts';
import type { PythonObject } from '../python-object.ts';
import { type Runtime, ValueUnknown } from '../runtime.ts';
import type { NativeTypeDefinition } from '../type-object.ts';
import { lengthHintMember, nextUnknown, selfIterator } from './iterator-payload.ts';

/** Payload of a range_iterator: the next value, the distance to the one after, and how many are left. */
export interface RangeIteratorPayload {
  next: PythonInteger;
  readonly step: PythonInteger;
  left: PythonInteger;
}

/** Payload of a range_iterator over a range that is not known: it gives ints. */
class UnknownRange {
  hasGivenUnknown = false;
}

/** Payload of a longrange_iterator, for ints that do not fit 64 bits: it holds int objects. */
interface LongRangeIteratorPayload {
  /** The range's start or, in versions that move it, the next value; null when cleared. */
  start: PythonObject | null;
  step: PythonObject | null;
  length: PythonObject | null;
  next: PythonInteger;
  left: PythonInteger;
}

/** `iter(range)`; payload: `RangeIteratorPayload`. */
export const rangeIteratorType: NativeTypeDefinition = {
  name: 'range_iterator',
  isFinal: true,
  slots: { iter: selfIterator, iterNext: rangeIteratorNext },
  members: lengthHintMember((_runtime, self) => Number(rangeIteratorPayload(self).left)),
};

/** `iter(range)` of ints that do not fit 64 bits. */
export const longRangeIteratorType: NativeTypeDefinition = {
  name: 'longrange_iterator',
  isFinal: true,
  slots: {
    iter: selfIterator,
    iterNext: longRangeIteratorNext,
    traverse: (self, visit) => {
      const { start, step, length } = self.payload as LongRangeIteratorPayload;
      if (start !== null) visit(start, 'start');
      if (step !== null) visit(step, 'step');
      if (length !== null) visit(length, 'len');
    },
    clear: (runtime, self) => {
      const payload = self.payload as LongRangeIteratorPayload;
      const { start, step, length } = payload;
      payload.start = null;
      payload.step = null;
      payload.length = null;
      runtime.heap.releaseOptional(start);
      runtime.heap.releaseOptional(step);
      runtime.heap.releaseOptional(length);
    },
  },
  members: lengthHintMember((_runtime, self) => Number((self.payload as LongRangeIteratorPayload).left)),
};

/** An iterator over a range; `parts` are the range's int objects (borrowed). */
export function newRangeIterator(
  runtime: Runtime,
  range: PythonRange,
  parts: { readonly start: PythonObject; readonly step: PythonObject; readonly length: PythonObject },
): PythonObject {
  if (!isLong(range)) return newPlainIterator(runtime, range);
  const { heap } = runtime;
  const { start, step, length } = parts;
  heap.retain(start);
  heap.retain(step);
  heap.retain(length);
  return newLongIterator(runtime, range, start, step, length);
}

/** An iterator over a range of which only the type is known. */
export function newUnknownRangeIterator(runtime: Runtime): PythonObject {
  return newObject(runtime, runtime.types.range_iterator, new UnknownRange());
}

/** `reversed(range)`. */
export function newReverseRangeIterator(runtime: Runtime, range: PythonRange): PythonObject {
  const reverse = reverseRange(range);
  if (!isLong(range)) return newPlainIterator(runtime, reverse);
  const start = newInteger(runtime, reverse.start);
  const step = newInteger(runtime, reverse.step);
  return newLongIterator(runtime, reverse, start, step, newInteger(runtime, reverse.length));
}

/** rangeiter_next. */
export function rangeIteratorNext(runtime: Runtime, self: PythonObject): PythonObject | null {
  if (self.payload instanceof UnknownRange) {
    return nextUnknown(runtime, self.payload, () => newUnknownValue(runtime, runtime.types.int));
  }
  const payload = rangeIteratorPayload(self);
  if (payload.left <= 0) return null;
  const { next } = payload;
  payload.next = add(next, payload.step);
  payload.left = subtract(payload.left, 1);
  return newInteger(runtime, next);
}

function rangeIteratorPayload(self: PythonObject): RangeIteratorPayload {
  if (self.payload instanceof UnknownRange) throw new ValueUnknown(self);
  return self.payload as RangeIteratorPayload;
}

function newPlainIterator(runtime: Runtime, range: PythonRange): PythonObject {
  const payload: RangeIteratorPayload = { next: range.start, step: range.step, left: range.length };
  return newObject(runtime, runtime.types.range_iterator, payload);
}

function newLongIterator(
  runtime: Runtime,
  range: PythonRange,
  start: PythonObject,
  step: PythonObject,
  length: PythonObject,
): PythonObject {
  const payload: LongRangeIteratorPayload = { start, step, length, next: range.start, left: range.length };
  const iterator = newObject(runtime, runtime.typeNamed('longrange_iterator'), payload);
  const { log } = runtime;
  log.slot(iterator.id, SlotKind.Internal, log.name('start'), 0, start.id);
  log.slot(iterator.id, SlotKind.Internal, log.name('step'), 0, step.id);
  log.slot(iterator.id, SlotKind.Internal, log.name('len'), 0, length.id);
  return iterator;
}

/** longrangeiter_next: in versions that move the start, what the iterator holds as start is what it gives. */
function longRangeIteratorNext(runtime: Runtime, self: PythonObject): PythonObject | null {
  const payload = self.payload as LongRangeIteratorPayload;
  if (payload.left <= 0 || payload.start === null || payload.step === null) return null;
  const { next } = payload;
  payload.left = subtract(payload.left, 1);
  payload.next = add(next, payload.step.payload as PythonInteger);
  if (!runtime.behaviour.longRangeMovesStart) return newInteger(runtime, next);
  const { log, heap } = runtime;
  const result = payload.start;
  payload.start = newInteger(runtime, payload.next);
  log.slot(self.id, SlotKind.Internal, log.name('start'), result.id, payload.start.id);
  const length = payload.length!;
  payload.length = newInteger(runtime, payload.left);
  log.slot(self.id, SlotKind.Internal, log.name('len'), length.id, payload.length.id);
  heap.release(length);
  return result;
}

function isLong(range: PythonRange): boolean {
  return [range.start, range.stop, range.step].some(
    (value) => typeof value === 'bigint' && BigInt.asIntN(64, value) !== value,
  );
}
