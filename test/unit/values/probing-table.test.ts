import assert from 'node:assert/strict';
import { ProbingTable } from '../../../src/analysis/values/probing-table.ts';
import { differenceFromKeys, isDisjoint, isSubset, setsEqual } from '../../../src/analysis/values/set-operations.ts';

function isEqual(a: unknown, b: unknown): boolean {
  return a === b;
}

function setOf(...elements: number[]): ProbingTable<number> {
  const table = new ProbingTable<number>();
  for (const element of elements) table.add(element, element, true, isEqual);
  return table;
}

describe('the table of set', () => {
  it('knows its order until an element of unknown hash is among others', () => {
    const table = new ProbingTable<number | string>();
    table.add('alone', 12345, false, isEqual);
    assert.equal(table.isOrderKnown, true);
    table.add(1, 1, true, isEqual);
    assert.equal(table.isOrderKnown, false);
    table.removeAt(table.find('alone', 12345, isEqual));
    table.add(2, 2, true, isEqual);
    assert.equal(table.isOrderKnown, false, 'the unknown element has left its trace');
    assert.equal(table.copy().isOrderKnown, false);
    table.clear();
    table.add(1, 1, true, isEqual);
    table.add(2, 2, true, isEqual);
    assert.equal(table.isOrderKnown, true);
  });

  it('compares only elements of the same hash, and none that is the element itself', () => {
    const table = new ProbingTable<object>();
    const [first, second] = [{}, {}];
    table.add(first, 3, true, () => assert.fail('the set was empty'));
    table.add(second, 11, true, () => assert.fail('the hashes differ'));
    assert.equal(
      table.add(second, 11, true, () => assert.fail('it is the element itself')),
      false,
    );
    const asked: object[] = [];
    table.add({}, 3, true, (stored) => {
      asked.push(stored);
      return false;
    });
    assert.deepEqual(asked, [first]);
  });

  it('looks again when a comparison changes the table', () => {
    const table = new ProbingTable<object>();
    const [first, second] = [{ name: 'first' }, { name: 'second' }];
    table.add(first, 5, true, isEqual);
    table.add(second, 5, true, () => false);
    let comparisons = 0;
    const position = table.find({}, 5, (stored) => {
      comparisons++;
      if (comparisons === 1) table.removeAt(table.find(first, 5, isEqual));
      return stored === second;
    });
    assert.equal(table.elementAt(position), second);
    assert.equal(comparisons, 2);
  });

  it('leaves the table as it was when a comparison throws', () => {
    const table = setOf(1, 2, 3);
    assert.throws(
      () =>
        table.add(4, 3, true, () => {
          throw new Error('no');
        }),
      /no/,
    );
    assert.deepEqual(table.elements(), [1, 2, 3]);
  });

  it('tells subsets, disjoint and equal sets', () => {
    assert.equal(isSubset(setOf(1, 2), setOf(3, 2, 1), isEqual), true);
    assert.equal(isSubset(setOf(1, 4), setOf(3, 2, 1), isEqual), false);
    assert.equal(isDisjoint(setOf(1, 4), setOf(3, 2), isEqual), true);
    assert.equal(isDisjoint(setOf(1, 4), setOf(4), isEqual), false);
    assert.equal(setsEqual(setOf(1, 9), setOf(9, 1), isEqual), true);
    assert.equal(setsEqual(setOf(1, 9), setOf(9), isEqual), false);
    const left = setOf(5, 6, 7);
    const rest = differenceFromKeys(left, (position) => left.elementAt(position) === 6, isEqual);
    assert.deepEqual(rest.elements(), [5, 7]);
  });
});
