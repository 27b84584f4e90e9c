import { type CallStackRecord, STACK_CHUNK_SHIFT } from '../objects/call-stack-record.ts';
import { EventKind } from '../objects/event-forms.ts';
import type { EventLog } from '../objects/event-log.ts';
import { codeAt, frameAt, functionAt, kindAt, lengthAt, offsetOfStep, stepAtOffset } from './event-words.ts';

/** A frame on the call stack at a moment. */
export interface StackEntry {
  /** Unique over the run. A generator keeps its number. */
  readonly frame: number;
  /** Index in `EventLog.codes`. */
  readonly code: number;
  /** Id of the function that the frame holds, 0 for none, negative for one that it only borrows (3.14). */
  readonly functionId: number;
  /** The last step in this frame since it was pushed; -1 before the first. */
  readonly step: number;
  /** Offset of the `PushFrame` event. */
  readonly pushed: number;
}

/** The call stack at any offset, and the depth at any step: from the beginning of a chunk of steps on. */
export class StackIndex {
  private readonly record: CallStackRecord;

  constructor(private readonly log: EventLog) {
    this.record = log.callStack;
  }

  /**
   * The frames on the stack before the event at an offset, outermost first. At the end of a run whose frames have all ended it is what was
   * there before the last one ended: the names of a module outlive its frame.
   */
  stackAt(offset: number): StackEntry[] {
    const { words, codes, length } = this.log;
    const isAfterAll = offset >= length && this.record.lastEnd >= 0;
    const { pushed, steps } = this.rawStackAt(isAfterAll ? this.record.lastEnd : offset);
    return pushed.map((push, index) => {
      const code = codeAt(words, push);
      if (codes[code] === undefined) throw new RangeError(`The event log has no code object ${code}.`);
      return {
        frame: frameAt(words, push),
        code,
        functionId: functionAt(words, push),
        step: steps[index]!,
        pushed: push,
      };
    });
  }

  /** As `stackAt` without the frames of code that is not the program's: those that are shown. */
  shownStackAt(offset: number): StackEntry[] {
    const { codes } = this.log;
    return this.stackAt(offset).filter((entry) => codes[entry.code]!.isHidden !== true);
  }

  /** Number of frames on the stack at a step, those that are not shown included. */
  depthAt(step: number): number {
    let depth = 0;
    this.walkChunk(step >> STACK_CHUNK_SHIFT, (at, depthThere) => {
      depth = depthThere;
      return at < step;
    });
    return depth;
  }

  /** The first step after one whose depth is at most the given one, or -1. */
  nextAtDepth(step: number, depth: number): number {
    for (let chunk = (step + 1) >> STACK_CHUNK_SHIFT; chunk < this.record.tops.length; chunk++) {
      if (this.record.minimumDepths[chunk]! > depth) continue;
      let found = -1;
      this.walkChunk(chunk, (at, depthThere) => {
        if (at > step && depthThere <= depth) found = at;
        return found < 0;
      });
      if (found >= 0) return found;
    }
    return -1;
  }

  /** The last step before one whose depth is at most the given one, or -1. */
  previousAtDepth(step: number, depth: number): number {
    for (let chunk = (step - 1) >> STACK_CHUNK_SHIFT; chunk >= 0; chunk--) {
      if (this.record.minimumDepths[chunk]! > depth) continue;
      let found = -1;
      this.walkChunk(chunk, (at, depthThere) => {
        if (at < step && depthThere <= depth) found = at;
        return at < step;
      });
      if (found >= 0) return found;
    }
    return -1;
  }

  /** Calls back with each step of a chunk and its depth, until told to stop. */
  private walkChunk(chunk: number, visit: (step: number, depth: number) => boolean): void {
    const { words, stepCount, length } = this.log;
    const first = chunk << STACK_CHUNK_SHIFT;
    const end = Math.min(first + (1 << STACK_CHUNK_SHIFT), stepCount);
    let depth = this.record.depths[chunk]!;
    let offset = first < stepCount ? offsetOfStep(this.log, first) : length;
    for (let step = first; step < end; ) {
      const kind = kindAt(words, offset);
      if (kind === EventKind.Step) {
        if (!visit(step, depth)) return;
        step++;
      } else if (kind === EventKind.PushFrame) depth++;
      else if (kind === EventKind.PopFrame) depth--;
      offset += lengthAt(words, offset);
    }
  }

  private rawStackAt(offset: number): { pushed: number[]; steps: number[] } {
    const { record } = this;
    const { words } = this.log;
    const chunk = this.chunkOf(offset);
    const pushed: number[] = [];
    const steps: number[] = [];
    for (let node = this.record.tops[chunk]!; node >= 0; node = record.nodeOuter[node]!) {
      pushed.push(record.nodePushed[node]!);
      steps.push(record.nodeStep[node]!);
    }
    pushed.reverse();
    steps.reverse();
    let step = chunk << STACK_CHUNK_SHIFT;
    for (let at = chunk === 0 ? 0 : offsetOfStep(this.log, step); at < offset; ) {
      const kind = kindAt(words, at);
      if (kind === EventKind.Step) {
        if (steps.length > 0) steps[steps.length - 1] = step;
        step++;
      } else if (kind === EventKind.PushFrame) {
        pushed.push(at);
        steps.push(-1);
      } else if (kind === EventKind.PopFrame) {
        pushed.pop();
        steps.pop();
      }
      at += lengthAt(words, at);
    }
    return { pushed, steps };
  }

  /** The last chunk that begins at or before an offset. */
  private chunkOf(offset: number): number {
    return Math.max(0, stepAtOffset(this.log, offset)) >> STACK_CHUNK_SHIFT;
  }
}
