import assert from 'node:assert/strict';
import { latestOnly } from '../../../src/extension/latest-only.ts';

describe('latestOnly', () => {
  it('runs once more after calls that came while it ran', async () => {
    let runs = 0;
    const run = latestOnly(async () => {
      runs++;
      await new Promise((resolve) => setImmediate(resolve));
    });
    const calls = [run(), run(), run(), run()];
    await Promise.all(calls);
    assert.equal(runs, 2);
    await run();
    assert.equal(runs, 3);
  });

  it('can be called again after a failure', async () => {
    let runs = 0;
    const run = latestOnly(async () => {
      if (runs++ === 0) throw new Error('first');
    });
    await assert.rejects(run(), /first/);
    await run();
    assert.equal(runs, 2);
  });
});
