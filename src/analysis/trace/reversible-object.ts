import { EventKind } from '../objects/event-forms.ts';
import { type EventLog, type MarkKind, SlotKind } from '../objects/event-log.ts';
import { afterAt, beforeAt, kindAt, operandAt, slotKeyAt } from './event-words.ts';
import type { EventReader } from './posting-readers.ts';

/** One reference that an object holds. */
export interface ObjectSlot {
  readonly kind: SlotKind;
  /** See `SlotKind`: an index in `EventLog.names`, an index of an item, or the id of a key or element. */
  readonly number: number;
  /** Id of the object referred to. */
  readonly target: number;
}

/** A mark on an object: see `MarkKind`. */
export interface ObjectMark {
  readonly kind: MarkKind;
  /** Id of the marked object. */
  readonly object: number;
  readonly detail: number;
}

/**
 * What one object is like at some offset of the log: its slots and marks. It moves to another offset by doing or undoing the events
 * in between, and only those that concern the object.
 */
export class ReversibleObject {
  readonly marks: ObjectMark[] = [];
  /** Ids of sequence items; 0 where there is none. */
  private readonly items: number[] = [];
  /** All other slots: ids by key word, in order of insertion. */
  private readonly entries = new Map<number, number>();
  private reader: EventReader;

  /** @param read gives a reader of the object's events but those on its count, at its beginning */
  constructor(
    private readonly log: EventLog,
    private readonly read: () => EventReader,
  ) {
    this.reader = read();
  }

  /** Goes to the state before the event at an offset. */
  moveTo(offset: number): void {
    while (!this.reader.isAtStart && this.reader.offset >= offset) {
      if (!this.undo(this.reader.offset)) {
        this.restart();
        break;
      }
      this.reader.previous();
    }
    for (let event = this.reader.next(); event >= 0; event = this.reader.next()) {
      if (event >= offset) {
        this.reader.previous();
        return;
      }
      this.do(event);
    }
  }

  /** All slots that refer to something: entries in order of insertion, then items. */
  slots(): ObjectSlot[] {
    const result: ObjectSlot[] = [];
    for (const [word, target] of this.entries) result.push({ kind: word & 15, number: word >>> 4, target });
    for (let index = 0; index < this.items.length; index++) {
      const target = this.items[index]!;
      if (target !== 0) result.push({ kind: SlotKind.Item, number: index, target });
    }
    return result;
  }

  /** The slots that refer to one object. */
  slotsTo(target: number): ObjectSlot[] {
    const result: ObjectSlot[] = [];
    for (const [word, id] of this.entries)
      if (id === target) result.push({ kind: word & 15, number: word >>> 4, target });
    for (let index = this.items.indexOf(target); index >= 0; index = this.items.indexOf(target, index + 1)) {
      result.push({ kind: SlotKind.Item, number: index, target });
    }
    return result;
  }

  /** Ids of the sequence items. Valid until the object moves. */
  get sequence(): readonly number[] {
    return this.items;
  }

  /** The object in a slot, 0 for none. */
  slot(kind: SlotKind, number: number): number {
    if (kind === SlotKind.Item) return this.items[number] ?? 0;
    return this.entries.get(kind | (number << 4)) ?? 0;
  }

  /** Slots other than items: ids by key word (see `SlotKind`), in order of insertion. Valid until the object moves. */
  get entriesByKey(): ReadonlyMap<number, number> {
    return this.entries;
  }

  /** Number of slots, for limits. */
  get size(): number {
    return this.entries.size + this.items.length;
  }

  private restart(): void {
    this.marks.length = 0;
    this.items.length = 0;
    this.entries.clear();
    this.reader = this.read();
  }

  private do(offset: number): void {
    const { words } = this.log;
    switch (kindAt(words, offset)) {
      case EventKind.Slot:
        this.setSlot(slotKeyAt(words, offset), afterAt(words, offset));
        return;
      case EventKind.Insert:
        insertAt(this.items, words[offset + 1]!, words[offset + 2]!);
        return;
      case EventKind.Remove:
        removeAt(this.items, words[offset + 1]!);
        return;
      case EventKind.Reorder:
        replaceAll(this.items, this.log.reorders[words[offset + 1]!]!.after);
        return;
      case EventKind.Mark:
        this.marks.push({ kind: operandAt(words, offset), object: words[offset + 1]!, detail: words[offset + 2]! });
        return;
    }
  }

  /** Gives false where that would take an entry's place in the order of insertion: the object must then be built anew. */
  private undo(offset: number): boolean {
    const { words } = this.log;
    switch (kindAt(words, offset)) {
      case EventKind.Slot:
        return this.unsetSlot(slotKeyAt(words, offset), beforeAt(words, offset));
      case EventKind.Insert:
        removeAt(this.items, words[offset + 1]!);
        return true;
      case EventKind.Remove:
        insertAt(this.items, words[offset + 1]!, words[offset + 2]!);
        return true;
      case EventKind.Reorder:
        replaceAll(this.items, this.log.reorders[words[offset + 1]!]!.before);
        return true;
      default:
        this.marks.pop();
        return true;
    }
  }

  private setSlot(key: number, after: number): void {
    if ((key & 15) === SlotKind.Item) setItem(this.items, key >>> 4, after);
    else if (after === 0) this.entries.delete(key);
    else this.entries.set(key, after);
  }

  private unsetSlot(key: number, before: number): boolean {
    if ((key & 15) === SlotKind.Item) setItem(this.items, key >>> 4, before);
    else if (before === 0) this.entries.delete(key);
    else if (this.entries.has(key)) this.entries.set(key, before);
    else return false;
    return true;
  }
}

function setItem(items: number[], index: number, id: number): void {
  if (id !== 0) {
    while (items.length < index) items.push(0);
    items[index] = id;
    return;
  }
  if (index < items.length) items[index] = 0;
  while (items.length > 0 && items[items.length - 1] === 0) items.pop();
}

function insertAt(items: number[], index: number, id: number): void {
  if (index === 0) items.unshift(id);
  else items.splice(index, 0, id);
}

function removeAt(items: number[], index: number): void {
  if (index === 0) items.shift();
  else items.splice(index, 1);
}

function replaceAll(items: number[], ids: Int32Array): void {
  items.length = ids.length;
  for (let index = 0; index < ids.length; index++) items[index] = ids[index]!;
}
