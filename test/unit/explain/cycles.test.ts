import assert from 'node:assert/strict';
import { objectsInCycles } from '../../../src/analysis/explain/cycles.ts';

describe('Reference cycles', () => {
  const cases: readonly [name: string, edges: Record<number, number[]>, inCycles: number[]][] = [
    ['none in a chain', { 1: [2], 2: [3], 3: [] }, []],
    ['an object that refers to itself', { 1: [1], 2: [1] }, [1]],
    ['two that refer to each other', { 1: [2], 2: [1], 3: [1] }, [1, 2]],
    ['two rings with a bridge: the bridge is in none', { 1: [2], 2: [1, 3], 3: [4], 4: [5], 5: [4] }, [1, 2, 4, 5]],
    ['a ring inside a ring', { 1: [2], 2: [3, 1], 3: [1] }, [1, 2, 3]],
    ['references out of the set do not matter', { 1: [9], 2: [1] }, []],
  ];
  for (const [name, edges, inCycles] of cases) {
    it(`finds ${name}`, () => {
      const found = objectsInCycles(Object.keys(edges).map(Number), (id) => edges[id] ?? []);
      assert.deepEqual(
        [...found].sort((left, right) => left - right),
        inCycles,
      );
    });
  }

  it('goes through a hundred thousand objects in a ring', () => {
    const ids = Array.from({ length: 100_000 }, (_, index) => index);
    assert.equal(objectsInCycles(ids, (id) => [(id + 1) % ids.length]).size, ids.length);
  });
});
