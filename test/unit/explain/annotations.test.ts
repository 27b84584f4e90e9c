import assert from 'node:assert/strict';
import type { ProgramViews } from '../../../src/analysis/explain/views.ts';
import { aliasRun, generatorRun } from '../trace/example-runs.ts';
import { simulatedViewsOf, viewsOf } from './analyzed.ts';
import { CYCLE_SOURCE, cycleRun, ESCAPE_SOURCE, escapeRun, LOOP_SOURCE, loopRun } from './example-runs.ts';

const ALIAS_SOURCE = 'a = []\nb = a\ndef f(n):\n    c = n\n    return 1\nf(b)\ndel a\nb = None\n';
const GENERATOR_SOURCE = 'def g():\n    x = []\n    yield x\n    yield 0\ni = g()\nnext(i)\nnext(i)\ni = 0\n';

/** Line → parts as `kind: text`. */
function told(views: ProgramViews, step: number | null): Record<number, string[]> {
  const lines = views.annotations({ step, firstLine: 1, lastLine: 1000 });
  return Object.fromEntries(lines.map(({ line, parts }) => [line, parts.map(({ kind, text }) => `${kind}: ${text}`)]));
}

function hoverOf(views: ProgramViews, line: number, step: number | null = null): string[] {
  const [annotation] = views.annotations({ step, firstLine: line, lastLine: line });
  return annotation!.hover.map((sentence) => sentence.map((part) => part.text).join(''));
}

