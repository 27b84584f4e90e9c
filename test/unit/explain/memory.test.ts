import assert from 'node:assert/strict';
import { MarkKind } from '../../../src/analysis/objects/event-log.ts';
import type { MemoryState, ObjectState } from '../../../src/shared/view.ts';
import { aliasRun, generatorRun } from '../trace/example-runs.ts';
import { WrittenLog } from '../trace/written-log.ts';
import { viewsOf } from './analyzed.ts';
import { CYCLE_SOURCE, cycleRun, ESCAPE_SOURCE, escapeRun, LOOP_SOURCE, loopRun } from './example-runs.ts';

function objectOf(memory: MemoryState, label: string): ObjectState {
  const found = memory.objects.find((object) => object.label === label);
  assert.ok(found, `${label} is among ${memory.objects.map((object) => object.label).join(', ')}`);
  return found;
}

const wanted = (step: number) => ({ step, maxObjects: 100, keepObject: null });

describe('Memory at a step', () => {
  it('has the frames with their names, and the objects with counts, changes and holders', async () => {
    const views = await viewsOf('', aliasRun().run.recording());
    const memory = views.memory(wanted(4));
    const list = objectOf(memory, 'list#1');
    assert.deepEqual(
      memory.frames.map(({ functionName, line, state, slots }) => [
        functionName,
        line,
        state,
        slots.map((slot) => slot.label),
      ]),
      [
        ['<module>', 6, 'calling', ['a', 'b', 'f']],
        ['f', 4, 'running', ['n', 'c']],
      ],
    );
    const [n, c] = memory.frames[1]!.slots;
    assert.deepEqual([n!.target, n!.isChanged], [{ kind: 'object', id: list.id }, true]);
    assert.deepEqual([c!.target, c!.isChanged], [{ kind: 'unbound' }, false]);
    assert.deepEqual([list.count, list.change], [{ kind: 'exact', value: 3 }, 1]);
    assert.deepEqual(
      list.holders.map((holder) => holder.text),
      ['local n of f', 'name a in <module>', 'name b in <module>'],
    );
    assert.deepEqual(memory.timeline, {
      stepCount: 8,
      step: 4,
      line: 4,
      functionName: 'f',
      depth: 2,
      markers: [{ step: 8, kind: 'freed', count: 1, text: '1 object freed' }],
    });
  });

  it('shows a freed object once more, at the step after its end', async () => {
    const views = await viewsOf('', aliasRun().run.recording());
    const list = objectOf(views.memory(wanted(8)), 'list#1');
    assert.deepEqual([list.flags.isFreed, list.slots, list.holders, list.change], [true, [], [], 0]);
    assert.deepEqual(list.count, { kind: 'exact', value: 1 });
    assert.ok(!views.memory(wanted(7)).objects.some((object) => object.flags.isFreed));
  });

  it('marks what is part of a cycle, and what nothing leads to any more', async () => {
    const views = await viewsOf(CYCLE_SOURCE, cycleRun().run.recording());
    const held = objectOf(views.memory(wanted(4)), 'Node#1');
    assert.deepEqual([held.flags.isInCycle, held.flags.isUnreachable], [true, false]);
    assert.ok(!objectOf(views.memory(wanted(3)), 'Node#1').flags.isInCycle);
    const lost = objectOf(views.memory(wanted(6)), 'Node#1');
    assert.deepEqual([lost.flags.isInCycle, lost.flags.isUnreachable], [true, true]);
    assert.deepEqual(
      lost.holders.map((holder) => holder.text),
      ['attribute next of Node#2'],
    );
  });

  it('accounts for what only an evaluation stack holds, and does not call it garbage', async () => {
    const views = await viewsOf(LOOP_SOURCE, loopRun().run.recording());
    const memory = views.memory(wanted(1));
    const iterator = objectOf(memory, 'list_iterator#1');
    assert.deepEqual(
      iterator.holders.map((holder) => [holder.kind, holder.text]),
      [['stack', 'evaluation stack']],
    );
    const outer = objectOf(memory, 'list#3');
    assert.deepEqual(
      outer.holders.map((holder) => holder.text),
      ['__iterated__ of list_iterator#1'],
    );
    assert.ok(memory.objects.every((object) => !object.flags.isUnreachable));
    for (const { holders, count } of memory.objects) {
      const references = holders.reduce((sum, holder) => sum + holder.references, 0);
      assert.deepEqual(count, { kind: 'exact', value: references });
    }
  });

  it('tells unknown and escaped objects apart', async () => {
    const views = await viewsOf(ESCAPE_SOURCE, escapeRun().run.recording());
    const memory = views.memory(wanted(3));
    const list = objectOf(memory, 'list#1');
    assert.deepEqual([list.flags.isEscaped, list.flags.mayBeFreed, list.flags.isUnknown], [true, true, false]);
    assert.deepEqual(list.count, { kind: 'at-least', value: 0 });
    const result = objectOf(memory, 'unknown#1');
    assert.deepEqual(
      [result.flags.isUnknown, result.shape, result.count],
      [true, 'unknown', { kind: 'at-least', value: 1 }],
    );
  });

  it('shows suspended frames after the running ones', async () => {
    const views = await viewsOf('', generatorRun().run.recording());
    const memory = views.memory(wanted(5));
    assert.deepEqual(
      memory.frames.map((frame) => [frame.functionName, frame.state, frame.line]),
      [
        ['<module>', 'running', 7],
        ['g', 'suspended', 3],
      ],
    );
    assert.deepEqual(memory.frames[1]!.slots[0]!.kind, 'cell');
    assert.equal(objectOf(memory, 'list#1').holders[0]!.text, 'variable x of g (in a cell)');
    assert.ok(memory.objects.every((object) => !object.flags.isUnreachable));
    assert.deepEqual(
      objectOf(memory, 'function#1').holders.map((holder) => holder.text),
      ['suspended frame of g', 'name g in <module>'],
    );
  });

  it('shows immortal values inside their slots', async () => {
    const { run, none } = aliasRun();
    const memory = (await viewsOf('', run.recording())).memory(wanted(8));
    assert.deepEqual(memory.frames[0]!.slots[0], {
      key: 'name:b',
      kind: 'name',
      label: 'b',
      target: {
        kind: 'inline',
        object: { id: none, label: 'NoneType#1', type: 'NoneType', text: 'None' },
        count: { kind: 'immortal' },
      },
      isChanged: true,
    });
  });

  it('folds what is too much and says how much; the object to keep stays', async () => {
    const run = new WrittenLog();
    const module = run.code('<module>');
    const namespace = run.object('dict');
    run.push(0, module).mark(MarkKind.Shared, namespace).mark(MarkKind.Namespace, namespace, 0).step(1);
    const outer = run.object('list');
    run.name(namespace, 'xs', outer).counts([outer, 1]);
    const inner: number[] = [];
    for (let index = 0; index < 50; index++) {
      inner.push(run.object('list'));
      run.item(outer, index, inner[index]!).counts([inner[index]!, 1]);
    }
    run.step(2);
    const memory = (await viewsOf('', run.recording())).memory({ step: 1, maxObjects: 10, keepObject: inner[49]! });
    const lists = memory.objects.filter((object) => object.type === 'list');
    assert.equal(lists.length, 10);
    assert.ok(lists.some((object) => object.id === inner[49]));
    assert.deepEqual(
      memory.folded.find((fold) => fold.type === 'list'),
      { type: 'list', count: 41 },
    );
    const box = lists.find((object) => object.id === outer)!;
    assert.equal(box.slots.length + box.hiddenSlots, 50);
    assert.ok(box.hiddenSlots > 0);
    const notBoxed = box.slots.find((slot) => slot.target.kind === 'inline');
    assert.ok(notBoxed, 'an item without a box is shown in its slot');
    const total = memory.objects.length + memory.folded.reduce((sum, fold) => sum + fold.count, 0);
    assert.equal(total, memory.liveObjects);
  });

  it('shows the output up to the step', async () => {
    const run = new WrittenLog();
    const module = run.code('<module>');
    run.push(0, module).step(1);
    run.log.values.push('one\n');
    run.mark(MarkKind.Output, 0, 0).step(2);
    run.log.values.push('two\n');
    run.mark(MarkKind.Output, 0, 1);
    const views = await viewsOf('', run.recording({ stdout: 'one\ntwo\n' }));
    assert.deepEqual(
      [0, 1, 2].map((step) => views.memory(wanted(step)).output),
      ['', 'one\n', 'one\ntwo\n'],
    );
  });

  it('draws weak references without counting them', async () => {
    const run = new WrittenLog();
    const module = run.code('<module>');
    const namespace = run.object('dict');
    run.push(0, module).mark(MarkKind.Shared, namespace).mark(MarkKind.Namespace, namespace, 0).step(1);
    const node = run.object('Node');
    const weak = run.object('weakref');
    run.mark(MarkKind.WeakReference, weak, node);
    run.name(namespace, 'n', node).name(namespace, 'w', weak).counts([node, 1], [weak, 1]).step(2);
    const views = await viewsOf('', run.recording());
    const memory = views.memory(wanted(1));
    assert.deepEqual(memory.weakReferences, [{ from: weak, to: node }]);
    assert.ok(objectOf(memory, 'Node#1').flags.isWeaklyReferenced);
    assert.ok(!objectOf(memory, 'weakref#1').flags.isWeaklyReferenced);
    assert.equal(objectOf(memory, 'Node#1').holders.length, 1);
  });

  it('answers for a run without steps', async () => {
    const memory = (await viewsOf('', new WrittenLog().recording())).memory(wanted(0));
    assert.deepEqual([memory.frames, memory.objects, memory.timeline.stepCount], [[], [], 0]);
  });
});

