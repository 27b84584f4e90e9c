import { BlockPostings } from './block-postings.ts';
import type { Lives } from './lives.ts';
import { type Postings, postingsOf } from './postings.ts';
import { SortedSubjects, SubjectNumbers } from './subject-numbers.ts';

/** Words in a block of the log, at least. What is spoken of in the block in which it came to be is found by reading that block. */
const BLOCK_WORDS = 1 << 10;

/** What a posting record has written, as it is read. */
export interface FinishedPostings {
  /** Offset of the first event of each block. */
  readonly blockStarts: Int32Array;
  /** Objects that have lists, by number of the list. */
  readonly objects: SortedSubjects;
  /** Frames that have lists, by number of the list. */
  readonly frames: SortedSubjects;
  /** Events on slots and marks of objects. */
  readonly ofObjects: Postings;
  /** Frames pushed and popped, their locals and marks. */
  readonly ofFrames: Postings;
  /** In which blocks objects are spoken of, with the changes of their counts. */
  readonly counts: BlockPostings;
}

/**
 * Where the log speaks of objects and frames that came to be in an earlier block of it, written while the run is recorded so that nobody has to
 * read the whole log for it.
 */
export class PostingRecord {
  private blockStarts: Int32Array = new Int32Array(1 << 8);
  private blockCount = 1;
  private finished: FinishedPostings | null = null;
  private objects = new SubjectNumbers();
  private frames = new SubjectNumbers();
  private readonly objectEvents = new IntegerList();
  private readonly frameEvents = new IntegerList();
  private readonly countChanges = new IntegerList();
  /** Objects up to this id came to be in an earlier block. */
  newestOld = 0;
  private readonly changes = new BlockChanges();

  /** Memory in bytes. */
  get byteLength(): number {
    const { finished } = this;
    const parts =
      finished === null
        ? [this.blockStarts, this.objects, this.frames, this.objectEvents, this.frameEvents, this.countChanges]
        : Object.values(finished);
    return parts.reduce((sum, { byteLength }) => sum + byteLength, 0);
  }

  /** Where the block that is being written ends, if it ends at a whole event. */
  get blockEnd(): number {
    return this.blockStart + BLOCK_WORDS;
  }

  /** Offset of the first event of the block that is being written. */
  get blockStart(): number {
    return this.blockStarts[this.blockCount - 1]!;
  }

  /** A block begins with the event at an offset. */
  beginBlock(offset: number, lives: Lives): void {
    this.completeBlock();
    if (this.blockCount === this.blockStarts.length) {
      const larger = new Int32Array(this.blockCount * 2);
      larger.set(this.blockStarts);
      this.blockStarts = larger;
    }
    this.blockStarts[this.blockCount++] = offset;
    this.newestOld = lives.allocatedBefore(offset);
  }

  /** What was written, when the log has come to its end. The memory that it took to write is given back. */
  finish(lives: Lives): FinishedPostings {
    if (this.finished !== null) return this.finished;
    this.completeBlock();
    const { objects, frames } = this;
    const ofLiving = withoutDead(this.objectEvents.take(), objects, lives.freed);
    this.finished = {
      blockStarts: this.blockStarts.slice(0, this.blockCount),
      objects: new SortedSubjects(objects),
      frames: new SortedSubjects(frames),
      ofObjects: postingsOf(ofLiving, basesOf(objects, lives.allocated)),
      ofFrames: postingsOf(this.frameEvents.take(), basesOf(frames, lives.pushed)),
      counts: new BlockPostings(this.countChanges.take(), objects.count),
    };
    this.blockStarts = this.finished.blockStarts;
    this.objects = new SubjectNumbers();
    this.frames = new SubjectNumbers();
    return this.finished;
  }

  /** The count of an old object changes. */
  count(id: number, change: number): void {
    this.changes.add(id, change);
  }

  /** A slot or mark of an old object. */
  object(id: number, offset: number): void {
    this.changes.add(id, 0);
    this.objectEvents.push(this.objects.numberOf(id));
    this.objectEvents.push(offset);
  }

  /** An event on an old frame. */
  frame(frame: number, offset: number): void {
    this.frameEvents.push(this.frames.numberOf(frame));
    this.frameEvents.push(offset);
  }

  /** Writes down how counts changed in the block so far. */
  private completeBlock(): void {
    this.changes.moveTo(this.countChanges, this.objects, this.blockCount - 1);
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

/** Integers of 32 bits, one after another. */
class IntegerList {
  private data = new Int32Array(1 << 5);
  private length = 0;

  get byteLength(): number {
    return this.data.byteLength;
  }

  /** What was pushed; nothing is kept here. */
  take(): Int32Array {
    const taken = this.data.subarray(0, this.length);
    this.data = new Int32Array(0);
    this.length = 0;
    return taken;
  }

  push(value: number): void {
    if (this.length === this.data.length) {
      const larger = new Int32Array(this.length * 2);
      larger.set(this.data);
      this.data = larger;
    }
    this.data[this.length++] = value;
  }
}

/** More than there can be changes in a block: a word tells two of them at most. */
const TABLE_BITS = 12;

/** The changes of a block by object id: a hash table with open addressing. */
class BlockChanges {
  /** Object id, 0 for none. */
  private readonly ids = new Int32Array(1 << TABLE_BITS);
  private readonly changes = new Int32Array(1 << TABLE_BITS);
  /** Places that are taken. */
  private readonly taken = new Int32Array(1 << TABLE_BITS);
  private takenCount = 0;

  add(id: number, change: number): void {
    const { ids } = this;
    let place = (Math.imul(id, 0x9e3779b1) >>> (32 - TABLE_BITS)) - 1;
    do place = (place + 1) & ((1 << TABLE_BITS) - 1);
    while (ids[place] !== id && ids[place] !== 0);
    if (ids[place] === 0) {
      ids[place] = id;
      this.changes[place] = 0;
      this.taken[this.takenCount++] = place;
    }
    this.changes[place]! += change;
  }

  /** Appends number of the object, block and change of each, and forgets them. */
  moveTo(list: IntegerList, objects: SubjectNumbers, block: number): void {
    for (let index = 0; index < this.takenCount; index++) {
      const place = this.taken[index]!;
      list.push(objects.numberOf(this.ids[place]!));
      list.push(block);
      list.push(this.changes[place]!);
      this.ids[place] = 0;
    }
    this.takenCount = 0;
  }
}
