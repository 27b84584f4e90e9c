import type { VersionBehaviour } from '../versions.ts';
import { add, floorQuotient, floorRemainder, multiply, negate, type PythonInteger, subtract } from './integers.ts';
import { countSteps, type SliceBound, sliceIndices } from './slices.ts';
import { ValueFailure, valueError } from './value-failure.ts';

/** A Python range (Objects/rangeobject.c). */
export interface PythonRange {
  readonly start: PythonInteger;
  readonly stop: PythonInteger;
  readonly step: PythonInteger;
  /** Derived from the others. */
  readonly length: PythonInteger;
}

/** `range(start, stop, step)` */
export function makeRange(start: PythonInteger, stop: PythonInteger, step: PythonInteger): PythonRange {
  if (step === 0) throw valueError('range() arg 3 must not be zero');
  return { start, stop, step, length: countSteps(start, stop, step) };
}

/** `range[index]` */
export function rangeItem(range: PythonRange, index: PythonInteger): PythonInteger {
  const fromStart = index < 0 ? add(index, range.length) : index;
  if (fromStart < 0 || fromStart >= range.length) {
    throw new ValueFailure('IndexError', 'range object index out of range');
  }
  return rangeValue(range, fromStart);
}

/** The value at an index that lies within the range. */
export function rangeValue(range: PythonRange, index: PythonInteger): PythonInteger {
  return add(range.start, multiply(index, range.step));
}

/** `range[start:stop:step]` */
export function sliceRange(range: PythonRange, start: SliceBound, stop: SliceBound, step: SliceBound): PythonRange {
  const [from, to, by] = sliceIndices(start, stop, step, range.length);
  return makeRange(rangeValue(range, from), rangeValue(range, to), multiply(range.step, by));
}

/** What `reversed(range)` goes over, as a range. */
export function reverseRange(range: PythonRange): PythonRange {
  const start = rangeValue(range, subtract(range.length, 1));
  return makeRange(start, subtract(range.start, range.step), negate(range.step));
}

/** `value in range`, for an int. */
export function rangeContains(range: PythonRange, value: PythonInteger): boolean {
  const isInside =
    range.step > 0 ? value >= range.start && value < range.stop : value <= range.start && value > range.stop;
  return isInside && floorRemainder(subtract(value, range.start), range.step) === 0;
}

/** `range.index(value)`, for an int. */
export function rangeIndex(
  range: PythonRange,
  value: PythonInteger,
  behaviour: Pick<VersionBehaviour, 'namesValueMissingInRange'>,
): PythonInteger {
  if (!rangeContains(range, value)) {
    throw valueError(
      behaviour.namesValueMissingInRange ? `${value} is not in range` : 'range.index(x): x not in range',
    );
  }
  return floorQuotient(subtract(value, range.start), range.step);
}

/** `a == b`: ranges are equal when they go over the same values. */
export function rangesEqual(a: PythonRange, b: PythonRange): boolean {
  if (a.length !== b.length) return false;
  if (a.length === 0) return true;
  return a.start === b.start && (a.length === 1 || a.step === b.step);
}

/** `repr(range)` */
export function rangeRepr(range: PythonRange): string {
  const bounds = `${range.start}, ${range.stop}`;
  return range.step === 1 ? `range(${bounds})` : `range(${bounds}, ${range.step})`;
}
