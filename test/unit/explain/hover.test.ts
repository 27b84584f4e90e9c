import assert from 'node:assert/strict';
import type { NameHover } from '../../../src/shared/view.ts';
import { aliasRun, generatorRun } from '../trace/example-runs.ts';
import { viewsOf } from './analyzed.ts';
import { CYCLE_SOURCE, cycleRun, LOOP_SOURCE, loopRun } from './example-runs.ts';

const ALIAS_SOURCE = 'a = []\nb = a\ndef f(n):\n    c = n\n    return 1\nf(b)\ndel a\nb = None\n';

function counts({ before, after }: NameHover): unknown[] {
  return [before, after].map((value) =>
    value === null ? null : 'value' in value.count ? value.count.value : value.count.kind,
  );
}

describe('Hover', () => {
  const cases: readonly [line: number, column: number, name: string, scope: string, counts: unknown[]][] = [
    [1, 0, 'a', 'global', [null, 1]],
    [2, 0, 'b', 'global', [null, 2]],
    [2, 4, 'a', 'global', [1, 2]],
    [3, 4, 'f', 'global', [null, 1]],
    // A parameter has its value from the first step of the body on.
    [3, 6, 'n', 'local of f', [3, 4]],
    [4, 4, 'c', 'local of f', [null, 4]],
    [4, 8, 'n', 'local of f', [3, 4]],
    [6, 0, 'f', 'global', [1, 1]],
    [6, 2, 'b', 'global', [2, 2]],
    [7, 4, 'a', 'global', [2, null]],
    [8, 0, 'b', 'global', [1, 'immortal']],
  ];
  for (const [line, column, name, scope, expected] of cases) {
    it(`finds ${name} at ${line}:${column} with its counts`, async () => {
      const views = await viewsOf(ALIAS_SOURCE, aliasRun().run.recording());
      const hover = views.hover({ step: null, line, column });
      assert.ok(hover);
      assert.deepEqual([hover.name, hover.scope, counts(hover)], [name, scope, expected]);
      assert.deepEqual(
        [hover.range.line, hover.range.column, hover.range.endColumn],
        [line, column, column + name.length],
      );
    });
  }

  it('says nothing where no name stands, and for names that the run does not know', async () => {
    const views = await viewsOf(`${ALIAS_SOURCE}print(1)\n`, aliasRun().run.recording());
    assert.equal(views.hover({ step: null, line: 2, column: 2 }), null);
    assert.equal(views.hover({ step: null, line: 1, column: 4 }), null);
    assert.equal(views.hover({ step: null, line: 50, column: 0 }), null);
  });

  it('tells holders, causes, place of allocation and history', async () => {
    const views = await viewsOf(ALIAS_SOURCE, aliasRun().run.recording());
    const hover = views.hover({ step: null, line: 4, column: 8 })!;
    assert.deepEqual(
      hover.holders.map((holder) => holder.text),
      ['local n of f', 'local c of f', 'name a in <module>', 'name b in <module>'],
    );
    assert.deepEqual(
      hover.causes.map((cause) => cause.map((part) => part.text).join('')),
      ['+1: local c of f'],
    );
    assert.deepEqual(hover.allocated, { step: 0, line: 1, functionName: '<module>' });
    assert.deepEqual(
      hover.history.points.map((point) => point.count),
      [1, 2, 3, 4, 2, 1, 0],
    );
    assert.deepEqual(hover.visit, { step: 4, number: 1, total: 1 });
  });

  it('follows attributes from the name through the heap', async () => {
    const views = await viewsOf(CYCLE_SOURCE, cycleRun().run.recording());
    const bound = views.hover({ step: null, line: 3, column: 3 })!;
    assert.deepEqual([bound.name, bound.scope, counts(bound)], ['a.next', 'attribute of Node#1', [null, 2]]);
    assert.deepEqual([bound.range.column, bound.range.endColumn], [2, 6]);
    assert.equal(views.hover({ step: null, line: 3, column: 0 })!.name, 'a');
  });

  it('tells the visit nearest to the step', async () => {
    const views = await viewsOf(LOOP_SOURCE, loopRun().run.recording());
    const labels = [1, 3].map((step) => views.hover({ step, line: 2, column: 8 })!.before!.object.label);
    assert.deepEqual(labels, ['list#1', 'list#2']);
  });

  it('says that the run did not come to a line', async () => {
    const views = await viewsOf(LOOP_SOURCE, loopRun().run.recording());
    const hover = views.hover({ step: null, line: 5, column: 11 })!;
    assert.deepEqual([hover.visit, hover.before, hover.after, hover.name], [null, null, null, 'z']);
  });

  it('explains immortal objects', async () => {
    const views = await viewsOf(ALIAS_SOURCE, aliasRun().run.recording());
    const [sentence] = views.hover({ step: null, line: 8, column: 0 })!.lifetime;
    assert.match(sentence!.map((part) => part.text).join(''), /^None is immortal/);
  });

  it('looks into cells', async () => {
    const source = 'def g():\n    x = []\n    yield x\n    yield 0\ni = g()\nnext(i)\nnext(i)\ni = 0\n';
    const views = await viewsOf(source, generatorRun().run.recording());
    const hover = views.hover({ step: null, line: 3, column: 10 })!;
    assert.deepEqual([hover.scope, counts(hover)], ['cell variable of g', [1, 1]]);
  });
});