describe('Object details', () => {
  it('tell where an object was allocated and freed, and how its count moved', async () => {
    const { run, list } = aliasRun();
    const views = await viewsOf('', run.recording());
    const details = views.object({ object: list, step: 3 })!;
    assert.deepEqual(details.allocated, { step: 0, line: 1, functionName: '<module>' });
    assert.deepEqual(details.freed, { step: 7, line: 8, functionName: '<module>' });
    assert.deepEqual(
      details.history.points.map(({ step, line, count }) => [step, line, count]),
      [
        [1, 1, 1],
        [2, 2, 2],
        [4, 6, 3],
        [5, 4, 4],
        [6, 5, 2],
        [7, 7, 1],
        [8, 8, 0],
      ],
    );
    assert.deepEqual(
      details.lifetime.map((sentence) => sentence.map((part) => part.text).join('')),
      [
        'It will be freed on line 8 (step 8), when name b in <module> was bound to something else.',
        'It is freed as soon as name a in <module> and name b in <module> have all let go of it.',
      ],
    );
  });

  it('are null before the object exists, and for an id that never existed', async () => {
    const { run, list } = aliasRun();
    const views = await viewsOf('', run.recording());
    assert.equal(views.object({ object: list, step: 0 }), null);
    assert.equal(views.object({ object: 9999, step: 8 }), null);
    assert.equal(views.object({ object: 0, step: 8 }), null);
  });

  it('say that only the collector can free a lost cycle', async () => {
    const { run, first } = cycleRun();
    const views = await viewsOf(CYCLE_SOURCE, run.recording());
    const texts = views
      .object({ object: first, step: 6 })!
      .lifetime.map((sentence) => sentence.map((part) => part.text).join(''));
    assert.deepEqual(texts, [
      'It is still alive at the end of the run.',
      'No name leads to it any more: only the cyclic collector can free it.',
    ]);
  });
});
