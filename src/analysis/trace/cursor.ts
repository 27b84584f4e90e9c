import type { Count } from '../../shared/view.ts';
import { MarkKind, SlotKind } from '../objects/event-log.ts';
import { CountCache } from './count-cache.ts';
import { ReversibleFrame } from './reversible-frame.ts';
import { ReversibleObject } from './reversible-object.ts';
import type { StackEntry } from './stack-index.ts';
import type { Trace } from './trace.ts';

/** States kept for objects and frames that were asked for; beyond this many slots they are forgotten and built anew when needed. */
const MAXIMUM_CACHED_SLOTS = 1 << 21;

/** A name in a frame, with the id of what it is bound to. */
export interface NameBinding {
  readonly name: string;
  readonly kind: 'local' | 'cell' | 'free' | 'hidden' | 'name';
  /** Index of the slot in the code object, or id of the key in the namespace dict. */
  readonly number: number;
  /** Id of the object, what is in the cell for a cell; 0 for unbound. */
  readonly target: number;
  /** Id of the cell, or 0. */
  readonly cell: number;
  /** The reference is not counted (3.14). */
  readonly isBorrowed: boolean;
}

/**
 * A moment of a run. `seek` goes anywhere at once: only objects and frames that are asked for move there, each by doing or undoing its own
 * events.
 */
export class Cursor {
  private place = 0;
  private stackHere: StackEntry[] | null = null;
  private liveFramesHere: number[] | null = null;
  private readonly objects = new Map<number, ReversibleObject>();
  private readonly frames = new Map<number, ReversibleFrame>();
  private cachedSlots = 0;
  private readonly counts: CountCache;

  constructor(readonly trace: Trace) {
    this.counts = new CountCache(trace.recording.log, () => trace.index);
    this.seek(0);
  }

  /** Offset in the log: the state is that before it. */
  get offset(): number {
    return this.place;
  }

  /** Name of the type that an object has here. */
  typeNameOf(id: number): string {
    return this.trace.recording.log.typeNames[this.typeIndexOf(id)]!;
  }

  /** Index of the type that an object has here in `EventLog.typeNames`. */
  typeIndexOf(id: number): number {
    return this.trace.typeIndexAt(id, this.place);
  }

  /** Goes to the state at a step, 0 to `stepCount`; numbers beyond are cut off. */
  seek(step: number): void {
    this.seekOffset(this.trace.offsetOf(Math.max(0, Math.min(step, this.trace.stepCount))));
  }

  /** Goes to the state before the event at an offset. */
  seekOffset(offset: number): void {
    if (offset === this.place) return;
    this.place = offset;
    this.stackHere = null;
    this.liveFramesHere = null;
  }

  /** Frames on the stack that are shown, outermost first. `step` of each is that before the cursor: at a step the running frame is one step behind. */
  get stack(): readonly StackEntry[] {
    this.stackHere ??= this.trace.stack.shownStackAt(this.place);
    return this.stackHere;
  }

  /**
   * Numbers of the frames whose slots live: those on the stack, outermost first, then suspended ones in order of their making. Frames that are not
   * shown (`isHidden`) are among them: they hold what they hold.
   */
  get liveFrames(): readonly number[] {
    this.liveFramesHere ??= this.findLiveFrames();
    return this.liveFramesHere;
  }

  /** Whether a frame runs code that is not the program's. */
  isHidden(frameNumber: number): boolean {
    return this.trace.recording.log.codes[this.frame(frameNumber).code]?.isHidden === true;
  }

  frame(number: number): ReversibleFrame {
    let frame = this.frames.get(number);
    if (frame === undefined) {
      this.makeRoom();
      frame = new ReversibleFrame(this.trace.recording.log, this.trace.index.frameReader(number));
      this.frames.set(number, frame);
      this.cachedSlots += 8 + frame.slots.length;
    }
    frame.moveTo(this.place);
    return frame;
  }

  /** The state of an object that was allocated. Valid until the cursor moves. */
  object(id: number): ReversibleObject {
    let object = this.objects.get(id);
    if (object !== undefined) {
      object.moveTo(this.place);
      return object;
    }
    this.makeRoom();
    const { recording, index } = this.trace;
    object = new ReversibleObject(recording.log, () => index.objectReader(id));
    object.moveTo(this.place);
    this.objects.set(id, object);
    this.cachedSlots += 8 + object.size;
    return object;
  }

