import { EventKind } from '../objects/event-log.ts';
import { EVENT_LENGTH } from './event-words.ts';
import { LineIndex } from './line-index.ts';
import { PostingReader } from './postings.ts';
import type { Recording } from './recording.ts';
import { ReferrerIndex } from './referrer-index.ts';
import { type StackEntry, StackIndex } from './stack-index.ts';
import { buildTraceIndex, indexBytes, type TraceIndex } from './trace-index.ts';

/** The value of an object as it was recorded: see `EventKind.Value`. */
export type RecordedValue = string | number | bigint;

/**
 * A recording with its indexes: what is true of the whole run. What is true at a step is asked of a `Cursor`. Each index is built when it is
 * first asked for.
 *
 * Offsets are word offsets in the log. The state "before" an offset is that after all events that stand earlier.
 */
export class Trace {
  private builtIndex: TraceIndex | null = null;
  private builtStack: StackIndex | null = null;
  private builtLines: LineIndex | null = null;
  private builtReferrers: ReferrerIndex | null = null;

  constructor(readonly recording: Recording) {}

  get index(): TraceIndex {
    this.builtIndex ??= buildTraceIndex(this.recording.log);
    return this.builtIndex;
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
    this.builtReferrers ??= new ReferrerIndex(this.recording.log, this.index);
    return this.builtReferrers;
  }

  get stepCount(): number {
    return this.recording.log.stepCount;
  }

  /** Bytes that the recording and the indexes built so far hold in memory; texts and numbers in side tables are estimated. */
  get byteLength(): number {
    const { log } = this.recording;
    const indexes = (this.builtIndex === null ? 0 : indexBytes(this.builtIndex)) + (this.builtStack?.byteLength ?? 0);
    const lazy = (this.builtLines?.byteLength ?? 0) + (this.builtReferrers?.byteLength ?? 0);
    return (
      log.words.byteLength + log.stepOffsets.byteLength + log.lineVisits.byteLength + sideBytes(log) + indexes + lazy
    );
  }

  /** Where the event of a step stands; the end of the log for step `stepCount`. The state at the step is that before this offset. */
  offsetOf(step: number): number {
    const { log } = this.recording;
    return step < log.stepCount ? log.stepOffsets[Math.max(0, step)]! : log.length;
  }

  /** The step in whose interval an event stands; -1 for what comes before the first step. */
  stepOf(offset: number): number {
    const { stepOffsets, stepCount } = this.recording.log;
    let low = 0;
    let high = stepCount;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (stepOffsets[middle]! <= offset) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  /** Line of a step's statement; of the last step for `stepCount`; 0 if there is no step. */
  lineOf(step: number): number {
    const { words, stepOffsets, stepCount } = this.recording.log;
    const at = Math.min(step, stepCount - 1);
    return at < 0 ? 0 : words[stepOffsets[at]!]! >>> 4;
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
    const reader = new PostingReader(this.index.frameEvents, frame);
    let pushed = -1;
    let popped = -1;
    for (let event = reader.next(); event >= 0 && event < offset; event = reader.next()) {
      const kind = this.recording.log.words[event]! & 15;
      if (kind === EventKind.PushFrame) pushed = event;
      else if (kind === EventKind.PopFrame) popped = event;
    }
    if (pushed < 0) return -1;
    const end = popped > pushed ? popped : offset;
    const found = this.stack.stackAt(end).find((entry) => entry.frame === frame);
    if (found === undefined) return -1;
    return found.step >= 0 ? found.step : this.lastStepOf(frame, pushed);
  }

  /** Name of an object's type. */
  typeNameOf(id: number): string {
    return this.recording.log.typeNames[this.typeIndexOf(id)]!;
  }

  /** Index of an object's type in `EventLog.typeNames`. */
  typeIndexOf(id: number): number {
    return this.recording.log.words[this.index.allocated[id]!]! >>> 4;
  }

  /** Type and number among the objects of that type, such as `list#1`. */
  labelOf(id: number): string {
    return `${this.typeNameOf(id)}#${this.index.ordinals[id]}`;
  }

  /** The value recorded for an object, `undefined` if there is none. */
  valueOf(id: number): RecordedValue | undefined {
    const { words, values } = this.recording.log;
    const start = this.index.allocated[id]!;
    const end = id < this.index.objectCount ? this.index.allocated[id + 1]! : this.recording.log.length;
    for (let offset = start + 1; offset < end; ) {
      const word = words[offset]!;
      const kind = word & 15;
      if (kind === EventKind.SmallInteger) return (word >>> 4) - 0x4000000;
      if (kind === EventKind.Value) return values[word >>> 4];
      if (kind === EventKind.Step) return undefined;
      offset += EVENT_LENGTH[kind]!;
    }
    return undefined;
  }

  /** Whether an object exists before an offset. */
  isAlive(id: number, offset: number): boolean {
    const { allocated, freed } = this.index;
    return allocated[id]! < offset && (freed[id]! < 0 || freed[id]! >= offset);
  }

  /** How many objects were freed before an offset. */
  freedBefore(offset: number): number {
    return countBelow(this.index.frees, this.index.frees.length, offset);
  }

  /** How many objects are alive before an offset. */
  liveBefore(offset: number): number {
    return this.allocatedBefore(offset) - this.freedBefore(offset);
  }

  /** How many objects were allocated before an offset: the ids from 1 to this. */
  allocatedBefore(offset: number): number {
    return Math.max(0, countBelow(this.index.allocated, this.index.objectCount + 1, offset, 1) - 1);
  }
}

/** Number of entries of a rising array that are less than a bound; those before `from` are counted as less. */
function countBelow(rising: Int32Array, length: number, bound: number, from = 0): number {
  let low = from;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rising[middle]! < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Estimate: a pointer for each entry, a boxed number or the characters with a header behind it. */
function sideBytes(log: Recording['log']): number {
  let bytes = 0;
  for (const value of log.values) bytes += typeof value === 'string' ? 24 + value.length : 24;
  for (const reorder of log.reorders) bytes += reorder.before.byteLength + reorder.after.byteLength;
  return bytes;
}
