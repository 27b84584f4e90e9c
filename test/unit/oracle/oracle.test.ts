import assert from 'node:assert/strict';
import { PINNED_INTERPRETERS } from '../../oracle/interpreters.ts';
import { Oracle } from '../../oracle/oracle.ts';
import { stepsOfRawRecords } from '../../oracle/raw-records.ts';

describe('Oracle', function () {
  this.timeout(120_000);
  const oracle = new Oracle(PINNED_INTERPRETERS['3.13'], { timeout: 15_000 });
  after(() => oracle.close());

  it('reads true counts', async () => {
    const reply = await oracle.run({ source: 'a = []\nb = [a, a]\nprint(len(b))\ndel b\nend = 0\n' });
    assert.ok('records' in reply);
    const run = stepsOfRawRecords(reply.records);
    assert.deepEqual(
      run.steps.map(({ line, frames }) => [line, frames[0]!.names.a?.rc]),
      [
        [1, undefined],
        [2, 1],
        [3, 3],
        [4, 3],
        [5, 1],
      ],
    );
    assert.deepEqual(run.steps[4]!.freed, [[2, 'list']]);
    assert.equal(run.end.stdout, '2\n');
  });

  it('goes on after a program that does not compile, fails, prints to another stream or takes too many steps', async () => {
    const broken = await oracle.run({ source: 'a = [' });
    assert.ok('failure' in broken);
    assert.equal(broken.failure.kind, 'syntax');
    const failing = await oracle.run({ source: 'import sys\nsys.stdout = None\nraise KeyError("k")\n' });
    assert.ok('records' in failing);
    assert.equal(stepsOfRawRecords(failing.records).end.error, "KeyError: 'k'");
    const endless = await oracle.run({ source: 'while True:\n    a = 1\n', maxSteps: 6 });
    assert.ok('records' in endless);
    const run = stepsOfRawRecords(endless.records);
    assert.equal(run.end.stopped, 'steps');
    assert.equal(run.steps.length, 6);
  });

  it('kills a program that hangs and starts again', async () => {
    const hasty = new Oracle(PINNED_INTERPRETERS['3.13'], { timeout: 10_000 });
    const hanging = await hasty.run({ source: 'import itertools\nsum(itertools.repeat(1))\n' });
    assert.ok('failure' in hanging);
    assert.equal(hanging.failure.kind, 'timeout');
    const next = await hasty.run({ source: 'a = 1\n' });
    assert.ok('records' in next);
    await hasty.close();
  });

  it('says so when an interpreter does not start', async () => {
    const missing = new Oracle({ kind: 'native', executable: 'no-such-python' });
    await assert.rejects(missing.run({ source: '' }), /no-such-python did not start/);
  });
});
