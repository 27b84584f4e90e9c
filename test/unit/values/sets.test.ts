import { floatRepr } from '../../../src/analysis/values/float-text.ts';
import { hashFloat, hashInteger, hashTuple, type PythonHash } from '../../../src/analysis/values/hashing.ts';
import type { PythonInteger } from '../../../src/analysis/values/integers.ts';
import { ProbingTable } from '../../../src/analysis/values/probing-table.ts';
import * as operations from '../../../src/analysis/values/set-operations.ts';
import { Float, testGolden, type Value } from './golden.ts';

type Element = PythonInteger | Float | readonly PythonInteger[];
type Table = ProbingTable<Element>;
type Step = readonly [operation: string, target: number, ...rest: unknown[]];

function hashOf(element: Element): PythonHash {
  if (element instanceof Float) return hashFloat(element.value)!;
  return typeof element === 'object' ? hashTuple(element.map(hashInteger)) : hashInteger(element);
}

function isEqual(a: Element, b: Element): boolean {
  if (a instanceof Float && b instanceof Float) return a.value === b.value;
  return repr(a) === repr(b);
}

function repr(element: Element): string {
  if (element instanceof Float) return floatRepr(element.value);
  return typeof element === 'object' ? `(${element.join(', ')})` : String(element);
}

function setOf(elements: readonly Element[]): Table {
  const table: Table = new ProbingTable();
  for (const element of elements) table.add(element, hashOf(element), true, isEqual);
  return table;
}

function checksum(text: string): number {
  let result = 0;
  for (let index = 0; index < text.length; index++) result = (result * 31 + text.charCodeAt(index)) % 1000000007;
  return result;
}

function listRepr(elements: readonly Element[]): string {
  return `[${elements.map(repr).join(', ')}]`;
}

function runSteps(steps: readonly Step[]): Value {
  const sets = [setOf([]), setOf([]), setOf([])];
  const log: Element[][][] = [];
  for (const [operation, target, ...rest] of steps) {
    runStep(sets, log, operation, target, rest as never[]);
    log.push(sets.map((each) => each.elements()));
  }
  const short = log.slice(0, -1).filter((position) => `[${position.map(listRepr).join(', ')}]`.length < 700);
  return [
    log.at(-1)!,
    short.slice(0, 6),
    checksum(`[${log.map((each) => `[${each.map(listRepr).join(', ')}]`).join(', ')}]`),
  ];
}

function runStep(sets: Table[], log: Element[][][], operation: string, target: number, rest: never[]): void {
  const set = sets[target]!;
  const [first, second] = rest as unknown as [number, number];
  const elements = rest[0] as unknown as readonly Element[];
  switch (operation) {
    case 'new':
      sets[target] = setOf(elements);
      return;
    case 'add':
      for (const element of elements) set.add(element, hashOf(element), true, isEqual);
      return;
    case 'discard':
      for (const element of elements) {
        const position = set.find(element, hashOf(element), isEqual);
        if (position >= 0) set.removeAt(position);
      }
      return;
    case 'pop': {
      const popped: Element[] = [];
      for (let count = Math.min(first, set.size); count > 0; count--) {
        const position = set.popPosition();
        popped.push(set.elementAt(position));
        set.removeAt(position);
      }
      log.push([popped]);
      return;
    }
    case 'clear':
      set.clear();
      return;
    case 'copy':
      sets[first] = set.copy();
      return;
    case 'union':
      sets[second] = operations.union(set, sets[first]!, isEqual);
      return;
    case 'intersection':
      sets[second] = operations.intersection(set, sets[first]!, isEqual);
      return;
    case 'difference':
      sets[second] = operations.difference(set, sets[first]!, isEqual);
      return;
    case 'symmetric_difference':
      sets[second] = operations.symmetricDifference(set, sets[first]!, isEqual);
      return;
    case 'update':
      set.merge(sets[first]!, isEqual);
      return;
    case 'intersection_update':
      operations.intersectionUpdate(set, sets[first]!, isEqual);
      return;
    case 'difference_update':
      operations.differenceUpdate(set, sets[first]!, isEqual);
      return;
    case 'symmetric_difference_update':
      operations.symmetricDifferenceUpdate(set, sets[first]!, isEqual);
  }
}

function spread(start: number, stop: number, step: number): number[] {
  return Array.from({ length: Math.ceil((stop - start) / step) }, (_, index) => start + index * step);
}

describe('the order of sets', () => {
  const tests = () => ({
    sequence: runSteps,
    growing: (low: number, size: number) => {
      const squares = spread(0, size, 1).map((value) => value * value);
      const sets = [spread(0, size * 7, 7), spread(low, size, 3), squares].map((elements) =>
        setOf(elements).elements(),
      );
      return checksum(`[${sets.map(listRepr).join(', ')}]`);
    },
  });
  testGolden('sets', tests);
  testGolden('sets_64', tests);
});
