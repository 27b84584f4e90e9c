import type { EventLog } from '../objects/event-log.ts';
import type { Lives } from '../objects/lives.ts';
import { visitSubjects } from './event-subjects.ts';
import { type EventReader, ListReader, PostingReader, type Postings, PostingsBuilder } from './postings.ts';

/** The events of an object or frame whose life takes at most this many words are found by reading those words: it needs no list. */
const SHORT_LIFE = 1 << 11;

/** Where in the log each object and each frame is spoken of. */
export class TraceIndex {
  readonly lives: Lives;
  private readonly objects: SubjectLists;
  private readonly frames: SubjectLists;

  constructor(private readonly log: EventLog) {
    const { lives } = log;
    this.lives = lives;
    const { objectCount, allocated, freed, frameCount, pushed, ended } = lives;
    this.objects = new SubjectLists(objectCount + 1, (id) => id > 0 && !isShort(allocated[id]!, freed[id]!));
    this.frames = new SubjectLists(frameCount, (frame) => !isShort(pushed[frame]!, ended[frame]!));
    this.post();
    this.objects.finish((id) => allocated[id]!);
    this.frames.finish(() => -1);
    lives.dropEnds();
  }

  /** Memory in bytes. */
  get byteLength(): number {
    return this.objects.byteLength + this.frames.byteLength;
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
    const { objects, frames, log } = this;
    const { freed } = this.lives;
    visitSubjects(log, 0, log.length, -1, {
      object: (id, offset) => {
        const end = freed[id]!;
        if (end < 0 || offset < end) objects.add(id, offset);
      },
      frame: (number, offset) => frames.add(number, offset),
    });
  }

  private scanObject(id: number): number[] {
    const offsets: number[] = [];
    visitSubjects(this.log, this.lives.allocated[id]!, this.lives.freed[id]!, -1, {
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
  /** Number of a list and offset, in turn, in order of offsets; only while building. */
  private found = new Int32Array(1 << 10);
  private foundLength = 0;
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
  }

  get byteLength(): number {
    return this.subjects.byteLength + (this.postings?.byteLength ?? 0);
  }

  add(subject: number, offset: number): void {
    const list = this.listOf[subject]!;
    if (list < 0) return;
    const length = this.foundLength;
    if (length === this.found.length) {
      const larger = new Int32Array(length * 2);
      larger.set(this.found);
      this.found = larger;
    }
    this.found[length] = list;
    this.found[length + 1] = offset;
    this.foundLength = length + 2;
  }

  /** @param baseOf offset from which the list of a subject is counted */
  finish(baseOf: (subject: number) => number): void {
    const builder = new PostingsBuilder(this.subjects.length);
    this.addAll(builder, baseOf);
    builder.beginWriting(this.subjects.length);
    this.addAll(builder, baseOf);
    this.postings = builder.finish();
    this.listOf = new Int32Array(0);
    this.found = new Int32Array(0);
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

  private addAll(builder: PostingsBuilder, baseOf: (subject: number) => number): void {
    for (let list = 0; list < this.subjects.length; list++) builder.setBase(list, baseOf(this.subjects[list]!));
    for (let index = 0; index < this.foundLength; index += 2) builder.add(this.found[index]!, this.found[index + 1]!);
  }
}
