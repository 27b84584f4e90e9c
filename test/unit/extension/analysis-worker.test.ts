import assert from 'node:assert/strict';
import { AnalysisWorker, WorkerFailure } from '../../../src/extension/worker/analysis-worker.ts';
import type { WorkerListener } from '../../../src/extension/worker/worker-port.ts';
import type { AnalyzeRequest, WorkerReply, WorkerRequest } from '../../../src/shared/messages.ts';
import type { RunState } from '../../../src/shared/view.ts';
import { ManualTimers, settle } from './manual-timers.ts';

const RUN_STATE: RunState = {
  pythonVersion: '3.14',
  stepCount: 3,
  allocatedObjects: 1,
  freedObjects: 1,
  outcome: { kind: 'finished' },
  problems: [],
  decisions: [],
  hiddenDecisions: 0,
};

/** A worker that answers when it is told to. */
class FakePort {
  readonly requests: WorkerRequest[] = [];
  isTerminated = false;

  constructor(readonly listener: WorkerListener) {}

  post(request: WorkerRequest): void {
    this.requests.push(request);
    if (request.kind === 'initialize') this.reply({ kind: 'initialized', id: request.id });
  }

  terminate(): void {
    this.isTerminated = true;
  }

  reply(reply: WorkerReply): void {
    this.listener.message(reply);
  }

  last<Kind extends WorkerRequest['kind']>(kind: Kind): Extract<WorkerRequest, { kind: Kind }> {
    const request = this.requests.filter((each) => each.kind === kind).at(-1);
    assert.ok(request, `no request of kind ${kind}`);
    return request as Extract<WorkerRequest, { kind: Kind }>;
  }
}

function start() {
  const ports: FakePort[] = [];
  const timers = new ManualTimers();
  const worker = new AnalysisWorker(
    (listener) => {
      const port = new FakePort(listener);
      ports.push(port);
      return port;
    },
    { parser: new Uint8Array(), grammar: new Uint8Array() },
    timers,
  );
  return { worker, ports, timers };
}

function request(run: number): Omit<AnalyzeRequest, 'id'> {
  return {
    kind: 'analyze',
    run,
    source: 'a = []',
    fileName: 'a.py',
    pythonVersion: '3.14',
    maxSteps: 100,
    maxMilliseconds: 1000,
    modules: {},
  };
}

/** How a request ended: `done`, or the reason of its failure. */
function outcome(promise: Promise<unknown>): { value: string } {
  const result = { value: 'waiting' };
  promise.then(
    () => {
      result.value = 'done';
    },
    (error) => {
      result.value = error instanceof WorkerFailure ? error.reason : String(error);
    },
  );
  return result;
}

const query = { kind: 'move', run: 1, step: 0, move: { kind: 'forward' } } as const;

