import { EventLog, MarkKind, SlotKind } from '../../../src/analysis/objects/event-log.ts';
import type { Recording } from '../../../src/analysis/trace/recording.ts';

/** What the memory is like at a step, kept in the plainest way: the judge of the indexes and cursors. */
export interface PlainState {
  readonly line: number;
  /** Each frame with its last step since it was pushed, -1 for none. */
  readonly stack: readonly (readonly [frame: number, step: number])[];
  /** By id of the live objects. */
  readonly objects: ReadonlyMap<number, PlainObject>;
  /** Slots by number of the frames on the stack and the suspended ones. */
  readonly frames: ReadonlyMap<number, readonly number[]>;
}

export interface PlainObject {
  readonly count: number;
  readonly items: readonly number[];
  /** Slot key word and id, in order of insertion. */
  readonly entries: readonly (readonly [number, number])[];
}

interface MutableObject {
  count: number;
  recorded: number;
  items: number[];
  entries: Map<number, number>;
  ownedFrame: number;
}

/** A generator of numbers that gives the same sequence for the same seed (mulberry32). */
export function randomNumbers(seed: number): (bound: number) => number {
  let state = seed;
  return (bound) => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return Math.floor((((value ^ (value >>> 14)) >>> 0) / 4294967296) * bound);
  };
}

/** Writes random but consistent events into a log and keeps the plain state of every step beside it. */
export class RandomLog {
  readonly log = new EventLog();
  readonly states: PlainState[] = [];
  private readonly random: (bound: number) => number;
  private readonly objects = new Map<number, MutableObject>();
  private readonly frames = new Map<number, number[]>();
  private readonly suspended: number[] = [];
  private readonly stack: number[] = [];
  private readonly stackSteps: number[] = [];
  private nextFrame = 0;
  private nextId = 1;
  private line = 1;

  constructor(seed: number) {
    this.random = randomNumbers(seed);
    for (const name of ['first', 'second', 'third']) this.log.name(name);
    for (const name of ['list', 'dict', 'Node', 'generator']) this.log.typeName(name);
    this.log.codes.push({
      name: 'f',
      qualifiedName: 'f',
      slotNames: ['a', 'b', 'c', 'd'],
      slotKinds: ['local', 'local', 'local', 'local'],
    });
  }

  /** Writes steps with up to `eventsPerStep` random changes before each. */
  write(steps: number, eventsPerStep: number): this {
    this.push(false);
    for (let step = 0; step < steps; step++) {
      for (let event = this.random(eventsPerStep + 1); event > 0; event--) this.change();
      this.closeInterval();
      this.line = 1 + this.random(40);
      this.states.push(this.state());
      this.stackSteps[this.stack.length - 1] = step;
      this.log.step(this.line);
    }
    for (let event = 0; event < eventsPerStep; event++) this.change();
    this.closeInterval();
    this.states.push(this.state());
    return this;
  }

  recording(): Recording {
    return { log: this.log, version: '3.13', error: null, errorLine: 0, stopped: null, stoppedLine: 0, stdout: '' };
  }

  private state(): PlainState {
    const objects = new Map<number, PlainObject>();
    for (const [id, object] of this.objects) {
      objects.set(id, { count: object.recorded, items: [...object.items], entries: [...object.entries] });
    }
    const frames = new Map<number, readonly number[]>();
    for (const number of [...this.stack, ...this.suspended]) frames.set(number, [...this.frames.get(number)!]);
    return {
      line: this.line,
      stack: this.stack.map((frame, index) => [frame, this.stackSteps[index]!]),
      objects,
      frames,
    };
  }

  private change(): void {
    const changes: readonly (() => void)[] = [
      () => this.allocate(),
      () => this.allocate(),
      () => this.free(),
      () => this.countChange(),
      () => this.countChange(),
      () => this.local(),
      () => this.local(),
      () => this.setEntry(),
      () => this.setEntry(),
      () => this.setEntry(),
      () => this.setItem(),
      () => this.setItem(),
      () => this.insert(),
      () => this.remove(),
      () => this.reorder(),
      () => this.push(false),
      () => this.pop(),
      () => this.push(true),
      () => this.suspendOrResume(),
    ];
    changes[this.random(changes.length)]!();
  }

  private allocate(): number {
    const id = this.nextId++;
    this.log.allocate(this.random(3));
    this.objects.set(id, { count: 1, recorded: 1, items: [], entries: new Map(), ownedFrame: -1 });
    if (this.random(2) === 0) this.log.value(this.random(1000) * (this.random(3) - 1));
    return id;
  }

