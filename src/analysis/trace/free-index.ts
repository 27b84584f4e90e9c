import { EventKind, type EventLog } from '../objects/event-log.ts';
import { EVENT_LENGTH } from './event-words.ts';

/** Words per chunk, as a power of two. */
const CHUNK_SHIFT = 12;

/** Finds and counts frees. For each chunk of words it is known how many frees stand before it. */
export class FreeIndex {
  /** Offset of the first event of each chunk. */
  private readonly starts: Int32Array;
  /** Frees before each chunk; one entry more for all. */
  private readonly before: Int32Array;

  /** @param freed offset of the free that held, by object id: others, which a resurrection took back, do not count */
  constructor(
    private readonly log: EventLog,
    private readonly freed: Int32Array,
  ) {
    const chunks = (log.length >> CHUNK_SHIFT) + 1;
    this.starts = new Int32Array(chunks + 1).fill(log.length);
    this.before = new Int32Array(chunks + 1);
    let next = 0;
    let count = 0;
    for (let offset = 0; offset < log.length; ) {
      for (; next <= offset >> CHUNK_SHIFT; next++) {
        this.starts[next] = offset;
        this.before[next] = count;
      }
      if (this.isFree(offset)) count++;
      offset += EVENT_LENGTH[log.words[offset]! & 15]!;
    }
    this.before.fill(count, next);
  }

  get byteLength(): number {
    return this.starts.byteLength + this.before.byteLength;
  }

  get total(): number {
    return this.before[this.before.length - 1]!;
  }

  countBefore(offset: number): number {
    const chunk = Math.min(offset >> CHUNK_SHIFT, this.before.length - 1);
    let count = this.before[chunk]!;
    this.forEach(this.starts[chunk]!, offset, () => {
      count++;
      return true;
    });
    return count;
  }

  /** Offset of the first free at or after an offset, or -1. */
  nextFrom(offset: number): number {
    let found = -1;
    const take = (free: number): boolean => {
      found = free;
      return false;
    };
    let chunk = offset >> CHUNK_SHIFT;
    // `offset` is the beginning of an event; the rest of its chunk comes first.
    this.forEach(offset, this.starts[chunk + 1] ?? this.log.length, take);
    for (chunk++; found < 0 && chunk + 1 < this.before.length; chunk++) {
      if (this.before[chunk] !== this.before[chunk + 1])
        this.forEach(this.starts[chunk]!, this.starts[chunk + 1]!, take);
    }
    return found;
  }

  /** Offset of the last free before an offset, or -1. */
  lastBefore(offset: number): number {
    let found = -1;
    for (let chunk = Math.min(offset >> CHUNK_SHIFT, this.before.length - 2); found < 0 && chunk >= 0; chunk--) {
      this.forEach(this.starts[chunk]!, Math.min(offset, this.starts[chunk + 1]!), (free) => {
        found = free;
        return true;
      });
    }
    return found;
  }

  /** Calls back with the offset of each free between two events, until told to stop. */
  forEach(from: number, to: number, visit: (offset: number) => boolean): void {
    const { words } = this.log;
    for (let offset = from; offset < to; ) {
      if (this.isFree(offset) && !visit(offset)) return;
      offset += EVENT_LENGTH[words[offset]! & 15]!;
    }
  }

  private isFree(offset: number): boolean {
    const word = this.log.words[offset]!;
    return (word & 15) === EventKind.Free && this.freed[word >>> 4] === offset;
  }
}
