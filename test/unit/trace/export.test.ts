import assert from 'node:assert/strict';
import { MarkKind } from '../../../src/analysis/objects/event-log.ts';
import { type ExportedStep, exportRecords } from '../../../src/analysis/trace/export.ts';
import { aliasRun, generatorRun } from './example-runs.ts';
import { WrittenLog } from './written-log.ts';

describe('Trace export', () => {
  it('writes a record per step with names, counts and frees, then the end', () => {
    const { run, list, func } = aliasRun();
    const records = [...exportRecords(run.recording({ stdout: 'x\n' }))];
    const at = (rc: number) => ({ id: list, type: 'list', rc });
    const f = (rc: number) => ({ id: func, type: 'function', rc });
    assert.equal(records.length, 9);
    assert.deepEqual(records[0], {
      step: 0,
      line: 1,
      func: '<module>',
      depth: 1,
      freed: [],
      frames: [{ func: '<module>', line: 1, names: {} }],
    });
    assert.deepEqual((records[2] as ExportedStep).frames, [
      { func: '<module>', line: 3, names: { a: at(2), b: at(2) } },
    ]);
    assert.deepEqual(records[5], {
      step: 5,
      line: 5,
      func: 'f',
      depth: 2,
      freed: [],
      frames: [
        { func: '<module>', line: 6, names: { a: at(4), b: at(4), f: f(2) } },
        { func: 'f', line: 5, names: { n: at(4), c: at(4) } },
      ],
    });
    assert.deepEqual((records[7] as ExportedStep).frames, [
      { func: '<module>', line: 8, names: { b: at(1), f: f(1) } },
    ]);
    assert.deepEqual(records[8], { event: 'end', error: null, stopped: null, stdout: 'x\n', freed: [[list, 'list']] });
  });

  it('tells unbound names apart from bound ones: a local is absent before its assignment', () => {
    const { run, list } = aliasRun();
    const step = [...exportRecords(run.recording())][4] as ExportedStep;
    assert.deepEqual(step.frames[1], { func: 'f', line: 4, names: { n: { id: list, type: 'list', rc: 3 } } });
  });

  it('resolves cells, keeps the number of a resumed generator and lists frees in order', () => {
    const { run, generator, cell, list } = generatorRun();
    const records = [...exportRecords(run.recording())];
    assert.deepEqual((records[3] as ExportedStep).frames[1], { func: 'g', line: 2, names: {} });
    assert.deepEqual((records[6] as ExportedStep).frames[1], {
      func: 'g',
      line: 4,
      names: { x: { id: list, type: 'list', rc: 1 } },
    });
    assert.deepEqual(records[8]!.freed, [
      [generator, 'generator'],
      [cell, 'cell'],
      [list, 'list'],
    ]);
  });

  it('marks what is immortal, shared or a lower bound, and leaves out freed scalars and resurrected objects', () => {
    const run = new WrittenLog();
    const module = run.code('<module>');
    const namespace = run.object('dict');
    run.push(0, module).mark(MarkKind.Namespace, namespace, 0);
    const none = run.immortal('NoneType');
    const shared = run.object('module', 'math');
    const escaped = run.object('list');
    const text = run.object('str', 'spam');
    const node = run.object('Node');
    run.mark(MarkKind.Shared, shared).mark(MarkKind.Escape, escaped);
    run.name(namespace, 'n', none).name(namespace, 'm', shared).name(namespace, 'e', escaped);
    run.counts([escaped, 1], [text, 1], [node, 1]).step(1);
    run.free(text).free(node).mark(MarkKind.Resurrect, node);
    const [step, end] = [...exportRecords(run.recording({ error: 'ValueError: text', stopped: 'steps' }))];
    assert.deepEqual((step as ExportedStep).frames[0]!.names, {
      n: { id: none, type: 'NoneType', rc: 'immortal' },
      m: { id: shared, type: 'module', rc: { min: 1 }, shared: true },
      e: { id: escaped, type: 'list', rc: { min: 1 } },
    });
    assert.deepEqual(end, { event: 'end', error: 'ValueError: text', stopped: 'steps', stdout: '', freed: [] });
  });
});