  private free(): void {
    const id = this.anyId();
    const object = this.objects.get(id);
    if (object === undefined || (object.ownedFrame >= 0 && this.stack.includes(object.ownedFrame))) return;
    this.log.free(id);
    if (this.random(8) === 0) {
      this.log.mark(MarkKind.Resurrect, id, 0);
      return;
    }
    this.objects.delete(id);
    const suspended = this.suspended.indexOf(object.ownedFrame);
    if (suspended >= 0) this.suspended.splice(suspended, 1);
  }

  private countChange(): void {
    const object = this.objects.get(this.anyId());
    if (object !== undefined) object.count = Math.max(1, object.count + this.random(5) - 2);
  }

  private closeInterval(): void {
    for (const [id, object] of this.objects) {
      const change = object.count - object.recorded;
      object.recorded = object.count;
      if (change !== 0) this.log.count(id, change);
    }
  }

  private local(): void {
    const slots = this.frames.get(this.stack[this.stack.length - 1]!);
    if (slots === undefined) return;
    const slot = this.random(4);
    const after = this.random(3) === 0 ? 0 : this.anyId();
    this.log.local(slot, slots[slot]!, after);
    slots[slot] = after;
  }

  private setEntry(): void {
    const holder = this.anyId();
    const object = this.objects.get(holder);
    if (object === undefined) return;
    const kinds = [SlotKind.Attribute, SlotKind.DictKey, SlotKind.DictValue, SlotKind.SetElement, SlotKind.Internal];
    const kind = kinds[this.random(kinds.length)]!;
    const number = this.random(3);
    const key = kind | (number << 4);
    const after = this.random(3) === 0 ? 0 : this.anyId();
    this.log.slot(holder, kind, number, object.entries.get(key) ?? 0, after);
    if (after === 0) object.entries.delete(key);
    else object.entries.set(key, after);
  }

  private setItem(): void {
    const holder = this.anyId();
    const items = this.objects.get(holder)?.items;
    if (items === undefined) return;
    const index = this.random(items.length + 1);
    if (index === items.length - 1 && this.random(2) === 0) {
      this.log.slot(holder, SlotKind.Item, index, items.pop()!, 0);
      return;
    }
    const after = this.anyId();
    this.log.slot(holder, SlotKind.Item, index, items[index] ?? 0, after);
    items[index] = after;
  }

  private insert(): void {
    const holder = this.anyId();
    const items = this.objects.get(holder)?.items;
    if (items === undefined) return;
    const index = this.random(items.length + 1);
    const id = this.anyId();
    this.log.insert(holder, index, id);
    items.splice(index, 0, id);
  }

  private remove(): void {
    const holder = this.anyId();
    const items = this.objects.get(holder)?.items;
    if (items === undefined || items.length === 0) return;
    const index = this.random(items.length);
    this.log.remove(holder, index, items[index]!);
    items.splice(index, 1);
  }

  private reorder(): void {
    const holder = this.anyId();
    const object = this.objects.get(holder);
    if (object === undefined || object.items.length === 0) return;
    const before = Int32Array.from(object.items);
    object.items = this.random(2) === 0 ? [...before].reverse() : [this.anyId(), ...before.slice(0, this.random(4))];
    this.log.reorder(holder, before, Int32Array.from(object.items));
  }

  private push(isGenerator: boolean): void {
    const number = this.nextFrame++;
    this.log.pushFrame(number, 0, 0);
    this.stackSteps[this.stack.push(number) - 1] = -1;
    this.frames.set(number, [0, 0, 0, 0]);
    if (!isGenerator) return;
    const owner = this.allocate();
    this.objects.get(owner)!.ownedFrame = number;
    this.log.mark(MarkKind.FrameOwner, owner, number);
  }

  private pop(): void {
    if (this.stack.length < 2) return;
    this.log.popFrame(this.stack.pop()!, true);
  }

  private suspendOrResume(): void {
    const running = this.stack[this.stack.length - 1]!;
    const isOwned = [...this.objects.values()].some((object) => object.ownedFrame === running);
    if (isOwned && this.stack.length > 1) {
      this.log.popFrame(this.stack.pop()!, false);
      this.suspended.push(running);
    } else if (this.suspended.length > 0) {
      const [number] = this.suspended.splice(this.random(this.suspended.length), 1);
      this.log.pushFrame(number!, 0, 0);
      this.stackSteps[this.stack.push(number!) - 1] = -1;
    }
  }

  /** Any id given so far, also of freed objects; mostly one of the last. */
  private anyId(): number {
    if (this.nextId === 1) return this.allocate();
    const among = this.random(2) === 0 ? Math.min(8, this.nextId - 1) : this.nextId - 1;
    return this.nextId - 1 - this.random(among);
  }
}
