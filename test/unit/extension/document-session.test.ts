import assert from 'node:assert/strict';
import { DocumentSession, type SessionChange } from '../../../src/extension/session/document-session.ts';
import { createAnalysisService } from '../../../src/extension/worker/analysis-service.ts';
import { AnalysisWorker } from '../../../src/extension/worker/analysis-worker.ts';
import type { WorkerListener } from '../../../src/extension/worker/worker-port.ts';
import type { WorkerRequest, WorkspaceModule } from '../../../src/shared/messages.ts';
import { analyzeSample } from '../../sample/sample-analysis.ts';
import { ManualTimers, settle } from './manual-timers.ts';

/** A session whose worker is the real service in the same thread; it can be held up, and killed. */
class Fixture {
  readonly timers = new ManualTimers();
  readonly changes: SessionChange[] = [];
  readonly analyzed: string[] = [];
  version = 1;
  pythonVersion = '3.14';
  /** While this is set, requests stay unanswered. */
  isHeldUp = false;
  /** Files beside the document by the names of their modules, and which names were looked for. */
  readonly files = new Map<string, string>();
  readonly lookedFor: string[] = [];
  private listener: WorkerListener | null = null;
  readonly session: DocumentSession;

  constructor(public text: string) {
    const worker = new AnalysisWorker(
      (listener) => {
        this.listener = listener;
        const receive = createAnalysisService(async () => analyzeSample, {
          send: (message) => listener.message(message),
          now: () => this.timers.now(),
        });
        return {
          post: (request: WorkerRequest) => {
            if (request.kind === 'analyze') this.analyzed.push(request.source);
            if (!this.isHeldUp || request.kind === 'initialize') void receive(request);
          },
          terminate: () => {},
        };
      },
      { parser: new Uint8Array(), grammar: new Uint8Array() },
      this.timers,
    );
    this.session = new DocumentSession(
      {
        source: () => ({ version: this.version, text: this.text, fileName: 'a.py' }),
        settings: () => ({ pythonVersion: this.pythonVersion, maxSteps: 1000, maxMilliseconds: 1000 }),
        findModule: async (name) => this.findModule(name),
        failureText: (reason, detail) => `${reason}: ${detail}`,
      },
      worker,
      this.timers,
    );
    this.session.onDidChange((change) => this.changes.push(change));
  }

  private async findModule(name: string): Promise<WorkspaceModule | null> {
    this.lookedFor.push(name);
    const source = this.files.get(name);
    return source === undefined ? null : { source, fileName: `${name}.py`, kind: 'module' };
  }

  edit(text: string): void {
    this.text = text;
    this.version++;
    this.session.sourceChanged();
  }

  kill(reason: string): void {
    this.listener?.ended(reason);
  }
}

const PROGRAM = 'a = [1]\nb = a\na = None\nb = None\nc = [2]\n';

async function analyzed(text = PROGRAM): Promise<Fixture> {
  const fixture = new Fixture(text);
  await fixture.session.analyze();
  fixture.changes.length = 0;
  return fixture;
}

