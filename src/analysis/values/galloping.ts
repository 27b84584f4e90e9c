/** The searches of timsort: in growing steps away from a hint, then binary (Objects/listobject.c, gallop_left and gallop_right). */

type LessThan<T> = (a: T, b: T) => boolean;

/** Where the key belongs among sorted items from start to end, before those equal to it. The hint is an index of one of them. */
export function gallopLeft<T>(
  key: T,
  items: readonly T[],
  start: number,
  end: number,
  hint: number,
  lessThan: LessThan<T>,
): number {
  let passed = 0;
  let step = 1;
  let low: number;
  let high: number;
  if (lessThan(items[hint]!, key)) {
    const farthest = end - hint;
    while (step < farthest && lessThan(items[hint + step]!, key)) {
      passed = step;
      step = step * 2 + 1;
    }
    low = hint + passed + 1;
    high = hint + Math.min(step, farthest);
  } else {
    const farthest = hint - start + 1;
    while (step < farthest && !lessThan(items[hint - step]!, key)) {
      passed = step;
      step = step * 2 + 1;
    }
    low = hint - Math.min(step, farthest) + 1;
    high = hint - passed;
  }
  while (low < high) {
    const middle = low + ((high - low) >> 1);
    if (lessThan(items[middle]!, key)) low = middle + 1;
    else high = middle;
  }
  return high;
}

/** Where the key belongs among sorted items from start to end, behind those equal to it. The hint is an index of one of them. */
export function gallopRight<T>(
  key: T,
  items: readonly T[],
  start: number,
  end: number,
  hint: number,
  lessThan: LessThan<T>,
): number {
  let passed = 0;
  let step = 1;
  let low: number;
  let high: number;
  if (lessThan(key, items[hint]!)) {
    const farthest = hint - start + 1;
    while (step < farthest && lessThan(key, items[hint - step]!)) {
      passed = step;
      step = step * 2 + 1;
    }
    low = hint - Math.min(step, farthest) + 1;
    high = hint - passed;
  } else {
    const farthest = end - hint;
    while (step < farthest && !lessThan(key, items[hint + step]!)) {
      passed = step;
      step = step * 2 + 1;
    }
    low = hint + passed + 1;
    high = hint + Math.min(step, farthest);
  }
  while (low < high) {
    const middle = low + ((high - low) >> 1);
    if (lessThan(key, items[middle]!)) high = middle;
    else low = middle + 1;
  }
  return high;
}
