import assert from 'node:assert/strict';
import type { MemoryState } from '../../../src/shared/view.ts';
import { type BoxLayout, emptyLayout, placeObjects } from '../../../src/webview/heap/box-layout.ts';
import { memoryAt, SampleHeap } from '../../sample/sample-heap.ts';
import { aliasing, large, oddities } from '../../webview/sample-states.ts';

const ROOM = { columns: 4, rows: 16 };

function places(layout: BoxLayout): Map<number, string> {
  const found = new Map<number, string>();
  for (const [column, cells] of layout.columns.entries()) {
    for (const [index, { object }] of cells.entries()) {
      if (object === null) continue;
      assert.ok(!found.has(object), `object ${object} stands twice`);
      found.set(object, `${column}:${index}`);
    }
  }
  return found;
}

function check(layout: BoxLayout, memory: MemoryState): void {
  assert.deepEqual([...places(layout).keys()].sort(), memory.objects.map(({ id }) => id).sort());
}

/** A heap in which lists come and go at random, some held by others. */
function busy(seed: number): SampleHeap {
  const heap = new SampleHeap();
  heap.push('<module>');
  let state = seed;
  const random = (below: number) => {
    state = (state * 1103515245 + 12345) & 0x7fffffff;
    return state % below;
  };
  for (let step = 0; step < 60; step++) {
    const name = `n${random(8)}`;
    const list = heap.create('list', 'sequence');
    const holder = heap.frames[0]!.slots.get(`n${random(8)}`)?.value;
    if (typeof holder === 'number') heap.slot(holder, 'item', String(random(5)), list);
    heap.name(name, random(4) === 0 ? 'None' : list);
    heap.step(step + 1);
  }
  return heap;
}

describe('box layout', () => {
  it('places every object once, in any state', () => {
    for (const heap of [aliasing(), oddities(), large()]) {
      heap.steps.forEach((_, step) => {
        const memory = memoryAt(heap, step);
        check(placeObjects(emptyLayout(ROOM), memory), memory);
      });
    }
  });

  for (const seed of [1, 2, 3, 4]) {
    it(`moves no object from one step to the next, forward and back (seed ${seed})`, () => {
      const heap = busy(seed);
      const steps = [...heap.steps.keys()];
      let layout = emptyLayout(ROOM);
      let before = new Map<number, string>();
      for (const step of [...steps, ...steps.reverse()]) {
        const memory = memoryAt(heap, step);
        layout = placeObjects(layout, memory);
        check(layout, memory);
        const after = places(layout);
        for (const [object, place] of after) assert.equal(place, before.get(object) ?? place, `object ${object}`);
        before = after;
      }
    });
  }

  it('gives an object that comes back its old place', () => {
    const heap = aliasing();
    const first = placeObjects(emptyLayout(ROOM), memoryAt(heap, 5));
    const later = placeObjects(first, memoryAt(heap, 0));
    assert.equal(places(later).size, 0);
    assert.deepEqual(places(placeObjects(later, memoryAt(heap, 5))), places(first));
  });

  it('keeps the place of a freed object empty, so that what is below does not move up', () => {
    const heap = new SampleHeap();
    heap.push('<module>');
    for (const name of ['a', 'b', 'c']) heap.name(name, heap.create('list', 'sequence'));
    heap.step(1);
    heap.unname('b');
    heap.step(2);
    heap.step(3);
    const first = placeObjects(emptyLayout(ROOM), memoryAt(heap, 0));
    const last = placeObjects(first, memoryAt(heap, 2));
    assert.equal(places(last).get(3), places(first).get(3));
    assert.deepEqual(
      last.columns[0]!.map(({ object }) => object),
      [1, null, 3],
    );
  });

  it('puts an object to the right of what holds it', () => {
    const heap = new SampleHeap();
    heap.push('<module>');
    const ids = [1, 2, 3].map(() => heap.create('Node', 'instance'));
    heap.name('first', ids[0]!);
    heap.slot(ids[0]!, 'attribute', 'next', ids[1]!);
    heap.slot(ids[1]!, 'attribute', 'next', ids[2]!);
    heap.step(1);
    const found = places(placeObjects(emptyLayout(ROOM), memoryAt(heap, 0)));
    assert.deepEqual(
      ids.map((id) => found.get(id)),
      ['0:0', '1:0', '2:0'],
    );
  });

  it('goes on in the next column when one is full', () => {
    const heap = large();
    const layout = placeObjects(emptyLayout(ROOM), memoryAt(heap, 1));
    assert.ok(layout.columns.every((cells) => cells.length > 0));
  });

  it('manages with a single column', () => {
    const memory = memoryAt(large(), 1);
    const layout = placeObjects(emptyLayout({ columns: 1, rows: 5 }), memory);
    check(layout, memory);
  });
});
