import assert from 'node:assert/strict';
import type { ObjectState } from '../../../src/shared/view.ts';
import { foldNames, foldSlots } from '../../../src/webview/heap/fold-slots.ts';
import { memoryAt, SampleHeap } from '../../sample/sample-heap.ts';

function listOf(values: readonly (string | 'object')[], text = ''): { heap: SampleHeap; object: () => ObjectState } {
  const heap = new SampleHeap();
  heap.push('<module>');
  const list = heap.create('list', 'sequence', { text });
  heap.name('a', list);
  values.forEach((value, index) => {
    heap.slot(list, 'item', String(index), value === 'object' ? heap.create('list', 'sequence') : value);
  });
  heap.step(1);
  heap.step(2);
  return { heap, object: () => memoryAt(heap, heap.steps.length - 1).objects.find(({ id }) => id === list)! };
}

describe('folding', () => {
  it('loses no slot: shown and hidden add up to all', () => {
    for (const length of [0, 1, 4, 5, 8, 9, 40]) {
      for (const values of [Array(length).fill('7'), Array(length).fill('object')] as string[][]) {
        for (const isUnfolded of [false, true]) {
          const { shown, hidden } = foldSlots(listOf(values).object(), isUnfolded);
          assert.equal(shown.length + hidden, length);
        }
      }
    }
  });

  it('adds what the analysis left out', () => {
    const object = { ...listOf(['1', '2']).object(), hiddenSlots: 500 };
    assert.equal(foldSlots(object, false).hidden, 500);
    assert.equal(foldSlots(object, true).hidden, 500);
    assert.equal(foldSlots(object, true).canUnfold, false);
  });

  it('shows references before plain values where there are many', () => {
    const values = ['1', '2', '3', '4', '5', 'object', '7'];
    const { shown } = foldSlots(listOf(values).object(), false);
    assert.deepEqual(
      shown.map(({ label }) => label),
      ['5'],
    );
    assert.equal(foldSlots(listOf(values).object(), true).shown.length, 7);
  });

  it('shows what has changed, also among plain values', () => {
    const { heap, object } = listOf(['1', '2', '3', '4', '5', '6']);
    heap.slot(1, 'item', '3', '99');
    heap.step(3);
    const { shown, hidden } = foldSlots(object(), false);
    assert.deepEqual(
      shown.map(({ label }) => label),
      ['3'],
    );
    assert.equal(hidden, 5);
  });

  it('leaves away values that the text of the list says already', () => {
    assert.deepEqual(foldSlots(listOf(['1', '2'], '[1, 2]').object(), false), {
      shown: [],
      hidden: 0,
      canUnfold: false,
    });
    assert.equal(foldSlots(listOf(['1', '2'], '[1, …]').object(), false).shown.length, 2);
    assert.equal(foldSlots(listOf(['1', 'object'], '[1, list#2]').object(), false).shown.length, 2);
  });

  it('leaves away keys of a dict that are plain values, for they label the entries', () => {
    const heap = new SampleHeap();
    heap.push('<module>');
    const dict = heap.create('dict', 'mapping');
    heap.name('d', dict);
    heap.slot(dict, 'dict-key', "'k'", "'k'");
    heap.slot(dict, 'dict-value', "'k'", '1');
    heap.slot(dict, 'dict-key', 'tuple#1', heap.create('tuple', 'sequence'));
    heap.step(1);
    const { shown } = foldSlots(memoryAt(heap, 0).objects[0]!, false);
    assert.deepEqual(
      shown.map(({ kind }) => kind),
      ['dict-value', 'dict-key'],
    );
  });

  it('shows of functions and classes only what leads on, until somebody opens them', () => {
    const heap = new SampleHeap();
    heap.push('<module>');
    const f = heap.create('function', 'function');
    heap.name('f', f);
    heap.slot(f, 'internal', 'name', "'f'");
    heap.slot(f, 'internal', 'closure', heap.create('tuple', 'sequence'));
    heap.step(1);
    heap.step(2);
    const object = memoryAt(heap, 1).objects[0]!;
    const { shown, hidden, canUnfold } = foldSlots(object, false);
    assert.deepEqual([shown.map(({ label }) => label), hidden, canUnfold], [['closure'], 1, true]);
    assert.equal(foldSlots(object, true).shown.length, 2);
  });

  it('folds the names of a frame with many', () => {
    const heap = new SampleHeap();
    heap.push('<module>');
    for (let index = 0; index < 100; index++) heap.name(`n${index}`, '1');
    heap.step(1);
    const frame = memoryAt(heap, 0).frames[0]!;
    const folded = foldNames(frame, false);
    assert.equal(folded.shown.length + folded.hidden, 100);
    assert.equal(folded.canUnfold, true);
    assert.deepEqual(foldNames(frame, true), { shown: frame.slots, hidden: 0, canUnfold: false });
  });
});
