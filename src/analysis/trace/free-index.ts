import { EventKind } from '../objects/event-forms.ts';
import { type EventLog, STEP_MARK_SHIFT } from '../objects/event-log.ts';
import { kindAt, lengthAt, operandAt, stepAtOffset } from './event-words.ts';

/** Finds and counts the objects freed for good, from the nearest of the steps on whose offset the log keeps. */
export class FreeIndex {
  constructor(private readonly log: EventLog) {}

  get total(): number {
    return this.log.lives.freedCount;
  }

  countBefore(offset: number): number {
    const mark = this.markAt(offset);
    let count = mark < 0 ? 0 : this.log.freesAtMarks[mark]!;
    this.forEach(this.startOf(mark), offset, () => {
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
    // `offset` is the beginning of an event; the rest of its chunk comes first.
    let mark = this.markAt(offset);
    this.forEach(offset, this.startOf(mark + 1), take);
    for (mark++; found < 0 && mark < this.markCount; mark++) {
      if (this.freesBefore(mark) !== this.freesBefore(mark + 1))
        this.forEach(this.startOf(mark), this.startOf(mark + 1), take);
    }
    return found;
  }

  /** Offset of the last free before an offset, or -1. */
  lastBefore(offset: number): number {
    let found = -1;
    const take = (free: number): boolean => {
      found = free;
      return true;
    };
    for (let mark = this.markAt(offset); found < 0 && mark >= -1; mark--) {
      if (this.freesBefore(mark) !== this.freesBefore(mark + 1))
        this.forEach(this.startOf(mark), Math.min(offset, this.startOf(mark + 1)), take);
    }
    return found;
  }

  /** Calls back with the offset of each free between two events, until told to stop. */
  forEach(from: number, to: number, visit: (offset: number) => boolean): void {
    const { words, lives } = this.log;
    for (let offset = from; offset < to; ) {
      const isFree = kindAt(words, offset) === EventKind.Free && lives.freed[operandAt(words, offset)] === offset;
      if (isFree && !visit(offset)) return;
      offset += lengthAt(words, offset);
    }
  }

  private get markCount(): number {
    const { stepCount } = this.log;
    return stepCount === 0 ? 0 : ((stepCount - 1) >> STEP_MARK_SHIFT) + 1;
  }

  /** The last mark at or before an offset; -1 for what comes before the first step. */
  private markAt(offset: number): number {
    return stepAtOffset(this.log, offset) >> STEP_MARK_SHIFT;
  }

  private startOf(mark: number): number {
    if (mark < 0) return 0;
    return mark < this.markCount ? this.log.stepMarks[mark]! : this.log.length;
  }

  private freesBefore(mark: number): number {
    if (mark < 0) return 0;
    return mark < this.markCount ? this.log.freesAtMarks[mark]! : this.total;
  }
}