describe('AnalysisWorker', () => {
  it('starts one worker and answers', async () => {
    const { worker, ports } = start();
    const reply = worker.analyze(request(1), () => {});
    await settle();
    const port = ports[0]!;
    port.reply({ kind: 'analyzed', id: port.last('analyze').id, run: RUN_STATE });
    assert.deepEqual(await reply, { kind: 'analyzed', id: port.last('analyze').id, run: RUN_STATE });
    const moved = worker.ask<'move'>(query);
    await settle();
    port.reply({ kind: 'move', id: port.last('move').id, step: 1 });
    assert.equal((await moved).step, 1);
    assert.equal(ports.length, 1);
  });

  it('reports progress to the run that it is about', async () => {
    const { worker, ports } = start();
    const seen: number[] = [];
    void worker.analyze(request(1), (steps) => seen.push(steps)).catch(() => {});
    await settle();
    ports[0]!.listener.message({ kind: 'progress', id: ports[0]!.last('analyze').id, steps: 42 });
    ports[0]!.listener.message({ kind: 'progress', id: 999, steps: 43 });
    assert.deepEqual(seen, [42]);
  });

  it('tells a run that is replaced to stop, and sends the new one once it has', async () => {
    const { worker, ports } = start();
    const first = outcome(worker.analyze(request(1), () => {}));
    await settle();
    const port = ports[0]!;
    const firstId = port.last('analyze').id;
    const second = outcome(worker.analyze(request(2), () => {}));
    await settle();
    assert.equal(port.last('analyze').run, 1, 'the new run waits for the old one');
    assert.equal(port.last('initialize').stopFlag?.[0], 1, 'runs up to the first are not wanted any more');
    port.reply({ kind: 'failed', id: firstId, reason: 'cancelled', message: '' });
    await settle();
    assert.equal(first.value, 'cancelled');
    assert.equal(port.last('analyze').run, 2);
    port.reply({ kind: 'analyzed', id: port.last('analyze').id, run: RUN_STATE });
    await settle();
    assert.equal(second.value, 'done');
    assert.equal(ports.length, 1);
  });

  it('cancels the run that is going on, however often, and never the one after it', async () => {
    const { worker, ports } = start();
    const first = outcome(worker.analyze(request(1), () => {}));
    await settle();
    const port = ports[0]!;
    for (let edits = 0; edits < 3; edits++) worker.cancel();
    assert.equal(port.last('initialize').stopFlag?.[0], 1);
    const second = outcome(worker.analyze(request(2), () => {}));
    port.reply({ kind: 'failed', id: port.last('analyze').id, reason: 'cancelled', message: '' });
    await settle();
    assert.equal(first.value, 'cancelled');
    assert.equal(port.last('analyze').run, 2);
    assert.ok(port.last('initialize').stopFlag![0]! < 2, 'the second run is wanted');
    port.reply({ kind: 'analyzed', id: port.last('analyze').id, run: RUN_STATE });
    await settle();
    assert.equal(second.value, 'done');
  });

  it('sends no run that was cancelled while it waited', async () => {
    const { worker, ports } = start();
    const first = outcome(worker.analyze(request(1), () => {}));
    worker.cancel();
    await settle();
    assert.equal(first.value, 'cancelled');
    assert.ok(ports.every(({ requests }) => requests.every(({ kind }) => kind !== 'analyze')));
  });

  it('ends the worker when a replaced run does not hear, and carries on with another', async () => {
    const { worker, ports, timers } = start();
    const first = outcome(worker.analyze(request(1), () => {}));
    await settle();
    const second = outcome(worker.analyze(request(2), () => {}));
    await timers.pass(1_100);
    assert.equal(ports[0]!.isTerminated, true);
    assert.equal(first.value, 'cancelled');
    const port = ports[1]!;
    port.reply({ kind: 'analyzed', id: port.last('analyze').id, run: RUN_STATE });
    await settle();
    assert.equal(second.value, 'done');
  });

  it('skips runs that were replaced before they were sent', async () => {
    const { worker, ports } = start();
    const outcomes = [1, 2, 3, 4].map((run) => outcome(worker.analyze(request(run), () => {})));
    await settle();
    const sent = ports[0]!.requests.filter(({ kind }) => kind === 'analyze');
    assert.deepEqual(
      sent.map((each) => (each as AnalyzeRequest).run),
      [4],
    );
    assert.deepEqual(
      outcomes.map(({ value }) => value),
      ['cancelled', 'cancelled', 'cancelled', 'waiting'],
    );
  });

  it('ends a run that goes on long after its time is over', async () => {
    const { worker, ports, timers } = start();
    const run = outcome(worker.analyze(request(1), () => {}));
    await timers.pass(2_900);
    assert.equal(run.value, 'waiting');
    await timers.pass(200);
    assert.equal(run.value, 'ran-away');
    assert.equal(ports[0]!.isTerminated, true);
  });

  it('reports a worker that dies, to everyone who waits, and starts another one', async () => {
    const { worker, ports } = start();
    const run = outcome(worker.analyze(request(1), () => {}));
    await settle();
    ports[0]!.listener.ended('out of memory');
    await settle();
    assert.equal(run.value, 'died');
    const again = worker.analyze(request(2), () => {});
    await settle();
    const port = ports[1]!;
    port.reply({ kind: 'analyzed', id: port.last('analyze').id, run: RUN_STATE });
    assert.deepEqual(await again, { kind: 'analyzed', id: port.last('analyze').id, run: RUN_STATE });
  });

  it('reports a worker that cannot be initialized', async () => {
    const timers = new ManualTimers();
    const worker = new AnalysisWorker(
      (listener) => ({
        post: ({ id }) =>
          listener.message({ kind: 'failed', id, reason: 'defect', message: 'not a WebAssembly module' }),
        terminate: () => {},
      }),
      { parser: new Uint8Array(), grammar: new Uint8Array() },
      timers,
    );
    await assert.rejects(
      worker.analyze(request(1), () => {}),
      /not a WebAssembly module/,
    );
  });

  it('refuses questions about a run that is being replaced', async () => {
    const { worker, ports } = start();
    await assert.rejects(worker.ask<'move'>(query), (error: WorkerFailure) => error.reason === 'outdated');
    void worker.analyze(request(1), () => {}).catch(() => {});
    await settle();
    await assert.rejects(worker.ask<'move'>(query), (error: WorkerFailure) => error.reason === 'outdated');
    assert.equal(ports[0]!.requests.length, 2);
  });

  it('ends a worker that does not answer a question', async () => {
    const { worker, ports, timers } = start();
    void worker.analyze(request(1), () => {});
    await settle();
    ports[0]!.reply({ kind: 'analyzed', id: ports[0]!.last('analyze').id, run: RUN_STATE });
    await settle();
    const asked = outcome(worker.ask<'move'>(query));
    await timers.pass(11_000);
    assert.equal(asked.value, 'ran-away');
    assert.equal(ports[0]!.isTerminated, true);
  });

  it('ends quietly', async () => {
    const { worker, ports } = start();
    const run = outcome(worker.analyze(request(1), () => {}));
    await settle();
    worker.dispose();
    await settle();
    assert.equal(run.value, 'cancelled');
    assert.equal(ports[0]!.isTerminated, true);
  });
});
