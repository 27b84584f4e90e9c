import type { PythonInteger } from '../../../src/analysis/values/integers.ts';
import * as ranges from '../../../src/analysis/values/ranges.ts';
import { resolveSlice, type SliceBound, sliceIndices } from '../../../src/analysis/values/slices.ts';
import { testGolden } from './golden.ts';

type Bound = PythonInteger | null;
type Integer = PythonInteger;

function bound(value: Bound): SliceBound {
  return value ?? undefined;
}

describe('slices and ranges', () => {
  testGolden('slices', (behaviour) => ({
    indices: (start: Bound, stop: Bound, step: Bound, length: Integer) =>
      sliceIndices(bound(start), bound(stop), bound(step), length),
    extent: (start: Bound, stop: Bound, step: Bound, size: number) => {
      const extent = resolveSlice(bound(start), bound(stop), bound(step), size);
      return Array.from({ length: extent.length }, (_, index) => extent.start + index * extent.step);
    },
    range_length: (start: Integer, stop: Integer, step: Integer) => ranges.makeRange(start, stop, step).length,
    range_contains: (start: Integer, stop: Integer, step: Integer, value: Integer) =>
      ranges.rangeContains(ranges.makeRange(start, stop, step), value),
    range_index: (start: Integer, stop: Integer, step: Integer, value: Integer) =>
      ranges.rangeIndex(ranges.makeRange(start, stop, step), value, behaviour),
    range_item: (start: Integer, stop: Integer, step: Integer, index: Integer) =>
      ranges.rangeItem(ranges.makeRange(start, stop, step), index),
    range_slice: (start: Integer, stop: Integer, step: Integer, a: Bound, b: Bound, c: Bound) =>
      ranges.sliceRange(ranges.makeRange(start, stop, step), bound(a), bound(b), bound(c)),
    range_repr: (start: Integer, stop: Integer, step: Integer) => ranges.rangeRepr(ranges.makeRange(start, stop, step)),
    range_reversed: (start: Integer, stop: Integer, step: Integer) => {
      const reversed = ranges.reverseRange(ranges.makeRange(start, stop, step));
      return Array.from({ length: Number(reversed.length) }, (_, index) => ranges.rangeValue(reversed, index));
    },
    range_equal: (a: [Integer, Integer, Integer], b: [Integer, Integer, Integer]) =>
      ranges.rangesEqual(ranges.makeRange(...a), ranges.makeRange(...b)),
  }));
});
