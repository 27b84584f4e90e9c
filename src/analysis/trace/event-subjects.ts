/** Which object and which frame each event is about. */
import { EventKind } from '../objects/event-forms.ts';
import { type EventLog, MarkKind, marksFrame } from '../objects/event-log.ts';
import { frameAt, holderAt, kindAt, lengthAt, operandAt, visitCounted } from './event-words.ts';

/** Reads events and says what each is about. */
export abstract class SubjectWalk {
  constructor(protected readonly log: EventLog) {}

  /**
   * Reads the events from one offset to before another. Locals belong to the running frame: they are told where it was pushed on the way.
   * @param newest the id allocated last before `from`
   */
  protected walk(from: number, to: number, newest: number): void {
    const { words } = this.log;
    const callers: number[] = [];
    let running = -1;
    let allocatedLast = newest;
    for (let offset = from; offset < to; offset += lengthAt(words, offset)) {
      const kind = kindAt(words, offset);
      switch (kind) {
        case EventKind.Allocate:
          allocatedLast++;
          break;
        case EventKind.Count:
          visitCounted(words, offset, allocatedLast, (id, change) => this.count(id, change, offset));
          break;
        case EventKind.Local:
          if (running >= 0) this.frame(running, offset);
          break;
        case EventKind.Slot:
        case EventKind.Insert:
        case EventKind.Remove:
        case EventKind.Reorder:
          this.object(holderAt(words, offset, allocatedLast), offset);
          break;
        case EventKind.PushFrame:
          callers.push(running);
          running = frameAt(words, offset);
          this.frame(running, offset);
          break;
        case EventKind.PopFrame:
          this.frame(frameAt(words, offset), offset);
          running = callers.pop() ?? -1;
          break;
        case EventKind.Mark:
          this.mark(operandAt(words, offset), words[offset + 1]!, words[offset + 2]!, offset);
          break;
        case EventKind.Step:
        case EventKind.Free:
        case EventKind.Value:
          break;
      }
    }
  }

  /** The count of an object changes by so much over the interval that ends. */
  protected abstract count(id: number, change: number, offset: number): void;

  /** A slot or mark of an object. */
  protected abstract object(id: number, offset: number): void;

  /** A frame pushed or popped, a local or mark of it. */
  protected abstract frame(number: number, offset: number): void;

  private mark(kind: MarkKind, object: number, detail: number, offset: number): void {
    if (object > 0) this.object(object, offset);
    if (kind === MarkKind.WeakReference) this.object(detail, offset);
    if (marksFrame(kind)) this.frame(detail, offset);
  }
}

/** An event on an object: a change of its count, or of a slot, or a mark. */
export interface ObjectEvent {
  readonly offset: number;
  readonly isCount: boolean;
  /** Of the count. */
  readonly change: number;
}

/** Finds the events on one object. */
export class ObjectEvents extends SubjectWalk {
  private found: ObjectEvent[] = [];

  constructor(
    log: EventLog,
    private readonly id: number,
  ) {
    super(log);
  }

  /** Those from one offset to before another, in order. */
  between(from: number, to: number): ObjectEvent[] {
    this.found = [];
    this.walk(from, to, this.log.lives.allocatedBefore(from));
    return this.found;
  }

  protected override count(id: number, change: number, offset: number): void {
    if (id === this.id) this.found.push({ offset, isCount: true, change });
  }

  protected override object(id: number, offset: number): void {
    const isNew = this.found[this.found.length - 1]?.offset !== offset;
    if (id === this.id && isNew) this.found.push({ offset, isCount: false, change: 0 });
  }

  protected override frame(): void {}
}

/** Finds the offsets of the events on one frame. */
export class FrameEvents extends SubjectWalk {
  private readonly found: number[] = [];

  constructor(
    log: EventLog,
    private readonly number: number,
  ) {
    super(log);
  }

  /** Those from where the frame was pushed to before another offset, in order. */
  between(pushed: number, to: number): number[] {
    this.walk(pushed, to, this.log.lives.allocatedBefore(pushed));
    return this.found;
  }

  protected override count(): void {}

  protected override object(): void {}

  protected override frame(number: number, offset: number): void {
    if (number === this.number) this.found.push(offset);
  }
}
