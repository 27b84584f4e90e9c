import type { EventLog } from '../objects/event-log.ts';
import type { Lives } from '../objects/lives.ts';
import type { SubjectNumbers } from '../objects/subject-numbers.ts';
import { BlockPostings } from './block-postings.ts';
import { FrameEvents, type ObjectEvent, ObjectEvents } from './event-subjects.ts';
import { type EventReader, JoinedReader, PostingReader, type Postings, postingsOf } from './postings.ts';

/**
 * Where in the log each object and each frame is spoken of: in the block of the log in which it came to be, which is read, and in later ones, of
 * which the log has written postings.
 */
export class TraceIndex {
  readonly lives: Lives;
  private readonly blockStarts: Int32Array;
  private readonly objects: SubjectNumbers;
  private readonly frames: SubjectNumbers;
  private readonly ofObjects: Postings;
  private readonly ofFrames: Postings;
  private readonly counts: BlockPostings;

  /** Takes the postings of the log: a log has one index. */
  constructor(private readonly log: EventLog) {
    const { lives } = log;
    this.lives = lives;
    const { blockStarts, objects, frames, objectEvents, frameEvents, countChanges } = log.postings.take();
    this.blockStarts = blockStarts;
    this.objects = objects;
    this.frames = frames;
    const whileAlive = withoutDead(objectEvents, objects, lives.freed);
    this.ofObjects = postingsOf(whileAlive, basesOf(objects, lives.allocated));
    this.ofFrames = postingsOf(frameEvents, basesOf(frames, lives.pushed));
    this.counts = new BlockPostings(countChanges, objects.count);
  }

  /** Memory in bytes. */
  get byteLength(): number {
    const lists = [this.objects, this.frames, this.ofObjects, this.ofFrames, this.counts];
    return lists.reduce((sum, { byteLength }) => sum + byteLength, this.blockStarts.byteLength);
  }

  /** The events on an object after its allocation, until it is freed, but for those on its count: its slots, its marks. */
  objectReader(id: number): EventReader {
    const begin = this.lives.allocated[id]!;
    const events = new ObjectEvents(this.log, id).between(begin, this.endOfFirstBlock(begin, this.endOf(id)));
    const first = events.filter(({ isCount }) => !isCount).map(({ offset }) => offset);
    return new JoinedReader(first, readerOf(this.ofObjects, this.objects.find(id), begin));
  }

  /** The count of an object before the event at an offset; before its death where it is dead. 1 when it was just allocated. */
  countBefore(id: number, offset: number): number {
    const begin = this.lives.allocated[id]!;
    const end = Math.min(offset, this.endOf(id));
    const count = 1 + this.changeBetween(id, begin, this.endOfFirstBlock(begin, end));
    const block = this.blockAt(end);
    if (block === this.blockAt(begin)) return count;
    const list = this.objects.find(id);
    const before = list < 0 ? 0 : this.counts.changeBefore(list, block);
    return count + before + this.changeBetween(id, this.blockStarts[block]!, end);
  }

  /** All events on an object after its allocation, until it is freed, in order. */
  *eventsOn(id: number): Generator<ObjectEvent> {
    const begin = this.lives.allocated[id]!;
    const end = this.endOf(id);
    const events = new ObjectEvents(this.log, id);
    yield* events.between(begin, this.endOfFirstBlock(begin, end));
    const list = this.objects.find(id);
    if (list < 0) return;
    for (const block of this.counts.blocksOf(list)) {
      yield* events.between(this.blockStarts[block]!, Math.min(end, this.blockStarts[block + 1] ?? end));
    }
  }

  /** The events on a frame: pushed, popped, locals written, marks. */
  frameReader(frame: number): EventReader {
    const begin = this.lives.pushed[frame]!;
    const end = this.endOfFirstBlock(begin, this.log.length);
    const first = begin < 0 ? [] : new FrameEvents(this.log, frame).between(begin, end);
    return new JoinedReader(first, readerOf(this.ofFrames, this.frames.find(frame), begin));
  }

  private changeBetween(id: number, from: number, to: number): number {
    const events = new ObjectEvents(this.log, id).between(from, to);
    return events.reduce((sum, { change }) => sum + change, 0);
  }

  private endOf(id: number): number {
    const freed = this.lives.freed[id]!;
    return freed < 0 ? this.log.length : freed;
  }

  /** The end of the block with an offset, or another end that comes before it. */
  private endOfFirstBlock(offset: number, end: number): number {
    return Math.min(end, this.blockStarts[this.blockAt(offset) + 1] ?? end);
  }

  /** The block in which the event at an offset stands. */
  private blockAt(offset: number): number {
    let low = 0;
    let high = this.blockStarts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.blockStarts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

/** Entries of lists but those of objects that were freed by then, in the same memory. A free may be taken back, so that it is known at the end only. */
function withoutDead(entries: Int32Array, objects: SubjectNumbers, freed: Int32Array): Int32Array {
  let length = 0;
  for (let index = 0; index < entries.length; index += 2) {
    const list = entries[index]!;
    const offset = entries[index + 1]!;
    const end = freed[objects.subjectOf(list)]!;
    if (end >= 0 && offset >= end) continue;
    entries[length++] = list;
    entries[length++] = offset;
  }
  return entries.subarray(0, length);
}

/** By list, the offset from which it is counted: that of the subject's first event. */
function basesOf(subjects: SubjectNumbers, firstOffsets: Int32Array): Int32Array {
  const bases = new Int32Array(subjects.count);
  for (let list = 0; list < bases.length; list++) bases[list] = firstOffsets[subjects.subjectOf(list)]!;
  return bases;
}

/** A reader of a posting list; null for list -1. */
function readerOf(postings: Postings, list: number, base: number): PostingReader | null {
  return list < 0 ? null : new PostingReader(postings, list, base);
}
