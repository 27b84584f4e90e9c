/** Real worker threads that misbehave: what the host sees of them. */

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { realTimers } from '../../../src/extension/timers.ts';
import { AnalysisWorker, WorkerFailure } from '../../../src/extension/worker/analysis-worker.ts';
import { workerStarter } from '../../../src/extension/worker/worker-port.ts';
import type { AnalyzeRequest } from '../../../src/shared/messages.ts';

/** A worker that answers `initialize` and does something bad with a program of that name. */
const SCRIPT = `
const { parentPort } = require('node:worker_threads');
const bad = {
  exit: () => process.exit(3),
  throw: () => { throw new Error('thrown in the worker'); },
  memory: () => { const kept = []; for (;;) kept.push(new Array(1000).fill(kept.length)); },
  stack: () => { const deep = () => deep() + 1; return deep(); },
  hang: () => { for (;;); },
};
parentPort.on('message', ({ kind, id, source }) => {
  if (kind === 'initialize') parentPort.postMessage({ kind: 'initialized', id });
  else if (bad[source]) bad[source]();
  else parentPort.postMessage({ kind: 'analyzed', id, run: source });
});`;

describe('worker threads', function () {
  this.timeout(60_000);
  let folder: string;
  let worker: AnalysisWorker;
  let runs = 0;

  before(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'heapline-worker-'));
    const nodePath = path.join(folder, 'worker.js');
    writeFileSync(nodePath, SCRIPT);
    const start = await workerStarter({ nodePath, webSource: async () => '', heapMegabytes: 64 });
    worker = new AnalysisWorker(start, { parser: new Uint8Array(), grammar: new Uint8Array() }, realTimers);
  });
  after(() => {
    worker.dispose();
    rmSync(folder, { recursive: true, force: true });
  });

  async function outcome(source: string): Promise<string> {
    const request: Omit<AnalyzeRequest, 'id'> = {
      kind: 'analyze',
      run: ++runs,
      source,
      fileName: 'a.py',
      pythonVersion: '3.14',
      maxSteps: 1,
      maxMilliseconds: 50,
      modules: {},
    };
    try {
      const reply = await worker.analyze(request, () => {});
      return String(reply.kind === 'analyzed' && reply.run);
    } catch (error) {
      assert.ok(error instanceof WorkerFailure, String(error));
      return `${error.reason}: ${error.message}`;
    }
  }

  for (const [source, expected] of [
    ['exit', /^died: exit code 3$/],
    ['throw', /^died: thrown in the worker$/],
    ['memory', /^died: .*memory/],
    ['stack', /^died: .*call stack/],
    ['hang', /^ran-away/],
  ] as const) {
    it(`that ${source === 'hang' ? 'hang' : `end by ${source}`} are reported, and another one takes over`, async () => {
      assert.match(await outcome(source), expected);
      assert.equal(await outcome('good'), 'good');
    });
  }
});
