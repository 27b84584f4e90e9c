import { EventKind } from '../objects/event-forms.ts';
import { type EventLog, MarkKind } from '../objects/event-log.ts';
import { afterAt, beforeAt, codeAt, endsFrameAt, functionAt, kindAt, localAt, operandAt } from './event-words.ts';
import type { EventReader } from './posting-readers.ts';

/** What one frame is like at some offset of the log. It moves by doing or undoing the events that concern the frame. */
export class ReversibleFrame {
  /** Index in `EventLog.codes`, -1 before the frame was pushed. */
  readonly code: number;
  /** Id of the function that runs in the frame, 0 for none. */
  readonly functionId: number;
  /** Ids by slot of the code object, 0 for unbound, negative for borrowed. They stay as they were when the frame ended. */
  readonly slots: Int32Array;
  /** Id of the dict that holds the names of a module or class body, 0 for none. */
  namespace = 0;
  private readonly beginsBorrowed: boolean;
  private pushes = 0;
  /** A generator's frame gets a second owner when it ends and a traceback holds its frame object. */
  private readonly owners: number[] = [];
  state: 'new' | 'running' | 'suspended' | 'ended' = 'new';

  constructor(
    private readonly log: EventLog,
    private readonly reader: EventReader,
  ) {
    const { words, codes } = log;
    const pushed = reader.next();
    const isPushed = pushed >= 0 && kindAt(words, pushed) === EventKind.PushFrame;
    this.code = isPushed ? codeAt(words, pushed) : -1;
    this.functionId = isPushed ? Math.abs(functionAt(words, pushed)) : 0;
    this.beginsBorrowed = isPushed && functionAt(words, pushed) < 0;
    this.slots = new Int32Array(codes[this.code]?.slotNames.length ?? 0);
    if (pushed >= 0) reader.previous();
  }

  /** Id of the generator or frame object in which the slots live, 0 for none. */
  get owner(): number {
    return this.owners[this.owners.length - 1] ?? 0;
  }

  /** Whether the frame holds a reference to its function. One that began with a borrowed function gets its own when it is suspended. */
  get holdsFunction(): boolean {
    if (this.functionId === 0 || this.state === 'new' || this.state === 'ended') return false;
    return !this.beginsBorrowed || this.state === 'suspended' || this.pushes > 1;
  }

  /** Goes to the state before the event at an offset. */
  moveTo(offset: number): void {
    const { reader } = this;
    while (!reader.isAtStart && reader.offset >= offset) {
      this.apply(reader.offset, false);
      reader.previous();
    }
    for (let event = reader.next(); event >= 0; event = reader.next()) {
      if (event >= offset) {
        reader.previous();
        return;
      }
      this.apply(event, true);
    }
  }

  private apply(offset: number, isForward: boolean): void {
    const { words } = this.log;
    switch (kindAt(words, offset)) {
      case EventKind.Local:
        this.slots[localAt(words, offset)] = isForward ? afterAt(words, offset) : beforeAt(words, offset);
        return;
      case EventKind.PushFrame:
        this.pushes += isForward ? 1 : -1;
        if (isForward) this.state = 'running';
        else this.state = this.pushes === 0 ? 'new' : 'suspended';
        return;
      case EventKind.PopFrame:
        if (!isForward) this.state = 'running';
        else this.state = endsFrameAt(words, offset) ? 'ended' : 'suspended';
        return;
      case EventKind.Mark:
        this.mark(operandAt(words, offset), words[offset + 1]!, isForward);
        return;
    }
  }

  private setOwner(object: number, isForward: boolean): void {
    if (isForward) this.owners.push(object);
    else this.owners.pop();
  }

  private mark(kind: MarkKind, object: number, isForward: boolean): void {
    if (kind === MarkKind.Namespace) this.namespace = isForward ? object : 0;
    else if (kind === MarkKind.FrameOwner) this.setOwner(object, isForward);
    else if (kind === MarkKind.FrameEnd) this.state = isForward ? 'ended' : 'suspended';
  }
}
