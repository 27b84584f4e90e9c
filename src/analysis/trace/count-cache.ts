import type { EventLog } from '../objects/event-log.ts';
import { SubjectWalk } from './event-subjects.ts';
import type { TraceIndex } from './trace-index.ts';

/** Moves over at most so many words take the known counts along; after others they are asked for anew. */
const NEAR = 1 << 12;

/** Counts kept at most. */
const MAXIMUM_COUNTS = 1 << 16;

/** The counts of objects at one offset of the log, which moves: steps one after another cost what they change, however many objects are looked at. */
export class CountCache extends SubjectWalk {
  private place = 0;
  private direction = 1;
  private readonly counts = new Map<number, number>();

  /** @param index is asked for when it is needed */
  constructor(
    log: EventLog,
    private readonly index: () => TraceIndex,
  ) {
    super(log);
  }

  /** The count of an object before the event at an offset: see `TraceIndex.countBefore`. */
  at(id: number, offset: number): number {
    if (offset !== this.place) this.moveTo(offset);
    let count = this.counts.get(id);
    if (count === undefined) {
      if (this.counts.size === MAXIMUM_COUNTS) this.counts.clear();
      count = this.index().countBefore(id, offset);
      this.counts.set(id, count);
    }
    return count;
  }

  protected override count(id: number, change: number, offset: number): void {
    const count = this.counts.get(id);
    const freed = this.log.lives.freed[id]!;
    if (count !== undefined && (freed < 0 || offset < freed)) this.counts.set(id, count + this.direction * change);
  }

  protected override object(): void {}

  protected override frame(): void {}

  private moveTo(offset: number): void {
    const first = Math.min(offset, this.place);
    const end = Math.max(offset, this.place);
    this.direction = offset > this.place ? 1 : -1;
    this.place = offset;
    if (end - first > NEAR) this.counts.clear();
    else if (this.counts.size > 0) this.walk(first, end, this.log.lives.allocatedBefore(first));
  }
}
