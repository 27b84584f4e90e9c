/** Which object and which frame each event is about. */
import { EventKind } from '../objects/event-forms.ts';
import { type EventLog, MarkKind } from '../objects/event-log.ts';
import { frameAt, holderAt, kindAt, lengthAt, operandAt, visitCounted } from './event-words.ts';

/** Takes the subjects of events as they are read. */
export interface SubjectVisitor {
  /** A count, slot or mark of an object. */
  object(id: number, offset: number): void;
  /** A frame pushed or popped, a local or mark of it. */
  frame(number: number, offset: number): void;
}

/**
 * Tells a visitor the subjects of the events from one offset to before another. Locals belong to the running frame.
 * @param newest the id allocated last before `from`
 */
export function visitSubjects(log: EventLog, from: number, to: number, newest: number, visitor: SubjectVisitor): void {
  const { words } = log;
  const stack: number[] = [];
  let current = -1;
  let allocatedLast = newest;
  let here = from;
  const counted = (id: number): void => visitor.object(id, here);
  for (let offset = from; offset < to; ) {
    switch (kindAt(words, offset)) {
      case EventKind.Allocate:
        allocatedLast++;
        break;
      case EventKind.Count:
        here = offset;
        visitCounted(words, offset, allocatedLast, counted);
        break;
      case EventKind.Slot:
      case EventKind.Insert:
      case EventKind.Remove:
      case EventKind.Reorder:
        visitor.object(holderAt(words, offset, allocatedLast), offset);
        break;
      case EventKind.Local:
        if (current >= 0) visitor.frame(current, offset);
        break;
      case EventKind.PushFrame:
        stack.push(current);
        current = frameAt(words, offset);
        visitor.frame(current, offset);
        break;
      case EventKind.PopFrame:
        visitor.frame(frameAt(words, offset), offset);
        current = stack.pop() ?? -1;
        break;
      case EventKind.Mark:
        visitMark(operandAt(words, offset), words[offset + 1]!, words[offset + 2]!, offset, visitor);
        break;
    }
    offset += lengthAt(words, offset);
  }
}

function visitMark(kind: MarkKind, object: number, detail: number, offset: number, visitor: SubjectVisitor): void {
  if (object > 0) visitor.object(object, offset);
  if (kind === MarkKind.WeakReference) visitor.object(detail, offset);
  if (kind === MarkKind.Namespace || kind === MarkKind.FrameOwner || kind === MarkKind.FrameEnd)
    visitor.frame(detail, offset);
}
