import { MarkKind, SlotKind } from '../objects/event-log.ts';
import type { Cursor } from '../trace/cursor.ts';
import { isCounted } from './objects.ts';

/** Live objects up to which the whole heap is looked at for each step; beyond, only what is shown. */
const MAXIMUM_OBJECTS = 20_000;

/** What leads where on the heap at a cursor. */
export interface HeapGraph {
  /** Counted live objects that a frame leads to, breadth first. */
  readonly reached: readonly number[];
  /** Those that only an evaluation stack leads to: iterators, arguments on their way. */
  readonly onStack: readonly number[];
  /** Those that nothing outside their own cycle leads to: garbage for the collector. Empty if the heap is too large to tell. */
  readonly unreachable: readonly number[];
  /** Counted live objects in all. */
  readonly liveObjects: number;
  /** Whether the whole heap was looked at. */
  readonly isComplete: boolean;
}

/**
 * Walks the heap from the live frames.
 * @param limit objects to reach at least before the walk may end, where the heap is too large for a complete one
 */
export function heapGraph(cursor: Cursor, limit: number): HeapGraph {
  const { trace } = cursor;
  const last = trace.allocatedBefore(cursor.offset);
  const live = trace.liveBefore(cursor.offset);
  const isComplete = live <= MAXIMUM_OBJECTS;
  const seen = new Uint8Array(last + 1);
  const reached = walk(cursor, frameTargets(cursor), seen, isComplete ? Number.POSITIVE_INFINITY : limit);
  if (!isComplete) return { reached, onStack: [], unreachable: [], liveObjects: live, isComplete };
  const counted = countedLive(cursor, last);
  const rest = counted.filter((id) => seen[id] === 0);
  const roots = heldElsewhere(cursor, counted, rest);
  const onStack = walk(cursor, roots, seen, Number.POSITIVE_INFINITY);
  const unreachable = rest.filter((id) => seen[id] === 0);
  return { reached, onStack, unreachable, liveObjects: counted.length, isComplete };
}

/** What the slots of an object refer to; for a suspended generator also what its frame does, which counts only while it does not run. */
export function targetsOf(cursor: Cursor, id: number): number[] {
  const object = cursor.object(id);
  const targets = [...object.entriesByKey.values(), ...object.sequence].filter((target) => target > 0);
  for (const mark of object.marks) {
    if (mark.kind !== MarkKind.FrameOwner || mark.object !== id) continue;
    const frame = cursor.frame(mark.detail);
    if (frame.state === 'suspended' && frame.owner === id) targets.push(frame.functionId, ...frame.slots);
  }
  return targets.filter((target) => target > 0);
}

/** Names that are part of every module and of no interest. */
export function isDunder(name: string): boolean {
  return name.startsWith('__') && name.endsWith('__');
}

/** What the live frames refer to, outermost frame first. Uncounted objects are among them: a module's namespace may hang on one. */
function frameTargets(cursor: Cursor): number[] {
  const targets: number[] = [];
  const onStack = new Set(cursor.trace.stack.stackAt(cursor.offset).map((entry) => entry.frame));
  for (const number of cursor.liveFrames) {
    const frame = cursor.frame(number);
    // A suspended frame lives only as long as its generator does: the generator must be reached from elsewhere.
    if (!onStack.has(number)) continue;
    for (const target of frame.slots) if (target !== 0) targets.push(Math.abs(target));
    if (frame.namespace !== 0) {
      for (const [key, target] of cursor.object(frame.namespace).entriesByKey) {
        if ((key & 15) !== SlotKind.DictValue || isDunder(String(cursor.trace.valueOf(key >>> 4)))) continue;
        targets.push(target);
      }
    }
    if (frame.functionId !== 0) targets.push(frame.functionId);
  }
  return targets;
}

function walk(cursor: Cursor, roots: readonly number[], seen: Uint8Array, limit: number): number[] {
  const order: number[] = [];
  const queue: number[] = [];
  const visit = (id: number): void => {
    if (id <= 0 || seen[id] === 1 || !cursor.isAlive(id)) return;
    seen[id] = 1;
    queue.push(id);
    if (isCounted(cursor, id)) order.push(id);
  };
  for (const id of roots) visit(id);
  for (let next = 0; next < queue.length && order.length < limit; next++) {
    for (const target of targetsOf(cursor, queue[next]!)) visit(target);
  }
  return order;
}

function countedLive(cursor: Cursor, last: number): number[] {
  const ids: number[] = [];
  for (let id = 1; id <= last; id++) if (cursor.isAlive(id) && isCounted(cursor, id)) ids.push(id);
  return ids;
}

/** Objects among the unreached whose count is more than the references that the heap's slots explain. */
function heldElsewhere(cursor: Cursor, live: readonly number[], candidates: readonly number[]): number[] {
  if (candidates.length === 0) return [];
  const explained = new Map<number, number>(candidates.map((id) => [id, 0]));
  const explain = (target: number): void => {
    const known = explained.get(target);
    if (known !== undefined) explained.set(target, known + 1);
  };
  const { trace } = cursor;
  for (const id of live) {
    for (const target of targetsOf(cursor, id)) explain(target);
    const classId = trace.lives.classes.get(cursor.typeIndexOf(id));
    if (classId !== undefined) explain(classId);
  }
  return candidates.filter((id) => cursor.recordedCount(id) > explained.get(id)!);
}
