import type { EventLog } from '../objects/event-log.ts';
import type { Lives } from '../objects/lives.ts';
import { visitSubjects } from './event-subjects.ts';
import { type EventReader, ListReader, PostingEntries, PostingReader, type Postings } from './postings.ts';

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
    const listOfObject = numbersOfLists(allocated, freed, 1, objectCount + 1);
    const listOfFrame = numbersOfLists(pushed, ended, 0, frameCount);
    const ofObjects = new PostingEntries();
    const ofFrames = new PostingEntries();
    visitSubjects(log, 0, log.length, 0, {
      object: (id, offset) => {
        const list = listOfObject[id]!;
        if (list >= 0 && (freed[id]! < 0 || offset < freed[id]!)) ofObjects.add(list, offset);
      },
      frame: (number, offset) => {
        const list = listOfFrame[number]!;
        if (list >= 0) ofFrames.add(list, offset);
      },
    });
    this.objects = new SubjectLists(subjectsOf(listOfObject), ofObjects, (id) => allocated[id]!);
    this.frames = new SubjectLists(subjectsOf(listOfFrame), ofFrames, () => -1);
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

  private scanObject(id: number): number[] {
    const offsets: number[] = [];
    visitSubjects(this.log, this.lives.allocated[id]!, this.lives.freed[id]!, id - 1, {
      object: (subject, offset) => {
        if (subject === id && offsets[offsets.length - 1] !== offset) offsets.push(offset);
      },
      frame: () => {},
    });
    return offsets;
  }

  private scanFrame(frame: number): number[] {
    const offsets: number[] = [];
    // A frame without a list has ended by then. Nobody asks for objects here, so that it does not matter which was allocated last.
    const begin = this.lives.pushed[frame]!;
    visitSubjects(this.log, begin, Math.min(begin + SHORT_LIFE + 1, this.log.length), 0, {
      object: () => {},
      frame: (number, offset) => {
        if (number === frame) offsets.push(offset);
      },
    });
    return offsets;
  }
}

/** By subject the number of its posting list, -1 for none: the events of a short life are found without. */
function numbersOfLists(begins: Int32Array, ends: Int32Array, first: number, count: number): Int32Array {
  const lists = new Int32Array(count).fill(-1);
  let number = 0;
  for (let subject = first; subject < count; subject++) {
    const begin = begins[subject]!;
    const end = ends[subject]!;
    const isShort = begin >= 0 && end >= 0 && end - begin <= SHORT_LIFE;
    if (!isShort) lists[subject] = number++;
  }
  return lists;
}

/** The subjects with a list, in order of their lists, which is rising. */
function subjectsOf(lists: Int32Array): Int32Array {
  let count = 0;
  for (const list of lists) if (list >= 0) count++;
  const subjects = new Int32Array(count);
  for (let subject = 0; subject < lists.length; subject++)
    if (lists[subject]! >= 0) subjects[lists[subject]!] = subject;
  return subjects;
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
    return subjects[low] === subject ? new PostingReader(this.postings, low, base) : null;
  }
}
