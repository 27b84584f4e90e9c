import { gallopLeft, gallopRight } from './galloping.ts';

/** `a < b`, by the program's `__lt__` or otherwise. It may run any code and throw. */
export type LessThan<T> = (a: T, b: T) => boolean;

/**
 * Sorts items in place as `list.sort` does: the same comparisons in the same order, and after an exception the same rearrangement
 * (Objects/listobject.c, list_sort_impl and what it calls; Objects/listsort.txt). With a key function the items are pairs of key and value.
 */
export function sortItems<T>(
  items: T[],
  lessThan: LessThan<T>,
  isReversed: boolean,
  behaviour: { readonly extendsDescendingRuns: boolean },
): void {
  if (items.length < 2) return;
  if (isReversed) items.reverse();
  try {
    const sort = new Sort(items, lessThan);
    if (behaviour.extendsDescendingRuns) sort.run((start) => sort.extendRun(start));
    else sort.run((start) => sort.findRun(start));
  } finally {
    if (isReversed) items.reverse();
  }
}

const LARGEST_RUN_TO_FILL = 64;
const SMALLEST_GALLOP = 7;

interface Run {
  readonly start: number;
  length: number;
  /** The level of the merge between this run and the next. */
  power: number;
}

class Sort<T> {
  private readonly runs: Run[] = [];
  private gallopAfter = SMALLEST_GALLOP;

  constructor(
    private readonly items: T[],
    private readonly lessThan: LessThan<T>,
  ) {}

  /** Goes through the items run by run. `nextRun` gives the length of the run from an index on, made ascending. */
  run(nextRun: (start: number) => number): void {
    const { length } = this.items;
    const shortest = shortestRun(length);
    for (let start = 0; start < length; ) {
      let runLength = nextRun(start);
      if (runLength < shortest) {
        const filled = Math.min(length - start, shortest);
        this.insertBinary(start, start + filled, start + runLength);
        runLength = filled;
      }
      this.pushRun({ start, length: runLength, power: 0 });
      start += runLength;
    }
    while (this.runs.length > 1) {
      let index = this.runs.length - 2;
      if (index > 0 && this.runs[index - 1]!.length < this.runs[index + 1]!.length) index--;
      this.mergeAt(index);
    }
  }

  /** The length of the ascending or strictly descending run from an index on (count_run up to 3.12). */
  findRun(start: number): number {
    const { items, lessThan } = this;
    if (start + 1 === items.length) return 1;
    let end = start + 2;
    if (lessThan(items[start + 1]!, items[start]!)) {
      while (end < items.length && lessThan(items[end]!, items[end - 1]!)) end++;
      reverse(items, start, end);
    } else {
      while (end < items.length && !lessThan(items[end]!, items[end - 1]!)) end++;
    }
    return end - start;
  }

  /** The same where a descending run may hold equal items, and be extended by an ascending one (count_run from 3.13). */
  extendRun(start: number): number {
    const { items, lessThan } = this;
    const { length } = items;
    let end = start + 1;
    while (end < length && !lessThan(items[end]!, items[end - 1]!)) end++;
    if (end === length) return end - start;
    if (end > start + 1) {
      if (lessThan(items[start]!, items[end - 1]!)) return end - start;
      // All equal so far: the beginning of a descending run.
      reverse(items, start, end);
    }
    end++;
    let equalItems = 0;
    const reverseEqualItems = (): void => {
      if (equalItems > 0) reverse(items, end - equalItems - 1, end);
      equalItems = 0;
    };
    for (; end < length; end++) {
      if (lessThan(items[end]!, items[end - 1]!)) reverseEqualItems();
      else if (lessThan(items[end - 1]!, items[end]!)) break;
      else equalItems++;
    }
    reverseEqualItems();
    reverse(items, start, end);
    while (end < length && !lessThan(items[end]!, items[end - 1]!)) end++;
    return end - start;
  }

