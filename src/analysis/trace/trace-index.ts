import type { EventLog } from '../objects/event-log.ts';
import { visitSubjects } from './event-subjects.ts';
import { type Lives, readLives } from './lives.ts';
import { type EventReader, ListReader, PostingReader, type Postings, PostingsBuilder } from './postings.ts';

/** The events of an object or frame whose life takes at most this many words are found by reading those words: it needs no list. */
const SHORT_LIFE = 1 << 11;

/** Where in the log each object and each frame is spoken of. */
export class TraceIndex {
  readonly lives: Lives;
  private readonly objects: SubjectLists;
  private readonly frames: SubjectLists;

  constructor(private readonly log: EventLog) {
    const lives = readLives(log);
    this.lives = lives;
    this.objects = new SubjectLists(
      lives.allocated.length,
      (id) => id > 0 && !isShort(lives.allocated[id]!, lives.freed[id]!),
    );
    this.frames = new SubjectLists(lives.pushed.length, (frame) => !isShort(lives.pushed[frame]!, lives.ended[frame]!));
    this.post();
    this.objects.beginWriting();
    this.frames.beginWriting();
    this.post();
    this.objects.finish();
    this.frames.finish();
    lives.ended = new Int32Array(0);
  }

  /** Memory in bytes. */
  get byteLength(): number {
    const { allocated, freed, pushed, frameOwners, outputs } = this.lives;
    const arrays = allocated.byteLength + freed.byteLength + pushed.byteLength;
    return arrays + (frameOwners.length + outputs.length) * 32 + this.objects.byteLength + this.frames.byteLength;
  }

  /** The events on an object after its allocation, until it is freed: its count, its slots, its marks. */
  objectReader(id: number): EventReader {
    const listed = this.objects.reader(id, this.lives.allocated[id]!);
    return listed ?? new ListReader(this.scanObject(id));
  }

  /** The events on a frame: pushed, popped, locals written, marks. */
  frameReader(frame: number): EventReader {
    return this.frames.reader(frame, -1) ?? new ListReader(this.scanFrame(frame));
  }

  private post(): void {
    const { objects, frames } = this;
    const { freed } = this.lives;
    let allocatedLast = 0;
    visitSubjects(this.log, 0, this.log.length, -1, {
      allocated: (offset) => objects.setBase(++allocatedLast, offset),
      object: (id, offset) => {
        if (freed[id]! < 0 || offset < freed[id]!) objects.add(id, offset);
      },
      frame: (number, offset) => frames.add(number, offset),
    });
  }

  private scanObject(id: number): number[] {
    const offsets: number[] = [];
    visitSubjects(this.log, this.lives.allocated[id]!, this.lives.freed[id]!, -1, {
      allocated: () => {},
      object: (subject, offset) => {
        if (subject === id && offsets[offsets.length - 1] !== offset) offsets.push(offset);
      },
      frame: () => {},
    });
    return offsets;
  }

  private scanFrame(frame: number): number[] {
    const offsets: number[] = [];
    // A frame without a list has ended by then.
    const begin = this.lives.pushed[frame]!;
    visitSubjects(this.log, begin, Math.min(begin + SHORT_LIFE + 1, this.log.length), -1, {
      allocated: () => {},
      object: () => {},
      frame: (number, offset) => {
        if (number === frame) offsets.push(offset);
      },
    });
    return offsets;
  }
}

function isShort(begin: number, end: number): boolean {
  return begin >= 0 && end >= 0 && end - begin <= SHORT_LIFE;
}

/** Posting lists of those subjects that need one. */
class SubjectLists {
  /** The subjects with a list, rising. */
  private readonly subjects: Int32Array;
  /** Number of the list by subject, -1 for none; only while building. */
  private listOf: Int32Array;
  private readonly builder: PostingsBuilder;
  private postings: Postings | null = null;

  constructor(count: number, needsList: (subject: number) => boolean) {
    this.listOf = new Int32Array(count).fill(-1);
    const subjects = new Int32Array(count);
    let lists = 0;
    for (let subject = 0; subject < count; subject++) {
      if (!needsList(subject)) continue;
      this.listOf[subject] = lists;
      subjects[lists++] = subject;
    }
    this.subjects = subjects.slice(0, lists);
    this.builder = new PostingsBuilder(lists);
  }

  get byteLength(): number {
    return this.subjects.byteLength + (this.postings?.byteLength ?? 0);
  }

  setBase(subject: number, offset: number): void {
    const list = this.listOf[subject]!;
    if (list >= 0) this.builder.setBase(list, offset);
  }

  add(subject: number, offset: number): void {
    const list = this.listOf[subject]!;
    if (list >= 0) this.builder.add(list, offset);
  }

  beginWriting(): void {
    this.builder.beginWriting(this.subjects.length);
  }

  finish(): void {
    this.postings = this.builder.finish();
    this.listOf = new Int32Array(0);
  }

  /** A reader of a subject's list; null if it has none. */
  reader(subject: number, base: number): PostingReader | null {
    const { subjects } = this;
    let low = 0;
    let high = subjects.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (subjects[middle]! < subject) low = middle + 1;
      else high = middle;
    }
    return subjects[low] === subject ? new PostingReader(this.postings!, low, base) : null;
  }
}
