import { EventKind } from '../objects/event-forms.ts';
import { MarkKind, SlotKind } from '../objects/event-log.ts';
import type { Cursor } from '../trace/cursor.ts';
import {
  afterAt,
  beforeAt,
  frameAt,
  holderAt,
  kindAt,
  lengthAt,
  localAt,
  operandAt,
  slotKeyAt,
  visitCounted,
} from '../trace/event-words.ts';
import type { ObjectSlot } from '../trace/reversible-object.ts';
import type { Trace } from '../trace/trace.ts';

/** Calls with more steps than this are not walked through: of such a statement only the first and the last interval are read. */
const MAXIMUM_NESTED_STEPS = 1000;

/** The stretch of the run that belongs to one statement, calls that it makes included. */
export interface Span {
  readonly step: number;
  /** The first step after the statement in the same frame or a caller; `stepCount` at the end of the run. */
  readonly endStep: number;
  readonly from: number;
  readonly to: number;
}

/** A name that was bound or unbound. Several writes of the same name are one change. */
export interface BindingChange {
  readonly frame: number;
  readonly kind: 'local' | 'cell' | 'name';
  readonly name: string;
  /** Object ids, 0 for unbound. */
  readonly before: number;
  after: number;
}

/** A slot of an object on the heap that was written. */
export interface SlotChange {
  readonly holder: number;
  readonly kind: SlotKind;
  readonly number: number;
  readonly before: number;
  after: number;
}

/** What happened in a stretch of the run, in order. */
export interface Changes {
  readonly bindings: readonly BindingChange[];
  readonly slots: readonly SlotChange[];
  readonly allocated: readonly number[];
  readonly freed: readonly number[];
  /** Objects whose count differs between two steps of the stretch. */
  readonly counted: readonly number[];
  readonly decisions: readonly number[];
}

/** The span of the statement at a step. */
export function statementSpan(trace: Trace, step: number): Span {
  const next = trace.stack.nextAtDepth(step, trace.stack.depthAt(step));
  const endStep = next < 0 ? trace.stepCount : next;
  return { step, endStep, from: trace.offsetOf(step), to: trace.offsetOf(endStep) };
}

/** The span between a step and the next one, whatever frames they are in. Step -1: what comes before the first step. */
export function intervalSpan(trace: Trace, step: number): Span {
  return { step, endStep: step + 1, from: step < 0 ? 0 : trace.offsetOf(step), to: trace.offsetOf(step + 1) };
}

/** The slot of a change, as slots of objects are described. */
export function slotOf(change: SlotChange): ObjectSlot {
  return { kind: change.kind, number: change.number, target: change.after };
}

/**
 * Reads what happened in a span.
 * @param after a cursor at the end of the span
 * @param isOwnOnly leave out what called functions did, except for counts
 */
export function readChanges(after: Cursor, span: Span, isOwnOnly: boolean): Changes {
  const { trace } = after;
  const reader = new ChangeReader(after, span.from, isOwnOnly);
  if (span.endStep - span.step <= MAXIMUM_NESTED_STEPS) reader.read(span.from, span.to);
  else {
    reader.read(span.from, trace.offsetOf(span.step + 1));
    reader.continueAt(trace.offsetOf(span.endStep - 1));
    reader.read(trace.offsetOf(span.endStep - 1), span.to);
  }
  return reader.changes();
}

class ChangeReader {
  private readonly bindings = new Map<string, BindingChange>();
  private readonly slots = new Map<string, SlotChange>();
  private readonly allocated: number[] = [];
  private readonly freed: number[] = [];
  private readonly counted = new Set<number>();
  private readonly decisions: number[] = [];
  private stack: number[];
  private readonly ownDepth: number;
  private hasEnded = false;
  private callerGoesOn = false;
  private readonly cells = new Map<number, { frame: number; name: string }>();

  private readonly trace: Trace;

  constructor(
    private readonly after: Cursor,
    from: number,
    private readonly isOwnOnly: boolean,
  ) {
    this.trace = after.trace;
    this.stack = this.trace.stack.stackAt(from).map((entry) => entry.frame);
    this.ownDepth = this.stack.length;
  }

  changes(): Changes {
    return {
      bindings: [...this.bindings.values()],
      slots: [...this.slots.values()],
      allocated: this.allocated,
      freed: this.freed,
      counted: [...this.counted],
      decisions: this.decisions,
    };
  }

  /** Goes on at a later offset. */
  continueAt(offset: number): void {
    this.stack = this.trace.stack.stackAt(offset).map((entry) => entry.frame);
  }

  read(from: number, to: number): void {
    const { words } = this.trace.recording.log;
    let allocatedLast = this.trace.allocatedBefore(from);
    for (let offset = from; offset < to; ) {
      const kind = kindAt(words, offset);
      if (kind === EventKind.Allocate) allocatedLast++;
      this.event(kind, offset, allocatedLast);
      offset += lengthAt(words, offset);
    }
  }

