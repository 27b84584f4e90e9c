import assert from 'node:assert/strict';
import { prepareSimulation, simulate } from '../../agreement/simulate.ts';

const DROPPED = `
import a_module_that_nobody_has
class Kept:
    pass
first = Kept()
second = Kept()
a_module_that_nobody_has.keep(first)
first.items = []
items = first.items
del first
del second
pass
`;

const EVALUATED = `
items = [[], 1.5]
inner = items[0]
number = eval(input())
pass
`;

const counts = (source: string, name: string): unknown[] =>
  simulate(source, '3.13').steps.map((step) => step.frames[0]!.names[name]?.rc);

describe('objects that unknown code may hold', () => {
  before(prepareSimulation);

  it('leave a lower bound of the count of their class when they are dropped', () => {
    const kept = counts(DROPPED, 'Kept').filter((count) => count !== undefined);
    assert.deepEqual(kept.slice(0, 3), [4, 5, 6]);
    assert.deepEqual(kept.slice(-2), [{ min: 5 }, { min: 4 }]);
  });

  it('make a lower bound of what they are given later', () => {
    assert.deepEqual(counts(DROPPED, 'items').at(-1), { min: 1 });
  });

  it('are all that has a name where an expression is evaluated that is not known', () => {
    assert.deepEqual(counts(EVALUATED, 'inner').at(-2), 2);
    assert.deepEqual(counts(EVALUATED, 'inner').at(-1), { min: 1 });
    assert.deepEqual(counts(EVALUATED, 'items').at(-1), { min: 1 });
  });
});
