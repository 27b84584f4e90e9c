import type { Lives } from './lives.ts';
import { SubjectNumbers } from './subject-numbers.ts';

/** Words in a block of the log, at least. What is spoken of in the block in which it came to be is found by reading that block. */
const BLOCK_WORDS = 1 << 10;

/** What a posting record has written. */
export interface TakenPostings {
  /** Offset of the first event of each block. */
  readonly blockStarts: Int32Array;
  /** Objects that have lists, by number of the list. */
  readonly objects: SubjectNumbers;
  /** Frames that have lists, by number of the list. */
  readonly frames: SubjectNumbers;
  /** Number of the object's list and offset, in turn: events on slots, marks. */
  readonly objectEvents: Int32Array;
  /** Number of the frame's list and offset, in turn: frames pushed and popped, locals, marks. */
  readonly frameEvents: Int32Array;
  /**
   * Number of the object's list, block, and by how much the count changes in the block, in turn; 0 where only slots or marks are spoken of. The
   * blocks of a list rise.
   */
  readonly countChanges: Int32Array;
}

/**
 * Where the log speaks of objects and frames that came to be in an earlier block of it, written while the run is recorded so that nobody has to
 * read the whole log for it.
 */
export class PostingRecord {
  private blockStarts = new Int32Array(1 << 8);
  private blockCount = 1;
  private readonly objects = new SubjectNumbers();
  private readonly frames = new SubjectNumbers();
  private readonly objectEvents = new IntegerList();
  private readonly frameEvents = new IntegerList();
  private readonly countChanges = new IntegerList();
  /** Objects up to this id came to be in an earlier block. */
  newestOld = 0;
  private readonly changes = new BlockChanges();

  /** Memory in bytes of what was not taken yet. */
  get byteLength(): number {
    if (this.blockCount === 0) return 0;
    const lists = [this.objects, this.frames, this.objectEvents, this.frameEvents, this.countChanges];
    return lists.reduce((sum, { byteLength }) => sum + byteLength, this.blockStarts.byteLength);
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

  /** What was written, to make an index of it; nothing is kept here. Throws where it was taken before. */
  take(): TakenPostings {
    if (this.blockCount === 0) throw new Error('The postings of this log were taken before: a log has one index.');
    this.completeBlock();
    const { objectEvents, frameEvents, countChanges } = this;
    const blockStarts = this.blockStarts.slice(0, this.blockCount);
    this.blockCount = 0;
    this.blockStarts = new Int32Array(0);
    return {
      blockStarts,
      objects: this.objects,
      frames: this.frames,
      objectEvents: objectEvents.take(),
      frameEvents: frameEvents.take(),
      countChanges: countChanges.take(),
    };
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

/** Integers of 32 bits, one after another. */
class IntegerList {
  private data = new Int32Array(1 << 10);
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
    let place = Math.imul(id, 0x9e3779b1) >>> (32 - TABLE_BITS);
    for (; ids[place] !== id; place = (place + 1) & ((1 << TABLE_BITS) - 1)) {
      if (ids[place] !== 0) continue;
      ids[place] = id;
      this.changes[place] = 0;
      this.taken[this.takenCount++] = place;
      break;
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
