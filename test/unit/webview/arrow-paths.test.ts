import assert from 'node:assert/strict';
import { arrowPath, type Box } from '../../../src/webview/heap/arrow-paths.ts';

const box = (left: number, top: number, width = 200, height = 60): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

function start(path: string): [number, number] {
  const [, x, y] = /^M(-?[\d.]+) (-?[\d.]+)C/.exec(path) ?? [];
  return [Number(x), Number(y)];
}

describe('arrow paths', () => {
  const slot = box(0, 100, 200, 20);

  it('goes from the right side of a slot to the left side of a box further right', () => {
    const arrow = arrowPath(slot, box(300, 40), 0);
    assert.deepEqual(start(arrow.path), [200, 110]);
    assert.deepEqual([arrow.x, arrow.y, arrow.pointsTo], [300, 52, 'right']);
  });

  it('goes round in a bow to a box in the same column', () => {
    const arrow = arrowPath(slot, box(0, 300), 0);
    assert.deepEqual(start(arrow.path), [200, 110]);
    assert.deepEqual([arrow.x, arrow.pointsTo], [200, 'left']);
  });

  it('goes from the left side to a box further left', () => {
    const arrow = arrowPath(box(600, 100, 200, 20), box(0, 40), 0);
    assert.deepEqual(start(arrow.path), [600, 110]);
    assert.deepEqual([arrow.x, arrow.pointsTo], [200, 'left']);
  });

  it('lets arrows into one box arrive beside each other, and inside it', () => {
    const target = box(300, 40, 200, 30);
    const ends = [0, 1, 2, 3, 4, 50].map((order) => arrowPath(slot, target, order).y);
    assert.equal(new Set(ends.slice(0, 3)).size, 3);
    assert.ok(ends.every((y) => y > target.top && y < target.bottom));
  });
});
