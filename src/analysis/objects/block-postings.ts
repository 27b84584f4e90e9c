/** In which blocks of the log an object is spoken of, and by how much its count changes in each. */
export class BlockPostings {
  private readonly blocks: Int32Array;
  private readonly changes: Int16Array;
  /** Changes that do not fit there, by index of the entry. */
  private readonly largeChanges = new Map<number, number>();
  /** Index of the first entry of each list, and one more for the end of the last. */
  private readonly starts: Int32Array;

  /**
   * @param entries number of the list, block and change, in turn; the blocks of a list rise
   */
  constructor(entries: Int32Array, listCount: number) {
    const { length } = entries;
    this.starts = new Int32Array(listCount + 1);
    const { starts } = this;
    for (let index = 0; index < length; index += 3) starts[entries[index]! + 1]!++;
    for (let list = 0; list < listCount; list++) starts[list + 1]! += starts[list]!;
    this.blocks = new Int32Array(length / 3);
    this.changes = new Int16Array(length / 3);
    const positions = starts.slice(0, listCount);
    for (let index = 0; index < length; index += 3) {
      const position = positions[entries[index]!]!++;
      const change = entries[index + 2]!;
      this.blocks[position] = entries[index + 1]!;
      this.changes[position] = change;
      if (this.changes[position] !== change) this.largeChanges.set(position, change);
    }
  }

  /** Memory in bytes. */
  get byteLength(): number {
    return this.starts.byteLength + this.blocks.byteLength + this.changes.byteLength + this.largeChanges.size * 32;
  }

  /** By how much the count of a list's object changes in the blocks before one. */
  changeBefore(list: number, block: number): number {
    const hasLarge = this.largeChanges.size > 0;
    const end = this.starts[list + 1]!;
    let change = 0;
    for (let index = this.starts[list]!; index < end && this.blocks[index]! < block; index++)
      change += (hasLarge ? this.largeChanges.get(index) : undefined) ?? this.changes[index]!;
    return change;
  }

  /** The blocks in which the object of a list is spoken of, in order. */
  blocksOf(list: number): Int32Array {
    return this.blocks.subarray(this.starts[list]!, this.starts[list + 1]!);
  }
}
