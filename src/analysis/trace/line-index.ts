import type { EventLog } from '../objects/event-log.ts';

/** Steps per chunk. */
const CHUNK_SHIFT = 10;

/** At which steps a line was visited. For each line the chunks of steps that have a visit are kept, which costs next to nothing in loops. */
export class LineIndex {
  private readonly chunks = new Map<number, number[]>();

  constructor(private readonly log: EventLog) {
    for (let step = 0; step < log.stepCount; step++) {
      const line = this.lineOf(step);
      const chunk = step >> CHUNK_SHIFT;
      const known = this.chunks.get(line);
      if (known === undefined) this.chunks.set(line, [chunk]);
      else if (known[known.length - 1] !== chunk) known.push(chunk);
    }
  }

  get byteLength(): number {
    let bytes = 0;
    for (const chunks of this.chunks.values()) bytes += 64 + chunks.length * 8;
    return bytes;
  }

  /** Lines that were visited, in no order. */
  visitedLines(): Iterable<number> {
    return this.chunks.keys();
  }

  /** How often a line was visited. */
  visits(line: number): number {
    return this.log.lineVisits[line] ?? 0;
  }

  /** The first visit of a line at or after a step, or -1. */
  nextVisit(line: number, step: number): number {
    const chunks = this.chunks.get(line);
    if (chunks === undefined) return -1;
    for (let index = firstAtLeast(chunks, step >> CHUNK_SHIFT); index < chunks.length; index++) {
      const first = chunks[index]! << CHUNK_SHIFT;
      const end = Math.min(first + (1 << CHUNK_SHIFT), this.log.stepCount);
      for (let at = Math.max(first, step); at < end; at++) if (this.lineOf(at) === line) return at;
    }
    return -1;
  }

  /** The last visit of a line at or before a step, or -1. */
  previousVisit(line: number, step: number): number {
    const chunks = this.chunks.get(line);
    if (chunks === undefined) return -1;
    const chunk = step >> CHUNK_SHIFT;
    let index = firstAtLeast(chunks, chunk);
    if (index === chunks.length || chunks[index] !== chunk) index--;
    for (; index >= 0; index--) {
      const first = chunks[index]! << CHUNK_SHIFT;
      const last = Math.min(first + (1 << CHUNK_SHIFT), this.log.stepCount) - 1;
      for (let at = Math.min(last, step); at >= first; at--) if (this.lineOf(at) === line) return at;
    }
    return -1;
  }

  private lineOf(step: number): number {
    return this.log.words[this.log.stepOffsets[step]!]! >>> 4;
  }
}

/** Index of the first entry of a rising list that is at least the bound. */
function firstAtLeast(rising: readonly number[], bound: number): number {
  let low = 0;
  let high = rising.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rising[middle]! < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}
