/** `slice` objects and what they mean for a sequence (`Objects/sliceobject.c`). */
import type { PythonInteger } from '../../values/integers.ts';
import { countSteps, sliceIndices } from '../../values/slices.ts';
import { newInteger, newObject, newString, newTuple } from '../create.ts';
import { isInstanceOf, raise } from '../errors.ts';
import { SlotKind } from '../event-log.ts';
import { typeOf } from '../lookup.ts';
import { whileHolding } from '../native-holds.ts';
import { indexValue } from '../protocol/operators.ts';
import { reprText } from '../protocol/text.ts';
import { type PythonObject, UNKNOWN_VALUE } from '../python-object.ts';
import { type Runtime, ValueUnknown } from '../runtime.ts';
import type { KeywordNames, NativeMember, NativeTypeDefinition } from '../type-object.ts';
import { requirePositional } from './argument-checks.ts';
import { classWith, reduceMember } from './reduction.ts';
import { compareSequences, sequenceHash } from './sequence-items.ts';

/** Payload of a slice: three owned references. */
export interface SlicePayload {
  start: PythonObject;
  stop: PythonObject;
  step: PythonObject;
}

/** Start, stop and step as numbers that fit a C ssize_t, before the length of the sequence is known (PySlice_Unpack). */
export interface SliceRange {
  readonly start: number;
  readonly stop: number;
  readonly step: number;
}

/** The items that a slice takes from a sequence of known length: indices from start by step, count of them. */
export interface SliceExtent extends SliceRange {
  readonly count: number;
}

export const sliceType: NativeTypeDefinition = {
  name: 'slice',
  isFinal: true,
  isCollected: true,
  slots: {
    new: sliceNew,
    init: () => {},
    repr: (runtime, self) => {
      const { start, stop, step } = slicePayload(self);
      const texts = [start, stop, step].map((part) => reprText(runtime, part));
      return newString(runtime, `slice(${texts.join(', ')})`);
    },
    hash: (runtime, self) => {
      if (!runtime.behaviour.hashesSlices) raise(runtime, 'TypeError', "unhashable type: 'slice'");
      const { start, stop, step } = slicePayload(self);
      return sequenceHash(runtime, [start, stop, step]);
    },
    richCompare: (runtime, self, other, comparison) => {
      if (!isInstanceOf(other, runtime.types.slice)) return null;
      const a = slicePayload(self);
      const b = slicePayload(other);
      const left = [a.start, a.stop, a.step];
      const right = self === other ? left : [b.start, b.stop, b.step];
      // Two tuples are compared, which hold the parts.
      return whileHolding(runtime, 'slices being compared', [...left, ...right], () =>
        compareSequences(runtime, left, right, comparison, false),
      );
    },
    traverse: (self, visit) => {
      if (self.payload === UNKNOWN_VALUE) return;
      const { start, stop, step } = self.payload as SlicePayload;
      visit(start, 'start');
      visit(stop, 'stop');
      visit(step, 'step');
    },
    clear: (runtime, self) => {
      if (self.payload === UNKNOWN_VALUE) return;
      const { start, stop, step } = self.payload as SlicePayload;
      runtime.heap.release(step);
      runtime.heap.release(start);
      runtime.heap.release(stop);
    },
  },
  members: {
    start: part('start'),
    stop: part('stop'),
    step: part('step'),
    ...reduceMember((runtime, self) => {
      const { start, stop, step } = slicePayload(self);
      return classWith(runtime, self, [start, stop, step]);
    }),
    indices: {
      kind: 'method',
      function: { name: 'indices', signature: '(self, length, /)', whenUnknown: 'tuple', code: sliceIndicesMethod },
    },
  },
};

/** A slice object with new references to its parts (PySlice_New). */
export function newSlice(
  runtime: Runtime,
  start: PythonObject,
  stop: PythonObject,
  step: PythonObject,
): PythonObject<SlicePayload> {
  const { log, heap } = runtime;
  heap.retain(step);
  heap.retain(start);
  heap.retain(stop);
  const slice = newObject<SlicePayload>(runtime, runtime.types.slice, { start, stop, step });
  log.slot(slice.id, SlotKind.Internal, log.name('start'), 0, start.id);
  log.slot(slice.id, SlotKind.Internal, log.name('stop'), 0, stop.id);
  log.slot(slice.id, SlotKind.Internal, log.name('step'), 0, step.id);
  return slice;
}