describe('Annotations', () => {
  it('tell bindings with counts before and after, and frees', async () => {
    const views = await viewsOf(ALIAS_SOURCE, aliasRun().run.recording());
    assert.deepEqual(told(views, null), {
      1: ['allocated: a → list#1  1'],
      2: ['count-up: b → list#1  1→2'],
      3: ['allocated: f → f()  1'],
      4: ['count-up: c → list#1  3→4'],
      5: ['count-down: list#1  4→2'],
      7: ['count-down: list#1  2→1'],
      8: ['freed: list#1 freed'],
    });
  });

  it('leave out what a class is made of', async () => {
    const views = await simulatedViewsOf('class A:\n    pass\n\n\nclass B(A):\n    pass\n\n\na = A()\n');
    assert.deepEqual(told(views, null), {
      1: ['allocated: A → class A  4'],
      5: ['allocated: B → class B  2'],
      9: ['allocated: a → A#1  1'],
    });
  });

  it('give the causes in the hover', async () => {
    const views = await viewsOf(ALIAS_SOURCE, aliasRun().run.recording());
    assert.deepEqual(hoverOf(views, 2), ['list#1: 1 → 2', '+1: name b in <module>']);
    assert.deepEqual(hoverOf(views, 5), [
      'list#1: 4 → 2',
      '−1: local n of f (f has ended)',
      '−1: local c of f (f has ended)',
    ]);
    assert.deepEqual(hoverOf(views, 7), ['list#1: 2 → 1', '−1: name a in <module> (unbound)']);
    assert.deepEqual(hoverOf(views, 8), ['list#1 was freed: name b in <module> was bound to something else.']);
  });

  it('mark the statement that the step is about to run', async () => {
    const views = await viewsOf(ALIAS_SOURCE, aliasRun().run.recording());
    const current = (step: number) =>
      views
        .annotations({ step, firstLine: 1, lastLine: 99 })
        .filter((annotation) => annotation.isCurrent)
        .map((annotation) => annotation.line);
    assert.deepEqual(current(1), [2]);
    assert.deepEqual(current(8), []);
  });

  it('tell lines of a loop together while nobody steps, and name what was not reached once per block', async () => {
    const views = await viewsOf(LOOP_SOURCE, loopRun().run.recording());
    // Line 1 makes three lists and an iterator, and frees the outer list, the first one and the iterator at its last visit.
    assert.deepEqual(told(views, null), {
      1: ['summary: ×3  4 allocated, 3 freed'],
      2: ['summary: ×2'],
      3: ['allocated: never → never()  1'],
      4: ['unreached: not reached'],
    });
  });

  it('tell the visit nearest to the step', async () => {
    const views = await viewsOf(LOOP_SOURCE, loopRun().run.recording());
    assert.deepEqual(told(views, 1)[2], ['count-up: y → list#1  2→3']);
    assert.deepEqual(told(views, 3)[2], ['count-up: y → list#2  2→3', 'count-down: list#1  2→1']);
    const [second] = views.annotations({ step: 3, firstLine: 2, lastLine: 2 });
    assert.deepEqual(second!.visit, { step: 3, number: 2, total: 2 });
    // Frees come in the order in which they happened.
    assert.deepEqual(told(views, 5)[1], ['freed: list#3 freed', 'freed: list#1 freed', 'count-down: list#2  3→2']);
    assert.deepEqual(hoverOf(views, 1, 5).slice(1, 3), [
      'list#3 was freed: list_iterator#1 was exhausted.',
      'list#1 was freed: list#3, which held it, was freed.',
    ]);
  });

  it('tell slots of objects as Python writes them', async () => {
    const views = await viewsOf(CYCLE_SOURCE, cycleRun().run.recording());
    assert.deepEqual(told(views, null)[3], ['count-up: Node#1.next → Node#2  1→2']);
    assert.deepEqual(told(views, null)[5], ['count-down: Node#1  2→1']);
  });

  it('say that the collector freed a cycle', async () => {
    const views = await viewsOf(CYCLE_SOURCE, cycleRun(true).run.recording());
    assert.deepEqual(told(views, null)[7], ['freed: Node#2 freed', 'freed: Node#1 freed']);
    assert.equal(hoverOf(views, 7)[0], 'Node#2 was freed: the cyclic collector found that no name leads to it.');
  });

  it('say what is not certain: lower bounds, possible frees, decisions', async () => {
    const views = await viewsOf(ESCAPE_SOURCE, escapeRun().run.recording());
    assert.deepEqual(told(views, null), {
      1: ['allocated: a → list#1  1'],
      2: ['allocated: r → unknown#1  1+'],
      3: ['maybe-freed: list#1 may be freed'],
      4: ['decision: truth of unknown#1: taken as true'],
    });
  });

  it('name variables in cells and frees through a generator', async () => {
    const views = await viewsOf(GENERATOR_SOURCE, generatorRun().run.recording());
    assert.deepEqual(told(views, null)[2], ['allocated: x → list#1  1']);
    assert.deepEqual(told(views, null)[8], ['freed: generator#1 freed', 'freed: list#1 freed']);
    assert.deepEqual(hoverOf(views, 8), [
      'generator#1 was freed: name i in <module> was bound to something else.',
      'list#1 was freed: cell#1, which held it, was freed.',
    ]);
  });

  it('show where an exception or a stop ended the run, and syntax errors', async () => {
    const raised = await viewsOf(ALIAS_SOURCE, aliasRun().run.recording({ error: 'ValueError: no', errorLine: 8 }));
    assert.deepEqual(told(raised, null)[8], ['freed: list#1 freed', 'raised: ValueError: no']);
    const stopped = await viewsOf(ALIAS_SOURCE, aliasRun().run.recording({ stopped: 'steps', stoppedLine: 7 }));
    assert.equal(told(stopped, null)[7]![1], 'stopped: The simulation stopped here: it reached its limit of steps.');
    const broken = await viewsOf('a = []\nb = = a\n', aliasRun().run.recording());
    const [, problem] = /problem: (.*)/.exec(told(broken, null)[2]!.join())!;
    const endedThere = aliasRun().run.recording({ stopped: `unknown: ${problem}`, stoppedLine: 2 });
    const brokenRun = await viewsOf('a = []\nb = = a\n', endedThere);
    assert.equal(told(brokenRun, null)[2]!.at(-1), 'stopped: the simulation stopped here');
  });

  it('keep to the lines that were asked for', async () => {
    const views = await viewsOf(ALIAS_SOURCE, aliasRun().run.recording());
    const lines = views.annotations({ step: null, firstLine: 2, lastLine: 4 }).map((annotation) => annotation.line);
    assert.deepEqual(lines, [2, 3, 4]);
  });

  it('are empty for a program without steps', async () => {
    const { run } = aliasRun();
    run.log.stepCount = 0;
    run.log.length = 0;
    run.log.lineVisits.fill(0);
    const views = await viewsOf('', run.recording());
    assert.deepEqual(told(views, null), {});
    assert.deepEqual(told(views, 0), {});
  });
});
