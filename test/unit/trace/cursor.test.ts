import assert from 'node:assert/strict';
import { Cursor } from '../../../src/analysis/trace/cursor.ts';
import { Trace } from '../../../src/analysis/trace/trace.ts';
import { type PlainState, RandomLog, randomNumbers } from './random-log.ts';

/** What a cursor says of everything that the plain state knows, in the form of the plain state. */
function stateAt(cursor: Cursor, line: number): PlainState {
  const { trace } = cursor;
  const objects: [number, PlainState['objects'] extends ReadonlyMap<number, infer Plain> ? Plain : never][] = [];
  for (let id = 1; id <= trace.allocatedBefore(cursor.offset); id++) {
    if (!cursor.isAlive(id)) continue;
    const object = cursor.object(id);
    objects.push([
      id,
      { count: cursor.recordedCount(id), items: [...object.sequence], entries: [...object.entriesByKey] },
    ]);
  }
  return {
    line,
    stack: cursor.stack.map((entry) => [entry.frame, entry.step]),
    objects: new Map(objects),
    frames: new Map(
      [...cursor.liveFrames]
        .sort((left, right) => left - right)
        .map((number) => [number, [...cursor.frame(number).slots]]),
    ),
  };
}

function expected(state: PlainState): PlainState {
  return { ...state, frames: new Map([...state.frames].sort((left, right) => left[0] - right[0])) };
}

describe('Cursor: random logs', () => {
  for (let seed = 1; seed <= 12; seed++) {
    it(`gives at any step, in any order of jumps, what plain replay gives (seed ${seed})`, () => {
      const random = randomNumbers(seed * 7919);
      const written = new RandomLog(seed).write(120, 8);
      const cursor = new Cursor(new Trace(written.recording()));
      for (let jump = 0; jump < 80; jump++) {
        const step = random(written.states.length);
        cursor.seek(step);
        assert.deepEqual(stateAt(cursor, written.states[step]!.line), expected(written.states[step]!), `step ${step}`);
      }
    });

    it(`undoes everything it did, to nothing at offset 0 (seed ${seed})`, () => {
      const written = new RandomLog(seed).write(100, 10);
      const trace = new Trace(written.recording());
      const cursor = new Cursor(trace);
      for (let step = 0; step <= 100; step++) {
        cursor.seek(step);
        stateAt(cursor, 0);
      }
      for (let step = 100; step >= 0; step--) {
        cursor.seek(step);
        assert.deepEqual(stateAt(cursor, written.states[step]!.line), expected(written.states[step]!), `step ${step}`);
      }
      cursor.seekOffset(0);
      for (let id = 1; id <= trace.lives.objectCount; id++) {
        const object = cursor.object(id);
        assert.deepEqual([cursor.recordedCount(id), object.size, object.marks.length], [1, 0, 0], `object ${id}`);
      }
      for (let frame = 0; frame < trace.lives.frameCount; frame++) {
        const { slots, state, namespace, owner } = cursor.frame(frame);
        assert.deepEqual([[...slots], state, namespace, owner], [[0, 0, 0, 0], 'new', 0, 0], `frame ${frame}`);
      }
    });
  }

  it('jumps in a long log with many chunks of steps as a short one', function () {
    this.timeout(30_000);
    const written = new RandomLog(99).write(3500, 2);
    const cursor = new Cursor(new Trace(written.recording()));
    const random = randomNumbers(5);
    for (let jump = 0; jump < 25; jump++) {
      const step = random(written.states.length);
      cursor.seek(step);
      const state = written.states[step]!;
      assert.deepEqual(
        cursor.stack.map((entry) => [entry.frame, entry.step]),
        state.stack,
        `stack at ${step}`,
      );
      for (const [id, object] of state.objects) {
        assert.equal(cursor.recordedCount(id), object.count);
        assert.deepEqual([...cursor.object(id).sequence], object.items);
      }
    }
  });

  it('names the objects that refer to an object, with the number of references', () => {
    for (let seed = 30; seed < 34; seed++) {
      const written = new RandomLog(seed).write(80, 8);
      const cursor = new Cursor(new Trace(written.recording()));
      for (const step of [80, 3, 40, 79, 41, 0]) {
        cursor.seek(step);
        const { objects } = written.states[step]!;
        const held = new Map<number, Map<number, number>>();
        for (const [holder, { items, entries }] of objects) {
          for (const id of [...items, ...entries.map((entry) => entry[1])]) {
            const holders = held.get(id) ?? new Map<number, number>();
            held.set(id, holders.set(holder, (holders.get(holder) ?? 0) + 1));
          }
        }
        for (const id of objects.keys()) {
          const found = [...cursor.referrers(id)].sort((left, right) => left[0] - right[0]);
          assert.deepEqual(found, [...(held.get(id) ?? [])], `object ${id} at step ${step}`);
        }
      }
    }
  });
});
