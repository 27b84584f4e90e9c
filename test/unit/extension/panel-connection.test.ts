import assert from 'node:assert/strict';
import { PanelConnection, type PanelSubject } from '../../../src/extension/panel/panel-connection.ts';
import { DocumentSession } from '../../../src/extension/session/document-session.ts';
import { createAnalysisService } from '../../../src/extension/worker/analysis-service.ts';
import { AnalysisWorker } from '../../../src/extension/worker/analysis-worker.ts';
import type { PanelUpdate } from '../../../src/shared/messages.ts';
import { analyzeSample } from '../../sample/sample-analysis.ts';
import { ManualTimers, settle } from './manual-timers.ts';

async function connected(text = 'a = [1]\nb = a\na = None\nb = None\n') {
  const timers = new ManualTimers();
  const worker = new AnalysisWorker(
    (listener) => {
      const receive = createAnalysisService(async () => analyzeSample, {
        send: (message) => listener.message(message),
        now: () => 0,
      });
      return { post: (request) => void receive(request), terminate: () => {} };
    },
    { parser: new Uint8Array(), grammar: new Uint8Array() },
    timers,
  );
  const session = new DocumentSession(
    {
      source: () => ({ version: 1, text, fileName: 'a.py' }),
      settings: () => ({ pythonVersion: '3.14', maxSteps: 1000, maxMilliseconds: 1000 }),
      findModule: async () => null,
      failureText: (reason) => reason,
    },
    worker,
    timers,
  );
  await session.analyze();
  const sent: PanelUpdate[] = [];
  const done: string[] = [];
  let subject: PanelSubject | null = { name: 'a.py', uri: 'file:///a.py', session };
  let isNotePutAway = false;
  const connection = new PanelConnection({
    subject: () => subject,
    post: (update) => sent.push(update),
    revealLine: (_uri, line) => done.push(`line ${line}`),
    runCommand: (command) => done.push(command),
    isFirstVisit: () => !isNotePutAway,
    putAwayNote: () => {
      isNotePutAway = true;
    },
  });
  session.onDidChange(() => connection.update());
  const kinds = () => sent.splice(0).map(({ kind }) => kind);
  const close = () => {
    subject = null;
    connection.update();
  };
  return { session, connection, sent, done, kinds, close };
}

describe('PanelConnection', () => {
  it('says nothing before the panel is ready, then everything', async () => {
    const { session, connection, kinds } = await connected();
    session.goTo(1);
    await settle();
    assert.deepEqual(kinds(), []);
    connection.receive({ kind: 'ready' });
    await settle();
    assert.deepEqual(kinds(), ['document', 'memory', 'object']);
  });

  it('sends only what has changed', async () => {
    const { session, connection, kinds } = await connected();
    connection.receive({ kind: 'ready' });
    await settle();
    kinds();
    connection.update();
    await settle();
    assert.deepEqual(kinds(), []);
    session.goTo(1);
    await settle();
    assert.deepEqual(kinds(), ['document', 'memory'], 'stepping has begun');
    session.goTo(2);
    await settle();
    assert.deepEqual(kinds(), ['memory']);
    connection.receive({ kind: 'select-object', object: 1 });
    await settle();
    assert.ok(kinds().includes('object'));
  });

  it('sends everything again to a panel that was hidden and is drawn anew', async () => {
    const { session, connection, sent, kinds } = await connected();
    connection.receive({ kind: 'ready' });
    await settle();
    session.goTo(1);
    await settle();
    connection.hidden();
    kinds();
    session.goTo(2);
    await settle();
    assert.deepEqual(kinds(), []);
    connection.receive({ kind: 'ready' });
    await settle();
    const memory = sent.find((update) => update.kind === 'memory');
    assert.equal(memory?.kind === 'memory' && memory.memory.timeline.step, 2);
  });

  it('carries out what the panel asks for', async () => {
    const { session, connection, done } = await connected();
    connection.receive({ kind: 'ready' });
    connection.receive({ kind: 'go-to-step', step: 1 });
    assert.equal(session.step, 1);
    connection.receive({ kind: 'move', move: { kind: 'forward' } });
    await settle();
    assert.equal(session.step, 2);
    connection.receive({ kind: 'stepping', isStepping: false });
    assert.equal(session.isStepping, false);
    connection.receive({ kind: 'reveal-line', line: 3 });
    connection.receive({ kind: 'command', command: 'heapline.openExample' });
    assert.deepEqual(done, ['line 3', 'heapline.openExample']);
  });

  it('begins stepping at the step that is shown', async () => {
    const { session, connection } = await connected();
    const shown = session.step;
    connection.receive({ kind: 'stepping', isStepping: true });
    assert.equal(session.step, shown);
    assert.equal(session.isStepping, true);
  });

  it('shows the note for newcomers until it is put away', async () => {
    const { connection, sent } = await connected();
    const isFirstVisit = () => {
      const update = sent.filter(({ kind }) => kind === 'document').at(-1);
      return update?.kind === 'document' && update.document.kind === 'file' && update.document.isFirstVisit;
    };
    connection.receive({ kind: 'ready' });
    await settle();
    assert.equal(isFirstVisit(), true);
    connection.receive({ kind: 'put-away-note' });
    await settle();
    assert.equal(isFirstVisit(), false);
  });

  it('says when no Python file is open any more, and takes requests without one', async () => {
    const { connection, sent, close } = await connected();
    connection.receive({ kind: 'ready' });
    await settle();
    close();
    await settle();
    assert.deepEqual(sent.at(-1), { kind: 'document', document: { kind: 'none' } });
    connection.receive({ kind: 'move', move: { kind: 'forward' } });
    connection.receive({ kind: 'go-to-step', step: 3 });
    connection.receive({ kind: 'reveal-line', line: 1 });
  });
});
