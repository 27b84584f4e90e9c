import { type ElementEquality, ProbingTable } from './probing-table.ts';

/**
 * The operations on two sets, as Objects/setobject.c does them, so that results come out in CPython's order. An operand that is not a set
 * is another matter: an iterable's elements are added or removed one by one, which its caller does.
 */

/** `left | right` */
export function union<K>(left: ProbingTable<K>, right: ProbingTable<K>, equals: ElementEquality<K>): ProbingTable<K> {
  const result = left.copy();
  if (left !== right) result.merge(right, equals);
  return result;
}

/** `left & right`: the elements of the smaller one that the other has. */
export function intersection<K>(
  left: ProbingTable<K>,
  right: ProbingTable<K>,
  equals: ElementEquality<K>,
): ProbingTable<K> {
  if (left === right) return left.copy();
  const [searched, walked] = right.size > left.size ? [right, left] : [left, right];
  return select(walked, equals, (position) => has(searched, walked, position, equals));
}

/** `left &= right` */
export function intersectionUpdate<K>(left: ProbingTable<K>, right: ProbingTable<K>, equals: ElementEquality<K>): void {
  left.swap(intersection(left, right, equals));
}

/** `left - right` */
export function difference<K>(
  left: ProbingTable<K>,
  right: ProbingTable<K>,
  equals: ElementEquality<K>,
): ProbingTable<K> {
  if (left.size >> 2 > right.size) {
    const result = left.copy();
    differenceUpdate(result, right, equals);
    return result;
  }
  return select(left, equals, (position) => !has(right, left, position, equals));
}

/** `left - mapping` for the keys of a dict: `isKey` looks an element of the left set up by its position. */
export function differenceFromKeys<K>(
  left: ProbingTable<K>,
  isKey: (position: number) => boolean,
  equals: ElementEquality<K>,
): ProbingTable<K> {
  return select(left, equals, (position) => !isKey(position));
}

/** `left -= right`; gives the elements that were taken out, in that order. */
export function differenceUpdate<K>(left: ProbingTable<K>, right: ProbingTable<K>, equals: ElementEquality<K>): K[] {
  const removed: K[] = [];
  if (left === right) {
    removed.push(...left.elements());
    left.clear();
    return removed;
  }
  // A set that is much larger is narrowed down first.
  const walked = right.size >> 3 > left.size ? intersection(left, right, equals) : right;
  for (let position = walked.nextPosition(0); position >= 0; position = walked.nextPosition(position + 1)) {
    const found = left.find(walked.elementAt(position), walked.hashAt(position), equals);
    if (found < 0) continue;
    removed.push(left.elementAt(found));
    left.removeAt(found);
  }
  left.sweep();
  return removed;
}

/** `left ^ right` */
export function symmetricDifference<K>(
  left: ProbingTable<K>,
  right: ProbingTable<K>,
  equals: ElementEquality<K>,
): ProbingTable<K> {
  const result = right.copy();
  symmetricDifferenceUpdate(result, left, equals);
  return result;
}

/** `left ^= right`; gives the elements that were taken out, in that order. */
export function symmetricDifferenceUpdate<K>(
  left: ProbingTable<K>,
  right: ProbingTable<K>,
  equals: ElementEquality<K>,
): K[] {
  const removed: K[] = [];
  if (left === right) {
    removed.push(...left.elements());
    left.clear();
    return removed;
  }
  for (let position = right.nextPosition(0); position >= 0; position = right.nextPosition(position + 1)) {
    const found = left.find(right.elementAt(position), right.hashAt(position), equals);
    if (found < 0) {
      left.add(right.elementAt(position), right.hashAt(position), right.isHashKnownAt(position), equals);
    } else {
      removed.push(left.elementAt(found));
      left.removeAt(found);
    }
  }
  return removed;
}

/** `left <= right` */
export function isSubset<K>(left: ProbingTable<K>, right: ProbingTable<K>, equals: ElementEquality<K>): boolean {
  if (left.size > right.size) return false;
  for (let position = left.nextPosition(0); position >= 0; position = left.nextPosition(position + 1)) {
    if (!has(right, left, position, equals)) return false;
  }
  return true;
}

/** `left.isdisjoint(right)` */
export function isDisjoint<K>(left: ProbingTable<K>, right: ProbingTable<K>, equals: ElementEquality<K>): boolean {
  if (left === right) return left.size === 0;
  const [searched, walked] = right.size > left.size ? [right, left] : [left, right];
  for (let position = walked.nextPosition(0); position >= 0; position = walked.nextPosition(position + 1)) {
    if (has(searched, walked, position, equals)) return false;
  }
  return true;
}

/** `left == right` */
export function setsEqual<K>(left: ProbingTable<K>, right: ProbingTable<K>, equals: ElementEquality<K>): boolean {
  return left.size === right.size && isSubset(left, right, equals);
}

function has<K>(
  searched: ProbingTable<K>,
  walked: ProbingTable<K>,
  position: number,
  equals: ElementEquality<K>,
): boolean {
  return searched.find(walked.elementAt(position), walked.hashAt(position), equals) >= 0;
}

/** A set of the elements that pass a test, added in order. */
function select<K>(
  source: ProbingTable<K>,
  equals: ElementEquality<K>,
  test: (position: number) => boolean,
): ProbingTable<K> {
  const result = new ProbingTable<K>();
  for (let position = source.nextPosition(0); position >= 0; position = source.nextPosition(position + 1)) {
    if (!test(position)) continue;
    result.add(source.elementAt(position), source.hashAt(position), source.isHashKnownAt(position), equals);
  }
  return result;
}
