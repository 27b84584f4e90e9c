import assert from 'node:assert/strict';
import { prepareSimulation, simulate } from '../../agreement/simulate.ts';

/** In 3.11 names are counted: what code and classes of the standard library hold of them is not known. */
const DIRECTORY = `
import unittest
class Cases(unittest.TestCase):
    def test_one(self):
        pass
cases = Cases()
names = dir(cases)
inherited = names[names.index('addCleanup')]
own = names[names.index('test_one')]
late = ''.join(['_testMethod', 'Name'])
setattr(cases, late, 'test_one')
late = next(iter(vars(cases)))
pass
`;

describe('names that the standard library holds, too', () => {
  before(prepareSimulation);

  const counts = (name: string): unknown[] =>
    simulate(DIRECTORY, '3.11').steps.flatMap(({ frames }) => {
      const shown = frames[0]?.names[name];
      return shown === undefined ? [] : [shown.rc];
    });

  for (const name of ['inherited', 'own', 'late'])
    it(`have no exact number: ${name}`, () => {
      assert.notEqual(typeof counts(name).at(-1), 'number');
      assert.notEqual(counts(name).length, 0);
    });
});
