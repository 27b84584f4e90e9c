import type { EventLog } from '../objects/event-log.ts';
import type { Lives } from '../objects/lives.ts';
import { type BlockPostings, blockAtOffset, startOfBlock } from './block-postings.ts';
import { FrameEvents, type ObjectEvent, ObjectEvents } from './event-subjects.ts';
import { EventIndexer } from './index-events.ts';
import { type EventReader, ListReader, type PostingEntries, PostingReader, type Postings } from './postings.ts';

/** The events of an object or frame whose life takes at most this many words are found by reading those words: it needs no list. */
const SHORT_LIFE = 1 << 11;

/** Where in the log each object and each frame is spoken of. */
export class TraceIndex {
  readonly lives: Lives;
  private readonly objects: SubjectLists;
  private readonly blocks: BlockPostings;
  private readonly frames: SubjectLists;

  constructor(private readonly log: EventLog) {
    const { lives } = log;
    this.lives = lives;
    const { objectCount, allocated, freed, frameCount, pushed, ended } = lives;
    const objects = longLives(allocated, freed, 1, objectCount + 1);
    const frames = longLives(pushed, ended, 0, frameCount);
    const indexer = new EventIndexer(log, objects.lists, frames.lists, objects.subjects.length);
    indexer.read();
    this.objects = new SubjectLists(objects.subjects, indexer.ofObjects, (id) => allocated[id]!);
    this.blocks = indexer.blocks.finish();
    this.frames = new SubjectLists(frames.subjects, indexer.ofFrames, () => -1);
    lives.dropEnds();
  }

  /** Memory in bytes. */
  get byteLength(): number {
    return this.objects.byteLength + this.blocks.byteLength + this.frames.byteLength;
  }

  /** The events on an object after its allocation, until it is freed, but for those on its count: its slots, its marks. */
  objectReader(id: number): EventReader {
    const list = this.objects.listOf(id);
    if (list >= 0) return this.objects.reader(list, this.lives.allocated[id]!);
    const events = new ObjectEvents(this.log, id).between(this.lives.allocated[id]!, this.lives.freed[id]!);
    return new ListReader(events.filter(({ isCount }) => !isCount).map(({ offset }) => offset));
  }

  /** The count of an object before the event at an offset; before its death where it is dead. 1 when it was just allocated. */
  countBefore(id: number, offset: number): number {
    const begin = this.lives.allocated[id]!;
    const freed = this.lives.freed[id]!;
    const end = freed >= 0 && freed < offset ? freed : offset;
    const list = this.objects.listOf(id);
    if (list < 0) return 1 + this.changeBetween(id, begin, end);
    const block = blockAtOffset(this.log, end);
    const { change, isInBlock } = this.blocks.changeBefore(list, block);
    if (!isInBlock) return 1 + change;
    return 1 + change + this.changeBetween(id, Math.max(begin, startOfBlock(this.log, block)), end);
  }

  /** All events on an object after its allocation, until it is freed, in order. */
  *eventsOn(id: number): Generator<ObjectEvent> {
    const begin = this.lives.allocated[id]!;
    const freed = this.lives.freed[id]!;
    const end = freed >= 0 ? freed : this.log.length;
    const list = this.objects.listOf(id);
    const events = new ObjectEvents(this.log, id);
    if (list < 0) {
      yield* events.between(begin, end);
      return;
    }
    for (const block of this.blocks.blocksOf(list)) {
      const blockEnd = Math.min(end, startOfBlock(this.log, block + 1));
      yield* events.between(Math.max(begin, startOfBlock(this.log, block)), blockEnd);
    }
  }

  /** The events on a frame: pushed, popped, locals written, marks. */
  frameReader(frame: number): EventReader {
    const list = this.frames.listOf(frame);
    if (list >= 0) return this.frames.reader(list, -1);
    // A frame without a list has ended by then.
    const begin = this.lives.pushed[frame]!;
    const end = Math.min(begin + SHORT_LIFE + 1, this.log.length);
    return new ListReader(new FrameEvents(this.log, frame).between(begin, end));
  }

  private changeBetween(id: number, from: number, to: number): number {
    const events = new ObjectEvents(this.log, id).between(from, to);
    return events.reduce((sum, { change }) => sum + change, 0);
  }
}

/** The subjects that live long. The events of a short life are found without a list. */
interface LongLives {
  /** Number of the list by subject, -1 for none. */
  readonly lists: Int32Array;
  /** The subjects with a list, in order of their lists, which is rising. */
  readonly subjects: Int32Array;
}

function longLives(begins: Int32Array, ends: Int32Array, first: number, count: number): LongLives {
  const lists = new Int32Array(count).fill(-1);
  const subjects: number[] = [];
  for (let subject = first; subject < count; subject++) {
    const begin = begins[subject]!;
    const end = ends[subject]!;
    const isShort = begin >= 0 && end >= 0 && end - begin <= SHORT_LIFE;
    if (!isShort) lists[subject] = subjects.push(subject) - 1;
  }
  return { lists, subjects: Int32Array.from(subjects) };
}

/** Posting lists of those subjects that have one. */
class SubjectLists {
  private readonly postings: Postings;

  /**
   * @param subjects those with a list, rising
   * @param baseOf offset from which the list of a subject is counted
   */
  constructor(
    private readonly subjects: Int32Array,
    entries: PostingEntries,
    baseOf: (subject: number) => number,
  ) {
    this.postings = entries.finish(subjects.map(baseOf));
  }

  /** Memory in bytes. */
  get byteLength(): number {
    return this.subjects.byteLength + this.postings.byteLength;
  }

  /** Number of a subject's list, -1 if it has none. */
  listOf(subject: number): number {
    const { subjects } = this;
    let low = 0;
    let high = subjects.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (subjects[middle]! < subject) low = middle + 1;
      else high = middle;
    }
    return subjects[low] === subject ? low : -1;
  }

  /** A reader of a list. */
  reader(list: number, base: number): PostingReader {
    return new PostingReader(this.postings, list, base);
  }
}
