import assert from 'node:assert/strict';
import { destination } from '../../../src/analysis/trace/navigation.ts';
import { Trace } from '../../../src/analysis/trace/trace.ts';
import type { StepMove } from '../../../src/shared/view.ts';
import { aliasRun, generatorRun } from './example-runs.ts';
import { WrittenLog } from './written-log.ts';

describe('Moves through a run', () => {
  const { run, list } = aliasRun();
  const trace = new Trace(run.recording());
  const cases: readonly [from: number, move: StepMove, to: number | null][] = [
    [0, { kind: 'forward' }, 1],
    [8, { kind: 'forward' }, null],
    [0, { kind: 'back' }, null],
    [8, { kind: 'back' }, 7],
    [5, { kind: 'start' }, 0],
    [5, { kind: 'end' }, 8],
    // Line 6 calls f, whose steps are 4 and 5.
    [3, { kind: 'over' }, 6],
    [6, { kind: 'over-back' }, 3],
    [4, { kind: 'over' }, 5],
    [5, { kind: 'over' }, 6],
    [7, { kind: 'over' }, 8],
    [8, { kind: 'over' }, null],
    [8, { kind: 'over-back' }, 7],
    [0, { kind: 'over-back' }, null],
    [4, { kind: 'out' }, 6],
    [5, { kind: 'out-back' }, 3],
    [1, { kind: 'out' }, 8],
    [1, { kind: 'out-back' }, null],
    [0, { kind: 'to-line', line: 7, direction: 'forward' }, 6],
    [6, { kind: 'to-line', line: 7, direction: 'forward' }, null],
    [8, { kind: 'to-line', line: 4, direction: 'back' }, 4],
    [0, { kind: 'to-line', line: 99, direction: 'forward' }, null],
    [0, { kind: 'to-breakpoint', lines: [7, 4], direction: 'forward' }, 4],
    [4, { kind: 'to-breakpoint', lines: [7, 4], direction: 'forward' }, 6],
    [6, { kind: 'to-breakpoint', lines: [7, 4], direction: 'forward' }, 8],
    [3, { kind: 'to-breakpoint', lines: [7, 4], direction: 'back' }, 0],
    // The list is new at step 1; its count changes before steps 2, 4, 5, 6, 7 and it is freed before the end.
    [0, { kind: 'to-change', object: list, direction: 'forward' }, 1],
    [2, { kind: 'to-change', object: list, direction: 'forward' }, 4],
    [4, { kind: 'to-change', object: list, direction: 'back' }, 2],
    [7, { kind: 'to-change', object: list, direction: 'forward' }, 8],
    [1, { kind: 'to-change', object: list, direction: 'back' }, null],
    [0, { kind: 'to-change', object: 999, direction: 'forward' }, null],
    [0, { kind: 'to-free', direction: 'forward' }, 8],
    [8, { kind: 'to-free', direction: 'forward' }, null],
    [8, { kind: 'to-free', direction: 'back' }, null],
  ];
  for (const [from, move, to] of cases) {
    it(`${JSON.stringify(move)} from ${from} leads to ${to}`, () => {
      assert.equal(destination(trace, from, move), to);
    });
  }

  it('finds no way in a run without steps, except its end', () => {
    const empty = new Trace(new WrittenLog().recording());
    assert.equal(destination(empty, 0, { kind: 'forward' }), null);
    assert.equal(destination(empty, 0, { kind: 'over' }), null);
    assert.equal(destination(empty, 0, { kind: 'end' }), 0);
    assert.equal(destination(empty, 0, { kind: 'to-free', direction: 'forward' }), null);
  });

  it('steps over and out across thousands of steps of a call', () => {
    const long = new WrittenLog();
    const module = long.code('<module>');
    const work = long.code('work', 'i');
    long.push(0, module).step(1).push(1, work);
    for (let step = 0; step < 5000; step++) long.step(10);
    long.pop().step(2);
    const trace = new Trace(long.recording());
    assert.equal(destination(trace, 0, { kind: 'over' }), 5001);
    assert.equal(destination(trace, 5001, { kind: 'over-back' }), 0);
    assert.equal(destination(trace, 2500, { kind: 'out' }), 5001);
    assert.equal(destination(trace, 2500, { kind: 'out-back' }), 0);
    assert.equal(destination(trace, 2500, { kind: 'to-line', line: 2, direction: 'forward' }), 5001);
    assert.equal(destination(trace, 5001, { kind: 'to-line', line: 1, direction: 'back' }), 0);
  });
});

describe('The call stack', () => {
  it('tells each frame with its last step, where frames change between two steps at the border of a chunk', () => {
    const run = new WrittenLog();
    const module = run.code('<module>');
    run.push(0, module).step(1).push(1, module).step(2).push(2, module).step(3).push(3, module);
    for (let step = 3; step < 2048; step++) run.step(4);
    // Step 2048 is the first of the third chunk: frames 3, 2 and 1 are gone, frames 4 and 5 had no step yet.
    run.pop().pop().pop().push(4, module).push(5, module).push(6, module).step(5);
    const trace = new Trace(run.recording());
    const stackAt = (step: number) =>
      trace.stack.stackAt(trace.offsetOf(step)).map((entry) => [entry.frame, entry.step]);
    const outer = [
      [0, 0],
      [1, 1],
      [2, 2],
    ];
    assert.deepEqual(stackAt(1500), [...outer, [3, 1499]]);
    assert.deepEqual(stackAt(2047), [...outer, [3, 2046]]);
    const inner = [
      [0, 0],
      [4, -1],
      [5, -1],
    ];
    assert.deepEqual(stackAt(2048), [...inner, [6, -1]]);
    assert.deepEqual(stackAt(2049), [...inner, [6, 2048]]);
    assert.equal(trace.stack.depthAt(2047), 4);
    assert.equal(trace.stack.depthAt(2048), 4);
  });

  it('gives a resumed generator without a step the line of its step before', () => {
    const { run } = generatorRun();
    const trace = new Trace(run.recording());
    // Between steps 5 (line 7) and 6 (line 4) the generator is on the stack and stands at line 3.
    const [, generator] = trace.stack.stackAt(trace.offsetOf(6));
    assert.equal(generator!.step, -1);
    assert.equal(trace.lineOfFrame(generator!), 3);
    assert.equal(trace.lastStepOf(1, trace.offsetOf(5)), 4);
    assert.equal(trace.lastStepOf(1, trace.offsetOf(2)), -1);
  });
});