/** The parts of a slice as numbers; asks step, start and stop for their `__index__`, in this order (PySlice_Unpack). */
export function unpackSlice(runtime: Runtime, slice: PythonObject): SliceRange {
  const parts = slicePayload(slice);
  const step = parts.step === runtime.none ? 1 : Number(sliceIndex(runtime, parts.step));
  if (step === 0) raise(runtime, 'ValueError', 'slice step cannot be zero');
  const [first, last] = step < 0 ? [LARGEST_INDEX, -LARGEST_INDEX] : [0, LARGEST_INDEX];
  const start = parts.start === runtime.none ? first : Number(sliceIndex(runtime, parts.start));
  const stop = parts.stop === runtime.none ? last : Number(sliceIndex(runtime, parts.stop));
  return { start, stop, step };
}

/** What a range of indices means for a sequence of a length (PySlice_AdjustIndices). */
export function adjustSlice(range: SliceRange, length: number): SliceExtent {
  const { step } = range;
  const [lowest, highest] = step < 0 ? [-1, length - 1] : [0, length];
  const adjust = (index: number): number => {
    if (index < 0) return Math.max(index + length, lowest);
    return Math.min(index, highest);
  };
  const start = adjust(range.start);
  const stop = adjust(range.stop);
  return { start, stop, step, count: Number(countSteps(start, stop, step)) };
}

/** An argument such as the start of `list.index`, clamped to a C ssize_t (_PyEval_SliceIndexNotNone). */
export function searchIndex(runtime: Runtime, object: PythonObject | undefined, missing: number): number {
  if (object === undefined) return missing;
  if (typeOf(object).payload.slots.index === null) {
    if (object.type === runtime.types.unknown) throw new ValueUnknown(object);
    raise(runtime, 'TypeError', 'slice indices must be integers or have an __index__ method');
  }
  return clampIndex(indexValue(runtime, object));
}

/** A part of a slice as an int of any size, undefined for None (evaluate_slice_index). */
export function slicePart(runtime: Runtime, slice: PythonObject, name: keyof SlicePayload): PythonInteger | undefined {
  const object = slicePayload(slice)[name];
  if (object === runtime.none) return undefined;
  if (typeOf(object).payload.slots.index === null) {
    raise(runtime, 'TypeError', 'slice indices must be integers or None or have an __index__ method');
  }
  return indexValue(runtime, object);
}

/** Stands for PY_SSIZE_T_MAX: beyond the length of any sequence, and exact as a JavaScript number. */
export const LARGEST_INDEX: number = Number.MAX_SAFE_INTEGER;

function slicePayload(slice: PythonObject): SlicePayload {
  if (slice.payload === UNKNOWN_VALUE) throw new ValueUnknown(slice);
  return slice.payload as SlicePayload;
}

/** One part of a slice, or a bound of `str.find`, that is not None, clamped (_PyEval_SliceIndex). */
export function sliceIndex(runtime: Runtime, object: PythonObject): number {
  if (typeOf(object).payload.slots.index === null) {
    if (object.type === runtime.types.unknown) throw new ValueUnknown(object);
    raise(runtime, 'TypeError', 'slice indices must be integers or None or have an __index__ method');
  }
  return clampIndex(indexValue(runtime, object));
}

function clampIndex(value: PythonInteger): number {
  if (typeof value === 'number') return value;
  return value < 0n ? -LARGEST_INDEX : LARGEST_INDEX;
}

function part(name: keyof SlicePayload): NativeMember {
  return {
    kind: 'attribute',
    get: (runtime, self) => {
      const object = slicePayload(self)[name];
      runtime.heap.retain(object);
      return object;
    },
  };
}

/** slice_new: `slice(stop)`, `slice(start, stop[, step])`. */
function sliceNew(
  runtime: Runtime,
  _type: PythonObject,
  args: readonly PythonObject[],
  keywords: KeywordNames,
): PythonObject {
  if (keywords !== null && keywords.length > 0) raise(runtime, 'TypeError', 'slice() takes no keyword arguments');
  requirePositional(runtime, 'slice', args.length, 1, 3);
  const { none } = runtime;
  if (args.length === 1) return newSlice(runtime, none, args[0]!, none);
  return newSlice(runtime, args[0]!, args[1]!, args[2] ?? none);
}

/** `slice.indices(length)` (slice_indices, _PySlice_GetLongIndices). */
function sliceIndicesMethod(runtime: Runtime, self: PythonObject, lengthObject: PythonObject): PythonObject {
  const length = indexValue(runtime, lengthObject);
  if (length < 0) raise(runtime, 'ValueError', 'length should not be negative');
  const step = slicePart(runtime, self, 'step');
  if (step === 0) raise(runtime, 'ValueError', 'slice step cannot be zero');
  const start = slicePart(runtime, self, 'start');
  const stop = slicePart(runtime, self, 'stop');
  return newTuple(
    runtime,
    sliceIndices(start, stop, step, length).map((bound) => newInteger(runtime, bound)),
  );
}
