import type { EventLog } from '../objects/event-log.ts';
import type { Lives } from '../objects/lives.ts';
import { BlockPostings } from './block-postings.ts';
import { FrameEvents, type ObjectEvent, ObjectEvents } from './event-subjects.ts';
import { type EventReader, JoinedReader, PostingEntries, PostingReader, type Postings } from './postings.ts';

/**
 * Where in the log each object and each frame is spoken of: in the block of the log in which it came to be, which is read, and in later ones, of
 * which the log has written postings.
 */
export class TraceIndex {
  readonly lives: Lives;
  private readonly blockStarts: Int32Array;
  private readonly counts: SubjectLists<BlockPostings>;
  private readonly objects: SubjectLists<Postings>;
  private readonly frames: SubjectLists<Postings>;

  /** Takes the postings of the log: a log has one index. */
  constructor(private readonly log: EventLog) {
    const { lives } = log;
    this.lives = lives;
    const { allocated, freed, pushed, objectCount, frameCount } = lives;
    const { blockStarts, objectEvents, frameEvents, countChanges } = log.postings.take();
    this.blockStarts = blockStarts;
    const isOver = (id: number, offset: number): boolean => freed[id]! >= 0 && offset >= freed[id]!;
    const ofObjects = Subjects.of(objectEvents, 2, objectCount + 1);
    this.objects = new SubjectLists(ofObjects, postingsOf(objectEvents, ofObjects, allocated, isOver));
    const ofFrames = Subjects.of(frameEvents, 2, frameCount);
    this.frames = new SubjectLists(
      ofFrames,
      postingsOf(frameEvents, ofFrames, pushed, () => false),
    );
    const counted = Subjects.of(countChanges, 3, objectCount + 1);
    this.counts = new SubjectLists(counted, new BlockPostings(countChanges, counted.lists, counted.subjects.length));
  }

  /** Memory in bytes. */
  get byteLength(): number {
    return this.blockStarts.byteLength + this.objects.byteLength + this.counts.byteLength + this.frames.byteLength;
  }

  /** The events on an object after its allocation, until it is freed, but for those on its count: its slots, its marks. */
  objectReader(id: number): EventReader {
    const begin = this.lives.allocated[id]!;
    const events = new ObjectEvents(this.log, id).between(begin, this.endOfFirstBlock(begin, this.endOf(id)));
    const first = events.filter(({ isCount }) => !isCount).map(({ offset }) => offset);
    return new JoinedReader(first, readerOf(this.objects, id, begin));
  }

  /** The count of an object before the event at an offset; before its death where it is dead. 1 when it was just allocated. */
  countBefore(id: number, offset: number): number {
    const begin = this.lives.allocated[id]!;
    const end = Math.min(offset, this.endOf(id));
    const count = 1 + this.changeBetween(id, begin, this.endOfFirstBlock(begin, end));
    const block = this.blockAt(end);
    if (block === this.blockAt(begin)) return count;
    const list = this.counts.listOf(id);
    const before = list < 0 ? 0 : this.counts.lists.changeBefore(list, block);
    return count + before + this.changeBetween(id, this.blockStarts[block]!, end);
  }

  /** All events on an object after its allocation, until it is freed, in order. */
  *eventsOn(id: number): Generator<ObjectEvent> {
    const begin = this.lives.allocated[id]!;
    const end = this.endOf(id);
    const events = new ObjectEvents(this.log, id);
    yield* events.between(begin, this.endOfFirstBlock(begin, end));
    const list = this.counts.listOf(id);
    if (list < 0) return;
    for (const block of this.counts.lists.blocksOf(list)) {
      yield* events.between(this.blockStarts[block]!, Math.min(end, this.blockStarts[block + 1] ?? end));
    }
  }

  /** The events on a frame: pushed, popped, locals written, marks. */
  frameReader(frame: number): EventReader {
    const begin = this.lives.pushed[frame]!;
    const end = this.endOfFirstBlock(begin, this.log.length);
    const first = begin < 0 ? [] : new FrameEvents(this.log, frame).between(begin, end);
    return new JoinedReader(first, readerOf(this.frames, frame, begin));
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

/** Objects or frames that have lists. */
class Subjects {
  private constructor(
    /** Number of the list by subject; without meaning for those that have none. */
    readonly lists: Int32Array,
    /** The subjects with a list, in order of their lists, which is rising. */
    readonly subjects: Int32Array,
  ) {}

  /** The subjects that entries speak of: each entry has so many words, the first of which is the subject. */
  static of(entries: Int32Array, stride: number, count: number): Subjects {
    const lists = new Int32Array(count);
    for (let index = 0; index < entries.length; index += stride) lists[entries[index]!] = 1;
    let listCount = 0;
    for (let subject = 0; subject < count; subject++) listCount += lists[subject]!;
    const subjects = new Int32Array(listCount);
    let list = 0;
    for (let subject = 0; subject < count; subject++) {
      if (lists[subject] === 0) continue;
      subjects[list] = subject;
      lists[subject] = list++;
    }
    return new Subjects(lists, subjects);
  }
}

/**
 * Posting lists of entries of subject and offset.
 * @param bases by subject, the offset from which its list is counted
 * @param isOver whether a subject is no more
 */
function postingsOf(
  entries: Int32Array,
  { lists, subjects }: Subjects,
  bases: Int32Array,
  isOver: (subject: number, offset: number) => boolean,
): Postings {
  const found = new PostingEntries();
  for (let index = 0; index < entries.length; index += 2) {
    const subject = entries[index]!;
    const offset = entries[index + 1]!;
    if (!isOver(subject, offset)) found.add(lists[subject]!, offset);
  }
  return found.finish(subjects.map((subject) => bases[subject]!));
}

/** Lists of those subjects that have one. */
class SubjectLists<Lists extends { readonly byteLength: number }> {
  private readonly subjects: Int32Array;

  constructor(
    { subjects }: Subjects,
    readonly lists: Lists,
  ) {
    this.subjects = subjects;
  }

  /** Memory in bytes. */
  get byteLength(): number {
    return this.subjects.byteLength + this.lists.byteLength;
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
}

/** A reader of a subject's posting list; null if it has none. */
function readerOf(lists: SubjectLists<Postings>, subject: number, base: number): PostingReader | null {
  const list = lists.listOf(subject);
  return list < 0 ? null : new PostingReader(lists.lists, list, base);
}
