import assert from 'node:assert/strict';
import { type AnalyzeProgram, createAnalysisService } from '../../../src/extension/worker/analysis-service.ts';
import type { AnalyzeRequest, WorkerMessage } from '../../../src/shared/messages.ts';
import { analyzeSample } from '../../sample/sample-analysis.ts';

function serve(analyze: AnalyzeProgram = analyzeSample, now: () => number = () => 0) {
  const sent: WorkerMessage[] = [];
  const receive = createAnalysisService(async () => analyze, { send: (message) => sent.push(message), now });
  const stopFlag = new Int32Array(new SharedArrayBuffer(4));
  const initialize = () =>
    receive({ kind: 'initialize', id: 0, parser: new Uint8Array(), grammar: new Uint8Array(), stopFlag });
  return { sent, receive, initialize, stopFlag };
}

function request(run: number, source: string, more: Partial<AnalyzeRequest> = {}): AnalyzeRequest {
  const options = { fileName: 'a.py', pythonVersion: '3.13', maxSteps: 1000, maxMilliseconds: 1000, modules: {} };
  return { kind: 'analyze', id: run * 10, run, source, ...options, ...more };
}

describe('analysis service', () => {
  it('answers every request once, in order', async () => {
    const { sent, receive, initialize } = serve();
    void initialize();
    void receive(request(1, 'a = []\nb = a\n'));
    await receive({ kind: 'move', id: 11, run: 1, step: 0, move: { kind: 'forward' } });
    assert.deepEqual(
      sent.map(({ kind, id }) => [kind, id]),
      [
        ['initialized', 0],
        ['analyzed', 10],
        ['move', 11],
      ],
    );
  });

  it('says that a run is outdated when it is asked about another', async () => {
    const { sent, receive, initialize } = serve();
    await initialize();
    await receive(request(1, 'a = []'));
    await receive({ kind: 'memory', id: 12, run: 2, step: 0, maxObjects: 10, keepObject: null });
    assert.deepEqual(sent.at(-1), { kind: 'failed', id: 12, reason: 'outdated', message: '' });
  });

  it('keeps no run of a program whose analysis failed, and goes on', async () => {
    const { sent, receive, initialize } = serve();
    await initialize();
    await receive(request(1, 'a = []'));
    await receive(request(2, 'crash'));
    const failure = sent.at(-1);
    assert.equal(failure?.kind === 'failed' && failure.reason, 'defect');
    await receive({ kind: 'memory', id: 21, run: 1, step: 0, maxObjects: 10, keepObject: null });
    assert.equal(sent.at(-1)?.kind, 'failed');
    await receive(request(3, 'a = []'));
    assert.equal(sent.at(-1)?.kind, 'analyzed');
  });

  it('stops a run that the host does not want any more', async () => {
    let asked = 0;
    const { sent, receive, initialize, stopFlag } = serve((wanted, monitor) => {
      Atomics.store(stopFlag, 0, 1);
      asked = monitor.stopReason() === 'cancelled' ? 1 : 0;
      return analyzeSample(wanted, monitor);
    });
    await initialize();
    await receive(request(1, 'a = []'));
    assert.equal(asked, 1);
    const reply = sent.at(-1);
    assert.equal(reply?.kind === 'failed' && reply.reason, 'cancelled');
  });

  it('does not begin a run that is cancelled already', async () => {
    let runs = 0;
    const { receive, initialize, stopFlag } = serve((wanted, monitor) => {
      runs++;
      return analyzeSample(wanted, monitor);
    });
    await initialize();
    Atomics.store(stopFlag, 0, 4);
    await receive(request(3, 'a = []'));
    await receive(request(5, 'a = []'));
    assert.equal(runs, 1);
  });

  it('stops an endless run when its time is over, and reports progress meanwhile', async () => {
    let time = 0;
    const { sent, receive, initialize } = serve(analyzeSample, () => time++);
    await initialize();
    await receive(request(1, 'a = []\nloop\nb = a', { maxMilliseconds: 2000 }));
    const kinds = sent.map(({ kind }) => kind);
    assert.equal(kinds.at(-1), 'analyzed');
    const progress = kinds.filter((kind) => kind === 'progress').length;
    assert.ok(progress > 3 && progress < 30, `${progress} progress messages`);
  });

  it('says so when it was not initialized', async () => {
    const { sent, receive } = serve();
    await receive(request(1, 'a = []'));
    assert.equal(sent[0]?.kind, 'failed');
  });
});