  /** Sorts items from start to end by binary insertion; those before `sorted` are sorted already. */
  private insertBinary(start: number, end: number, sorted: number): void {
    const { items, lessThan } = this;
    for (let index = Math.max(sorted, start + 1); index < end; index++) {
      const pivot = items[index]!;
      let low = start;
      let high = index;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (lessThan(pivot, items[middle]!)) high = middle;
        else low = middle + 1;
      }
      items.copyWithin(low + 1, low, index);
      items[low] = pivot;
    }
  }

  /** Notes a new run, after the merges that powersort wants before it. */
  private pushRun(run: Run): void {
    const { runs } = this;
    const last = runs.at(-1);
    if (last !== undefined) {
      const power = mergePower(last.start, last.length, run.length, this.items.length);
      while (runs.length > 1 && runs[runs.length - 2]!.power > power) this.mergeAt(runs.length - 2);
      runs[runs.length - 1]!.power = power;
    }
    runs.push(run);
  }

  /** Merges the run with an index and the next one. */
  private mergeAt(index: number): void {
    const { items, runs, lessThan } = this;
    const left = runs[index]!;
    const right = runs[index + 1]!;
    const end = right.start + right.length;
    left.length += right.length;
    left.power = right.power;
    runs.splice(index + 1, 1);
    // What is at its place already takes no part in the merge.
    const start = gallopRight(items[right.start]!, items, left.start, right.start, left.start, lessThan);
    if (start === right.start) return;
    const stop = gallopLeft(items[right.start - 1]!, items, right.start, end, end - 1, lessThan);
    if (stop === right.start) return;
    if (right.start - start <= stop - right.start) this.mergeLow(start, right.start, stop);
    else this.mergeHigh(start, right.start, stop);
  }

  /** Merges from the front; the left run is the shorter one and moves out of the way (merge_lo). */
  private mergeLow(start: number, middle: number, end: number): void {
    const { items, lessThan } = this;
    const left = items.slice(start, middle);
    let leftIndex = 0;
    let rightIndex = middle;
    let target = start;
    const takeLeft = (count: number): void => {
      for (; count > 0; count--) items[target++] = left[leftIndex++]!;
    };
    const takeRight = (count: number): void => {
      items.copyWithin(target, rightIndex, rightIndex + count);
      target += count;
      rightIndex += count;
    };
    /** The last left item belongs behind all right ones. */
    const isDone = (): boolean => rightIndex === end || left.length - leftIndex <= 1;
    try {
      takeRight(1);
      if (isDone()) return;
      while (true) {
        let [leftCount, rightCount] = [0, 0];
        do {
          if (lessThan(items[rightIndex]!, left[leftIndex]!)) {
            takeRight(1);
            rightCount++;
            leftCount = 0;
            if (rightIndex === end) return;
          } else {
            takeLeft(1);
            leftCount++;
            rightCount = 0;
            if (left.length - leftIndex === 1) return;
          }
        } while (leftCount < this.gallopAfter && rightCount < this.gallopAfter);
        this.gallopAfter++;
        do {
          if (this.gallopAfter > 1) this.gallopAfter--;
          leftCount = gallopRight(items[rightIndex]!, left, leftIndex, left.length, leftIndex, lessThan) - leftIndex;
          takeLeft(leftCount);
          if (leftCount > 0 && left.length - leftIndex <= 1) return;
          takeRight(1);
          if (rightIndex === end) return;
          rightCount = gallopLeft(left[leftIndex]!, items, rightIndex, end, rightIndex, lessThan) - rightIndex;
          takeRight(rightCount);
          if (rightIndex === end) return;
          takeLeft(1);
          if (left.length - leftIndex === 1) return;
        } while (leftCount >= SMALLEST_GALLOP || rightCount >= SMALLEST_GALLOP);
        this.gallopAfter++;
      }
    } finally {
      // One item left over belongs at the end, after the right ones; more are left only at the end of those or by an exception.
      if (left.length - leftIndex === 1 && rightIndex < end) takeRight(end - rightIndex);
      takeLeft(left.length - leftIndex);
    }
  }

  /** Merges from the back; the right run is the shorter one and moves out of the way (merge_hi). */
  private mergeHigh(start: number, middle: number, end: number): void {
    const { items, lessThan } = this;
    const right = items.slice(middle, end);
    let leftEnd = middle;
    let rightEnd = right.length;
    let target = end;
    const takeLeft = (count: number): void => {
      items.copyWithin(target - count, leftEnd - count, leftEnd);
      target -= count;
      leftEnd -= count;
    };
    const takeRight = (count: number): void => {
      for (; count > 0; count--) items[--target] = right[--rightEnd]!;
    };
    try {
      takeLeft(1);
      if (leftEnd === start || rightEnd === 1) return;
      while (true) {
        let [leftCount, rightCount] = [0, 0];
        do {
          if (lessThan(right[rightEnd - 1]!, items[leftEnd - 1]!)) {
            takeLeft(1);
            leftCount++;
            rightCount = 0;
            if (leftEnd === start) return;
          } else {
            takeRight(1);
            rightCount++;
            leftCount = 0;
            if (rightEnd === 1) return;
          }
        } while (leftCount < this.gallopAfter && rightCount < this.gallopAfter);
        this.gallopAfter++;
        do {
          if (this.gallopAfter > 1) this.gallopAfter--;
          leftCount = leftEnd - gallopRight(right[rightEnd - 1]!, items, start, leftEnd, leftEnd - 1, lessThan);
          takeLeft(leftCount);
          if (leftEnd === start) return;
          takeRight(1);
          if (rightEnd === 1) return;
          rightCount = rightEnd - gallopLeft(items[leftEnd - 1]!, right, 0, rightEnd, rightEnd - 1, lessThan);
          takeRight(rightCount);
          if (rightCount > 0 && rightEnd <= 1) return;
          takeLeft(1);
          if (leftEnd === start) return;
        } while (leftCount >= SMALLEST_GALLOP || rightCount >= SMALLEST_GALLOP);
        this.gallopAfter++;
      }
    } finally {
      if (rightEnd === 1 && leftEnd > start) takeLeft(leftEnd - start);
      takeRight(rightEnd);
    }
  }
}

/** The length below which a run is filled up, so that the number of runs is a power of two or a little less (merge_compute_minrun). */
function shortestRun(length: number): number {
  let [rest, lost] = [length, 0];
  while (rest >= LARGEST_RUN_TO_FILL) {
    lost |= rest & 1;
    rest >>= 1;
  }
  return rest + lost;
}

/** The level in a perfectly balanced tree of merges at which two neighbours would meet (powerloop). */
function mergePower(start: number, leftLength: number, rightLength: number, total: number): number {
  let a = 2 * start + leftLength;
  let b = a + leftLength + rightLength;
  for (let power = 1; ; power++) {
    if (a >= total) {
      a -= total;
      b -= total;
    } else if (b >= total) {
      return power;
    }
    a *= 2;
    b *= 2;
  }
}

function reverse<T>(items: T[], start: number, end: number): void {
  for (let low = start, high = end - 1; low < high; low++, high--) {
    const item = items[low]!;
    items[low] = items[high]!;
    items[high] = item;
  }
}
