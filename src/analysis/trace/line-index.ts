import type { LineSummary } from '../../shared/view.ts';
import { EventKind } from '../objects/event-forms.ts';
import type { EventLog } from '../objects/event-log.ts';
import { firstAtLeast } from '../values/rising-numbers.ts';
import { kindAt, lengthAt, operandAt, walkSteps } from './event-words.ts';
import { SCALAR_TYPES } from './scalar-types.ts';

/** Steps per chunk. */
const CHUNK_SHIFT = 8;

/** At which steps a line was visited. For each line the chunks of steps that have a visit are kept, which costs next to nothing in loops. */
export class LineIndex {
  private readonly chunks = new Map<number, number[]>();
  /** Visits of the line before each of its chunks. */
  private readonly visitsBefore = new Map<number, number[]>();
  /** Objects allocated and freed by line, numbers and texts left out. */
  private readonly allocated: Int32Array;
  private readonly freed: Int32Array;

  constructor(private readonly log: EventLog) {
    this.allocated = new Int32Array(log.lineVisits.length);
    this.freed = new Int32Array(log.lineVisits.length);
    const visits = new Int32Array(log.lineVisits.length);
    walkSteps(log, 0, log.stepCount, (step, line) => {
      const chunk = step >> CHUNK_SHIFT;
      const known = this.chunks.get(line);
      if (known === undefined) {
        this.chunks.set(line, [chunk]);
        this.visitsBefore.set(line, [0]);
      } else if (known[known.length - 1] !== chunk) {
        known.push(chunk);
        this.visitsBefore.get(line)!.push(visits[line]!);
      }
      visits[line]!++;
      return true;
    });
    this.countObjects();
  }

  get byteLength(): number {
    let bytes = this.allocated.byteLength + this.freed.byteLength;
    for (const chunks of this.chunks.values()) bytes += 128 + chunks.length * 16;
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

  /** Which of a line's visits a step is, from 1. */
  visitNumber(line: number, step: number): number {
    const chunks = this.chunks.get(line) ?? [];
    const index = firstAtLeast(chunks, (step >> CHUNK_SHIFT) + 1) - 1;
    if (index < 0) return 0;
    let number = this.visitsBefore.get(line)![index]!;
    const first = chunks[index]! << CHUNK_SHIFT;
    const end = Math.min(first + (1 << CHUNK_SHIFT), step + 1);
    walkSteps(this.log, first, end, (_, lineThere) => {
      if (lineThere === line) number++;
      return true;
    });
    return number;
  }

  /** What happened on a line that was visited. Objects are those of the intervals that began on the line, numbers and texts left out. */
  summary(line: number): LineSummary {
    return {
      line,
      visits: this.visits(line),
      firstStep: this.nextVisit(line, 0),
      lastStep: this.previousVisit(line, this.log.stepCount - 1),
      allocated: this.allocated[line] ?? 0,
      freed: this.freed[line] ?? 0,
    };
  }

  /** The first visit of a line at or after a step, or -1. */
  nextVisit(line: number, step: number): number {
    const chunks = this.chunks.get(line);
    if (chunks === undefined) return -1;
    for (let index = firstAtLeast(chunks, step >> CHUNK_SHIFT); index < chunks.length; index++) {
      const first = chunks[index]! << CHUNK_SHIFT;
      let found = -1;
      walkSteps(this.log, Math.max(first, step), first + (1 << CHUNK_SHIFT), (at, lineThere) => {
        if (lineThere === line) found = at;
        return found < 0;
      });
      if (found >= 0) return found;
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
      let found = -1;
      walkSteps(this.log, first, Math.min(first + (1 << CHUNK_SHIFT), step + 1), (at, lineThere) => {
        if (lineThere === line) found = at;
        return true;
      });
      if (found >= 0) return found;
    }
    return -1;
  }

  private countObjects(): void {
    const { words, length, typeNames } = this.log;
    const isScalar = typeNames.map((name) => SCALAR_TYPES.has(name));
    const scalars: boolean[] = [];
    let line = 0;
    let id = 0;
    for (let offset = 0; offset < length; ) {
      const kind = kindAt(words, offset);
      const operand = operandAt(words, offset);
      if (kind === EventKind.Step) line = operand;
      else if (kind === EventKind.Allocate) {
        scalars[++id] = isScalar[operand]!;
        if (!scalars[id]) this.allocated[line]!++;
      } else if (kind === EventKind.Free && !scalars[operand]) this.freed[line]!++;
      offset += lengthAt(words, offset);
    }
  }
}
