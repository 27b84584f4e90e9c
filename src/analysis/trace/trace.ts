import { EventKind } from '../objects/event-forms.ts';
import type { Lives } from '../objects/lives.ts';
import { kindAt, lengthAt, offsetOfStep, operandAt, type RecordedValue, stepAtOffset, valueAt } from './event-words.ts';
import { FreeIndex } from './free-index.ts';
import { LineIndex } from './line-index.ts';
import type { Recording } from './recording.ts';
import { ReferrerIndex } from './referrer-index.ts';
import { type StackEntry, StackIndex } from './stack-index.ts';
import { TraceIndex } from './trace-index.ts';

/**
 * A recording with its indexes: what is true of the whole run. What is true at a step is asked of a `Cursor`. Each index is built when it is
 * first asked for.
 *
 * Offsets are word offsets in the log. The state "before" an offset is that after all events that stand earlier.
 */
export class Trace {
  private builtIndex: TraceIndex | null = null;
  private builtFrees: FreeIndex | null = null;
  private builtOrdinals: Int32Array | null = null;
  private builtStack: StackIndex | null = null;
  private builtLines: LineIndex | null = null;
  private builtReferrers: ReferrerIndex | null = null;

  constructor(readonly recording: Recording) {}

  get index(): TraceIndex {
    this.builtIndex ??= new TraceIndex(this.recording.log);
    return this.builtIndex;
  }

  get lives(): Lives {
    return this.recording.log.lives;
  }

  get frees(): FreeIndex {
    this.builtFrees ??= new FreeIndex(this.recording.log);
    return this.builtFrees;
  }

  get stack(): StackIndex {
    this.builtStack ??= new StackIndex(this.recording.log);
    return this.builtStack;
  }

  get lines(): LineIndex {
    this.builtLines ??= new LineIndex(this.recording.log);
    return this.builtLines;
  }

  get referrers(): ReferrerIndex {
    this.builtReferrers ??= new ReferrerIndex(this.recording.log, this.lives);
    return this.builtReferrers;
  }

  get stepCount(): number {
    return this.recording.log.stepCount;
  }

  /** Bytes that the recording and the indexes built so far hold in memory; texts and numbers in side tables are estimated. */
  get byteLength(): number {
    const built = [this.builtOrdinals, this.builtLines, this.builtReferrers];
    return built.reduce((sum, index) => sum + (index?.byteLength ?? 0), this.recording.log.byteLength);
  }

  /** Where the event of a step stands; the end of the log for step `stepCount`. The state at the step is that before this offset. */
  offsetOf(step: number): number {
    const { log } = this.recording;
    return step < log.stepCount ? offsetOfStep(log, Math.max(0, step)) : log.length;
  }

  /** The step in whose interval an event stands; -1 for what comes before the first step. */
  stepOf(offset: number): number {
    return stepAtOffset(this.recording.log, offset);
  }

  /** Line of a step's statement; of the last step for `stepCount`; 0 if there is no step. */
  lineOf(step: number): number {
    const { log } = this.recording;
    const at = Math.min(step, log.stepCount - 1);
    return at < 0 ? 0 : operandAt(log.words, offsetOfStep(log, at));
  }

  /**
   * Line of the statement that a frame on the stack is at. A generator that was resumed and had no step since is at the line of its step
   * before that; 0 if there is none.
   */
  lineOfFrame(entry: StackEntry): number {
    const step = entry.step >= 0 ? entry.step : this.lastStepOf(entry.frame, entry.pushed);
    return step < 0 ? 0 : this.lineOf(step);
  }

  /** The last step of a frame before an offset, or -1. */
  lastStepOf(frame: number, offset: number): number {
    const reader = this.index.frameReader(frame);
    let pushed = -1;
    let popped = -1;
    for (let event = reader.next(); event >= 0 && event < offset; event = reader.next()) {
      const kind = kindAt(this.recording.log.words, event);
      if (kind === EventKind.PushFrame) pushed = event;
      else if (kind === EventKind.PopFrame) popped = event;
    }
    if (pushed < 0) return -1;
    const end = popped > pushed ? popped : offset;
    const found = this.stack.stackAt(end).find((entry) => entry.frame === frame);
    if (found === undefined) return -1;
    return found.step >= 0 ? found.step : this.lastStepOf(frame, pushed);
  }

  /** Name of the type that an object was made with. */
  typeNameOf(id: number): string {
    return this.recording.log.typeNames[this.typeIndexOf(id)]!;
  }

  /** Index of the type that an object was made with in `EventLog.typeNames`. */
  typeIndexOf(id: number): number {
    return operandAt(this.recording.log.words, this.lives.allocated[id]!);
  }

  /** As `typeIndexOf`, before the event at an offset: assignment to `__class__` gives another one. */
  typeIndexAt(id: number, offset: number): number {
    let type = this.typeIndexOf(id);
    for (const change of this.recording.log.classChanges) {
      if (change.id === id && change.offset <= offset) type = change.type;
    }
    return type;
  }

  /** Type and number among the objects of that type, such as `list#1`. */
  labelOf(id: number): string {
    this.builtOrdinals ??= ordinals(this.recording.log, this.lives);
    return `${this.typeNameOf(id)}#${this.builtOrdinals[id]}`;
  }

  /** The value recorded for an object, `undefined` if there is none. */
  valueOf(id: number): RecordedValue | undefined {
    const { log } = this.recording;
    const { words } = log;
    const start = this.lives.allocated[id]!;
    const end = id < this.lives.objectCount ? this.lives.allocated[id + 1]! : this.recording.log.length;
    for (let offset = start + 1; offset < end; ) {
      const kind = kindAt(words, offset);
      if (kind === EventKind.Value) return valueAt(log, offset);
      if (kind === EventKind.Step) return undefined;
      offset += lengthAt(words, offset);
    }
    return undefined;
  }

  /** Whether an object exists before an offset. */
  isAlive(id: number, offset: number): boolean {
    const { allocated, freed } = this.lives;
    return allocated[id]! < offset && (freed[id]! < 0 || freed[id]! >= offset);
  }

  /** How many objects were freed before an offset. */
  freedBefore(offset: number): number {
    return this.frees.countBefore(offset);
  }

  /** How many objects are alive before an offset. */
  liveBefore(offset: number): number {
    return this.allocatedBefore(offset) - this.freedBefore(offset);
  }

  /** How many objects were allocated before an offset: the ids from 1 to this. */
  allocatedBefore(offset: number): number {
    return this.lives.allocatedBefore(offset);
  }
}

/** Number of each object among those whose types have the same name, from 1, by object id. */
function ordinals({ words, typeNames }: Recording['log'], { allocated, objectCount }: Lives): Int32Array {
  const numbers = new Int32Array(objectCount + 1);
  const sameName = typeNames.map((name) => typeNames.indexOf(name));
  const ofType = new Int32Array(typeNames.length);
  for (let id = 1; id <= objectCount; id++) numbers[id] = ++ofType[sameName[operandAt(words, allocated[id]!)]!]!;
  return numbers;
}