  isAlive(id: number): boolean {
    return this.trace.isAlive(id, this.place);
  }

  /** The count of an object as far as it is known. */
  count(id: number): Count {
    const object = this.object(id);
    let isEscaped = false;
    for (const mark of object.marks) {
      if (mark.object !== id) continue;
      if (mark.kind === MarkKind.Immortal) return { kind: 'immortal' };
      if (mark.kind === MarkKind.Shared) return { kind: 'shared' };
      if (mark.kind === MarkKind.Escape || mark.kind === MarkKind.UnknownObject) isEscaped = true;
    }
    return { kind: isEscaped ? 'at-least' : 'exact', value: this.recordedCount(id) };
  }

  /** The count as it was recorded, without meaning for objects that are not counted: see `TraceIndex.countBefore`. */
  recordedCount(id: number): number {
    return this.counts.at(id, this.place);
  }

  hasMark(id: number, kind: MarkKind): boolean {
    return this.object(id).marks.some((mark) => mark.kind === kind && mark.object === id);
  }

  /** Names of a frame: slots of the code object first, then the namespace in order of insertion. Unbound slots have target 0. */
  names(frameNumber: number): NameBinding[] {
    const frame = this.frame(frameNumber);
    const code = this.trace.recording.log.codes[frame.code];
    const names: NameBinding[] = [];
    if (code === undefined) return names;
    for (let number = 0; number < frame.slots.length; number++) {
      const kind = code.slotKinds[number]!;
      const value = Math.abs(frame.slots[number]!);
      const isCell = value !== 0 && (kind === 'cell' || kind === 'free') && this.trace.typeNameOf(value) === 'cell';
      const target = isCell ? this.cellContents(value) : value;
      const isBorrowed = frame.slots[number]! < 0;
      names.push({ name: code.slotNames[number]!, kind, number, target, cell: isCell ? value : 0, isBorrowed });
    }
    if (frame.namespace !== 0) {
      for (const [key, target] of this.object(this.dictOf(frame.namespace)).entriesByKey) {
        if ((key & 15) !== SlotKind.DictValue) continue;
        const name = this.trace.valueOf(key >>> 4);
        if (typeof name === 'string')
          names.push({ name, kind: 'name', number: key >>> 4, target, cell: 0, isBorrowed: false });
      }
    }
    return names;
  }

  /** The dict that a namespace is, or that a `collections.UserDict`, which a metaclass may prepare, keeps names in. */
  private dictOf(namespace: number): number {
    const { names } = this.trace.recording.log;
    let data = namespace;
    for (const [key, target] of this.object(namespace).entriesByKey) {
      const kind: SlotKind = key & 15;
      if (kind === SlotKind.DictKey || kind === SlotKind.DictValue) return namespace;
      if (kind === SlotKind.Attribute && names[key >>> 4] === 'data') data = target;
    }
    return data;
  }

  /** Id of what is in a cell, 0 if it is empty. */
  cellContents(cell: number): number {
    for (const target of this.object(cell).entriesByKey.values()) return target;
    return this.object(cell).sequence[0] ?? 0;
  }

  /** Ids of live objects with a slot that refers to the given one, each with the number of such slots. */
  referrers(id: number): Map<number, number> {
    const referrers = this.trace.referrers.referrersOf(id, this.place);
    for (const holder of referrers.keys()) if (!this.isAlive(holder)) referrers.delete(holder);
    return referrers;
  }

  private findLiveFrames(): number[] {
    const numbers = this.trace.stack.stackAt(this.place).map((entry) => entry.frame);
    const known = new Set(numbers);
    for (const [owner, number] of this.trace.lives.frameOwners) {
      if (known.has(number) || !this.isAlive(owner)) continue;
      const frame = this.frame(number);
      if (frame.state !== 'suspended' || frame.owner !== owner) continue;
      known.add(number);
      numbers.push(number);
    }
    return numbers;
  }

  private makeRoom(): void {
    if (this.cachedSlots < MAXIMUM_CACHED_SLOTS) return;
    this.objects.clear();
    this.frames.clear();
    this.cachedSlots = 0;
  }
}
