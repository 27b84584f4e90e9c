import { countOf, currentState, openText, run, withSetting } from './heapline.ts';
import { equal, eventually } from './support.ts';

const PROGRAM = 'def g(x):\n    return 0\ndef f():\n    a = [1]\n    g(a)\nf()\n';

/** Goes to the first line of `g`, where the list is held by `a` and by `x`. */
async function countInCallee(version: string): Promise<string> {
  const document = await openText(PROGRAM);
  await eventually(async () => (await currentState(document)).run?.pythonVersion === version || undefined);
  await run('firstStep');
  for (let step = 0; step < 5; step++) await run('stepForward');
  return countOf(document, 'x');
}

describe('Python versions', () => {
  afterEach(() => run('stopStepping'));

  it('are the newest where nothing says otherwise', async () => {
    const document = await openText('a = []\n');
    equal((await currentState(document)).run?.pythonVersion, '3.14');
  });

  it('give the counts that each of them has', async () => {
    // Up to 3.13 an argument holds its object; in 3.14 the callee's local only borrows what the caller's local holds.
    const counts: Record<string, string> = {};
    for (const version of ['3.11', '3.12', '3.13', '3.14']) {
      counts[version] = await withSetting('pythonVersion', version, () => countInCallee(version));
    }
    equal(counts, { '3.11': '2', '3.12': '2', '3.13': '2', '3.14': '1' });
  });

  it('can be chosen by a command', async () => {
    const document = await openText('a = []\n');
    await run('selectPythonVersion', '3.12');
    await eventually(async () => (await currentState(document)).run?.pythonVersion === '3.12' || undefined);
    await run('selectPythonVersion', 'auto');
    await eventually(async () => (await currentState(document)).run?.pythonVersion === '3.14' || undefined);
  });

  it('are not changed by a setting that makes no sense', async () => {
    const document = await openText('a = []\n');
    await withSetting('pythonVersion', '2.7', async () => {
      equal((await currentState(document)).run?.pythonVersion, '3.14');
    });
  });
});