  private event(kind: EventKind, offset: number, allocatedLast: number): void {
    const { words } = this.trace.recording.log;
    if (kind === EventKind.PushFrame) this.stack.push(frameAt(words, offset));
    else if (kind === EventKind.PopFrame) this.stack.pop();
    else if (kind === EventKind.Count) visitCounted(words, offset, allocatedLast, (id) => this.counted.add(id));
    if (this.isOwnOnly && !this.isOwn(kind)) return;
    const holder = holderAt(words, offset, allocatedLast);
    switch (kind) {
      case EventKind.Allocate:
        this.allocated.push(allocatedLast);
        return;
      case EventKind.Free:
        this.free(operandAt(words, offset), offset);
        return;
      case EventKind.Local:
        this.local(localAt(words, offset), beforeAt(words, offset), afterAt(words, offset));
        return;
      case EventKind.Slot:
        this.slot(holder, slotKeyAt(words, offset), beforeAt(words, offset), afterAt(words, offset));
        return;
      case EventKind.Insert:
        this.slotChange(holder, SlotKind.Item, words[offset + 1]!, 0, words[offset + 2]!, `insert ${offset}`);
        return;
      case EventKind.Remove:
        this.slotChange(holder, SlotKind.Item, words[offset + 1]!, words[offset + 2]!, 0, `remove ${offset}`);
        return;
      case EventKind.Mark:
        if (operandAt(words, offset) === MarkKind.Decision) this.decisions.push(words[offset + 2]!);
        return;
    }
  }

  /**
   * Whether an event is the statement's own. What called functions do is not. After the frame has ended, its locals are still being
   * released: frees are its own until the caller goes on.
   */
  private isOwn(kind: EventKind): boolean {
    if (this.stack.length < this.ownDepth) this.hasEnded = true;
    if (!this.hasEnded) return this.stack.length === this.ownDepth;
    if (kind !== EventKind.Free && kind !== EventKind.PopFrame) this.callerGoesOn = true;
    return kind === EventKind.Free && !this.callerGoesOn;
  }

  private free(id: number, offset: number): void {
    if (this.trace.lives.freed[id] === offset) this.freed.push(id);
  }

  private local(slot: number, before: number, after: number): void {
    const frame = this.stack[this.stack.length - 1];
    if (frame === undefined) return;
    const code = this.trace.recording.log.codes[this.after.frame(frame).code];
    const name = code?.slotNames[slot] ?? '';
    if (code !== undefined && code.slotKinds[slot] !== 'local' && code.slotKinds[slot] !== 'hidden') {
      this.cells.set(Math.abs(after), { frame, name });
      if (after === 0 || this.trace.typeNameOf(Math.abs(after)) === 'cell') return;
    }
    this.binding(frame, 'local', name, Math.abs(before), Math.abs(after));
  }

  private slot(holder: number, key: number, before: number, after: number): void {
    const kind: SlotKind = key & 15;
    const number = key >>> 4;
    const namespaceFrame = this.trace.lives.namespaces.get(holder);
    if (namespaceFrame !== undefined) {
      const name = this.trace.valueOf(number);
      if (kind === SlotKind.DictValue && typeof name === 'string')
        this.binding(namespaceFrame, 'name', name, before, after);
      return;
    }
    if (this.trace.typeNameOf(holder) === 'cell') {
      const cell = this.cells.get(holder) ?? this.findCell(holder);
      if (cell !== null) {
        this.binding(cell.frame, 'cell', cell.name, before, after);
        return;
      }
    }
    this.slotChange(holder, kind, number, before, after, '');
  }

  private findCell(cell: number): { frame: number; name: string } | null {
    const { codes } = this.trace.recording.log;
    for (const frame of [...this.stack].reverse()) {
      const slot = this.after.frame(frame).slots.indexOf(cell);
      if (slot < 0) continue;
      const found = { frame, name: codes[this.after.frame(frame).code]!.slotNames[slot]! };
      this.cells.set(cell, found);
      return found;
    }
    return null;
  }

  private binding(frame: number, kind: BindingChange['kind'], name: string, before: number, after: number): void {
    const key = `${frame} ${kind} ${name}`;
    const known = this.bindings.get(key);
    if (known === undefined) this.bindings.set(key, { frame, kind, name, before, after });
    else known.after = after;
  }

  private slotChange(
    holder: number,
    kind: SlotKind,
    number: number,
    before: number,
    after: number,
    unique: string,
  ): void {
    const key = unique || `${holder} ${kind} ${number}`;
    const known = this.slots.get(key);
    if (known === undefined) this.slots.set(key, { holder, kind, number, before, after });
    else known.after = after;
  }
}
