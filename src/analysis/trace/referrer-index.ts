import { EventKind } from '../objects/event-forms.ts';
import { type EventLog, MarkKind } from '../objects/event-log.ts';
import type { Lives } from '../objects/lives.ts';
import { PostingEntries, type Postings } from '../objects/postings.ts';
import { afterAt, beforeAt, holderAt, kindAt, lengthAt, operandAt } from './event-words.ts';
import { PostingReader } from './posting-readers.ts';

/**
 * For each counted object the events that filled or emptied a slot with it. Immortal and shared objects have no list: nearly everything
 * refers to some of them, and nobody asks who.
 */
export class ReferrerIndex {
  private readonly postings: Postings;
  private readonly isCounted: Uint8Array;
  private readonly reorders: ReadonlyMap<number, number>[] = [];

  constructor(
    private readonly log: EventLog,
    private readonly lives: Lives,
  ) {
    this.isCounted = countedObjects(log, lives.objectCount);
    const entries = new PostingEntries();
    this.post(entries);
    this.postings = entries.finish(lives.allocated.subarray(0, lives.objectCount + 1));
  }

  get byteLength(): number {
    return this.postings.byteLength + this.isCounted.byteLength;
  }

  /**
   * Ids of the objects that had a slot with the given object before an offset, each with the number of such slots, in order of the first.
   * Freed ones are among them: a free drops slots without events.
   */
  referrersOf(id: number, offset: number): Map<number, number> {
    const referrers = new Map<number, number>();
    for (const event of this.eventsOn(id, 0, offset)) {
      const holder = holderAt(this.log.words, event, this.lives.allocatedBefore(event));
      const references = (referrers.get(holder) ?? 0) + this.changeBy(event, id);
      if (references === 0) referrers.delete(holder);
      else referrers.set(holder, references);
    }
    return referrers;
  }

  /** Offsets from `begin` to before `end` of events that filled or emptied a slot of an object with the given one. */
  *eventsOn(id: number, begin: number, end: number): Generator<number> {
    if (this.isCounted[id] === 0) return;
    const reader = new PostingReader(this.postings, id, this.lives.allocated[id]);
    for (let event = reader.next(); event >= 0 && event < end; event = reader.next()) if (event >= begin) yield event;
  }

  /** By how much an event changed the number of slots of its holder that refer to an object. */
  changeBy(event: number, id: number): number {
    const { words } = this.log;
    switch (kindAt(words, event)) {
      case EventKind.Slot:
        return Number(afterAt(words, event) === id) - Number(beforeAt(words, event) === id);
      case EventKind.Insert:
        return 1;
      case EventKind.Remove:
        return -1;
      default:
        return this.reorderChanges(words[event + 1]!).get(id) ?? 0;
    }
  }

  private post(entries: PostingEntries): void {
    const { words, length } = this.log;
    const { isCounted } = this;
    for (let offset = 0; offset < length; ) {
      const kind = kindAt(words, offset);
      if (kind === EventKind.Slot) {
        const before = beforeAt(words, offset);
        const after = afterAt(words, offset);
        if (isCounted[before] === 1) entries.add(before, offset);
        if (isCounted[after] === 1) entries.add(after, offset);
      } else if (kind === EventKind.Insert || kind === EventKind.Remove) {
        const id = words[offset + 2]!;
        if (isCounted[id] === 1) entries.add(id, offset);
      } else if (kind === EventKind.Reorder) {
        for (const id of this.reorderChanges(words[offset + 1]!).keys())
          if (isCounted[id] === 1) entries.add(id, offset);
      }
      offset += lengthAt(words, offset);
    }
  }

  /** By how much a reorder changed the number of items that are a given object, by id; none for a sort. */
  private reorderChanges(number: number): ReadonlyMap<number, number> {
    const known = this.reorders[number];
    if (known !== undefined) return known;
    const changes = new Map<number, number>();
    const { before, after } = this.log.reorders[number]!;
    for (const id of before) changes.set(id, (changes.get(id) ?? 0) - 1);
    for (const id of after) changes.set(id, (changes.get(id) ?? 0) + 1);
    for (const [id, change] of changes) if (change === 0) changes.delete(id);
    this.reorders[number] = changes;
    return changes;
  }
}

/** 1 for each id whose object is neither immortal nor shared. */
function countedObjects(log: EventLog, objectCount: number): Uint8Array {
  const { words, length } = log;
  const isCounted = new Uint8Array(objectCount + 1).fill(1);
  isCounted[0] = 0;
  for (let offset = 0; offset < length; ) {
    const mark = operandAt(words, offset);
    if (kindAt(words, offset) === EventKind.Mark && (mark === MarkKind.Immortal || mark === MarkKind.Shared))
      isCounted[words[offset + 1]!] = 0;
    offset += lengthAt(words, offset);
  }
  return isCounted;
}
