import assert from 'node:assert/strict';
import { PYTHON_VERSIONS } from '../../../src/analysis/versions/python-version.ts';
import { prepareSimulation, simulate } from '../../agreement/simulate.ts';

const AWAITED = `
import asyncio
import somewhere
async def fetch(address):
    async with somewhere.Session() as session:
        answer = await session.get(address)
        async for part in answer:
            print('part')
    return 1
print(asyncio.run(fetch('here')))
`;

const WAITING = `
import asyncio
async def wait():
    event = asyncio.Event()
    print('waits')
    await event.wait()
asyncio.run(wait())
`;

const FIELDS = `
import somewhere
from collections import namedtuple
for kind in (namedtuple('A', somewhere.fields), namedtuple(somewhere.name, 'a b'), namedtuple('B', ['a', somewhere.b])):
    item = kind(1, 2)
    print('made')
`;

/** Nothing of CPython's judges these: it has no objects that are not known. */
describe('what is not known, awaited', () => {
  before(prepareSimulation);

  for (const version of PYTHON_VERSIONS) {
    it(`has a result at once in ${version}`, () => {
      const { end, holderMismatches } = simulate(AWAITED, version, { checkHolders: true });
      assert.deepEqual([end.stdout, end.error, end.stopped], ['part\n1\n', null, null]);
      assert.deepEqual(holderMismatches, []);
    });
  }

  it('ends the run where an event loop would wait for ever', () => {
    for (const version of PYTHON_VERSIONS) {
      const { end } = simulate(WAITING, version);
      assert.deepEqual([end.stdout, end.stopped], ['waits\n', 'unknown: the event loop waits for ever'], version);
    }
  });

  it('makes a class of which nothing is known from fields that are not known', () => {
    for (const version of PYTHON_VERSIONS) {
      const { end } = simulate(FIELDS, version, { checkHolders: true });
      assert.deepEqual([end.stdout, end.error], ['made\n'.repeat(3), null], version);
    }
  });
});
