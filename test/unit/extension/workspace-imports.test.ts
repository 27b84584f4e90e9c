import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { DocumentSession } from '../../../src/extension/session/document-session.ts';
import { createAnalysisService } from '../../../src/extension/worker/analysis-service.ts';
import { AnalysisWorker } from '../../../src/extension/worker/analysis-worker.ts';
import { prepareAnalysis } from '../../../src/extension/worker/prepare-analysis.ts';
import type { WorkspaceModule } from '../../../src/shared/messages.ts';
import { ManualTimers } from './manual-timers.ts';

type File = Omit<WorkspaceModule, 'fileName'>;

/** A session of a program beside other files, with the real analysis. */
class Fixture {
  readonly timers = new ManualTimers();
  /** Names in the order in which they were looked for. */
  readonly lookedFor: string[] = [];
  /** Runs that were begun. */
  runs = 0;
  readonly files: Map<string, File>;
  readonly session: DocumentSession;

  constructor(text: string, files: Record<string, File>) {
    this.files = new Map(Object.entries(files));
    const worker = new AnalysisWorker(
      (listener) => {
        const receive = createAnalysisService(prepareAnalysis, {
          send: (message) => listener.message(message),
          now: () => 0,
        });
        return {
          post: (request) => {
            if (request.kind === 'analyze') this.runs++;
            void receive(request);
          },
          terminate: () => {},
        };
      },
      {
        parser: readFileSync('node_modules/web-tree-sitter/web-tree-sitter.wasm'),
        grammar: readFileSync('node_modules/tree-sitter-python/tree-sitter-python.wasm'),
      },
      this.timers,
    );
    this.session = new DocumentSession(
      {
        source: () => ({ version: 1, text, fileName: 'main.py' }),
        settings: () => ({ pythonVersion: '3.13', maxSteps: 1000, maxMilliseconds: 1000 }),
        findModule: async (name) => {
          this.lookedFor.push(name);
          const file = this.files.get(name);
          return file === undefined ? null : { ...file, fileName: `${name}.py` };
        },
        failureText: (reason, detail) => `${reason}: ${detail}`,
      },
      worker,
      this.timers,
    );
  }

  /** Count of the object that a global name refers to at the end. */
  async countAtEnd(name: string): Promise<unknown> {
    this.session.goTo(Number.MAX_SAFE_INTEGER);
    const memory = await this.session.memory();
    const target = memory?.frames.at(-1)?.slots.find(({ label }) => label === name)?.target;
    return target?.kind === 'object' && memory?.objects.find(({ id }) => id === target.id)?.count;
  }
}

const SHARED = { source: 'shared = []\n', kind: 'module' } as const;

describe('imports of a document', () => {
  it('are simulated from the files beside it', async () => {
    const fixture = new Fixture('import sharing\nmine = sharing.shared\nalso = mine\n', { sharing: SHARED });
    await fixture.session.analyze();
    // CPython: one reference of the module, two of the names here.
    assert.deepEqual(await fixture.countAtEnd('mine'), { kind: 'exact', value: 3 });
    assert.deepEqual(fixture.lookedFor, ['sharing']);
  });

  it('are looked for together and once, those of the modules too', async () => {
    const fixture = new Fixture('import sys, first\nfrom package.inner import value\nmine = value\n', {
      first: { source: 'import second\nsecond.shared\n', kind: 'module' },
      second: SHARED,
      package: { source: '', kind: 'package' },
      'package.inner': { source: 'from second import shared as value\n', kind: 'module' },
    });
    await fixture.session.analyze();
    assert.deepEqual([...fixture.lookedFor].sort(), ['first', 'package', 'package.inner', 'second', 'sys']);
    assert.equal(fixture.runs, 3);
    // CPython: names of `second`, `package.inner`, and two here.
    assert.deepEqual(await fixture.countAtEnd('mine'), { kind: 'exact', value: 4 });
    await fixture.session.analyze();
    assert.equal(fixture.runs, 4);
    assert.equal(fixture.lookedFor.length, 5);
  });

  it('are looked for again when one of them changes', async () => {
    const fixture = new Fixture('import sharing\nmine = sharing.shared\n', { sharing: SHARED });
    await fixture.session.analyze();
    fixture.files.set('sharing', { source: 'shared = []\nother = shared\n', kind: 'module' });
    fixture.session.modulesChanged(['elsewhere']);
    await fixture.timers.pass(1000);
    assert.deepEqual(await fixture.countAtEnd('mine'), { kind: 'exact', value: 2 });
    fixture.session.modulesChanged(['sharing']);
    await fixture.timers.pass(1000);
    await fixture.session.whenCurrent();
    assert.deepEqual(await fixture.countAtEnd('mine'), { kind: 'exact', value: 3 });
  });

  it('are looked for again when the user asks for another analysis', async () => {
    const fixture = new Fixture('import sharing\nmine = sharing.shared\n', {});
    await fixture.session.analyze();
    assert.notDeepEqual(await fixture.countAtEnd('mine'), { kind: 'exact', value: 2 });
    fixture.files.set('sharing', SHARED);
    await fixture.session.analyzeAgain();
    assert.deepEqual(await fixture.countAtEnd('mine'), { kind: 'exact', value: 2 });
  });
});
