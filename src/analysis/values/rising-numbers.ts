/**
 * Index of the first of some rising numbers that is at least a bound; the end where there is none.
 * @param from index of the first number that is looked at
 * @param end index behind the last
 */
export function firstAtLeast(
  rising: ArrayLike<number>,
  bound: number,
  from: number = 0,
  end: number = rising.length,
): number {
  let low = from;
  let high = end;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rising[middle]! < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}
