import * as vscode from 'vscode';
import { annotationTexts, currentState, heapline, openText, replaceText, run, withSetting } from './heapline.ts';
import { equal, eventually, matches } from './support.ts';

/** Its steps take long enough that the limits on time come before those on steps: of empty ones 10 million take less than half a second. */
const ENDLESS = 'a = []\nb = a\nwhile True:\n    {n: str(n) for n in range(100)}\n';

/** Lets runs go on as long as they can. */
async function withoutLimits(test: () => Promise<void>): Promise<void> {
  await withSetting('maxSteps', 10_000_000, () => withSetting('maxSeconds', 120, test));
}

async function openRunning(text: string): Promise<vscode.TextDocument> {
  const document = await openText(text);
  const api = await heapline();
  await eventually(() => api.state(document.uri)?.progress.kind === 'running');
  return document;
}

describe('long runs', () => {
  it('end when their time is over, with what was reached', async () => {
    await withSetting('maxSteps', 10_000_000, () =>
      withSetting('maxSeconds', 0.3, async () => {
        const document = await openText(ENDLESS);
        const { run: state } = await currentState(document);
        equal(state?.outcome.kind === 'stopped' && state.outcome.reason, 'time');
        matches((await annotationTexts(document)).get(2), /list#1\s+1→2/);
      }),
    );
  });

  it('hold up neither other files nor commands', async () => {
    await withoutLimits(async () => {
      const long = await openRunning(ENDLESS);
      const other = await openText('a = []\nb = a\n');
      matches((await annotationTexts(other)).get(2), /list#1\s+1→2/);
      await run('startStepping');
      equal((await currentState(other)).isStepping, true);
      equal((await heapline()).state(long.uri)?.progress.kind, 'running');
      await run('stopStepping');
      await replaceText(long, 'a = []\n');
      await currentState(long);
    });
  });

  it('are cancelled by an edit', async () => {
    await withoutLimits(async () => {
      const document = await openRunning(ENDLESS);
      await replaceText(document, 'a = []\nb = a\nc = a\n');
      equal((await currentState(document)).run?.stepCount, 3);
      matches((await annotationTexts(document)).get(3), /list#1\s+2→3/);
    });
  });

  it('over a file of 10 MB end with a result or a message, and other files go on', async () => {
    await withSetting('maxSeconds', 1, async () => {
      const document = await openText(`a = []\nb = a\n${'x = [1, 2, 3]\n'.repeat(700_000)}`);
      const api = await heapline();
      const progress = await eventually(() => {
        const state = api.state(document.uri);
        return state && state.progress.kind !== 'running' ? state.progress : undefined;
      }, 50_000);
      if (progress.kind === 'failed') matches(progress.message, /did not answer any more and was stopped/);
      const other = await openText('a = []\nb = a\n');
      matches((await annotationTexts(other)).get(2), /list#1\s+1→2/);
      await replaceText(document, 'a = []\nb = a\n');
      matches((await annotationTexts(document)).get(2), /list#1\s+1→2/);
    });
  });

  it('are ended when their file is closed', async () => {
    await withoutLimits(async () => {
      const document = await openRunning(ENDLESS);
      const api = await heapline();
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
      await eventually(() => api.state(document.uri) === null || document.isClosed === false);
    });
  });
});
