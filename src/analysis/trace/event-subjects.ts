/** Which object and which frame each event is about. */
import { EventKind, type EventLog, MarkKind } from '../objects/event-log.ts';
import { EVENT_LENGTH } from './event-words.ts';

/** Takes the subjects of events as they are read. */
export interface SubjectVisitor {
  /** A count, slot or mark of an object. */
  object(id: number, offset: number): void;
  /** A frame pushed or popped, a local or mark of it. */
  frame(number: number, offset: number): void;
}

/**
 * Tells a visitor the subjects of the events from one offset to before another. Locals belong to the running frame.
 * @param running the frame that runs at `from`; -1 if that does not matter
 */
export function visitSubjects(log: EventLog, from: number, to: number, running: number, visitor: SubjectVisitor): void {
  const { words } = log;
  const stack: number[] = [];
  let current = running;
  for (let offset = from; offset < to; ) {
    const word = words[offset]!;
    const kind = word & 15;
    const operand = word >>> 4;
    switch (kind) {
      case EventKind.CountStep:
        visitor.object(operand >> 1, offset);
        break;
      case EventKind.CountChange:
      case EventKind.Slot:
      case EventKind.SlotFill:
      case EventKind.Insert:
      case EventKind.Remove:
      case EventKind.Reorder:
        visitor.object(operand, offset);
        break;
      case EventKind.Local:
      case EventKind.LocalFill:
        if (current >= 0) visitor.frame(current, offset);
        break;
      case EventKind.PushFrame:
        stack.push(current);
        current = operand;
        visitor.frame(operand, offset);
        break;
      case EventKind.PopFrame:
        visitor.frame(operand, offset);
        current = stack.pop() ?? -1;
        break;
      case EventKind.Mark:
        visitMark(operand, words[offset + 1]!, words[offset + 2]!, offset, visitor);
        break;
    }
    offset += EVENT_LENGTH[kind]!;
  }
}

function visitMark(kind: MarkKind, object: number, detail: number, offset: number, visitor: SubjectVisitor): void {
  if (object > 0) visitor.object(object, offset);
  if (kind === MarkKind.WeakReference) visitor.object(detail, offset);
  if (kind === MarkKind.Namespace || kind === MarkKind.FrameOwner || kind === MarkKind.FrameEnd)
    visitor.frame(detail, offset);
}
