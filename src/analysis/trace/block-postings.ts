/**
 * In which blocks of the log an object is spoken of, and by how much its count changes in each: a count at any moment is then a sum over blocks
 * and a look into one of them.
 */
import { type EventLog, STEP_MARK_SHIFT } from '../objects/event-log.ts';

/** Steps in a block, as a power of two. What comes before the first step belongs to the first block. */
const BLOCK_SHIFT = STEP_MARK_SHIFT + 2;

/** The block in which the event at an offset stands. */
export function blockAtOffset({ stepMarks, stepCount }: EventLog, offset: number): number {
  let low = 0;
  let high = stepCount === 0 ? 0 : (stepCount - 1) >> BLOCK_SHIFT;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (stepMarks[middle << (BLOCK_SHIFT - STEP_MARK_SHIFT)]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Offset of the first event of a block; the end of the log for those behind the last. */
export function startOfBlock({ stepMarks, stepCount, length }: EventLog, block: number): number {
  if (block === 0) return 0;
  return block << BLOCK_SHIFT < stepCount ? stepMarks[block << (BLOCK_SHIFT - STEP_MARK_SHIFT)]! : length;
}

/** Entries as they are found, in order of blocks. */
export class BlockEntries {
  /** Number of the list, block and change, in turn: those that are complete. */
  private found = new Int32Array(3 << 10);
  private length = 0;
  private readonly latestBlock: Int32Array;
  private readonly latestChange: Int32Array;

  constructor(private readonly listCount: number) {
    this.latestBlock = new Int32Array(listCount).fill(-1);
    this.latestChange = new Int32Array(listCount);
  }

  /** An object is spoken of in a block; its count changes by so much. */
  add(list: number, block: number, change: number): void {
    if (this.latestBlock[list] !== block) {
      this.complete(list);
      this.latestBlock[list] = block;
      this.latestChange[list] = change;
    } else this.latestChange[list]! += change;
  }

  finish(): BlockPostings {
    for (let list = 0; list < this.listCount; list++) this.complete(list);
    const { found, length, listCount } = this;
    const starts = new Int32Array(listCount + 1);
    for (let index = 0; index < length; index += 3) starts[found[index]! + 1]!++;
    for (let list = 0; list < listCount; list++) starts[list + 1]! += starts[list]!;
    const blocks = new Int32Array(length / 3);
    const changes = new Int16Array(length / 3);
    const large = new Map<number, number>();
    const positions = starts.slice(0, listCount);
    for (let index = 0; index < length; index += 3) {
      const position = positions[found[index]!]!++;
      blocks[position] = found[index + 1]!;
      changes[position] = found[index + 2]!;
      if (changes[position] !== found[index + 2]) large.set(position, found[index + 2]!);
    }
    return new BlockPostings(starts, blocks, changes, large);
  }

  private complete(list: number): void {
    const block = this.latestBlock[list]!;
    if (block < 0) return;
    if (this.length === this.found.length) {
      const larger = new Int32Array(this.length * 2);
      larger.set(this.found);
      this.found = larger;
    }
    this.found[this.length++] = list;
    this.found[this.length++] = block;
    this.found[this.length++] = this.latestChange[list]!;
  }
}

/** Lists of blocks 0 to n-1. */
export class BlockPostings {
  constructor(
    /** Index of the first entry of each list, and one more for the end of the last. */
    private readonly starts: Int32Array,
    private readonly blocks: Int32Array,
    /** By how much the count changes in the block. */
    private readonly changes: Int16Array,
    /** Changes that do not fit there, by index of the entry. */
    private readonly largeChanges: ReadonlyMap<number, number>,
  ) {}

  /** Memory in bytes. */
  get byteLength(): number {
    return this.starts.byteLength + this.blocks.byteLength + this.changes.byteLength + this.largeChanges.size * 32;
  }

  /** By how much the count changes in the blocks before one, and whether the object is spoken of in that one. */
  changeBefore(list: number, block: number): { readonly change: number; readonly isInBlock: boolean } {
    const end = this.starts[list + 1]!;
    const hasLarge = this.largeChanges.size > 0;
    let change = 0;
    let index = this.starts[list]!;
    for (; index < end && this.blocks[index]! < block; index++)
      change += (hasLarge ? this.largeChanges.get(index) : undefined) ?? this.changes[index]!;
    return { change, isInBlock: index < end && this.blocks[index] === block };
  }

  /** The blocks in which the object of a list is spoken of, in order. */
  blocksOf(list: number): Int32Array {
    return this.blocks.subarray(this.starts[list]!, this.starts[list + 1]!);
  }
}