describe('DocumentSession', () => {
  it('shows the last moment at which something is freed, before anybody steps', async () => {
    const { session } = await analyzed();
    assert.equal(session.isStepping, false);
    assert.equal(session.step, 4);
    assert.equal(session.isCurrent, true);
  });

  it('shows the end of a run that frees nothing', async () => {
    const { session } = await analyzed('a = [1]\nb = a\n');
    assert.equal(session.step, session.run?.state.stepCount);
  });

  it('steps, and stays inside the run', async () => {
    const { session, changes } = await analyzed();
    session.goTo(0);
    assert.equal(session.isStepping, true);
    assert.equal(await session.move({ kind: 'forward' }), true);
    assert.equal(session.step, 1);
    session.goTo(1000);
    assert.equal(session.step, 5);
    assert.equal(await session.move({ kind: 'forward' }), false);
    assert.equal(session.step, 5);
    session.goTo(-7);
    assert.equal(session.step, 0);
    session.stopStepping();
    assert.equal(session.isStepping, false);
    assert.ok(changes.every((change) => change === 'step'));
  });

  it('carries out quick moves one after the other', async () => {
    const { session } = await analyzed();
    session.goTo(0);
    const moves = [1, 2, 3].map(() => session.move({ kind: 'forward' }));
    await Promise.all(moves);
    assert.equal(session.step, 3);
  });

  it('analyses once after several edits', async () => {
    const fixture = await analyzed();
    for (const text of ['x', 'x = ', 'x = []']) {
      fixture.edit(text);
      await fixture.timers.pass(5);
    }
    await fixture.timers.pass(500);
    assert.deepEqual(fixture.analyzed.slice(1), ['x = []']);
    assert.equal(fixture.session.isCurrent, true);
  });

  it('keeps the old run until the new one is there', async () => {
    const fixture = await analyzed();
    const before = fixture.session.run;
    fixture.edit('x = []');
    assert.equal(fixture.session.run, before);
    assert.equal(fixture.session.isCurrent, false);
    assert.ok(await fixture.session.annotations(1, 10), 'the old run can still be asked');
    await fixture.timers.pass(500);
    assert.notEqual(fixture.session.run, before);
  });

  it('waits for the run of the newest text', async () => {
    const fixture = await analyzed();
    fixture.edit('x = []');
    let isThere = false;
    const waiting = fixture.session.whenCurrent().then((value) => {
      isThere = value;
    });
    await settle();
    assert.equal(isThere, false);
    await fixture.timers.pass(500);
    await waiting;
    assert.equal(isThere, true);
  });

  it('waits for the run of the newest settings', async () => {
    const fixture = await analyzed();
    assert.equal(fixture.session.isCurrent, true);
    fixture.pythonVersion = '3.12';
    assert.equal(fixture.session.isCurrent, false);
    const waiting = fixture.session.whenCurrent();
    void fixture.session.analyze();
    assert.equal(await waiting, true);
    assert.equal(fixture.session.pythonVersion, '3.12');
  });

  it('asks the next run when one is replaced before it answers', async () => {
    const fixture = await analyzed();
    const before = fixture.session.run;
    const asked: unknown[] = [];
    const answer = fixture.session.askCurrent(async () => {
      asked.push(fixture.session.run);
      if (asked.length > 1) return 'answer';
      void fixture.session.analyze();
      return null;
    });
    assert.equal(await answer, 'answer');
    assert.equal(asked[0], before);
    assert.notEqual(asked.at(-1), before);
    assert.equal(await fixture.session.askCurrent(async () => null), null, 'a run that is not replaced is asked once');
  });

  it('an edit in the middle of a run cancels it, and the result is that of the edited text', async () => {
    const fixture = await analyzed();
    fixture.edit('first = []\n');
    fixture.isHeldUp = true;
    await fixture.timers.pass(500);
    assert.equal(fixture.session.progress.kind, 'running');
    fixture.edit('second = []\nthird = []\n');
    fixture.isHeldUp = false;
    await fixture.timers.pass(3_000);
    assert.equal(fixture.session.progress.kind, 'done');
    assert.equal(fixture.session.run?.state.stepCount, 2);
    assert.equal(fixture.session.isCurrent, true);
  });

  it('comes to the newest text however many edits fall into one run', async () => {
    const fixture = await analyzed();
    for (let edits = 1; edits <= 6; edits++) {
      fixture.isHeldUp = true;
      fixture.edit(`${'a = []\n'.repeat(edits)}`);
      await fixture.timers.pass(500);
      for (let more = 0; more < edits; more++) fixture.edit(`${'b = []\n'.repeat(edits + more)}`);
      fixture.isHeldUp = false;
      await fixture.timers.pass(3_000);
      assert.equal(fixture.session.progress.kind, 'done', `after ${edits} edits`);
      assert.equal(fixture.session.run?.state.stepCount, 2 * edits - 1);
    }
  });

  it('keeps the step through an edit while stepping, as far as the run goes', async () => {
    const fixture = await analyzed();
    fixture.session.goTo(3);
    fixture.edit(`${PROGRAM}d = []\n`);
    await fixture.timers.pass(500);
    assert.equal(fixture.session.step, 3);
    fixture.edit('a = []\n');
    await fixture.timers.pass(500);
    assert.equal(fixture.session.step, 1);
    assert.equal(fixture.session.isStepping, true);
  });

  it('reports a worker that dies during a run, and recovers at the next edit', async () => {
    const fixture = new Fixture(PROGRAM);
    fixture.isHeldUp = true;
    void fixture.session.analyze();
    await settle();
    fixture.kill('out of memory');
    await settle();
    assert.deepEqual(fixture.session.progress, { kind: 'failed', message: 'died: out of memory' });
    assert.equal(fixture.session.run, null);
    assert.equal(await fixture.session.whenCurrent(), false);
    fixture.isHeldUp = false;
    fixture.edit('a = []');
    const recovered = fixture.session.whenCurrent();
    await fixture.timers.pass(500);
    assert.equal(await recovered, true, 'after an edit a run is on its way again');
    assert.equal(fixture.session.progress.kind, 'done');
  });

  it('reports a run that hears nothing, and does not hang', async () => {
    const fixture = new Fixture(PROGRAM);
    fixture.isHeldUp = true;
    void fixture.session.analyze();
    await fixture.timers.pass(5_000);
    assert.equal(fixture.session.progress.kind, 'failed');
  });

  it('makes the run again by itself when the worker dies after it, but not over and over', async () => {
    const fixture = await analyzed();
    fixture.isHeldUp = true;
    const first = fixture.session.hover(1, 0);
    await settle();
    fixture.isHeldUp = false;
    fixture.kill('exit code 1');
    assert.equal(await first, null);
    await settle();
    assert.equal(fixture.session.progress.kind, 'done');
    assert.equal(fixture.analyzed.length, 2);
    fixture.isHeldUp = true;
    const second = fixture.session.hover(1, 0);
    await settle();
    fixture.kill('exit code 1');
    assert.equal(await second, null);
    await settle();
    assert.equal(fixture.session.progress.kind, 'failed');
    assert.equal(fixture.analyzed.length, 2);
  });

  it('reports an error inside the analysis and goes on with the next text', async () => {
    const fixture = await analyzed('crash');
    assert.match(JSON.stringify(fixture.session.progress), /the sample was told to fail/);
    fixture.edit('a = []');
    await fixture.timers.pass(500);
    assert.equal(fixture.session.progress.kind, 'done');
  });

  it('follows the cursor only while nobody steps', async () => {
    const { session } = await analyzed();
    await session.follow(2);
    assert.equal(session.step, 1);
    assert.equal(session.isStepping, false);
    session.goTo(0);
    await session.follow(4);
    assert.equal(session.step, 0);
  });

  it('goes to a line: where it stands already, forward, back, or not at all', async () => {
    const { session } = await analyzed('a = [1]\n# nothing\nb = a\nc = a\n');
    await session.follow(3);
    assert.equal(session.step, 1);
    assert.equal(await session.goToLine(3), true);
    assert.deepEqual([session.step, session.isStepping], [1, true]);
    assert.equal(await session.goToLine(4), true);
    assert.equal(session.step, 2);
    assert.equal(await session.goToLine(1), true);
    assert.equal(session.step, 0);
    assert.equal(await session.goToLine(1), true, 'the only visit is the one that is shown');
    assert.equal(await session.goToLine(2), false);
    assert.equal(session.step, 0);
  });

  it('stays where it is when the cursor is on a line that does not run', async () => {
    const { session } = await analyzed('a = [1]\n# nothing\nb = a\n');
    await session.follow(3);
    assert.equal(session.step, 1);
    await session.follow(2);
    assert.equal(session.step, 1);
  });

  it('asks for the memory once, however many views want it', async () => {
    const { session } = await analyzed();
    assert.equal(session.memory(), session.memory());
    const before = session.memory();
    session.goTo(1);
    assert.notEqual(session.memory(), before);
  });

  it('tells of the selected object, and forgets it with its run', async () => {
    const fixture = await analyzed();
    const { session } = fixture;
    session.goTo(2);
    session.select(1);
    assert.equal((await session.selectedDetails())?.object.label, 'list#1');
    await session.analyze();
    assert.equal(session.selectedObject, null);
    assert.equal(await session.selectedDetails(), null);
  });

  it('uses the Python version of the moment', async () => {
    const fixture = await analyzed();
    fixture.pythonVersion = '3.11';
    await fixture.session.analyze();
    assert.equal(fixture.session.run?.state.pythonVersion, '3.11');
    assert.equal(fixture.session.pythonVersion, '3.11');
  });

  it('does nothing after it was disposed', async () => {
    const fixture = await analyzed();
    fixture.edit('a = []');
    fixture.session.dispose();
    await fixture.timers.pass(1_000);
    assert.equal(fixture.analyzed.length, 1);
    assert.equal(await fixture.session.whenCurrent(), false);
  });
});
