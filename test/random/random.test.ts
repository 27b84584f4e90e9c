/** Random programs in each version, against CPython here and now. */
import assert from 'node:assert/strict';
import { PYTHON_VERSIONS } from '../../src/analysis/versions/python-version.ts';
import { prepareSimulation } from '../agreement/simulate.ts';
import { truthOf } from '../agreement/truth.ts';
import { generateProgram } from './generate.ts';
import { judge, MAXIMUM_STEPS, TIME_LIMIT } from './judge.ts';
import { OtherAddresses } from './other-addresses.ts';

/** Programs of each version; no two versions get the same. `npm run random` tries as many as one likes. */
const COUNT = 10;

describe('random programs agree with CPython', () => {
  before(prepareSimulation);

  PYTHON_VERSIONS.forEach((version, index) => {
    it(version, async () => {
      const programs = Array.from({ length: COUNT }, (_, number) => 1 + index * COUNT + number).map((seed) => ({
        seed,
        source: generateProgram(seed),
      }));
      const options = { version, native: undefined, maxSteps: MAXIMUM_STEPS, timeout: TIME_LIMIT };
      const failures: string[] = [];
      const others = new OtherAddresses(version);
      for await (const [{ seed, source }, truth] of truthOf(programs, options)) {
        if ('failure' in truth) {
          failures.push(`seed ${seed}: ${truth.failure.message}`);
          continue;
        }
        const failure = judge(source, version, truth.run);
        if (failure !== undefined && !(await others.agree(source))) failures.push(`seed ${seed}: ${failure.message}`);
      }
      await others.close();
      assert.deepEqual(failures, []);
    });
  });
});
