import { add, floorQuotient, type PythonInteger, subtract } from './integers.ts';
import { valueError } from './value-failure.ts';

/** A part of a slice: an int, or undefined for None. */
export type SliceBound = PythonInteger | undefined;

/** Which items of a sequence a slice takes: the first, the distance to the next, and how many. */
export interface SliceExtent {
  readonly start: number;
  readonly step: number;
  readonly length: number;
}

/** The items of a sequence of that length that `sequence[start:stop:step]` takes (Objects/sliceobject.c, PySlice_AdjustIndices). */
export function resolveSlice(start: SliceBound, stop: SliceBound, step: SliceBound, length: number): SliceExtent {
  const by = step === undefined ? 1 : clamp(step);
  if (by === 0) throw zeroStep();
  const [from, to] = [
    adjust(start, by > 0 ? 0 : length - 1, by, length),
    adjust(stop, by > 0 ? length : -1, by, length),
  ];
  const count = by > 0 ? Math.ceil((to - from) / by) : Math.ceil((from - to) / -by);
  return { start: from, step: by, length: Math.max(count, 0) };
}

/** `slice(start, stop, step).indices(length)` (Objects/sliceobject.c, _PySlice_GetLongIndices). */
export function sliceIndices(
  start: SliceBound,
  stop: SliceBound,
  step: SliceBound,
  length: PythonInteger,
): [start: PythonInteger, stop: PythonInteger, step: PythonInteger] {
  if (length < 0) throw valueError('length should not be negative');
  const by = step ?? 1;
  if (by === 0) throw zeroStep();
  const [lowest, highest] = by > 0 ? [0, length] : [-1, subtract(length, 1)];
  const bound = (value: SliceBound, missing: PythonInteger): PythonInteger => {
    if (value === undefined) return missing;
    if (value < 0) {
      const fromEnd = add(value, length);
      if (fromEnd < lowest) return lowest;
      return fromEnd;
    }
    return value > highest ? highest : value;
  };
  return by > 0 ? [bound(start, lowest), bound(stop, highest), by] : [bound(start, highest), bound(stop, lowest), by];
}

/** How many values there are from start by step before stop. The step is not zero. */
export function countSteps(start: PythonInteger, stop: PythonInteger, step: PythonInteger): PythonInteger {
  if (step > 0) {
    return start < stop ? add(floorQuotient(subtract(subtract(stop, start), 1), step), 1) : 0;
  }
  return start > stop ? add(floorQuotient(subtract(subtract(start, stop), 1), subtract(0, step)), 1) : 0;
}

function zeroStep() {
  return valueError('slice step cannot be zero');
}

/** An int as a C ssize_t, as far as a JavaScript number goes: larger ones lie beyond any sequence either way. */
function clamp(value: PythonInteger): number {
  if (typeof value === 'number') return value;
  return value < 0n ? Number.MIN_SAFE_INTEGER : Number.MAX_SAFE_INTEGER;
}

function adjust(bound: SliceBound, missing: number, step: number, length: number): number {
  if (bound === undefined) return missing;
  const value = clamp(bound);
  if (value < 0) return Math.max(value + length, step < 0 ? -1 : 0);
  return Math.min(value, step < 0 ? length - 1 : length);
}
