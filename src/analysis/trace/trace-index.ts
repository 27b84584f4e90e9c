import type { EventLog } from '../objects/event-log.ts';
import type { Lives } from '../objects/lives.ts';
import type { FinishedPostings } from '../objects/posting-record.ts';
import type { Postings } from '../objects/postings.ts';
import { firstAtLeast } from '../values/rising-numbers.ts';
import { FrameEvents, type ObjectEvent, ObjectEvents } from './event-subjects.ts';
import { type EventReader, JoinedReader, PostingReader } from './posting-readers.ts';

/**
 * Where in the log each object and each frame is spoken of: in the block of the log in which it came to be, which is read, and in later ones, of
 * which the log has written postings.
 */
export class TraceIndex {
  readonly lives: Lives;
  private readonly postings: FinishedPostings;
  private readonly blockStarts: Int32Array;

  constructor(private readonly log: EventLog) {
    this.lives = log.lives;
    this.postings = log.finishedPostings();
    this.blockStarts = this.postings.blockStarts;
  }

  /** The events on an object after its allocation, until it is freed, but for those on its count: its slots, its marks. */
  objectReader(id: number): EventReader {
    const begin = this.lives.allocated[id]!;
    const events = new ObjectEvents(this.log, id).between(begin, this.endOfFirstBlock(begin, this.endOf(id)));
    const first = events.filter(({ isCount }) => !isCount).map(({ offset }) => offset);
    const { objects, ofObjects } = this.postings;
    return new JoinedReader(first, readerOf(ofObjects, objects.find(id), begin));
  }

  /** The count of an object before the event at an offset; before its death where it is dead. 1 when it was just allocated. */
  countBefore(id: number, offset: number): number {
    const begin = this.lives.allocated[id]!;
    const end = Math.min(offset, this.endOf(id));
    const count = 1 + this.changeBetween(id, begin, this.endOfFirstBlock(begin, end));
    const block = this.blockAt(end);
    if (block === this.blockAt(begin)) return count;
    const list = this.postings.objects.find(id);
    const before = list < 0 ? 0 : this.postings.counts.changeBefore(list, block);
    return count + before + this.changeBetween(id, this.blockStarts[block]!, end);
  }

  /** All events on an object after its allocation, until it is freed, in order. */
  *eventsOn(id: number): Generator<ObjectEvent> {
    const begin = this.lives.allocated[id]!;
    const end = this.endOf(id);
    const events = new ObjectEvents(this.log, id);
    yield* events.between(begin, this.endOfFirstBlock(begin, end));
    const list = this.postings.objects.find(id);
    if (list < 0) return;
    for (const block of this.postings.counts.blocksOf(list)) {
      yield* events.between(this.blockStarts[block]!, Math.min(end, this.blockStarts[block + 1] ?? end));
    }
  }

  /** The events on a frame: pushed, popped, locals written, marks. */
  frameReader(frame: number): EventReader {
    const begin = this.lives.pushed[frame]!;
    const end = this.endOfFirstBlock(begin, this.log.length);
    const first = begin < 0 ? [] : new FrameEvents(this.log, frame).between(begin, end);
    const { frames, ofFrames } = this.postings;
    return new JoinedReader(first, readerOf(ofFrames, frames.find(frame), begin));
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
    return firstAtLeast(this.blockStarts, offset + 1) - 1;
  }
}

/** A reader of a posting list; null for list -1. */
function readerOf(postings: Postings, list: number, base: number): PostingReader | null {
  return list < 0 ? null : new PostingReader(postings, list, base);
}
